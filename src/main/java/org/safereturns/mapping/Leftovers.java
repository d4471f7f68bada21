package org.safereturns.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.FindingKind;

/** Tells everything in a file that no part of the mapping has claimed. */
final class Leftovers {
  private final Reading reading;
  private final List<Grid> grids;

  Leftovers(Reading reading, List<Grid> grids) {
    this.reading = reading;
    this.grids = grids;
  }

  void tell() {
    claimMarks();
    for (Mapping.Ignored ignored : reading.mapping().ignored()) {
      ignore(ignored);
    }
    for (Mapping.Notes notes : reading.mapping().notes()) {
      sentences(notes);
    }
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
        for (int row = 1; row <= grid.height(); row++) {
          grid.claimRow(row);
        }
      }
    }
    if (text != null) {
      Spot.all(on(ignored.sheet()), text).forEach(s -> s.grid().claimRow(s.row()));
    }
  }

  private void sentences(Mapping.Notes notes) {
    List<Spot> anchors = Spot.all(on(notes.sheet()), notes.under());
    if (anchors.isEmpty()) {
      return;
    }
    Spot anchor = anchors.get(0);
    anchor.claim();
    Grid grid = anchor.grid();
    for (int row = anchor.row() + 1; row <= grid.height(); row++) {
      int column = grid.firstFilled(row);
      boolean lone = column > 0 && onlyTexts(grid, row);
      if (lone && !grid.isClaimed(row, column)) {
        Origin origin = reading.origin(grid, row, column);
        reading.found(FindingKind.SENTENCE_NOT_READ, origin, "sentence", grid.text(row, column));
        grid.claimRow(row);
      }
    }
  }

  /** Rows of a table that nobody knows are no sentences. */
  private static boolean onlyTexts(Grid grid, int row) {
    int filled = 0;
    for (int column = 1; column <= grid.width(); column++) {
      filled += grid.cell(row, column).isBlank() ? 0 : 1;
    }
    return filled == 1;
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
          grid.isHidden() ? "hidden sheet" : "sheet");
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
                  value,
                  "label",
                  label,
                  "column",
                  Origin.columnName(column)));
    } else {
      reading.found(
          FindingKind.UNMAPPED_ROW,
          reading.origin(grid, row, left.firstKey()),
          "label",
          left.firstEntry().getValue(),
          "count",
          Integer.toString(left.size()));
    }
  }
}
