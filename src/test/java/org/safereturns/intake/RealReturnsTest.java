package org.safereturns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.intake.raw.RawSheet;

/** The six real returns read as a person sees them. */
class RealReturnsTest {
  private static final Path RETURNS = Path.of("src/test/resources/returns");

  private static RawSheet sheet(String file, int index) {
    return Reading.open(RETURNS.resolve(file)).sheets().get(index);
  }

  @Test
  void percentages_show_their_sign_and_hold_the_share() {
    RawSheet refuge = sheet("clarion_north_south_kent_kidas_2022-23.xlsx", 1);
    List<RawCell> percentages =
        Reading.rows(refuge).stream()
            .flatMap(r -> java.util.stream.IntStream.rangeClosed(1, r.size()).mapToObj(r::cell))
            .filter(RawCell::percent)
            .toList();
    assertThat(percentages)
        .isNotEmpty()
        .allSatisfy(
            cell -> {
              assertThat(cell.text()).matches("-?\\d+(\\.\\d+)?%");
              assertThat(cell.number()).isNotNull();
            });
  }

  @Test
  void merged_headers_are_known() {
    assertThat(sheet("district_homelessness_2022-23.xlsx", 0).merged())
        .containsExactly(
            new RawSheet.Block(4, 2, 4, 4),
            new RawSheet.Block(4, 5, 4, 7),
            new RawSheet.Block(4, 8, 4, 9));
  }

  @Test
  void numbers_stored_as_text_and_marks_stay_as_they_stand() {
    List<RawRow> rows = Reading.rows(sheet("probation_caseload_2022-23.xlsx", 0));
    RawCell hidden = rows.stream().filter(r -> r.number() == 12).findFirst().orElseThrow().cell(3);
    assertThat(hidden.kind()).isEqualTo(RawCell.Kind.TEXT);
    assertThat(hidden.text()).startsWith("(s)");
  }

  @Test
  void a_windows_file_keeps_its_dashes() {
    assertThat(Reading.lines(RETURNS.resolve("oasis_east_kent_kidas_2022-23.csv")))
        .anyMatch(line -> line.contains("–"));
  }

  @Test
  void a_file_with_a_byte_order_mark_starts_with_its_title() {
    List<String> lines =
        Reading.lines(RETURNS.resolve("rat_and_crime_risk_by_district_2022-23.csv"));
    assertThat(lines.get(0)).startsWith("1: ").doesNotContain("\uFEFF");
  }

  @Test
  void a_count_below_ten_is_exact() {
    RawSheet idva = sheet("clarion_north_south_kent_kidas_2022-23.xlsx", 2);
    RawCell small =
        Reading.rows(idva).stream().filter(r -> r.number() == 4).findFirst().orElseThrow().cell(3);
    assertThat(small.number()).isEqualTo(new BigDecimal("6"));
  }
}
