package org.safereturns.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.safereturns.disclosure.check.Checker;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.plan.Figure;
import org.safereturns.disclosure.plan.Insider;
import org.safereturns.disclosure.plan.Plan;
import org.safereturns.disclosure.plan.Policy;
import org.safereturns.disclosure.plan.Protection;
import org.safereturns.disclosure.plan.Refusal;
import org.safereturns.disclosure.plan.Ruling;
import org.safereturns.disclosure.protect.Protector;
import org.safereturns.disclosure.reader.Auditor;

/**
 * The worked cases of the method note, by their numbers there: what a reader can work out, and what
 * we print. 33 is the law of {@link AuditorLawTest}; {@link IncomingCasesTest} has the same cases
 * as returns that come in.
 */
class WorkedCasesTest {
  private static final Policy POLICY = new Policy(10, true, 3, false, true);

  private static Auditor.Range between(long lowest, long highest) {
    return new Auditor.Range(lowest, highest, true);
  }

  @Test
  void case_01_a_lone_hidden_part_is_what_the_total_leaves() {
    Puzzle puzzle = Puzzle.zerosShown().line("s + 74 + 411 + 139 + 66 + 31 + 18 = 744");
    assertThat(puzzle.range("s")).isEqualTo(between(5, 5));
  }

  @Test
  void case_02_two_hidden_parts_share_a_rest_and_a_footnote_narrows_them() {
    assertThat(Puzzle.zerosShown().line("a + b + 611 = 624").range("a")).isEqualTo(between(1, 12));
    assertThat(Puzzle.zerosShownAndBelow(10).line("a + b + 611 = 624").range("a"))
        .isEqualTo(between(4, 9));
  }

  @Test
  void case_03_printed_zeros_make_both_parts_of_a_rest_of_two_exact() {
    assertThat(Puzzle.zerosShown().line("15 = 10 + 3 + a + b").range("a")).isEqualTo(between(1, 1));
    Auditor.Range hidden = Puzzle.zerosHidden().line("15 = 10 + 3 + a + b").range("a");
    assertThat(hidden).isEqualTo(between(0, 2));
    assertThat(hidden.isAtLeast(1)).isTrue();
    assertThat(hidden.isAtLeast(3)).isFalse();
  }

  @Test
  void case_04_and_05_nothing_left_makes_hidden_zeros_exact() {
    assertThat(Puzzle.zerosHidden().line("0 = a + b").range("b")).isEqualTo(between(0, 0));
    assertThat(Puzzle.zerosHidden().line("15 = 10 + 5 + a + b").range("a"))
        .isEqualTo(between(0, 0));
  }

  @Test
  void case_06_a_small_rest_is_known_though_its_parts_are_not() {
    Puzzle puzzle = Puzzle.zerosShown().line("23 = 15 + a + b");
    assertThat(puzzle.range("a")).isEqualTo(between(1, 7));
    assertThat(puzzle.range("a + b")).isEqualTo(between(8, 8));
    assertThat(complementary(protect(POLICY, 15, 3, 5))).isEqualTo(1);
  }

  @Test
  void case_07_three_hidden_parts_of_three_are_one_each() {
    assertThat(Puzzle.zerosShown().line("3 = a + b + c").range("b")).isEqualTo(between(1, 1));
  }

  @Test
  void case_08_two_hidden_cells_in_every_line_are_not_enough() {
    assertThat(fourByFour("31").range("wb")).isEqualTo(between(47, 47));
    assertThat(fourByFour("31").range("wa").isKnown()).isFalse();
    assertThat(fourByFour("xd").range("wb").isAtLeast(3)).isTrue();
  }

  @Test
  void case_08_is_mended_by_the_protector() {
    long[][] cells = {{30, 47, 64, 89}, {90, 124, 5, 31}, {92, 100, 59, 85}, {800, 991, 651, 685}};
    Protection protection = (Protection) Protector.protect(Grids.plan(cells), POLICY, Grids.SILENT);
    assertThat(Checker.faults(protection)).isEmpty();
    assertThat(protection.hiddenKeys()).contains("row=row1|column=column2");
    assertThat(protection.complementary()).isEqualTo(3);
  }

  @Test
  void a_small_count_that_was_promised_is_refused_by_name() {
    List<Figure> figures =
        List.of(new Figure("small", Form.sum(0), Figure.Fate.MUST_PRINT), figure("other", 1));
    Ruling ruling =
        Protector.protect(Grids.plan(new long[] {4, 20}, figures), POLICY, Grids.SILENT);
    assertThat(((Refusal) ruling).exposed()).containsExactly("small");
  }

