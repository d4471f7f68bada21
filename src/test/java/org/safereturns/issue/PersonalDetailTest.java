package org.safereturns.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up details only: 943 476 5919 is the check-digit example of the NHS data dictionary. */
class PersonalDetailTest {

  @ParameterizedTest
  @CsvSource({
    "NHS_NUMBER, seen under 943 476 5919 before",
    "NHS_NUMBER, 9434765919",
    "NATIONAL_INSURANCE_NUMBER, her number is AB 12 34 56 C",
    "POSTCODE, moved to ZZ9 9ZZ in May",
    "POSTCODE, zz99zz",
    "EMAIL, write to someone@example.org",
    "PHONE, ring 01632 960 123",
    "PHONE, ring +44 1632 960123",
    "NAME, spoke to Mrs Example",
    "NHS_NUMBER, 943.476.5919",
    "NATIONAL_INSURANCE_NUMBER, ab-12-34-56-c",
    "POSTCODE, TN23\u00a01PL",
    "PHONE, ring (01632) 960 123",
    "PHONE, ring 0044 1632 960123",
    "NAME, spoke to MRS EXAMPLE",
    "NAME, Dr Ångström said",
    "NAME, spoke to Mrs S. Example",
    "NAME, Return_of_Mrs_Example",
    "DATE_OF_BIRTH, born on 3rd of April 1990",
    "DATE_OF_BIRTH, DOB: 3-Apr-90",
    "DATE_OF_BIRTH, dob 01/02/1990",
    "DATE_OF_BIRTH, her DOB is 03/04/1988",
    "DATE_OF_BIRTH, dob - 3 April 1988",
    "DATE_OF_BIRTH, Date of birth = 03.04.1988",
    "DATE_OF_BIRTH, DOB: April 3 1988",
    "PHONE, ring 01632\u2013960\u2013123",
    "NAME, spoke to DR EXAMPLE",
    "NAME, 'Mrs\nExample'",
    "NAME, Mrs.Example",
    "NAME, Ms de Example"
  })
  void a_detail_is_found_and_nothing_of_it_stays(PersonalDetail detail, String text) {
    assertThat(detail.isIn(text)).isTrue();
    assertThat(PersonalDetail.hideAll(text)).contains("[" + detail.label() + "]");
    assertThat(PersonalDetail.values()).noneMatch(any -> any.isIn(PersonalDetail.hideAll(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "943 476 5918",
        "0.3333333333",
        "Mrs and Mr are not names",
        "case 0000104",
        "E07000105",
        "moved on after 12 weeks",
        "12,075 households in 2022/23",
        "01/04/2022 – 31/03/2023",
        "needs a ground-floor flat near ME14",
        "rang the helpline on 0808 2000 247",
        "0000012345",
        "0.0123456789",
        "Mr Mrs Miss",
        "costs $5 a week",
        "S21 2nd notice served in 4 cases",
        "H1 1st quarter was busy",
        "Ms Teams was down, and Dr Surgery referrals"
      })
  void other_text_is_left_alone(String text) {
    assertThat(PersonalDetail.values()).noneMatch(detail -> detail.isIn(text));
    assertThat(PersonalDetail.hideAll(text)).isEqualTo(text);
  }

  @Test
  void a_name_is_hidden_to_its_last_word() {
    assertThat(PersonalDetail.hideAll("Mrs Jane Anne Example-Smith left")).isEqualTo("[name] left");
  }

  /** What is passed over at a glance must be all that has none. */
  @ParameterizedTest
  @CsvSource({
    "9434765919, NHS_NUMBER",
    "AB123456C, NATIONAL_INSURANCE_NUMBER",
    "zz99zz, POSTCODE",
    "a@b.uk, EMAIL",
    "01632960123, PHONE",
    "Dr Ex, NAME",
    "dob 010290, DATE_OF_BIRTH"
  })
  void the_shortest_of_each_kind_is_found(String text, PersonalDetail detail) {
    assertThat(PersonalDetail.in(text)).containsExactly(detail);
  }
}
