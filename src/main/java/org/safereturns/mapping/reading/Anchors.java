package org.safereturns.mapping.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.template.Mapping;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.template.Table;

/** The cells at which parts of a mapping begin, and so where the part above them ends. */
public final class Anchors {
  private final List<Grid> grids;
  private final List<Spot> spots = new ArrayList<>();
  private final Set<Spot> taken = new HashSet<>();

  public Anchors(Mapping mapping, List<Grid> grids) {
    this.grids = grids;
    for (Table table : mapping.tables()) {
      mark(on(table.head().sheets()), table.head().under());
      mark(on(table.head().sheets()), table.head().at());
    }
    for (Mapping.Notes notes : mapping.notes()) {
      mark(on(notes.sheet()), notes.isRow() ? null : notes.under());
    }
    mapping.ignored().forEach(i -> mark(on(i.sheet()), i.text()));
  }

  private void mark(List<Grid> on, @Nullable Phrase phrase) {
    if (phrase != null) {
      spots.addAll(Spot.all(on, phrase));
    }
  }

  public List<Grid> on(@Nullable Phrase sheet) {
    return on(sheet == null ? List.of() : List.of(sheet));
  }

  /** The sheets of these names, all if none is named. */
  public List<Grid> on(List<Phrase> sheets) {
    return sheets.isEmpty()
        ? grids
        : grids.stream().filter(g -> sheets.stream().anyMatch(s -> s.fits(g.name()))).toList();
  }

  /** The first cell that says a phrase and at which no other table begins yet. */
  public @Nullable Spot take(List<Phrase> sheets, Phrase phrase) {
    for (Spot spot : Spot.all(on(sheets), phrase)) {
      if (taken.add(spot)) {
        return spot;
      }
    }
    return null;
  }

  /** First row below which another part begins, one past the sheet's last if none does. */
  public int nextRow(Spot anchor, int lastColumn) {
    int next = anchor.grid().height() + 1;
    for (Spot spot : spots) {
      boolean below = spot.row() > anchor.row() && spot.row() < next;
      if (below && spot.grid() == anchor.grid() && spot.column() <= lastColumn) {
        next = spot.row();
      }
    }
    return next;
  }

  /** First column to the right at which another part begins in the same row. */
  public int nextColumn(Spot anchor) {
    int next = anchor.grid().width() + 1;
    for (Spot spot : spots) {
      boolean right = spot.column() > anchor.column() && spot.column() < next;
      if (right && spot.grid() == anchor.grid() && spot.row() == anchor.row()) {
        next = spot.column();
      }
    }
    return next;
  }
}
