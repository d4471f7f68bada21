package org.safereturns.mapping.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safereturns.canonical.Period;

class PeriodTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022/23                            | 2022-04-01/P12M
          22/23                              | 2022-04-01/P12M
          2022-23                            | 2022-04-01/P12M
          2022–2023                          | 2022-04-01/P12M
          2022/2023                          | 2022-04-01/P12M
          FY 2022/23                         | 2022-04-01/P12M
          Financial year 2022/23             | 2022-04-01/P12M
          2022                               | 2022-01-01/P12M
          1 April 2022 to 31 March 2023      | 2022-04-01/P12M
          01/04/2022 – 31/03/2023            | 2022-04-01/P12M
          2022-04-01 to 2023-03-31           | 2022-04-01/P12M
          April 2022 to March 2023           | 2022-04-01/P12M
          April to June 2022                 | 2022-04-01/P3M
          Apr-Jun 2022                       | 2022-04-01/P3M
          Annual 2022/23                     | 2022-04-01/P12M
          Year ending March 2023             | 2022-04-01/P12M
          12 months to 31 March 2023         | 2022-04-01/P12M
          YE Mar 2023                        | 2022-04-01/P12M
          Quarter ended 30 June 2022         | 2022-04-01/P3M
          Q1 2022/23                         | 2022-04-01/P3M
          Quarter 4 of 2022/23               | 2023-01-01/P3M
          2022/23 Q4                         | 2023-01-01/P3M
          2022-23, quarter 2                 | 2022-07-01/P3M
          January 2023                       | 2023-01-01/P1M
          Sept 2022                          | 2022-09-01/P1M
          Apr-22                             | 2022-04-01/P1M
          2022-04                            | 2022-04-01/P1M
          2022-04-01/P12M                    | 2022-04-01/P12M
          """)
  void periods_are_read_as_people_write_them(String text, String code) {
    assertThat(PeriodText.read(text).map(Period::code)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022/24",
        "Q1 2022",
        "Q5 2022/23",
        "last year",
        "",
        "2 April 2022 to 31 March 2023",
        "Year ending 30 March 2023"
      })
  void what_could_mean_anything_is_not_guessed(String text) {
    assertThat(PeriodText.read(text)).isEmpty();
  }
}
