package org.safereturns.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.safereturns.disclosure.check.Checker;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.form.Sparse;
import org.safereturns.disclosure.plan.Category;
import org.safereturns.disclosure.plan.CrossTables;
import org.safereturns.disclosure.plan.Dimension;
import org.safereturns.disclosure.plan.Figure;
import org.safereturns.disclosure.plan.Insider;
import org.safereturns.disclosure.plan.Limit;
import org.safereturns.disclosure.plan.Line;
import org.safereturns.disclosure.plan.Plan;
import org.safereturns.disclosure.plan.Policy;
import org.safereturns.disclosure.plan.Protection;
import org.safereturns.disclosure.plan.Ruling;
import org.safereturns.disclosure.plan.Share;
import org.safereturns.disclosure.protect.Protector;

/** Laws on random small tables, against trying out every table that prints the same. */
class ProtectorLawTest {
  private static final int THRESHOLD = 4;

  @RepeatedTest(40)
  void no_reader_who_tries_everything_comes_near_a_secret(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    Policy policy =
        new Policy(
            THRESHOLD,
            random.nextBoolean(),
            1 + random.nextInt(3),
            random.nextInt(3) == 0,
            random.nextBoolean());
    long[][] counts = table(random, policy.least());
    Plan table =
        round.getCurrentRepetition() % 2 == 0
            ? Grids.plan(counts)
            : withHistory(withGroups(counts), random);
    if (Protector.protect(table, policy, Grids.SILENT) instanceof Protection protection) {
      Plan plan = protection.plan();
      assertThat(Checker.faults(protection)).isEmpty();
      List<NavigableSet<Long>> possible = possible(protection);
      protection.hidden().stream()
          .filter(f -> policy.isSmall(plan.value(f)))
          .filter(f -> !protection.alreadyPublic().contains(plan.figures().get(f).key()))
          .forEach(f -> assertSafe(possible.get(f), policy));
    }
  }

  /** Somebody who knows a row, and somebody who knows a column. */
  @RepeatedTest(20)
  void no_insider_comes_near_what_is_left_of_a_figure(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    Policy policy = new Policy(THRESHOLD, random.nextBoolean(), 1 + random.nextInt(2), false, true);
    Plan table = Grids.plan(table(random, policy.least()));
    List<Insider> insiders = new ArrayList<>();
    for (int[] own : new int[][] {{0, 1, 2}, {0, 3}}) {
      BitSet knows = new BitSet();
      IntStream.of(own).forEach(knows::set);
      insiders.add(new Insider("sender " + insiders.size(), knows));
    }
    Ruling ruling =
        Protector.protect(
            table.with(new Plan.Besides(insiders, List.of(), List.of())), policy, Grids.SILENT);
    if (ruling instanceof Protection protection) {
      assertThat(Checker.faults(protection)).isEmpty();
      Plan plan = protection.plan();
      for (Insider insider : insiders) {
        List<NavigableSet<Long>> possible = possible(protection, insider);
        for (int f = 0; f < plan.figures().size(); f++) {
          long left = insider.rest(plan.figures().get(f).form()).of(plan.truth());
          if (left > 0 && left < THRESHOLD) {
            assertSafe(possible.get(f), policy);
          }
        }
      }
    }
  }

  /** Percentages of rows stand beside hidden counts; an earlier release printed one of them. */
  @RepeatedTest(20)
  void witnesses_print_every_percentage_that_stands_beside_a_hidden_count(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    Policy policy = new Policy(THRESHOLD, random.nextBoolean(), 1 + random.nextInt(2), false, true);
    long[][] counts = table(random, policy.least());
    Plan table = Grids.plan(counts);
    List<Share> shares = new ArrayList<>();
    for (int atom = 0; atom < 6; atom++) {
      int first = atom / 3 * 3;
      Form row = Form.sum(first, first + 1, first + 2);
      shares.add(new Share("share " + atom, Form.sum(atom), row, 1));
    }
    Share before = shares.get(random.nextInt(6)).at(0);
    List<Limit> limits = random.nextBoolean() ? before.limits(table.truth()) : List.of();
    Plan wanted = table.with(new Plan.Besides(List.of(), shares, limits));
    if (Protector.protect(wanted, policy, Grids.SILENT) instanceof Protection protection) {
      Plan plan = protection.plan();
      assertThat(Checker.faults(protection)).isEmpty();
      List<Share> printed = new ArrayList<>(protection.shares());
      printed.addAll(limits.isEmpty() ? List.of() : List.of(before));
      List<NavigableSet<Long>> possible = new ArrayList<>();
      plan.figures().forEach(f -> possible.add(new TreeSet<>(Set.of(f.form().of(plan.truth())))));
      for (Sparse witness : protection.witnesses()) {
        long[] other = plan.truth().clone();
        for (int i = 0; i < witness.places().length; i++) {
          other[witness.places()[i]] += witness.values()[i];
        }
        assertThat(LongStream.of(other)).allMatch(count -> count >= 0);
        assertThat(printsTheSame(protection, other)).isTrue();
        assertThat(printed).allMatch(s -> text(s, other).equals(text(s, plan.truth())));
        for (int f = 0; f < possible.size(); f++) {
          possible.get(f).add(plan.figures().get(f).form().of(other));
        }
      }
      protection.hidden().stream()
          .filter(f -> policy.isSmall(plan.value(f)))
          .forEach(f -> assertSafe(possible.get(f), policy));
    }
  }

