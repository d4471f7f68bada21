package org.safereturns.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up details only. */
class ShownNameTest {
  @ParameterizedTest
  @CsvSource({
    "return_07700900123.xlsx, return_[telephone number].xlsx",
    "return_9434765919_v2.csv, return_[NHS number]_v2.csv",
    "AB123456C.ods, [National Insurance number].ods",
    "some.one@example.org.xlsx, [e-mail address].xlsx",
    "someone@example.org_Q4.csv, [e-mail address].csv",
    "case ZZ9 9ZZ.json, case [full postcode].json",
    "dob_01-02-1990.xls, [date of birth].xls",
    "DOB 01021990.xls, [date of birth].xls",
    "born 1990-02-01.xls, [date of birth].xls"
  })
  void personal_details_are_hidden_and_the_ending_stays(String name, String shown) {
    assertThat(ShownName.of(name)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "da-homelessness-2022-23-1.xlsx",
        "Clarion_north_south_kent_kidas_2022-23.xlsx",
        "return 01-04-2022 31-03-2023.csv",
        "refuge_cases_2022-23_q4 1st draft.csv",
        "Rückmeldung – März.ods",
        "no ending"
      })
  void other_names_stay_as_they_are(String name) {
    assertThat(ShownName.of(name)).isEqualTo(name);
  }

  @Test
  void nothing_stays_that_a_terminal_or_a_mail_header_obeys() {
    assertThat(ShownName.of("a\r\nBcc: x\u001b[31m\u202e\u2028.csv"))
        .isEqualTo("a  Bcc: x [31m .csv");
    assertThat(ShownName.of("\u200b\n")).isEqualTo("(no name)");
  }
}
