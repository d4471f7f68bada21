package org.safereturns.disclosure.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.form.Sparse;
import org.safereturns.disclosure.plan.Figure;
import org.safereturns.disclosure.plan.Insider;
import org.safereturns.disclosure.plan.Line;
import org.safereturns.disclosure.plan.Plan;
import org.safereturns.disclosure.plan.Policy;
import org.safereturns.disclosure.plan.Protection;

/**
 * Checks that a release is safe, from its figures and the witnesses of its certificate alone: in
 * whole numbers, without the solver and without anything that chose what to hide. Whatever is not
 * shown to be safe is a fault.
 */
public final class Checker {
  private final Protection release;
  private final Plan plan;
  private final Policy policy;
  private final Map<Insider, Set<Form>> printedBefore = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private Checker(Protection release) {
    this.release = release;
    this.plan = release.plan();
    this.policy = release.policy();
  }

  /** What is wrong; empty if every secret is safe. No fault carries a value. */
  public static List<String> faults(Protection release) {
    Checker checker = new Checker(release);
    checker.checkPrinted();
    checker.checkWitnesses();
    checker.checkSecrets();
    return checker.faults;
  }

  private void checkPrinted() {
    for (int f = 0; f < plan.figures().size(); f++) {
      Figure figure = plan.figures().get(f);
      long value = plan.value(f);
      boolean hidden = release.hidden().get(f);
      boolean small = value < policy.threshold() && value >= policy.least();
      if (small && !hidden && figure.fate() != Figure.Fate.PRINTED_BEFORE) {
        faults.add(figure.key() + " is small and printed");
      }
      if (hidden && value < policy.least()) {
        faults.add(figure.key() + " is a zero and hidden where zeros are printed");
      }
      if (hidden && figure.fate() == Figure.Fate.MUST_PRINT) {
        faults.add(figure.key() + " was promised and is hidden");
      }
    }
  }

  private boolean isKnown(int figure) {
    return !release.hidden().get(figure)
        || plan.figures().get(figure).fate() == Figure.Fate.PRINTED_BEFORE;
  }

  private void checkWitnesses() {
    for (int w = 0; w < release.witnesses().size(); w++) {
      if (!couldBeTheTruth(table(release.witnesses().get(w)))) {
        faults.add("witness " + (w + 1) + " is not a table that prints the same");
      }
    }
  }

  private long[] table(Sparse differences) {
    long[] table = plan.truth().clone();
    for (int i = 0; i < differences.places().length; i++) {
      table[differences.places()[i]] += differences.values()[i];
    }
    return table;
  }

  private boolean couldBeTheTruth(long[] table) {
    for (long count : table) {
      if (count < 0) {
        return false;
      }
    }
    for (int f = 0; f < plan.figures().size(); f++) {
      long value = plan.figures().get(f).form().of(table);
      boolean fits = isKnown(f) ? value == plan.value(f) : value >= policy.least();
      if (!fits) {
        return false;
      }
    }
    return plan.besides().limits().stream().allMatch(limit -> limit.holds(table))
        && release.shares().stream()
            .flatMap(share -> share.limits(plan.truth()).stream())
            .allMatch(limit -> limit.holds(table));
  }

  private void checkSecrets() {
    for (int f = 0; f < plan.figures().size(); f++) {
      Figure figure = plan.figures().get(f);
      if (figure.fate() != Figure.Fate.PRINTED_BEFORE) {
        plan.readers().forEach(reader -> checkFigure(figure, reader));
      }
    }
    if (policy.smallSums()) {
      for (Insider reader : plan.readers()) {
        plan.differences().forEach(d -> checkSmall(d.label(), reader.rest(d.form()), reader));
        plan.lines().forEach(line -> checkLine(line, reader));
      }
    }
  }

  private void checkFigure(Figure figure, Insider reader) {
    Form rest = reader.rest(figure.form());
    boolean isWhole = rest.equals(figure.form());
    if (isWhole && !isPrintedBefore(rest, reader)) {
      checkSecret(figure.key(), rest, reader);
    } else if (!isWhole) {
      checkSmall(figure.key(), rest, reader);
    }
  }

  private boolean isPrintedBefore(Form form, Insider reader) {
    return printedBefore.computeIfAbsent(reader, this::printedBefore).contains(form);
  }

  private Set<Form> printedBefore(Insider reader) {
    return plan.figures().stream()
        .filter(f -> f.fate() == Figure.Fate.PRINTED_BEFORE)
        .map(f -> reader.rest(f.form()))
        .collect(Collectors.toSet());
  }

  private void checkLine(Line line, Insider reader) {
    BitSet hidden = new BitSet();
    line.parts().stream().filter(release.hidden()::get).forEach(hidden::set);
    if (hidden.cardinality() > 1) {
      Form.Builder sum = new Form.Builder();
      hidden.stream().forEach(f -> sum.add(plan.figures().get(f).form(), 1));
      String whole = plan.figures().get(line.whole()).key();
      checkSmall("the sum of what is hidden of " + whole, reader.rest(sum.build()), reader);
    }
  }

  private void checkSmall(String label, Form form, Insider reader) {
    if (form.of(plan.truth()) > 0 && !isPrintedBefore(form, reader)) {
      checkSecret(label, form, reader);
    }
  }

  private void checkSecret(String label, Form form, Insider reader) {
    long value = form.of(plan.truth());
    if (value < policy.least() || value >= policy.threshold()) {
      return;
    }
    long lowest = value;
    long highest = value;
    for (Sparse witness : release.witnesses()) {
      if (!reader.notices(witness)) {
        long other = value;
        for (int t = 0; t < form.size(); t++) {
          other += form.weight(t) * witness.at(form.unknown(t));
        }
        lowest = Math.min(lowest, other);
        highest = Math.max(highest, other);
      }
    }
    String from = reader.name().isEmpty() ? "" : " from " + reader.name();
    if (highest - lowest < policy.width()) {
      faults.add(label + " is not shown to be safe" + from);
    } else if (policy.strict() && highest < policy.threshold()) {
      faults.add(label + " is not shown to reach the threshold" + from);
    }
  }
}
