package org.safereturns.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safereturns.canonical.TestData.figure;
import static org.safereturns.issue.Leak.Kind.CONTRADICTED;
import static org.safereturns.issue.Leak.Kind.EXACT;
import static org.safereturns.issue.Leak.Kind.INCONSISTENT;
import static org.safereturns.issue.Leak.Kind.NARROWED;
import static org.safereturns.issue.Leak.Kind.SMALL_CHANGE;
import static org.safereturns.issue.Leak.Kind.SMALL_SUM;
import static org.safereturns.issue.Leak.Kind.UNLISTED;
import static org.safereturns.issue.Leak.Kind.ZEROS_MIXED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Sum;
import org.safereturns.disclosure.leaks.LeakFinder;
import org.safereturns.disclosure.leaks.Tables;
import org.safereturns.issue.Leak;

/**
 * The worked cases of the method note as returns that come in: what is found, and nothing else. 30
 * and 31 are ours alone (an insider; a promise that cannot be kept), 33 is a law.
 */
class IncomingCasesTest {
  private record Case(String name, List<String> lines, Map<String, Leak.Kind> expected) {}

  private static Case of(String name, Map<String, Leak.Kind> expected, String... lines) {
    return new Case(name, List.of(lines), expected);
  }

  private static final List<Case> CASES =
      List.of(
          of("1 a lone part", Map.of("s", EXACT), "744 = s + 74 + 411 + 139 + 66 + 31 + 18"),
          of("2 two parts share a rest", Map.of(), "624 = a + b + 611"),
          of("2 below ten", narrowed("a", "b"), "624 = a + b + 611", "below 10"),
          of("3 a rest of two, zeros printed", exact("a", "b"), "15 = 10 + 3 + 0 + a + b"),
          of("3 a rest of two, zeros hidden", narrowed("a", "b"), "15 = 10 + 3 + a + b"),
          of("4 nothing", Map.of("a", ZEROS_MIXED, "b", ZEROS_MIXED), "0 = a + b"),
          of("5 nothing left", exact("a", "b"), "15 = 10 + 5 + a + b"),
          of("6 a small rest", Map.of("a", SMALL_SUM, "b", SMALL_SUM), "23 = 15 + a + b"),
          of("7 three of three", exact("a", "b", "c"), "3 = a + b + c", "0"),
          of(
              "8 two in every line",
              exact("wb"),
              "230 = wa + wb + wc + 89",
              "250 = xa + 124 + xc + 31",
              "336 = 92 + yb + 59 + yd",
              "3127 = 800 + zb + 651 + zd",
              "1012 = wa + xa + 92 + 800",
              "1262 = wb + 124 + yb + zb",
              "779 = wc + xc + 59 + 651",
              "890 = 89 + 31 + yd + zd"),
          of("9 a member of a group", exact("s"), "61 = 29 + 28 + s"),
          of("10 counts alone", Map.of(), "15 = gay + bi + 0"),
          of(
              "10 with percentages",
              exact("gay", "bi"),
              "15 = gay + bi + 0",
              "3.5% gay of 260",
              "2.3% bi of 260"),
          of(
              "11 two overlaps",
              exact("unknown", "black"),
              "240 = 151 + 81 + unknown",
              "240 = 170 + 21 + 19 + black + 15 + unknown"),
          of("12 a percentage", narrowed("s"), "0.2% s of 3050"),
          of("12 no decimals", Map.of(), "0% s of 3050", "0"),
          of("13 a rough percentage", narrowed("s"), "3% s of 240"),
          of("14 a hidden zero", exact("s"), "0.0% s of 240"),
          of("14 zeros are printed too", Map.of("s", ZEROS_MIXED), "0.0% s of 240", "0"),
          of(
              "15 one base fits",
              exact("s"),
              "50.1% 201 of ?",
              "24.2% 97 of ?",
              "16.0% 64 of ?",
              "8.2% 33 of ?",
              "1.5% s of ?"),
          of("16 an unlisted group", Map.of("others", UNLISTED), "60.0% 120 of ?", "37.0% 74 of ?"),
          of("17 a change", exact("s"), "-61.5% from 96 to s"),
          of("18 a rate", narrowed("s"), "0.15 per 1000 s of 226000"),
          of("19 a lone quarter", exact("s"), "42 = s + 12 + 15 + 11"),
          of("20 without the earlier release", Map.of(), "15 = x + s"),
          of("22 Medway", exact("medway"), "748 = 742 + medway"),
          of("23 one year of age", exact("age25"), "34 = 30 + age25"),
          of("24 a lone district", exact("s"), "40 = 12 + s + 24", "100 = 40 + 60"),
          of("24 two districts", Map.of(), "40 = t + s + 24", "100 = 40 + 60"),
          of(
              "25 small margins",
              Map.of("b", SMALL_SUM, "c", SMALL_SUM, "d", SMALL_SUM),
              "20 = a + b",
              "5 = c + d",
              "22 = a + c",
              "3 = b + d"),
          of("26 three pairs", exact("a", "b", "c"), "11 = a + b", "12 = b + c", "13 = a + c"),
          of(
              "27 a rounded pair",
              narrowed("a", "b", "c", "t"),
              "11 = a + b",
              "12 = b + c",
              "t = a + c",
              "7% t of 200"),
          of("28 no number fits", Map.of("s", INCONSISTENT), "2.4% s of 21"),
          of("29 the other half", exact("p", "s"), "60 = p + s", "95.0% p of 60"),
          of("30 in public", Map.of(), "14 = a + b"),
          of("31 everything else is promised", exact("s"), "24 = s + 20"),
          of("a hidden total", exact("t"), "t = 3 + 4"),
          of("a missing part", Map.of(), "744 = s + 74 + x", "below 10"),
          of("hidden, and not small", Map.of("s", CONTRADICTED), "100 = s + 50", "below 10"));

