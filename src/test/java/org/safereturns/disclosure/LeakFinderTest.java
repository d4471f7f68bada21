package org.safereturns.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safereturns.canonical.TestData.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Purpose;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.canonical.Sum;
import org.safereturns.issue.Leak;

/** Cases by number are those of the method note's worked examples. */
class LeakFinderTest {
  private final LeakFinder finder = new LeakFinder();

  @Test
  void case_1_a_lone_suppressed_part_is_given_back_by_its_total() {
    assertThat(leaks("", "744", "s", "74", "411", "139", "66", "31", "18"))
        .singleElement()
        .satisfies(
            leak -> {
              assertThat(leak.kind()).isEqualTo(Leak.Kind.EXACT);
              assertThat(leak.uses()).hasSize(7);
              assertThat(leak.steps()).contains("leaves only B3").doesNotContain("5");
            });
  }

  @Test
  void case_2_two_suppressed_parts_are_narrowed_where_the_return_says_below_ten() {
    assertThat(leaks("", "624", "s", "s", "611")).isEmpty();
    assertThat(leaks("10", "624", "s", "s", "611"))
        .extracting(Leak::kind)
        .containsExactly(Leak.Kind.NARROWED, Leak.Kind.NARROWED);
  }

  @Test
  void case_3_printed_zeros_tell_that_hidden_parts_are_not_zero() {
    assertThat(leaks("", "15", "10", "3", "0", "s", "s"))
        .extracting(Leak::kind)
        .containsExactly(Leak.Kind.EXACT, Leak.Kind.EXACT);
    assertThat(leaks("", "15", "10", "3", "s", "s"))
        .extracting(Leak::kind)
        .containsExactly(Leak.Kind.NARROWED, Leak.Kind.NARROWED);
  }

  @Test
  void case_6_a_rest_below_ten_is_small_however_it_splits() {
    assertThat(leaks("", "23", "15", "s", "s"))
        .extracting(Leak::kind)
        .containsOnly(Leak.Kind.SMALL_SUM)
        .hasSize(2);
  }

  @Test
  void case_12_a_percentage_gives_its_hidden_count_away() {
    assertThat(share("0.2", "3050")).extracting(Leak::kind).containsExactly(Leak.Kind.NARROWED);
    assertThat(share("0", "3050")).isEmpty();
    assertThat(share("26.5", "34")).extracting(Leak::kind).containsExactly(Leak.Kind.EXACT);
  }

  @Test
  void a_hidden_total_is_given_back_by_its_parts() {
    assertThat(leaks("", "s", "3", "4")).extracting(Leak::kind).containsExactly(Leak.Kind.EXACT);
  }

  @Test
  void a_hidden_count_that_cannot_be_below_the_limit_is_told() {
    assertThat(leaks("10", "100", "s", "50"))
        .extracting(Leak::kind)
        .containsExactly(Leak.Kind.CONTRADICTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "n"})
  void a_line_with_a_missing_part_gives_nothing_back(String token) {
    assertThat(leaks("10", "744", "s", "74", token)).isEmpty();
  }

  private List<Leak> leaks(String below, String total, String... parts) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      cells.add(cell("P" + i, i + 3, parts[i]));
    }
    Cell whole = cell("TOTAL", 2, total);
    Sum sum = new Sum("all ages", whole, cells);
    cells.add(whole);
    return finder.find(header(below), cells, List.of(sum));
  }

  private List<Leak> share(String percentage, String base) {
    return finder.find(
        header(""),
        List.of(
            figure().measure("PART").at(2, 2).gap(GapReason.SUPPRESSED, "(s)"),
            figure().measure("PART").percentageOf("ALL").at(2, 3).value(percentage),
            figure().measure("ALL").at(3, 2).value(base)),
        List.of());
  }

  private static Cell cell(String measure, int row, String token) {
    return switch (token) {
      case "s" -> figure().measure(measure).at(row, 2).gap(GapReason.SUPPRESSED, "(s)");
      case "x", "n" -> figure().measure(measure).at(row, 2).gap(GapReason.NOT_AVAILABLE, "x");
      default -> figure().measure(measure).at(row, 2).value(token);
    };
  }

  private static ReturnHeader header(String below) {
    return new ReturnHeader(
        "test.v1",
        "Test",
        "test",
        "sender",
        Period.financialYear(2022),
        Purpose.FOR_PUBLICATION,
        Set.of(),
        below.isEmpty() ? Map.of() : Map.of(LeakFinder.SUPPRESSED_BELOW, below));
  }
}