  private static String text(Share share, long[] table) {
    long base = share.whole().of(table);
    return base == 0
        ? ""
        : BigDecimal.valueOf(100 * share.part().of(table))
            .divide(BigDecimal.valueOf(base), share.decimals(), RoundingMode.HALF_UP)
            .toPlainString();
  }

  /** Every choice of what to hide, tried out with every table that prints the same. */
  @RepeatedTest(12)
  void no_choice_hides_fewer_than_must_be_hidden_at_least(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    Policy policy = new Policy(THRESHOLD, true, 1 + random.nextInt(2), false, false);
    Plan table = Grids.plan(new long[][] {few(random), few(random)});
    Ruling ruling = Protector.protect(table, policy, Grids.SILENT);
    if (ruling instanceof Protection protection) {
      Plan plan = protection.plan();
      long best = Long.MAX_VALUE;
      for (int choice = 0; choice < 1 << plan.figures().size(); choice++) {
        BitSet hidden = BitSet.valueOf(new long[] {choice});
        Protection other = new Protection(plan, policy, hidden, List.of());
        if (other.complementary() < best && hides(other)) {
          List<NavigableSet<Long>> possible = possible(other);
          boolean safe =
              hidden.stream()
                  .filter(f -> policy.isSmall(plan.value(f)))
                  .mapToObj(possible::get)
                  .allMatch(numbers -> numbers.last() - numbers.first() >= policy.width());
          best = safe ? other.complementary() : best;
        }
      }
      assertThat(protection.atLeast()).isLessThanOrEqualTo(best);
      assertThat(protection.complementary()).isBetween(best, best + 1);
    }
  }

  private static long[] few(Random random) {
    return new long[] {random.nextInt(THRESHOLD), 1 + random.nextInt(8)};
  }

  /** Whether small figures are hidden, and no zero. */
  private static boolean hides(Protection release) {
    return IntStream.range(0, release.plan().figures().size())
        .allMatch(
            f -> {
              long value = release.plan().value(f);
              boolean hidden = release.hidden().get(f);
              return hidden ? value > 0 : !release.policy().isSmall(value);
            });
  }