  private static Map<String, Leak.Kind> exact(String... names) {
    return all(EXACT, names);
  }

  private static Map<String, Leak.Kind> narrowed(String... names) {
    return all(NARROWED, names);
  }

  private static Map<String, Leak.Kind> all(Leak.Kind kind, String... names) {
    return Stream.of(names).collect(java.util.stream.Collectors.toMap(n -> n, n -> kind));
  }

  @TestFactory
  Stream<DynamicTest> what_is_found() {
    return CASES.stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.name,
                    () ->
                        assertThat(PrintedReturn.of(c.lines).leaks())
                            .containsExactlyInAnyOrderEntriesOf(c.expected)));
  }

  @TestFactory
  Stream<DynamicTest> case_32_the_order_changes_nothing() {
    return CASES.stream()
        .filter(c -> c.lines.size() > 1)
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.name,
                    () -> {
                      List<String> turned = new ArrayList<>(c.lines);
                      Collections.reverse(turned);
                      assertThat(PrintedReturn.of(turned).leaks())
                          .containsExactlyInAnyOrderEntriesOf(c.expected);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> no_number_is_told() {
    return CASES.stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.name,
                    () ->
                        assertThat(
                                new LeakFinder().find(List.of(PrintedReturn.of(c.lines).tables())))
                            .allSatisfy(
                                leak ->
                                    assertThat(leak.steps().replaceAll("\\bB\\d+\\b", "cell"))
                                        .doesNotContainPattern("\\d"))));
  }

  @Test
  void case_20_the_earlier_release_gives_a_later_count() {
    Cell first = figure().measure("Q1").at(2, 2).gap(GapReason.NOT_AVAILABLE, "");
    Cell second = figure().measure("Q2").at(3, 2).gap(GapReason.SUPPRESSED, "(s)");
    Cell both = figure().measure("YEAR").at(4, 2).value("15");
    Sum year = new Sum("the quarters", both, List.of(first, second));
    Cell printed = figure().measure("Q1").at(2, 3).value("12");
    Tables then = new Tables(with(printed), List.of(), "");
    Tables now = new Tables(with(first, second, both), List.of(year), "");
    assertThat(kinds(then, now)).containsExactly(EXACT);
  }

  @Test
  void case_21_a_revision_by_a_few_is_a_small_count() {
    Tables then = new Tables(with(figure().at(2, 2).value("41")), List.of(), "");
    Tables now = new Tables(with(figure().at(2, 3).value("44")), List.of(), "");
    assertThat(kinds(then, now)).containsExactly(SMALL_CHANGE);
  }

  @Test
  void case_34_what_was_printed_before_is_not_hidden() {
    Tables then = new Tables(with(figure().at(2, 2).value("7")), List.of(), "");
    Tables now =
        new Tables(with(figure().at(2, 3).gap(GapReason.SUPPRESSED, "(s)")), List.of(), "");
    assertThat(kinds(then, now)).containsExactly(EXACT);
  }

  /** Figures, and some that both releases print. */
  private static List<Cell> with(Cell... cells) {
    List<Cell> all = new ArrayList<>(List.of(cells));
    for (int i = 0; i < 3; i++) {
      all.add(figure().measure("SAME" + i).at(10 + i, 2).value("100"));
    }
    return all;
  }

  private static List<Leak.Kind> kinds(Tables... files) {
    return new LeakFinder().find(List.of(files)).stream().map(Leak::kind).toList();
  }
}
