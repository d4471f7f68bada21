package org.safereturns.mapping.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of times and parts in words are ranges. */
class WordedTest {
  @ParameterizedTest
  @CsvSource({
    "almost three times, 2.5, 3",
    "three times, 2.5, 3.5",
    "twice, 1.5, 2.5",
    "about double, 1.5, 2.5",
    "just over 10 times, 10, 10.5",
    "one in four, 0.2, 0.3",
    "1 in 4, 0.2, 0.3",
    "three out of ten, 0.25, 0.35",
    "a quarter, 0.2, 0.3",
    "almost half, 0.45, 0.5",
    "two thirds, 0.616666, 0.716667",
    "one in ten, 0.075, 0.125",
    "less than a third, 0, 0.333334"
  })
  void words_leave_room(String words, String low, String high) {
    Worded read = Worded.read(words).orElseThrow();
    assertThat(read.low()).isEqualByComparingTo(low);
    assertThat(read.high()).isEqualByComparingTo(high);
  }

  @Test
  void more_than_so_much_has_no_limit() {
    assertThat(Worded.read("more than three times").orElseThrow().high()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"many", "one in", "one in 0", "in four", "12"})
  void other_words_are_not_guessed_at(String words) {
    assertThat(Worded.read(words)).isEmpty();
  }
}