  /** The columns fall into groups that overlap. */
  private static Plan withGroups(long[][] table) {
    List<Category> groups =
        List.of(new Category("first two", List.of(0, 1)), new Category("last two", List.of(1, 2)));
    Dimension columns = Dimension.of("column", List.of("a", "b", "c"), groups);
    CrossTables tables = new CrossTables(List.of(Grids.dimension("row", 2), columns));
    tables.table(Set.of(0, 1));
    long[] truth = new long[tables.size()];
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 3; c++) {
        truth[tables.place(List.of(r, c))] = table[r][c];
      }
    }
    return tables.plan(truth, THRESHOLD);
  }

  /** An earlier release printed one of the figures. */
  private static Plan withHistory(Plan plan, Random random) {
    List<Figure> figures = new ArrayList<>(plan.figures());
    Form before = figures.get(random.nextInt(figures.size())).form();
    figures.add(new Figure("before", before, Figure.Fate.PRINTED_BEFORE));
    return new Plan(plan.truth(), figures, plan.lines(), plan.differences());
  }

  private static void assertSafe(NavigableSet<Long> numbers, Policy policy) {
    assertThat(numbers.last() - numbers.first()).isGreaterThanOrEqualTo(policy.width());
    if (policy.strict()) {
      assertThat(numbers.last()).isGreaterThanOrEqualTo(policy.threshold());
    }
  }

  private static long[][] table(Random random, long least) {
    long[][] table = new long[2][3];
    for (long[] row : table) {
      for (int c = 0; c < row.length; c++) {
        row[c] = random.nextInt(3) == 0 ? random.nextInt(THRESHOLD) : 2 + random.nextInt(6);
        row[c] = least == 0 ? Math.max(row[c], 1) : row[c];
      }
    }
    return table;
  }

  /** For each figure the numbers it takes in some table that prints the same. */
  private static List<NavigableSet<Long>> possible(Protection protection) {
    return possible(protection, Insider.NOBODY);
  }

  private static List<NavigableSet<Long>> possible(Protection protection, Insider insider) {
    List<NavigableSet<Long>> possible = new ArrayList<>();
    protection.plan().figures().forEach(f -> possible.add(new TreeSet<>()));
    fill(protection, new long[protection.plan().truth().length], 0, insider, possible);
    return possible;
  }

  private static void fill(
      Protection release,
      long[] table,
      int at,
      Insider insider,
      List<NavigableSet<Long>> possible) {
    Plan plan = release.plan();
    if (at == table.length) {
      if (printsTheSame(release, table)) {
        for (int f = 0; f < plan.figures().size(); f++) {
          possible.get(f).add(plan.figures().get(f).form().of(table));
        }
      }
      return;
    }
    long truth = plan.truth()[at];
    boolean known = insider.knows().get(at);
    long highest = known ? truth : truth + THRESHOLD;
    for (table[at] = known ? truth : Math.max(0, truth - 3); table[at] <= highest; table[at]++) {
      fill(release, table, at + 1, insider, possible);
    }
  }

  private static boolean printsTheSame(Protection release, long[] table) {
    for (int f = 0; f < release.plan().figures().size(); f++) {
      long value = release.plan().figures().get(f).form().of(table);
      boolean fits =
          release.hidden().get(f)
              ? value >= release.policy().least()
              : value == release.plan().value(f);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  @RepeatedTest(20)
  void the_order_of_the_figures_changes_nothing(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    Policy policy = new Policy(THRESHOLD, true, 2, false, true);
    Plan plan = Grids.plan(table(random, 1));
    assertThat(hiddenKeys(shuffled(plan, random), policy)).isEqualTo(hiddenKeys(plan, policy));
  }

  private static Plan shuffled(Plan plan, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int f = 0; f < plan.figures().size(); f++) {
      order.add(f);
    }
    Collections.shuffle(order, random);
    List<Line> lines = new ArrayList<>();
    for (Line line : plan.lines()) {
      List<Integer> parts = new ArrayList<>(line.parts().stream().map(order::indexOf).toList());
      Collections.shuffle(parts, random);
      lines.add(new Line(order.indexOf(line.whole()), parts));
    }
    Collections.shuffle(lines, random);
    return new Plan(
        plan.truth(), order.stream().map(plan.figures()::get).toList(), lines, List.of());
  }

  private static Object hiddenKeys(Plan plan, Policy policy) {
    Ruling ruling = Protector.protect(plan, policy, Grids.SILENT);
    return ruling instanceof Protection protection ? protection.hiddenKeys() : "refused";
  }

  @RepeatedTest(20)
  void the_checker_finds_every_figure_that_is_printed_after_all(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    Policy policy = new Policy(THRESHOLD, true, 1, false, true);
    if (Protector.protect(Grids.plan(table(random, 1)), policy, Grids.SILENT)
        instanceof Protection good) {
      Plan plan = good.plan();
      good.hidden().stream()
          .forEach(
              f -> {
                BitSet hidden = (BitSet) good.hidden().clone();
                hidden.clear(f);
                Protection bad = new Protection(plan, policy, hidden, good.witnesses());
                boolean matters = policy.isSmall(plan.value(f)) || isMoved(good, f);
                assertThat(Checker.faults(bad).isEmpty()).isEqualTo(!matters);
              });
    }
  }

  private static boolean isMoved(Protection good, int figure) {
    Form form = good.plan().figures().get(figure).form();
    return good.witnesses().stream()
        .anyMatch(
            w -> {
              long[] moved = new long[good.plan().truth().length];
              for (int i = 0; i < w.places().length; i++) {
                moved[w.places()[i]] = w.values()[i];
              }
              return form.of(moved) != 0;
            });
  }
}