  private static Puzzle fourByFour(String xd) {
    return Puzzle.zerosShown()
        .line("wa + wb + wc + 89 = 230")
        .line("xa + 124 + xc + " + xd + " = 250")
        .line("92 + yb + 59 + yd = 336")
        .line("800 + zb + 651 + zd = 3127")
        .line("wa + xa + 92 + 800 = 1012")
        .line("wb + 124 + yb + zb = 1262")
        .line("wc + xc + 59 + 651 = 779")
        .line("89 + " + xd + " + yd + zd = 890");
  }

  @Test
  void case_09_an_overlapping_group_leaves_its_hidden_member() {
    assertThat(Puzzle.zerosShown().line("61 = 29 + 28 + s").range("s")).isEqualTo(between(4, 4));
  }

  @Test
  void case_10_percentages_give_away_what_the_counts_do_not() {
    Puzzle counts = Puzzle.zerosShown().line("15 = gay + bi + 0");
    assertThat(counts.range("gay")).isEqualTo(between(1, 14));
    counts.percentage("3.5", "gay", "260").percentage("2.3", "bi", "260");
    assertThat(counts.range("gay")).isEqualTo(between(9, 9));
    assertThat(counts.range("bi")).isEqualTo(between(6, 6));
  }

  @Test
  void case_11_two_overlaps_give_two_hidden_counts() {
    Puzzle puzzle =
        Puzzle.zerosShown()
            .line("240 = 151 + 81 + unknown")
            .line("240 = 170 + 21 + 19 + black + 15 + unknown");
    assertThat(puzzle.range("unknown")).isEqualTo(between(8, 8));
    assertThat(puzzle.range("black")).isEqualTo(between(7, 7));
  }

  @Test
  void case_12_and_13_a_printed_percentage_is_a_range_of_counts() {
    assertThat(Puzzle.zerosShown().percentage("0.2", "s", "3050").range("s"))
        .isEqualTo(between(5, 7));
    assertThat(Puzzle.zerosShown().percentage("0", "s", "3050").range("s"))
        .isEqualTo(between(1, 15));
    Auditor.Range rough = Puzzle.zerosShown().percentage("3", "s", "240").range("s");
    assertThat(rough).isEqualTo(between(6, 8));
    assertThat(rough.isAtLeast(1)).isTrue();
    assertThat(rough.isAtLeast(3)).isFalse();
  }

  @Test
  void case_14_a_hidden_zero_is_known_and_contradicts_printed_zeros() {
    assertThat(Puzzle.zerosHidden().percentage("0.0", "s", "240").range("s"))
        .isEqualTo(between(0, 0));
    assertThat(Puzzle.zerosShown().percentage("0.0", "s", "240").isPossible()).isFalse();
  }

  @Test
  void case_15_rows_with_count_and_percentage_fit_one_base_only() {
    long hidden = 6;
    long[] rows = {201, 97, 64, 33};
    long base = LongStream.of(rows).sum() + hidden;
    Puzzle puzzle = Puzzle.zerosShown().unlisted("n").line("n = s + 201 + 97 + 64 + 33");
    for (long row : rows) {
      puzzle.percentage(Grids.percentage(row, base), Long.toString(row), "n");
    }
    puzzle.percentage("1.5", "s", "n");
    assertThat(puzzle.range("n")).isEqualTo(between(base, base));
    assertThat(puzzle.range("s")).isEqualTo(between(hidden, hidden));
  }

  @Test
  void case_16_a_base_larger_than_its_rows_tells_the_size_of_an_unlisted_category() {
    Puzzle puzzle =
        Puzzle.zerosShown().unlisted("n").unlisted("other").line("n = 120 + 74 + other");
    puzzle.percentage(Grids.percentage(120, 200), "120", "n");
    puzzle.percentage(Grids.percentage(74, 200), "74", "n");
    assertThat(puzzle.range("other")).isEqualTo(between(6, 6));
  }

  @Test
  void case_17_a_change_on_a_printed_base_gives_the_new_count() {
    assertThat(Puzzle.zerosShown().change("-61.5", "96", "s").range("s"))
        .isEqualTo(between(37, 37));
  }

  @Test
  void case_18_a_rate_over_the_population_gives_the_count() {
    assertThat(Puzzle.zerosShown().share("0.15", "s", "226000", 1000).range("s"))
        .isEqualTo(between(33, 35));
  }

