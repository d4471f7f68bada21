package org.safereturns.rules.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safereturns.canonical.TestData.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safereturns.canonical.Against;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Statistic;
import org.safereturns.canonical.Sum;
import org.safereturns.canonical.TestData.FigureBuilder;

/** What is suggested for a slip of each kind, in small returns of a few rows. */
class LikelyCauseTest {
  private static final Period THEN = Period.financialYear(2021);

  /** A category of a column: row 2 and on. */
  private static FigureBuilder part(int row) {
    return figure().by("AGE_BAND", "band" + row).at(row, 2);
  }

  private static FigureBuilder total() {
    return figure().at(9, 2);
  }

  private static Sum sum(Cell total, Cell... parts) {
    return new Sum("age", total, List.of(parts));
  }

  private static List<String> causes(Sum sum, Cell... around) {
    return causes(sum, Map.of(), with(sum, around));
  }

  private static List<Cell> with(Sum sum, Cell... around) {
    List<Cell> all = new ArrayList<>(Arrays.asList(around));
    all.add(sum.total());
    all.addAll(sum.parts());
    return all;
  }

  private static List<String> causes(Object fact, Map<String, Object> given, List<Cell> around) {
    return Together.of(fact, given).stream()
        .flatMap(t -> new Suspicions(t, new Surroundings(around)).find().stream())
        .map(LikelyCauseTest::line)
        .toList();
  }

  private static String line(Suggestion suggestion) {
    String other = suggestion.second().map(o -> " " + o.origin().cells()).orElse("");
    String would = suggestion.would() == null ? "" : " " + suggestion.would().toPlainString();
    return suggestion.cause() + " " + suggestion.figure().origin().cells() + other + would;
  }

  private static List<String> share(
      String share, Observation part, Observation whole, Cell... more) {
    Observation printed = share(part).value(share);
    List<Cell> around = new ArrayList<>(Arrays.asList(more));
    around.addAll(List.of(printed, part, whole));
    return causes(printed, Map.of("part", part, "whole", whole), around);
  }

  private static FigureBuilder share(Observation part) {
    return figure()
        .by("ETHNIC_GROUP", part.breakdown().code("ETHNIC_GROUP"))
        .percentageOf("SURVIVORS")
        .at(part.origin().firstRow(), 5);
  }

  private static FigureBuilder ofGroup(String group, int row) {
    return figure().by("ETHNIC_GROUP", group).at(row, 2);
  }

  @Test
  void two_digits_transposed() {
    assertThat(causes(sum(total().value("66"), part(2).value("12"), part(3).value("45"))))
        .containsExactly("TRANSPOSED B2 21", "TRANSPOSED B3 54");
    assertThat(causes(sum(total().value("61"), part(2).value("12"), part(3).value("45"))))
        .isEmpty();
    assertThat(causes(sum(total().value("75"), part(2).value("12"), part(3).value("45"))))
        .containsExactly("TRANSPOSED B9 57");
    assertThat(share("46.9", ofGroup("ASIAN", 2).value("34"), total().value("49"))).isEmpty();
    assertThat(share("54.9", ofGroup("ASIAN", 2).value("34"), total().value("74")))
        .containsExactly("TRANSPOSED E2 45.9");
  }

  @Test
  void what_would_explain_too_many_figures_explains_none() {
    Sum sum =
        sum(
            total().value("63"),
            part(2).value("21"),
            part(3).value("32"),
            part(4).value("10"),
            part(5).value("54"),
            part(6).value("-45"));
    assertThat(causes(sum)).noneMatch(line -> line.startsWith("TRANSPOSED"));
  }

  @Test
  void a_comma_or_point_in_the_wrong_place() {
    assertThat(share("97", ofGroup("ASIAN", 2).value("1175"), total().value("12075")))
        .containsExactly("POINT E2 9.7", "POINT B2 11750");
    assertThat(causes(sum(total().value("1300"), part(2).value("12"), part(3).value("100"))))
        .containsExactly("POINT B2 1200");
    assertThat(causes(sum(total().value("13"), part(2).value("30"), part(3).value("100"))))
        .containsExactly("POINT B9 130");
  }

  @Test
  void the_minus_of_a_change() {
    Observation later = figure().at(2, 3).value("34");
    Observation earlier = figure().period(THEN).at(2, 2).value("84");
    Observation change =
        figure().derived(Statistic.PERCENT_CHANGE, Against.since(THEN)).at(2, 4).value("59.5");
    assertThat(
            causes(
                change,
                Map.of("later", later, "earlier", earlier),
                List.of(change, later, earlier)))
        .containsExactly("SIGN D2 -59.5");
  }

  @Test
  void last_years_figure_left_standing_beside_its_change() {
    Observation later = figure().at(2, 3).value("485");
    Observation earlier = figure().period(THEN).at(2, 2).value("485");
    Observation change =
        figure().derived(Statistic.PERCENT_CHANGE, Against.since(THEN)).at(2, 4).value("6");
    assertThat(
            causes(
                change,
                Map.of("later", later, "earlier", earlier),
                List.of(change, later, earlier)))
        .containsExactly("LAST_PERIOD C2 B2");
  }

