package org.safereturns.rules.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Filed;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;

/**
 * Which figures stand on one side of a relation.
 *
 * @param collections empty: whichever
 * @param measures empty: whichever, on the right those of the left
 * @param by the breakdown; {@link #ANY}: whichever, on the right that of the left; in it {@link
 *     #OTHER} stands for whoever is on the other side
 * @param uom empty: whichever, if it is the same on both sides
 */
public record Side(List<String> collections, List<String> measures, String by, String uom) {
  static final String ANY = "*";
  static final String OTHER = "{other}";

  static Side of(CsvLine line, String side) {
    return new Side(
        Columns.list(line, side + "_from"),
        Columns.list(line, side + "_measure").stream().filter(m -> !m.equals(ANY)).toList(),
        by(line.get(side + "_by")),
        line.get(side + "_unit"));
  }

  private static String by(String text) {
    if (text.equals(ANY)) {
      return text;
    }
    for (String part : text.isEmpty() ? new String[0] : text.split(";", -1)) {
      if (!part.matches("[A-Z][A-Z0-9_]*=[^=]+")) {
        throw new IllegalArgumentException(
            "a breakdown is written as SEX=001;RISK_LEVEL=HIGH, \"*\" for any: " + text);
      }
    }
    return Breakdown.of(new Breakdown(text).codes()).text();
  }

  /** Whether a figure is from here and counts this. */
  boolean takes(Filed figure) {
    return (collections.isEmpty() || collections.contains(figure.collection()))
        && (measures.isEmpty() || measures.contains(figure.measure()));
  }

  /** Whether a figure is broken down like this. */
  boolean fits(Breakdown breakdown) {
    if (by.equals(ANY)) {
      return true;
    }
    SortedMap<String, String> wanted = new Breakdown(by).codes();
    Map<String, String> codes = breakdown.codes();
    return codes.keySet().equals(wanted.keySet())
        && wanted.entrySet().stream()
            .allMatch(
                e -> e.getValue().equals(OTHER) || e.getValue().equals(codes.get(e.getKey())));
  }

  /** The sender that a figure names as the other one, where the breakdown asks for it. */
  Optional<String> otherNamedBy(Filed figure) {
    return new Breakdown(by.equals(ANY) ? "" : by)
        .codes().entrySet().stream()
            .filter(e -> e.getValue().equals(OTHER))
            .map(e -> figure.breakdown().code(e.getKey()))
            .findFirst();
  }

  /** How a figure on this side must be broken down to answer one on the other side. */
  public Breakdown answering(Filed other) {
    if (by.equals(ANY)) {
      return other.breakdown();
    }
    Map<String, String> codes = new TreeMap<>(new Breakdown(by).codes());
    codes.replaceAll((dimension, code) -> code.equals(OTHER) ? other.sender() : code);
    return Breakdown.of(codes);
  }

  /** The measures that a figure on this side may have to answer one on the other side. */
  public List<String> measuresAnswering(Filed other) {
    return measures.isEmpty() ? List.of(other.measure()) : measures;
  }

  boolean countsIn(String unit) {
    return uom.isEmpty() || uom.equals(unit);
  }
}