  @Test
  void case_19_a_lone_hidden_quarter_needs_another_or_the_year() {
    assertThat(Puzzle.zerosShown().line("42 = s + 12 + 15 + 11").range("s"))
        .isEqualTo(between(4, 4));
    assertThat(complementary(protect(POLICY, 4, 12, 15, 11))).isEqualTo(1);
  }

  @Test
  void case_20_an_earlier_release_gives_a_later_count() {
    Plan now = Grids.plan(new long[] {12, 3}, List.of(figure("Q2", 1), figure("Q1+Q2", 0, 1)));
    assertThat(complementary(Protector.protect(now, POLICY, Grids.SILENT))).isZero();
    Plan then =
        Grids.plan(
            new long[] {12, 3},
            List.of(
                figure("Q2", 1),
                figure("Q1+Q2", 0, 1),
                new Figure("Q1", Form.sum(0), Figure.Fate.PRINTED_BEFORE)));
    assertThat(complementary(Protector.protect(then, POLICY, Grids.SILENT))).isEqualTo(1);
  }

  @Test
  void case_21_a_revised_total_that_moved_a_little_is_a_small_count() {
    Form late = Form.sum(1);
    Plan plan =
        new Plan(
            new long[] {41, 3},
            List.of(
                new Figure("release 1", Form.sum(0), Figure.Fate.PRINTED_BEFORE),
                figure("release 2", 0, 1)),
            List.of(),
            List.of(new Plan.Difference("late returns", late)));
    Protection protection = (Protection) Protector.protect(plan, POLICY, Grids.SILENT);
    assertThat(protection.hiddenKeys()).contains("release 2");
    Plan promised =
        new Plan(
            plan.truth(),
            List.of(
                plan.figures().get(0),
                new Figure("release 2", Form.sum(0, 1), Figure.Fate.MUST_PRINT)),
            List.of(),
            plan.differences());
    Refusal refusal = (Refusal) Protector.protect(promised, POLICY, Grids.SILENT);
    assertThat(refusal.exposed()).containsExactly("late returns");
  }

  @Test
  void case_22_and_23_what_one_of_two_overlapping_groups_has_alone_is_their_difference() {
    assertThat(Puzzle.zerosShown().line("748 = 742 + medway").range("medway"))
        .isEqualTo(between(6, 6));
    assertThat(Puzzle.zerosShown().line("34 = 30 + age25").range("age25")).isEqualTo(between(4, 4));
  }

  @Test
  void case_24_a_hierarchy_gives_a_lone_district_back() {
    String areas = "100 = area + 60";
    assertThat(Puzzle.zerosShown().line("area = 12 + s + 24").line(areas).range("s"))
        .isEqualTo(between(4, 4));
    assertThat(Puzzle.zerosShown().line("area = t + s + 24").line(areas).range("s"))
        .isEqualTo(between(1, 15));
  }

  @Test
  void case_25_margins_can_be_secret_themselves() {
    Plan plan = Grids.plan(new long[][] {{18, 2}, {4, 1}});
    Protection protection = (Protection) Protector.protect(plan, POLICY, Grids.SILENT);
    assertThat(Checker.faults(protection)).isEmpty();
    assertThat(protection.hidden().cardinality()).isGreaterThan(5);
  }

  @Test
  void case_26_and_27_three_overlapping_pairs_give_their_members() {
    Puzzle pairs = Puzzle.zerosShown().line("11 = a + b").line("12 = b + c");
    Puzzle exact = Puzzle.zerosShown().line("11 = a + b").line("12 = b + c").line("13 = a + c");
    assertThat(exact.range("a")).isEqualTo(between(6, 6));
    pairs.rounded("a + c", 13, 2);
    assertThat(pairs.range("a")).isEqualTo(between(5, 7));
    assertThat(pairs.range("b")).isEqualTo(between(4, 6));
    assertThat(pairs.range("a + c")).isEqualTo(between(11, 15));
  }

  @Test
  void case_28_a_percentage_that_no_whole_number_fits_is_a_contradiction() {
    assertThat(Puzzle.zerosShown().percentage("2.4", "s", "21").isPossible()).isFalse();
  }

  @Test
  void case_29_a_percentage_gives_the_other_half_too() {
    Puzzle puzzle = Puzzle.zerosShown().line("60 = p + s").percentage("95.0", "p", "60");
    assertThat(puzzle.range("s")).isEqualTo(between(3, 3));
  }

  @Test
  void case_30_an_insider_takes_their_own_number_off() {
    assertThat(Puzzle.zerosShown().line("14 = a + b").range("b")).isEqualTo(between(1, 13));
    assertThat(Puzzle.zerosShown().line("14 = a + b").line("a = 6").range("b"))
        .isEqualTo(between(8, 8));
  }

