package org.safereturns.disclosure.plan;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.form.Sparse;

/**
 * A plan with a choice of what to hide, and the tables that prove it: confidential.
 *
 * @param hidden the figures to hide, by their places in the plan
 * @param shares percentages that are printed though they are of hidden counts
 * @param atLeast so many figures must be hidden for the sake of others by any choice; 0 if nobody
 *     knows
 * @param witnesses tables that readers cannot tell from the true one, as differences from it
 */
public record Protection(
    Plan plan,
    Policy policy,
    BitSet hidden,
    List<Sparse> witnesses,
    List<Share> shares,
    long atLeast)
    implements Ruling {
  public Protection {
    witnesses = List.copyOf(witnesses);
    shares = List.copyOf(shares);
  }

  public Protection(Plan plan, Policy policy, BitSet hidden, List<Sparse> witnesses) {
    this(plan, policy, hidden, witnesses, List.of(), 0);
  }

  /** The same, where somebody knows how few would do. */
  public Protection with(long least) {
    return new Protection(plan, policy, hidden, witnesses, shares, least);
  }

  /** Figures that are hidden though an earlier release printed the same: nothing can help them. */
  public List<String> alreadyPublic() {
    Set<Form> before =
        plan.figures().stream()
            .filter(f -> f.fate() == Figure.Fate.PRINTED_BEFORE)
            .map(Figure::form)
            .collect(Collectors.toSet());
    return hidden.stream()
        .mapToObj(plan.figures()::get)
        .filter(f -> !f.isEarlier() && before.contains(f.form()))
        .map(Figure::key)
        .toList();
  }

  /** The keys of the figures to hide, in their order. */
  public List<String> hiddenKeys() {
    return hidden.stream().mapToObj(f -> plan.figures().get(f).key()).toList();
  }

  /** How many figures this release shows or hides. */
  public long figures() {
    return plan.figures().stream().filter(f -> !f.isEarlier()).count();
  }

  /** How many figures are hidden because they are small. */
  public long primary() {
    return hiddenNow().filter(f -> policy.isSmall(plan.value(f))).count();
  }

  /** How many figures are hidden for the sake of others. */
  public long complementary() {
    return hiddenNow().filter(f -> !policy.isSmall(plan.value(f))).count();
  }

  private IntStream hiddenNow() {
    return hidden.stream().filter(f -> !plan.figures().get(f).isEarlier());
  }
}
