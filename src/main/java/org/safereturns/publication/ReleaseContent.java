package org.safereturns.publication;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A release and all it is judged by: confidential. Everything is in the words of the data, so that
 * it can be read, and judged again, without the data it was drawn from.
 *
 * @param counts the finest counts above zero
 * @param hidden what is hidden, by key; nothing before it is decided
 * @param witnesses finest counts of tables that print the same, as differences from the true ones
 * @param past what earlier releases of the measure printed and hid
 */
record ReleaseContent(
    String release,
    String title,
    String measure,
    int threshold,
    boolean zerosShown,
    int width,
    boolean strict,
    List<Axis> axes,
    List<ReleaseSpec.Wanted> tables,
    List<Map<String, String>> print,
    List<Counted> counts,
    List<String> hidden,
    List<List<Step>> witnesses,
    List<Past> past) {

  /**
   * A dimension.
   *
   * @param only the codes this release is about
   * @param groups categories and their codes
   */
  record Axis(
      String name, String title, List<String> codes, List<String> only, List<Group> groups) {}

  record Group(String label, List<String> codes) {}

  record Counted(List<String> codes, long count) {}

  record Step(int place, long by) {}

  /** A figure of an earlier release; hidden ones have no value. */
  record Earlier(String key, Map<String, List<String>> codes, @Nullable Long value) {}

  /**
   * An earlier release.
   *
   * @param columns the columns its finest counts were told apart by
   */
  record Past(String release, List<String> columns, List<Counted> counts, List<Earlier> figures) {}

  ReleaseContent decided(List<String> hiddenKeys, List<List<Step>> proof) {
    return new ReleaseContent(
        release,
        title,
        measure,
        threshold,
        zerosShown,
        width,
        strict,
        axes,
        tables,
        print,
        counts,
        hiddenKeys,
        proof,
        past);
  }
}
