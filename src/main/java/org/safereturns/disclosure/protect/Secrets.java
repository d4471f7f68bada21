package org.safereturns.disclosure.protect;

import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.plan.Line;
import org.safereturns.disclosure.plan.Plan;
import org.safereturns.disclosure.plan.Policy;

import java.util.BitSet;
import java.util.List;

/** Which counts must not become known: small ones, and small sums and differences of others. */
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
    BitSet secret = new BitSet();
    for (int f = 0; f < plan.figures().size(); f++) {
      int count = core.countOf(f);
      if (policy.isSmall(core.count(count).value()) && !core.count(count).isPublic()) {
        secret.set(count);
      }
    }
    if (policy.smallSums()) {
      plan.differences().stream()
          .map(Plan.Difference::form)
          .filter(this::isSmall)
          .forEach(form -> secret.set(core.secret(form)));
      newSums(secret, secret).forEach(form -> secret.set(core.secret(form)));
    }
    return secret;
  }

  /** Small sums of parts of a line that are hidden together and not secret yet. */
  List<Form> newSums(BitSet hidden, BitSet secret) {
    return policy.smallSums()
        ? plan.lines().stream()
            .map(line -> together(line, hidden))
            .filter(form -> isSmall(form) && core.find(form).filter(secret::get).isEmpty())
            .toList()
        : List.of();
  }

  private Form together(Line line, BitSet hidden) {
    Form.Builder sum = new Form.Builder();
    line.parts().stream()
        .filter(part -> hidden.get(core.countOf(part)))
        .forEach(part -> sum.add(plan.figures().get(part).form(), 1));
    return sum.build();
  }

  private boolean isSmall(Form form) {
    long value = form.of(plan.truth());
    boolean isPublic = core.find(form).filter(c -> core.count(c).isPublic()).isPresent();
    return value > 0 && policy.isSmall(value) && !isPublic;
  }
}
