package org.safereturns.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedFigureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "about 50 | about 50",
        "Not yet known | Not yet known",
        "#N/A | #N/A",
        "46 to 50 people | 46 to 50 people",
        "Jane Doe | [words]",
        "JANE O'NEILL-DOE, 12 | [words], 12",
        "12 (Áine) | 12 ([words])",
        "see Jane & Ann | see [words]",
        "born 03/04/1985 | [date of birth]",
        "10* [c] | 10* [c]"
      })
  void a_word_that_is_no_number_may_be_a_name(String stands, String quoted) {
    assertThat(QuotedFigure.of(stands)).isEqualTo(quoted);
  }
}
