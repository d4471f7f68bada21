package org.safereturns.canonical;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which part of a measure a figure counts: a code for each dimension that is broken down, none for
 * the total. Dimensions are sorted, so equal breakdowns have equal text.
 *
 * @param text {@code AGE_BAND=25-34;SEX=001}, empty for the total
 */
public record Breakdown(String text) implements Comparable<Breakdown> {
  public static final Breakdown TOTAL = new Breakdown("");

  public static Breakdown of(Map<String, String> codes) {
    SortedMap<String, String> sorted = new TreeMap<>(codes);
    return sorted.isEmpty()
        ? TOTAL
        : new Breakdown(
            sorted.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(";")));
  }

  public static Breakdown of(String dimension, String code) {
    return new Breakdown(dimension + "=" + code);
  }

  public SortedMap<String, String> codes() {
    SortedMap<String, String> codes = new TreeMap<>();
    for (String part : text.isEmpty() ? new String[0] : text.split(";", -1)) {
      int equals = part.indexOf('=');
      codes.put(part.substring(0, equals), part.substring(equals + 1));
    }
    return codes;
  }

  /** The code on a dimension, empty if the figure is not broken down by it. */
  public String code(String dimension) {
    return codes().getOrDefault(dimension, "");
  }

  public boolean isTotal() {
    return text.isEmpty();
  }

  public Breakdown with(String dimension, String code) {
    Map<String, String> codes = codes();
    codes.put(dimension, code);
    return of(codes);
  }

  public Breakdown without(String dimension) {
    Map<String, String> codes = codes();
    codes.remove(dimension);
    return of(codes);
  }

  @Override
  public int compareTo(Breakdown other) {
    return text.compareTo(other.text);
  }
}
