package org.safereturns.publication.draft;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.safereturns.disclosure.plan.Figure;
import org.safereturns.publication.content.ReleasePlan;
import org.safereturns.publication.spec.ReleaseSpec;
import org.safereturns.publication.spec.SpecLines;

/** Refuses a promise to print what no table of the release shows. */
public final class SpecPromises {
  private SpecPromises() {}

  public static void check(Path file, ReleaseSpec spec, ReleasePlan plan) {
    Set<String> keys = plan.plan().figures().stream().map(Figure::key).collect(Collectors.toSet());
    List<Map<String, String>> promised = spec.print() == null ? List.of() : spec.print();
    for (Map<String, String> figure : promised) {
      boolean known = spec.dimensions().keySet().containsAll(figure.keySet());
      if (!known || !keys.contains(plan.key(figure))) {
        throw SpecLines.fault(
            file, "print", "no table shows the figure that is to be printed: " + figure);
      }
    }
  }
}