  @Test
  void case_30_a_total_that_lets_a_sender_take_its_own_off_is_withheld() {
    Plan plan =
        Grids.plan(
            new long[] {6, 8, 20},
            List.of(figure("a", 0), figure("b", 1), figure("a+b", 0, 1), figure("all", 0, 1, 2)));
    assertThat(complementary(Protector.protect(plan, POLICY, Grids.SILENT))).isZero();
    Plan known = plan.with(insiders(insider("A", 0), insider("B", 1)));
    Protection protection = (Protection) Protector.protect(known, POLICY, Grids.SILENT);
    assertThat(Checker.faults(protection)).isEmpty();
    assertThat(protection.hiddenKeys()).containsExactly("a", "a+b", "b");
    Protection bad =
        new Protection(
            protection.plan(), POLICY, protection.hidden(), protection.witnesses().subList(0, 1));
    assertThat(Checker.faults(bad)).anyMatch(fault -> fault.contains("safe from "));
  }

  @Test
  void case_30_a_promised_total_is_refused_and_said_for_whom() {
    List<Figure> figures =
        List.of(
            figure("a", 0),
            figure("b", 1),
            new Figure("a+b", Form.sum(0, 1), Figure.Fate.MUST_PRINT));
    Plan plan = Grids.plan(new long[] {6, 8}, figures).with(insiders(insider("A", 0)));
    Refusal refusal = (Refusal) Protector.protect(plan, POLICY, Grids.SILENT);
    assertThat(refusal.exposed()).contains("for A: b");
  }

  private static Plan.Besides insiders(Insider... insiders) {
    return new Plan.Besides(List.of(insiders), List.of(), List.of());
  }

  private static Insider insider(String name, int atom) {
    BitSet knows = new BitSet();
    knows.set(atom);
    return new Insider(name, knows);
  }

  @Test
  void case_31_promises_that_leave_nothing_to_hide_are_refused() {
    List<Figure> figures = new ArrayList<>(List.of(figure("small", 0)));
    figures.add(new Figure("other", Form.sum(1), Figure.Fate.MUST_PRINT));
    figures.add(new Figure("total", Form.sum(0, 1), Figure.Fate.MUST_PRINT));
    Ruling ruling =
        Protector.protect(Grids.plan(new long[] {4, 20}, figures), POLICY, Grids.SILENT);
    assertThat(ruling).isInstanceOf(Refusal.class);
    assertThat(((Refusal) ruling).exposed()).containsExactly("small");
  }

  @Test
  void case_32_the_order_of_the_figures_changes_nothing() {
    Plan plan = Grids.plan(new long[][] {{18, 2, 30}, {4, 11, 25}, {40, 16, 9}});
    List<Figure> turned = new ArrayList<>(plan.figures());
    Collections.reverse(turned);
    int last = turned.size() - 1;
    int[] places = IntStream.rangeClosed(0, last).map(f -> last - f).toArray();
    Plan other =
        new Plan(
            plan.truth(),
            turned,
            plan.lines().stream().map(line -> line.moved(places)).toList(),
            plan.differences());
    Protection one = (Protection) Protector.protect(plan, POLICY, Grids.SILENT);
    Protection two = (Protection) Protector.protect(other, POLICY, Grids.SILENT);
    assertThat(two.hiddenKeys()).isEqualTo(one.hiddenKeys()).isNotEmpty();
  }

  @Test
  void case_34_a_hidden_count_that_was_printed_before_is_public_for_ever() {
    List<Figure> figures = new ArrayList<>(List.of(figure("now", 0), figure("other", 1)));
    figures.add(new Figure("then", Form.sum(0), Figure.Fate.PRINTED_BEFORE));
    Protection protection =
        (Protection)
            Protector.protect(Grids.plan(new long[] {7, 20}, figures), POLICY, Grids.SILENT);
    assertThat(protection.alreadyPublic()).containsExactly("now");
    assertThat(protection.hiddenKeys()).containsExactly("now");
  }

  private static Figure figure(String key, int... atoms) {
    return new Figure(key, Form.sum(atoms), Figure.Fate.FREE);
  }

  /** Protects one line of parts and their total. */
  private static Ruling protect(Policy policy, long... parts) {
    return Protector.protect(Grids.line(parts), policy, Grids.SILENT);
  }

  private static long complementary(Ruling ruling) {
    assertThat(ruling).isInstanceOf(Protection.class);
    assertThat(Checker.faults((Protection) ruling)).isEmpty();
    return ((Protection) ruling).complementary();
  }
}
