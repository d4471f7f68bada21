package org.safereturns.mapping.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "02/01/2023",
        "2-1-2023",
        "02.01.23",
        "2023-01-02",
        "2023-01-02T14:30:00",
        "02/01/2023 14:30",
        "2 Jan 2023",
        "02-JAN-23",
        "02-Jan-2023 14:30",
        "2nd of January, 2023"
      })
  void dates_are_read_as_british_returns_write_them(String text) {
    assertThat(DateText.read(text)).contains(LocalDate.of(2023, 1, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"13/25/2023", "31/02/2023", "01/02/85", "2 Jan", "2 Foo 2023", "44929"})
  void what_is_no_day_or_could_be_two_is_not_guessed(String text) {
    assertThat(DateText.read(text)).isEmpty();
  }
}
