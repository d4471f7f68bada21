package org.safereturns;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Rows of text in columns, for a terminal. */
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... headings) {
    rows.add(List.of(headings));
  }

  /** What came with a file may hold control characters: they are shown as blanks. */
  void add(String... cells) {
    List<String> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(cell.replaceAll("[\\p{Cntrl}\\p{Cf}]", " "));
    }
    rows.add(row);
  }

  /** Whether it has nothing but its headings. */
  boolean isEmpty() {
    return rows.size() == 1;
  }

  /** Lines without line ends; the first holds the headings. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringJoiner line = new StringJoiner(GAP);
      for (int column = 0; column < row.size(); column++) {
        line.add(padded(row.get(column), width(column)));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - length(text));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
