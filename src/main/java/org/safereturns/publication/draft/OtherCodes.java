package org.safereturns.publication.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.safereturns.publication.content.ReleaseContent;
import org.safereturns.publication.spec.ReleaseSpec;

/**
 * Codes of an earlier release that count nobody any more while others have come: a quarter that
 * went into its year, an area under another name. Nobody can tell then whether both count the same
 * people.
 */
public final class OtherCodes {
  private final ReleaseContent now;
  private final ReleaseSpec spec;
  private final List<ReleaseContent> earlier;

  /**
   * @param now what is to be released
   * @param spec says which codes are codes of their own though they count nobody
   * @param earlier releases of the same measure
   */
  public OtherCodes(ReleaseContent now, ReleaseSpec spec, List<ReleaseContent> earlier) {
    this.now = now;
    this.spec = spec;
    this.earlier = earlier;
  }

  /** What is gone and what has come, in words; empty if all can be judged together. */
  public List<String> changes() {
    List<String> changes = new ArrayList<>();
    for (ReleaseContent past : earlier) {
      for (ReleaseContent.Axis axis : past.axes()) {
        now.axes().stream()
            .filter(today -> today.name().equals(axis.name()))
            .forEach(today -> compare(past, axis, today, changes));
      }
    }
    return changes;
  }

  private void compare(
      ReleaseContent past,
      ReleaseContent.Axis then,
      ReleaseContent.Axis today,
      List<String> changes) {
    List<String> gone =
        then.only().stream()
            .filter(code -> isUsed(past, then, code) && !isUsed(now, today, code))
            .filter(code -> !spec.listed(today.name()).contains(code))
            .toList();
    List<String> come =
        today.only().stream()
            .filter(code -> !then.codes().contains(code) && isUsed(now, today, code))
            .toList();
    if (!gone.isEmpty() && !come.isEmpty()) {
      changes.add(
          "%s: %s of release %s is gone, %s is new"
              .formatted(
                  today.name(), String.join(", ", gone), past.release(), String.join(", ", come)));
    }
  }

  private static boolean isUsed(ReleaseContent content, ReleaseContent.Axis axis, String code) {
    int at =
        IntStream.range(0, content.axes().size())
            .filter(a -> content.axes().get(a).name().equals(axis.name()))
            .findFirst()
            .orElseThrow();
    return content.counts().stream().anyMatch(counted -> counted.codes().get(at).equals(code));
  }
}
