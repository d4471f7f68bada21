package org.safereturns.intake.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safereturns.intake.raw.RawCell;

class CellFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "0.0% ~ 0.024 ~ 2.4% ~ 1",
        "0% ~ 0.125 ~ 13% ~ 0",
        "0.00% ~ -0.5 ~ -50.00% ~ 2",
        "#,##0 ~ 1234567.5 ~ 1,234,568 ~ 0",
        "#,##0.00 ~ 1234.5 ~ 1,234.50 ~ 2",
        "0.00 ~ 2 ~ 2.00 ~ 2",
        "0.0# ~ 2.1 ~ 2.1 ~ 1",
        "#,##0_);(#,##0) ~ -1234 ~ (1,234) ~ 0",
        "0;-0;\"nil\" ~ 0 ~ nil ~ 0",
        "£#,##0.00 ~ 12.5 ~ £12.50 ~ 2",
        "[$£-809]#,##0 ~ 1500 ~ £1,500 ~ 0",
        "[Red]0.0 ~ -0.04 ~ 0.0 ~ 1",
        "0 \"people\" ~ 46 ~ 46 people ~ 0",
        "# ?/? ~ 0.5 ~ 1/2 ~ 0",
        "000 ~ 7 ~ 007 ~ 0",
        "General ~ 2.4000000000000004 ~ 2.4 ~ 1",
        "General ~ 3.5714285714285716 ~ 3.571428571 ~ 9",
        "General ~ 1234567890 ~ 1234567890 ~ 0",
        "@ ~ 12 ~ 12 ~ 0"
      })
  void a_number_is_shown_as_on_the_screen(String code, String stored, String shown, int decimals) {
    RawCell cell = CellFormat.of(code).cell(1, 1, new BigDecimal(stored), false);
    assertThat(cell.text()).isEqualTo(shown);
    assertThat(cell.decimals()).isEqualTo(decimals);
    assertThat(cell.percent()).isEqualTo(code.contains("%"));
    assertThat(cell.number()).isEqualByComparingTo(stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "dd/mm/yyyy ~ 44764 ~ 22/07/2022",
        "d-mmm-yy ~ 44805 ~ 1-Sep-22",
        "mmmm yyyy ~ 44805 ~ September 2022",
        "mmm-yy ~ 44805 ~ Sep-22",
        "dddd d mmmm yyyy ~ 44764 ~ Friday 22 July 2022",
        "dd\\-mm\\-yyyy ~ 44764 ~ 22-07-2022",
        "[$-809]dd mmmm yyyy;@ ~ 44764 ~ 22 July 2022",
        "dd/mm/yyyy hh:mm ~ 44764.75 ~ 22/07/2022 18:00",
        "dd/mm/yy h:mm AM/PM ~ 44764.75 ~ 22/07/22 6:00 PM",
        "yyyy-mm-dd\"T\"hh:mm:ss ~ 44764.5 ~ 2022-07-22T12:00:00"
      })
  void a_date_is_shown_as_on_the_screen(String code, String stored, String shown) {
    RawCell cell = CellFormat.of(code).cell(1, 1, new BigDecimal(stored), false);
    assertThat(cell.kind()).isEqualTo(RawCell.Kind.DATE);
    assertThat(cell.text()).isEqualTo(shown);
    assertThat(cell.number()).isNull();
  }

  @Test
  void built_in_dates_are_british() {
    RawCell cell = new Formats().builtin(14).cell(1, 1, new BigDecimal("44764"), false);
    assertThat(cell.text()).isEqualTo("22/07/2022");
    assertThat(cell.date()).isEqualTo(LocalDate.of(2022, 7, 22));
  }

  @Test
  void the_calendars_of_1900_and_1904_are_known() {
    CellFormat day = CellFormat.of("dd/mm/yyyy");
    assertThat(day.text(new BigDecimal("59"), false)).isEqualTo("28/02/1900");
    assertThat(day.text(new BigDecimal("61"), false)).isEqualTo("01/03/1900");
    assertThat(day.text(new BigDecimal("43302"), true)).isEqualTo("22/07/2022");
  }

  @Test
  void a_time_of_day_is_no_date() {
    RawCell cell = CellFormat.of("hh:mm").cell(1, 1, new BigDecimal("0.75"), false);
    assertThat(cell.kind()).isEqualTo(RawCell.Kind.TEXT);
    assertThat(cell.text()).isEqualTo("18:00");
  }

  @ParameterizedTest
  @CsvSource({
    "0.1,0.1",
    "0.30000000000000004,0.30000000000000004",
    "2.4E-2,0.024",
    "0.26500000000000001,0.265",
    "1E3,1000",
    "100,100",
    "2E-3,0.002"
  })
  void the_stored_number_is_the_shortest_that_gives_the_double(String stored, String exact) {
    assertThat(Numbers.exact(stored)).isEqualTo(new BigDecimal(exact));
  }
}
