package org.safereturns.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One sheet of a sample, before any file format. Rows and columns count from 1. A value is a {@code
 * String}, {@code Long}, {@code BigDecimal} (a fraction shown as a percentage) or {@code
 * LocalDate}; a place that is not put holds nothing.
 */
final class Sheet {
  /** How a cell looks, so that a person finds her way about the form. */
  enum Look {
    TITLE,
    HEADING,
    HEADER,
    LABEL,
    INPUT,
    NOTE
  }

  record Spot(Object value, Look look) {}

  /** Merged cells of one row, from the first column to the last. */
  record Merge(int row, int first, int last) {}

  /** Texts among which a cell chooses. */
  record Choice(int row, int column, List<String> texts) {}

  /**
   * A column below its header whose cells choose from a block of cells, {@code Lists!$A$2:$A$9}.
   */
  record Offer(int column, String block) {}

  private final String name;
  private final boolean hidden;
  private final Map<Integer, Map<Integer, Spot>> rows = new TreeMap<>();
  private final List<Merge> merges = new ArrayList<>();
  private final List<Choice> choices = new ArrayList<>();
  private final List<Offer> offers = new ArrayList<>();
  private final List<Integer> widths;

  private Sheet(String name, boolean hidden, List<Integer> widths) {
    this.name = name;
    this.hidden = hidden;
    this.widths = widths;
  }

  /**
   * @param widths of the columns, in characters
   */
  static Sheet of(String name, Integer... widths) {
    return new Sheet(name, false, List.of(widths));
  }

  static Sheet hidden(String name, Integer... widths) {
    return new Sheet(name, true, List.of(widths));
  }

  Sheet put(int row, int column, Object value, Look look) {
    rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, new Spot(value, look));
    return this;
  }

  /** Puts values side by side from column 1; an empty text leaves the cell out. */
  Sheet row(int row, Look look, Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (!values[i].equals("")) {
        put(row, i + 1, values[i], look);
      }
    }
    return this;
  }

  Sheet merge(int row, int first, int last) {
    merges.add(new Merge(row, first, last));
    return this;
  }

  Sheet choose(int row, int column, List<String> texts) {
    choices.add(new Choice(row, column, texts));
    return this;
  }

  Sheet offer(int column, String block) {
    offers.add(new Offer(column, block));
    return this;
  }

  /** The first row whose label, in column 1, is this text. */
  int find(String label) {
    return rows.entrySet().stream()
        .filter(r -> r.getValue().containsKey(1) && r.getValue().get(1).value().equals(label))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no row " + label));
  }

  String name() {
    return name;
  }

  boolean isHidden() {
    return hidden;
  }

  Map<Integer, Map<Integer, Spot>> rows() {
    return rows;
  }

  List<Merge> merges() {
    return merges;
  }

  List<Choice> choices() {
    return choices;
  }

  List<Offer> offers() {
    return offers;
  }

  List<Integer> widths() {
    return widths;
  }

  int lastRow() {
    return rows.keySet().stream().max(Integer::compare).orElse(0);
  }

  int lastColumn() {
    return rows.values().stream().flatMap(r -> r.keySet().stream()).max(Integer::compare).orElse(0);
  }
}
