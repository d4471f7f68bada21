package org.safereturns.mapping.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.template.Mapping;
import org.safereturns.mapping.template.Phrase;

/** Tells everything in a file that no part of the mapping has claimed. */
public final class Leftovers {
  private final Reading reading;
  private final List<Grid> grids;

  public Leftovers(Reading reading, List<Grid> grids) {
    this.reading = reading;
    this.grids = grids;
  }

  /**
   * Tells of sheets that hold the whole form once more, such as one for each quarter: a workbook is
   * one return, and nobody can tell which of them is meant. An empty copy is told, no more.
   */
  public void tellRepeated() {
    List<Phrase> titles = reading.mapping().marks().mustHave();
    Optional<Grid> read = grids.stream().filter(g -> g.isTouched() && says(g, titles)).findFirst();
    for (Grid grid : grids) {
      if (read.isPresent() && !grid.isTouched() && says(grid, titles)) {
        repeated(grid, read.get());
        claimAll(grid);
      }
    }
  }

  private void repeated(Grid grid, Grid read) {
    Origin whole = Origin.wholeSheet(reading.file(), grid.name());
    if (grid.hasFigures()) {
      reading.found(FindingKind.REPEATED_FORM, whole, "read", read.name());
    } else {
      reading.found(FindingKind.UNMAPPED_NOTES, whole, "which", which(grid));
    }
  }

  private static String which(Grid grid) {
    return grid.isHidden() ? "hidden sheet" : "sheet";
  }

  private static boolean says(Grid grid, List<Phrase> titles) {
    return titles.stream().noneMatch(title -> Spot.all(List.of(grid), title).isEmpty());
  }

  private static void claimAll(Grid grid) {
    for (int row = 1; row <= grid.height(); row++) {
      grid.claimRow(row);
    }
  }

  /** Claims what is known without being read: titles, and what the mapping ignores. */
  public void claimKnown() {
    claimMarks();
    for (Mapping.Ignored ignored : reading.mapping().ignored()) {
      ignore(ignored);
    }
  }

  public void tell() {
    for (Grid grid : grids) {
      sheet(grid);
    }
  }

  /** A title by which the template is recognised has been read. */
  private void claimMarks() {
    Mapping.Marks marks = reading.mapping().marks();
    List<Phrase> all = new ArrayList<>(marks.mustHave());
    all.addAll(marks.others());
    all.forEach(phrase -> Spot.all(grids, phrase).forEach(Spot::claim));
  }

  private List<Grid> on(@Nullable Phrase sheet) {
    return grids.stream().filter(g -> sheet == null || sheet.fits(g.name())).toList();
  }

  private void ignore(Mapping.Ignored ignored) {
    Phrase text = ignored.text();
    for (Grid grid : on(ignored.sheet())) {
      if (text == null) {
        claimAll(grid);
      }
    }
    if (text != null) {
      Spot.all(on(ignored.sheet()), text).forEach(s -> s.grid().claimRow(s.row()));
    }
  }

  private void sheet(Grid grid) {
    if (grid.filled() == 0) {
      return;
    }
    Origin whole = Origin.wholeSheet(reading.file(), grid.name());
    if (!grid.isTouched()) {
      reading.found(
          grid.hasFigures() ? FindingKind.UNMAPPED_SHEET : FindingKind.UNMAPPED_NOTES,
          whole,
          "which",
          which(grid));
      return;
    }
    if (grid.isHidden()) {
      reading.found(FindingKind.HIDDEN_SHEET, whole);
    }
    grid.findings().forEach(noticed -> reading.found(noticed.kind(), noticed.origin()));
    for (int row = 1; row <= grid.height(); row++) {
      row(grid, row);
    }
  }

  private void row(Grid grid, int row) {
    TreeMap<Integer, String> left = new TreeMap<>();
    boolean partly = false;
    for (int column = 1; column <= grid.width(); column++) {
      boolean filled = !grid.cell(row, column).isBlank();
      if (filled && !grid.isClaimed(row, column)) {
        left.put(column, grid.text(row, column));
      }
      partly |= filled && grid.isClaimed(row, column);
    }
    if (left.isEmpty()) {
      return;
    }
    if (partly) {
      String label = grid.text(row, grid.firstFilled(row));
      left.forEach(
          (column, value) ->
              reading.found(
                  FindingKind.UNMAPPED_VALUE,
                  reading.origin(grid, row, column),
                  "value",
                  reading.quoted(value),
                  "label",
                  reading.quoted(label),
                  "column",
                  Origin.columnName(column)));
    } else {
      reading.found(
          FindingKind.UNMAPPED_ROW,
          reading.origin(grid, row, left.firstKey()),
          "label",
          reading.quoted(left.firstEntry().getValue()),
          "count",
          Integer.toString(left.size()));
    }
  }
}
