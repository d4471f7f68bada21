package org.safereturns.issue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safereturns.canonical.Origin;

/**
 * Something that reading, mapping or disclosure noticed; a row of the rule book ({@code
 * rules/.../findings.csv}) says whether it is an issue, how grave, and in which words.
 *
 * @param details fills the message's placeholders; those its kind has
 * @param linked other cells that take part
 */
public record Finding(
    FindingKind kind, Origin origin, Map<String, String> details, List<Origin> linked) {
  public Finding {
    if (!kind.details().containsAll(details.keySet())) {
      throw new IllegalArgumentException(kind + " has no such details: " + details.keySet());
    }
    details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    linked = List.copyOf(linked);
  }

  public Finding(FindingKind kind, Origin origin, Map<String, String> details) {
    this(kind, origin, details, List.of());
  }

  public static Finding of(FindingKind kind, Origin origin) {
    return new Finding(kind, origin, Map.of());
  }

  /** A detail, empty if there is none of that name. */
  public String detail(String name) {
    return details.getOrDefault(name, "");
  }
}
