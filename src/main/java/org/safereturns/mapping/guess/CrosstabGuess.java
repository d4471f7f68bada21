package org.safereturns.mapping.guess;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.text.PeriodText;

/** Drafts one table of row labels by column labels from a block of rows that hang together. */
final class CrosstabGuess {
  private static final int MOST_HEADERS = 4;

  private final Guess guess;
  private final Grid grid;
  private final int first;
  private final int last;
  private final int left;
  private boolean titled;

  private CrosstabGuess(Guess guess, Grid grid, int first, int last) {
    this.guess = guess;
    this.grid = grid;
    this.first = first;
    this.last = last;
    this.left = grid.firstFilled(first);
  }

  /** The lines of the table; none if the block holds no figures. */
  static List<String> draft(Guess guess, Grid grid, int first, int last) {
    return new CrosstabGuess(guess, grid, first, last).lines();
  }

  private List<String> lines() {
    int start = first;
    while (start < last && filled(start) == 1) {
      start++;
    }
    titled = start > first;
    int body = start;
    while (body <= last && figures(body) == 0) {
      body++;
    }
    int headers = body - start;
    boolean found = titled || !grid.text(start, left).isEmpty();
    if (body > last || headers == 0 || headers > MOST_HEADERS || !found) {
      return List.of();
    }
    return lines(start, body);
  }

  private List<String> lines(int start, int body) {
    String anchor = titled ? grid.text(start - 1, left) : grid.text(start, left);
    List<String> lines = new ArrayList<>();
    lines.add("  - layout: crosstab");
    if (!grid.name().isEmpty()) {
      lines.add("    sheet: " + Guess.quoted(grid.name()));
    }
    lines.add("    " + (titled ? "under: " : "at: ") + Guess.quoted(anchor));
    Optional<String> measure = guess.measure(anchor);
    measure.ifPresent(m -> lines.add("    measure: " + m));
    Set<String> rows = new LinkedHashSet<>();
    for (int row = body; row <= last; row++) {
      if (!grid.text(row, left).isEmpty()) {
        rows.add(grid.text(row, left));
      }
    }
    labels(lines, "    rows:", "      ", rows, measure.isEmpty());
    lines.add("    columns:");
    for (int level = start; level < body; level++) {
      labels(lines, "      -", "        ", header(level), false);
    }
    return lines;
  }

  private Set<String> header(int row) {
    Set<String> header = new LinkedHashSet<>();
    for (int column = left + 1; column <= grid.width(); column++) {
      if (!grid.text(row, column).isEmpty()) {
        header.add(grid.text(row, column));
      }
    }
    return header;
  }

  /** Labels that are all areas, periods or categories become one placeholder. */
  private void labels(
      List<String> lines, String start, String indent, Set<String> labels, boolean measured) {
    String all = guess.placeholder(labels);
    if (!all.isEmpty() || labels.isEmpty()) {
      lines.add(start + (all.isEmpty() ? " {}" : " { " + Guess.quoted(all) + ": {} }"));
      return;
    }
    lines.add(start);
    boolean periods = false;
    for (String label : labels) {
      // Ages such as 16-17 have the form of a year.
      boolean period = PeriodText.read(label).isPresent() && guess.list(label).isEmpty();
      if (!period) {
        lines.add(indent + Guess.quoted(label) + ": " + meaning(label, measured, labels));
      } else if (!periods) {
        lines.add(indent + "\"{period}\": {}");
        periods = true;
      }
    }
  }

  private String meaning(String label, boolean measured, Set<String> beside) {
    String folded = label.toLowerCase(Locale.ROOT);
    if (folded.contains("change")) {
      return folded.contains("%")
          ? "{ change: percent, period: return, since: previous }"
          : "{ change: difference, period: return, since: previous }";
    }
    if (folded.contains("%")) {
      return "{ percentage_of: unnamed } # of what?";
    }
    if (folded.contains("per 1,000") || folded.contains("per 10,000")) {
      return "{ ignore: \"a rate; say what it is per: rate: { per: 1000, of: MEASURE }\" }";
    }
    String category = guess.list(label);
    Optional<String> measure = measured ? guess.measure(label) : Optional.empty();
    if (measure.isPresent()) {
      return "{ measure: " + measure.get() + " }";
    }
    return category.isEmpty()
        ? "{} # what is it?"
        : category.equals("REF_AREA")
            ? "{ area: " + Guess.quoted(label) + " }"
            : "{ by: { " + category + ": " + Guess.quoted(label) + " } }" + doubt(category, beside);
  }

  /** A category alone among labels of another kind may be named like one by chance. */
  private String doubt(String category, Set<String> beside) {
    long alike = beside.stream().filter(l -> guess.list(l).equals(category)).count();
    return alike > 1 ? "" : " # is it?";
  }

  private int filled(int row) {
    int filled = 0;
    for (int column = 1; column <= grid.width(); column++) {
      filled += grid.cell(row, column).isBlank() ? 0 : 1;
    }
    return filled;
  }

  /** Figures right of the label column; years at the head of columns are none. */
  private int figures(int row) {
    int figures = 0;
    for (int column = left + 1; column <= grid.width(); column++) {
      boolean period = PeriodText.read(grid.text(row, column)).isPresent();
      figures += Guess.isFigure(grid.cell(row, column)) && !period ? 1 : 0;
    }
    return figures;
  }
}
