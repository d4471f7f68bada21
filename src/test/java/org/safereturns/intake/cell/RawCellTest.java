package org.safereturns.intake.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safereturns.intake.raw.RawCell;

/** What the format of a cell hides from its reader. */
class RawCellTest {
  @ParameterizedTest
  @CsvSource({"2.5, 0", "35.5, 0", "0.95, '#,##0'"})
  void a_count_that_is_stored_broken_and_shown_whole_is_told(BigDecimal stored, String format) {
    assertThat(cell(stored, format).brokenBehindWhole()).contains(stored);
  }

  @ParameterizedTest
  @CsvSource({"3, 0", "2.5, 0.0", "2.5, General", "0.735, 0%", "56.99999999999999, 0"})
  void what_is_shown_as_it_is_stored_is_not(BigDecimal stored, String format) {
    assertThat(cell(stored, format).brokenBehindWhole()).isEmpty();
  }

  @Test
  void a_text_stores_no_number() {
    assertThat(RawCell.text(1, 1, "3").brokenBehindWhole()).isEmpty();
  }

  private static RawCell cell(BigDecimal stored, String format) {
    return CellFormat.of(format).cell(1, 1, stored, false);
  }
}
