package org.safereturns.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.reader.Auditor;
import org.safereturns.disclosure.reader.Knowledge;
import org.safereturns.disclosure.reader.Reason;

/** What the auditor works out is what trying out every table finds: no more, no less. */
class AuditorLawTest {
  private static final int HIGHEST = 6;

  @RepeatedTest(60)
  void ranges_are_those_of_all_possible_tables(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    Knowledge knowledge = draw(random);
    List<Form> forms =
        IntStream.range(0, knowledge.size()).mapToObj(Form::sum).collect(toMutable());
    forms.add(form(random, knowledge.size()));
    Optional<List<Auditor.Range>> ranges = new Auditor(knowledge).ranges(forms);
    assertThat(ranges).isEqualTo(enumerate(knowledge, forms));
  }

  private static Collector<Form, ?, List<Form>> toMutable() {
    return Collectors.toCollection(ArrayList::new);
  }

  /** Mostly what some true table would print, now and then something impossible. */
  private static Knowledge draw(Random random) {
    Knowledge knowledge = new Knowledge();
    int unknowns = 2 + random.nextInt(3);
    long[] truth = new long[unknowns];
    for (int u = 0; u < unknowns; u++) {
      truth[u] = random.nextInt(HIGHEST + 1);
      knowledge.unknown(Math.min(truth[u], random.nextInt(2)), HIGHEST);
    }
    int rows = 1 + random.nextInt(4);
    for (int r = 0; r < rows; r++) {
      Form form = form(random, unknowns);
      long value = form.of(truth) + (random.nextInt(20) == 0 ? 1 : 0);
      int slack = random.nextInt(4) == 0 ? 2 : 0;
      knowledge.between(form, value - slack, value + random.nextInt(slack + 1), Reason.NONE);
    }
    for (int r = random.nextInt(3); r > 0; r--) {
      share(knowledge, random, truth);
    }
    return knowledge;
  }

  /**
   * A percentage or a change to one or no decimal, of a base that is printed or another unknown.
   */
  private static void share(Knowledge knowledge, Random random, long[] truth) {
    int part = random.nextInt(truth.length);
    int whole = random.nextInt(truth.length);
    boolean hidden = random.nextBoolean() && whole != part && truth[whole] > 0;
    long base = hidden ? truth[whole] : 7 + random.nextInt(90);
    BigDecimal share =
        BigDecimal.valueOf(100 * truth[part])
            .divide(BigDecimal.valueOf(base), random.nextInt(2), RoundingMode.HALF_UP);
    BigDecimal half = BigDecimal.valueOf(5, share.scale() + 1);
    knowledge.share(
        new Knowledge.Term(Form.sum(part), 0),
        hidden ? new Knowledge.Term(Form.sum(whole), 0) : new Knowledge.Term(Form.sum(), base),
        share.subtract(half).max(BigDecimal.ZERO),
        share.add(half),
        100,
        Reason.NONE);
  }

  private static Form form(Random random, int unknowns) {
    Form.Builder form = new Form.Builder();
    for (int u = 0; u < unknowns; u++) {
      form.add(u, random.nextInt(5) == 0 ? 2 - random.nextInt(5) : random.nextInt(2));
    }
    return form.add(random.nextInt(unknowns), 1).build();
  }

  private static Optional<List<Auditor.Range>> enumerate(Knowledge knowledge, List<Form> forms) {
    long[] lowest = new long[forms.size()];
    long[] highest = new long[forms.size()];
    Arrays.fill(lowest, Long.MAX_VALUE);
    Arrays.fill(highest, Long.MIN_VALUE);
    fill(knowledge, new long[knowledge.size()], 0, forms, lowest, highest);
    return lowest[0] > highest[0]
        ? Optional.empty()
        : Optional.of(
            IntStream.range(0, forms.size())
                .mapToObj(f -> new Auditor.Range(lowest[f], highest[f], true))
                .toList());
  }

  private static void fill(
      Knowledge knowledge, long[] table, int at, List<Form> forms, long[] lowest, long[] highest) {
    if (at == table.length) {
      boolean possible =
          knowledge.rows().stream()
              .allMatch(r -> r.form().of(table) >= r.lowest() && r.form().of(table) <= r.highest());
      for (int f = 0; possible && f < forms.size(); f++) {
        lowest[f] = Math.min(lowest[f], forms.get(f).of(table));
        highest[f] = Math.max(highest[f], forms.get(f).of(table));
      }
      return;
    }
    for (table[at] = knowledge.lowest(at); table[at] <= knowledge.highest(at); table[at]++) {
      fill(knowledge, table, at + 1, forms, lowest, highest);
    }
  }
}
