package org.safereturns.issue;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.safereturns.canonical.Origin;

/**
 * Something that reading, mapping or disclosure noticed; a row of the rule book ({@code
 * rules/.../findings.csv}) says whether it is an issue, how grave, and in which words.
 *
 * @param kind {@code PASSWORD_PROTECTED}, {@code UNMAPPED_COLUMN}: a kind without a row in the rule
 *     book is a ConfigurationFault
 * @param details fills the message's placeholders
 */
public record Finding(String kind, Origin origin, Map<String, String> details) {
  public Finding {
    details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
  }

  public static Finding of(String kind, Origin origin) {
    return new Finding(kind, origin, Map.of());
  }

  /** A detail, empty if there is none of that name. */
  public String detail(String name) {
    return details.getOrDefault(name, "");
  }
}
