package org.safereturns.mapping.table;

import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.reading.Anchors;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.reading.Spot;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.template.Label;
import org.safereturns.mapping.template.Meaning;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.template.Table;

/** Reads labelled single figures. */
public final class CellsReader {
  private CellsReader() {}

  public static void read(Reading reading, Table.Cells table, Anchors anchors) {
    List<Grid> grids = anchors.on(table.head().sheets());
    Phrase under = table.head().under();
    Spot anchor = under == null ? null : anchors.take(table.head().sheets(), under);
    if (under != null && anchor == null) {
      CrosstabReader.missing(reading, table.head());
      return;
    }
    if (anchor != null) {
      anchor.claim();
    }
    int limit = anchor == null ? 0 : anchors.nextRow(anchor, anchor.grid().width());
    for (Label label : table.labels()) {
      boolean any = false;
      for (Spot spot : spots(grids, label)) {
        boolean inside =
            anchor == null
                || (spot.grid() == anchor.grid()
                    && spot.row() > anchor.row()
                    && spot.row() < limit);
        if (inside && !spot.grid().isClaimed(spot.row(), spot.column())) {
          figure(reading, table, label, spot);
          any = true;
        }
      }
      if (!any && label.isPromised() && !table.head().optional()) {
        String sheet = grids.isEmpty() ? "" : grids.get(0).name();
        reading.found(
            FindingKind.MISSING_ROW,
            Origin.wholeSheet(reading.file(), sheet),
            "label",
            label.name(),
            "table",
            table.head().name());
      }
    }
  }

  private static List<Spot> spots(List<Grid> grids, Label label) {
    return label.phrases().stream().flatMap(p -> Spot.all(grids, p).stream()).toList();
  }

  private static void figure(Reading reading, Table.Cells table, Label label, Spot spot) {
    Optional<Meaning> meaning = label.read(spot.text(), reading.lists());
    if (meaning.isEmpty()) {
      return;
    }
    spot.claim();
    Spot value = table.below() ? spot.below() : spot.beside();
    value.claim();
    if (meaning.get().ignore().isEmpty()) {
      reading
          .figures()
          .read(
              table.head().meaning().and(meaning.get()),
              value.grid().cell(value.row(), value.column()),
              value.grid().name(),
              "");
    }
  }
}
