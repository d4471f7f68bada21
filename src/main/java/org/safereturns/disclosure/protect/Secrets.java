package org.safereturns.disclosure.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.plan.Figure;
import org.safereturns.disclosure.plan.Insider;
import org.safereturns.disclosure.plan.Line;
import org.safereturns.disclosure.plan.Plan;
import org.safereturns.disclosure.plan.Policy;

/**
 * Which counts must not become known: small ones, small sums and differences of others, and what is
 * left of any of them for those who know a part of it already.
 */
final class Secrets {
  private final Plan plan;
  private final Policy policy;
  private final Core core;

  Secrets(Plan plan, Policy policy, Core core) {
    this.plan = plan;
    this.policy = policy;
    this.core = core;
  }

  /** Those that are secret whatever else is hidden. */
  BitSet first() {
    BitSet secret = small();
    plan.besides()
        .insiders()
        .forEach(insider -> rests(insider).forEach(s -> secret.set(core.secret(s))));
    if (policy.smallSums()) {
      for (Insider reader : plan.readers()) {
        plan.differences().stream()
            .map(difference -> new Secret(reader.rest(difference.form()), reader))
            .filter(this::isSmall)
            .forEach(s -> secret.set(core.secret(s)));
      }
      newSums(secret, secret).forEach(s -> secret.set(core.secret(s)));
    }
    return secret;
  }

  /** Small figures. */
  BitSet small() {
    BitSet small = new BitSet();
    for (int f = 0; f < plan.figures().size(); f++) {
      int count = core.countOf(f);
      if (policy.isSmall(core.count(count).value()) && !core.count(count).isPublic()) {
        small.set(count);
      }
    }
    return small;
  }

  /** What an insider must not work out, of figures small for all and of those small for them. */
  private List<Secret> rests(Insider insider) {
    Set<Form> known = new HashSet<>();
    plan.figures().stream()
        .filter(f -> f.fate() == Figure.Fate.PRINTED_BEFORE)
        .forEach(f -> known.add(insider.rest(f.form())));
    List<Secret> rests = new ArrayList<>();
    for (int f = 0; f < plan.figures().size(); f++) {
      Form whole = plan.figures().get(f).form();
      Form rest = insider.rest(whole);
      long value = rest.of(plan.truth());
      boolean small = policy.isSmall(value) && (value > 0 || rest.equals(whole));
      if (small && !known.contains(rest) && !core.count(core.countOf(f)).isPublic()) {
        rests.add(new Secret(rest, insider));
      }
    }
    return rests;
  }

  /** Small sums of parts of a line that are hidden together and not secret yet. */
  List<Secret> newSums(BitSet hidden, BitSet secret) {
    List<Secret> sums = new ArrayList<>();
    if (policy.smallSums()) {
      for (Line line : plan.lines()) {
        Form together = together(line, hidden);
        plan.readers().stream()
            .map(reader -> new Secret(reader.rest(together), reader))
            .filter(sum -> isSmall(sum) && core.find(sum).filter(secret::get).isEmpty())
            .forEach(sums::add);
      }
    }
    return sums;
  }

  private Form together(Line line, BitSet hidden) {
    Form.Builder sum = new Form.Builder();
    line.parts().stream()
        .filter(part -> hidden.get(core.countOf(part)))
        .forEach(part -> sum.add(plan.figures().get(part).form(), 1));
    return sum.build();
  }

  private boolean isSmall(Secret secret) {
    long value = secret.form().of(plan.truth());
    return value > 0 && policy.isSmall(value) && !isPublic(secret);
  }

  private boolean isPublic(Secret secret) {
    return core.find(secret.form()).filter(c -> core.count(c).isPublic()).isPresent()
        || plan.figures().stream()
            .filter(f -> f.fate() == Figure.Fate.PRINTED_BEFORE)
            .anyMatch(f -> secret.reader().rest(f.form()).equals(secret.form()));
  }

  /** What the figures and differences behind these counts are called. */
  List<String> names(List<Integer> exposed) {
    List<String> names = new ArrayList<>();
    for (Insider reader : plan.readers()) {
      String to = reader.name().isEmpty() ? "" : "for " + reader.name() + ": ";
      for (Figure figure : plan.figures()) {
        if (isIn(exposed, figure.form(), reader)) {
          names.add(to + figure.key());
        }
      }
      for (Plan.Difference difference : plan.differences()) {
        if (isIn(exposed, difference.form(), reader)) {
          names.add(to + difference.label());
        }
      }
    }
    return names;
  }

  private boolean isIn(List<Integer> exposed, Form form, Insider reader) {
    return core.find(new Secret(reader.rest(form), reader)).filter(exposed::contains).isPresent();
  }
}