  @Test
  void a_percentage_typed_into_a_cell_of_percentages() {
    assertThat(share("970", ofGroup("ASIAN", 2).value("1175"), total().value("12075")))
        .contains("POINT E2 9.7");
    Observation later = figure().at(2, 3).value("515");
    Observation earlier = figure().period(THEN).at(2, 2).value("485");
    Observation change =
        figure().derived(Statistic.PERCENT_CHANGE, Against.since(THEN)).at(2, 4).value("600");
    assertThat(
            causes(
                change,
                Map.of("later", later, "earlier", earlier),
                List.of(change, later, earlier)))
        .containsExactly("POINT D2 6");
  }

  @Test
  void the_two_years_changed_places() {
    Observation later = figure().at(2, 3).value("84");
    Observation earlier = figure().period(THEN).at(2, 2).value("34");
    Observation change =
        figure().derived(Statistic.PERCENT_CHANGE, Against.since(THEN)).at(2, 4).value("-59.5");
    assertThat(
            causes(
                change,
                Map.of("later", later, "earlier", earlier),
                List.of(change, later, earlier)))
        .containsExactly("EXCHANGED C2 B2");
  }

  @Test
  void last_years_figure() {
    Observation part = ofGroup("ASIAN", 2).value("34");
    Observation whole = total().value("49");
    Observation partThen = figure().by("ETHNIC_GROUP", "ASIAN").period(THEN).at(2, 3).value("31");
    Observation wholeThen = figure().period(THEN).at(9, 3).value("42");
    assertThat(share("73.8", part, whole, partThen, wholeThen))
        .containsExactly("LAST_PERIOD E2 C2");
  }

  @Test
  void those_whose_answer_is_not_known_left_out() {
    Observation part = ofGroup("ASIAN", 2).value("17");
    Observation whole = total().value("49");
    Observation unknown = ofGroup("UNK", 8).value("8");
    assertThat(share("41.5", part, whole, unknown)).containsExactly("UNKNOWN_LEFT_OUT B9");
    Cell hidden = ofGroup("UNK", 8).gap(GapReason.SUPPRESSED, "(s)");
    assertThat(share("41.5", part, whole, hidden)).isEmpty();
  }

  @Test
  void a_part_counted_twice_or_all_of_them() {
    Cell[] parts = {part(2).value("12"), part(3).value("45"), part(4).value("17")};
    assertThat(causes(sum(total().value("119"), parts))).containsExactly("COUNTED_TWICE B3");
    assertThat(causes(sum(total().value("148"), parts))).containsExactly("DOUBLED B9");
  }

  @Test
  void the_neighbouring_row() {
    Observation part = ofGroup("ASIAN", 3).value("34");
    Observation below = ofGroup("BLACK", 4).value("14");
    assertThat(share("28.6", part, total().value("49"), below)).containsExactly("NEIGHBOUR B3 B4");
  }

  @Test
  void a_row_copied_from_another_table() {
    Period now = Period.financialYear(2022);
    Observation later = figure().at(14, 4).value("34");
    Observation earlier = figure().period(THEN).at(14, 3).value("84");
    Observation change =
        figure().derived(Statistic.PERCENT_CHANGE, Against.since(THEN)).at(14, 5).value("2.4");
    List<Cell> around =
        List.of(
            later,
            earlier,
            change,
            figure().measure("OTHER").period(THEN).at(3, 3).value("84"),
            figure().measure("OTHER").period(now).at(3, 4).value("34"),
            figure()
                .measure("OTHER")
                .derived(Statistic.PERCENT_CHANGE, Against.since(THEN))
                .at(3, 5)
                .value("2.4"));
    assertThat(causes(change, Map.of("later", later, "earlier", earlier), around))
        .containsExactly("COPIED_ROW E14 C3");
  }

  @Test
  void the_population_of_a_rate() {
    Observation part = figure().at(2, 2).value("766");
    Observation whole = figure().measure("POPULATION").at(2, 3).value("29453");
    Observation rate =
        figure()
            .derived(Statistic.RATE, Against.denominator("POPULATION", Breakdown.TOTAL, 1000))
            .at(2, 4)
            .value("2.6");
    assertThat(causes(rate, Map.of("part", part, "whole", whole), List.of(rate, part, whole)))
        .containsExactly("POINT D2 26", "POINT C2 294530");
  }

  @Test
  void nothing_is_guessed_where_a_figure_is_hidden() {
    Cell hidden = part(2).gap(GapReason.SUPPRESSED, "(s)");
    assertThat(causes(sum(total().value("75"), hidden, part(3).value("45")))).isEmpty();
    Observation printed = figure().percentageOf("SURVIVORS").value("73.8");
    assertThat(causes(printed, Map.of("whole", total().value("49")), List.of())).isEmpty();
  }
}
