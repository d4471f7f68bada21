package org.safereturns.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safereturns.intake.raw.FileRefused;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.intake.raw.RowReader;

/** A sheet long enough to be read ahead gives what it would give row by row. */
class ReadAheadTest {
  @TempDir Path folder;

  private static String rows(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> "r" + n + "," + n + "\n")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(ints = {3_999, 4_000, 4_001, 5_000, 6_000, 6_001, 12_345})
  void every_row_comes_once_and_in_order(int count) {
    Path file = Reading.text(folder, rows(count), UTF_8);
    assertThat(Reading.lines(file))
        .isEqualTo(IntStream.rangeClosed(1, count).mapToObj(n -> n + ": r" + n + "|" + n).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 4_000, 4_500, 5_000, 7_777})
  void trouble_is_told_after_the_rows_before_it(int before) {
    Path file = Reading.text(folder, rows(before) + "\"a\"b,1\n" + rows(2_000), UTF_8);
    int[] read = {0};
    try (RawFile opened = Reading.open(file);
        RowReader reader = opened.sheets().get(0).rows()) {
      FileRefused refused =
          assertThatExceptionOfType(FileRefused.class)
              .isThrownBy(
                  () -> {
                    while (reader.next() != null) {
                      read[0]++;
                    }
                  })
              .actual();
      assertThat(read[0]).isEqualTo(before);
      assertThat(refused.finding().origin().firstRow()).isEqualTo(before + 1);
    }
  }

  @Test
  void a_sheet_can_be_left_half_read() {
    Path file = Reading.text(folder, rows(20_000), UTF_8);
    try (RawFile opened = Reading.open(file)) {
      for (int part : new int[] {1, 4_100, 9_000}) {
        try (RowReader reader = opened.sheets().get(0).rows()) {
          RawRow row = reader.next();
          for (int n = 1; n < part; n++) {
            row = reader.next();
          }
          assertThat(row.number()).isEqualTo(part);
        }
      }
    }
  }
}
