package org.safereturns.mapping.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Origin;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.mapping.guess.Guess;
import org.safereturns.mapping.sheet.Block;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.text.FigureText;
import org.safereturns.mapping.text.NumberText;
import org.safereturns.mapping.text.Reason;
import org.safereturns.mapping.text.Tokens;
import org.safereturns.mapping.text.Wording;

/** Reads the tables of a sheet that no mapping knows: blocks of rows with headings and labels. */
final class PlainTableReader {
  private static final int MOST_HEADINGS = 4;

  private final String file;
  private final Grid grid;
  private final int last;
  private int headings;
  private int body;
  private int figures;

  private PlainTableReader(String file, Grid grid, int first, int last) {
    this.file = file;
    this.grid = grid;
    this.last = last;
    this.headings = first;
  }

  static List<PlainTable> read(String file, Grid grid) {
    List<PlainTable> tables = new ArrayList<>();
    for (Block block : Block.of(grid)) {
      new PlainTableReader(file, grid, block.first(), block.last()).table().ifPresent(tables::add);
    }
    return tables;
  }

  private Optional<PlainTable> table() {
    while (headings < last && filled(headings) == 1) {
      headings++;
    }
    body = headings + 1;
    while (body <= last && !hasFigures(body)) {
      body++;
    }
    if (body > last || body - headings > MOST_HEADINGS) {
      return Optional.empty();
    }
    figures = grid.firstFilled(body) + 1;
    while (figures <= grid.width() && isLabelled(figures)) {
      figures++;
    }
    return figures > grid.width() ? Optional.empty() : fill();
  }

  private int filled(int row) {
    int filled = 0;
    for (int column = 1; column <= grid.width(); column++) {
      filled += grid.cell(row, column).isBlank() ? 0 : 1;
    }
    return filled;
  }

  private boolean hasFigures(int row) {
    for (int column = grid.firstFilled(row) + 1; column <= grid.width(); column++) {
      if (Guess.isFigure(grid.cell(row, column))) {
        return true;
      }
    }
    return false;
  }

  /** Whether most of what stands in a column is text. */
  private boolean isLabelled(int column) {
    int texts = 0;
    for (int row = body; row <= last; row++) {
      boolean text = !Guess.isFigure(grid.cell(row, column));
      texts += grid.cell(row, column).isBlank() ? 0 : text ? 1 : -1;
    }
    return texts > 0;
  }

  private Optional<PlainTable> fill() {
    List<Labels> axes = new ArrayList<>();
    boolean lone = figures - grid.firstFilled(body) == 1;
    for (int column = grid.firstFilled(body); column < figures; column++) {
      axes.add(rows(column, lone));
    }
    for (int row = headings; row < body; row++) {
      axes.add(columns(row, row == body - 1));
    }
    Origin place = new Origin(file, grid.name(), headings, 1, last, grid.width());
    PlainTable table =
        new PlainTable(
            place, axes.stream().map(a -> new PlainTable.Axis(a.heading, a.names())).toList());
    boolean distinct = true;
    for (int row = body; row <= last; row++) {
      for (int column = figures; column <= grid.width(); column++) {
        distinct &= add(table, axes, row, column);
      }
    }
    return distinct && !table.all().isEmpty() ? Optional.of(table) : Optional.empty();
  }

  private boolean add(PlainTable table, List<Labels> axes, int row, int column) {
    RawCell cell = grid.cell(row, column);
    FigureText text = FigureText.read(cell, Tokens.USUAL);
    boolean headed = !grid.spanned(body - 1, column).isEmpty() || !cell.isBlank();
    if (!hasFigures(row) || !headed || text.problem() != null) {
      return true;
    }
    List<Integer> at = new ArrayList<>();
    for (Labels axis : axes) {
      at.add(axis.of(axis.isOfRows ? row : column));
    }
    Origin origin = Origin.cell(file, grid.name(), row, column);
    return table.add(at, figure(text, origin, cell.text()));
  }

  private static PlainTable.Figure figure(FigureText text, Origin origin, String raw) {
    NumberText number = text.number();
    Reason reason = text.reason();
    if (number == null && reason == Reason.ZERO) {
      return new PlainTable.Figure(origin, java.math.BigDecimal.ZERO, GapReason.BLANK, false, raw);
    }
    GapReason gap = reason == null || reason.gap() == null ? GapReason.BLANK : reason.gap();
    return new PlainTable.Figure(
        origin,
        number == null ? null : number.value(),
        gap,
        number != null && number.percent(),
        raw);
  }

  /** Labels of rows or columns, each with the place among the labels that it stands for. */
  private static final class Labels {
    private final String heading;
    private final boolean isOfRows;
    private final Map<String, Integer> labels = new LinkedHashMap<>();
    private final Map<Integer, Integer> places = new LinkedHashMap<>();

    private Labels(String heading, boolean isOfRows) {
      this.heading = heading;
      this.isOfRows = isOfRows;
    }

    private void put(int at, String label) {
      places.put(at, labels.computeIfAbsent(label, k -> labels.size()));
    }

    private int of(int at) {
      return places.getOrDefault(at, 0);
    }

    private List<String> names() {
      return List.copyOf(labels.keySet());
    }
  }

  /** Where one column names the rows, each row is its own, be it that two are called the same. */
  private Labels rows(int column, boolean lone) {
    Labels labels = new Labels(grid.text(body - 1, column), true);
    String label = "";
    for (int row = body; row <= last; row++) {
      if (hasFigures(row)) {
        String text = Wording.unmarked(grid.text(row, column));
        label = text.isEmpty() && !lone ? label : text;
        boolean again = lone && labels.labels.containsKey(label);
        labels.put(row, again || label.isEmpty() ? label + " (row " + row + ")" : label);
      }
    }
    return labels;
  }

  private Labels columns(int row, boolean lowest) {
    Labels labels = new Labels("", false);
    String label = "";
    for (int column = figures; column <= grid.width(); column++) {
      String text = Wording.unmarked(grid.spanned(row, column));
      label = text.isEmpty() && !lowest ? label : text;
      boolean own = lowest && body - headings == 1;
      boolean again = own && labels.labels.containsKey(label);
      String name = label.isEmpty() ? "column " + Origin.columnName(column) : label;
      labels.put(column, again ? name + " (" + Origin.columnName(column) + ")" : name);
    }
    return labels;
  }
}
