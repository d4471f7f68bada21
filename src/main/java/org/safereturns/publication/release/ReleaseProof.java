package org.safereturns.publication.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safereturns.disclosure.check.Checker;
import org.safereturns.disclosure.form.Sparse;
import org.safereturns.disclosure.plan.Plan;
import org.safereturns.disclosure.plan.Protection;
import org.safereturns.publication.content.ReleaseContent;
import org.safereturns.publication.content.ReleasePlan;

/** Between a protection and the content that keeps it: what is written down is what is checked. */
final class ReleaseProof {
  private ReleaseProof() {}

  static ReleaseContent write(ReleaseContent content, Protection protection) {
    List<List<ReleaseContent.Step>> witnesses = new ArrayList<>();
    for (Sparse witness : protection.witnesses()) {
      List<ReleaseContent.Step> steps = new ArrayList<>();
      for (int i = 0; i < witness.places().length; i++) {
        steps.add(new ReleaseContent.Step(witness.places()[i], witness.values()[i]));
      }
      witnesses.add(steps);
    }
    SortedMap<String, Integer> shares = new TreeMap<>();
    protection.shares().forEach(share -> shares.put(share.key(), share.decimals()));
    return content.decided(protection.hiddenKeys(), witnesses, shares);
  }

  /** What is wrong with a release as it is written down; empty if it is shown to be safe. */
  static List<String> faults(ReleaseContent content, ReleasePlan release) {
    Plan plan = release.plan();
    Set<String> keys = new HashSet<>(content.hidden());
    BitSet hidden = new BitSet();
    for (int f = 0; f < plan.figures().size(); f++) {
      hidden.set(f, keys.remove(plan.figures().get(f).key()));
    }
    if (!keys.isEmpty()) {
      return List.of("the certificate hides figures that the release does not have");
    }
    Set<String> shares = new HashSet<>(content.shares().keySet());
    plan.besides().shares().forEach(share -> shares.remove(share.key()));
    if (!shares.isEmpty()) {
      return List.of("the certificate prints percentages that the release does not have");
    }
    if (!new OneSided(content, release).keys().isEmpty()) {
      return List.of("everybody of a group is in one category, and readers can see it");
    }
    List<Sparse> witnesses = content.witnesses().stream().map(ReleaseProof::sparse).toList();
    return Checker.faults(
        new Protection(plan, release.policy(), hidden, witnesses, release.shares(), 0));
  }

  private static Sparse sparse(List<ReleaseContent.Step> steps) {
    return new Sparse(
        steps.stream().mapToInt(ReleaseContent.Step::place).toArray(),
        steps.stream().mapToLong(ReleaseContent.Step::by).toArray());
  }
}
