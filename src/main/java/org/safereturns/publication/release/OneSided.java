package org.safereturns.publication.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safereturns.disclosure.plan.Dimension;
import org.safereturns.publication.content.ReleaseContent;
import org.safereturns.publication.content.ReleasePlan;
import org.safereturns.publication.spec.ReleaseSpec;

/**
 * Groups all of whom are in one category of a sensitive dimension. Where zeros are printed readers
 * see it by the zeros of the other categories, whatever else is withheld; where zeros are withheld
 * those are secrets like small counts.
 */
final class OneSided {
  private final ReleaseContent content;
  private final ReleasePlan release;

  OneSided(ReleaseContent content, ReleasePlan release) {
    this.content = content;
    this.release = release;
  }

  /** The keys of the figures that are everybody of their group; none if zeros are withheld. */
  List<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    if (content.zerosShown()) {
      for (ReleaseSpec.Wanted table : content.tables()) {
        content.axes().stream()
            .filter(axis -> axis.sensitive() && table.by().contains(axis.name()))
            .forEach(axis -> keys.addAll(of(table, axis)));
      }
    }
    return List.copyOf(keys);
  }

  private List<String> of(ReleaseSpec.Wanted table, ReleaseContent.Axis axis) {
    List<String> keys = new ArrayList<>();
    for (Map<String, String> labels : release.rows(table)) {
      Map<String, String> whole = new HashMap<>(labels);
      whole.put(axis.name(), Dimension.TOTAL);
      long all = release.truth(whole);
      if (all > 0 && isPart(labels.get(axis.name()), axis) && release.truth(labels) == all) {
        keys.add(release.key(labels));
      }
    }
    return keys;
  }

  /** Whether a category leaves anybody out. */
  private static boolean isPart(@Nullable String label, ReleaseContent.Axis axis) {
    return !Dimension.TOTAL.equals(label)
        && axis.only().size() > 1
        && axis.groups().stream()
            .filter(group -> group.label().equals(label))
            .noneMatch(group -> group.codes().size() == axis.only().size());
  }
}
