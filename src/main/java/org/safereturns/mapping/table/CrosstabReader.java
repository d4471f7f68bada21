package org.safereturns.mapping.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Origin;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.reading.Anchors;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.reading.Spot;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.template.Label;
import org.safereturns.mapping.template.Meaning;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.template.Table;

/** Reads one table of row labels by column labels. */
public final class CrosstabReader {
  private final Reading reading;
  private final Table.Crosstab table;
  private final Spot anchor;
  private final Grid grid;
  private final Extent extent;
  private final Set<Meaning> rowsRead = new HashSet<>();
  private final Strangers strangers;
  private final Printed printed;
  private final PromisedLabels promised;
  private final ColumnHeads heads;
  private boolean unknownRows;
  private String adds = "";

  private CrosstabReader(Reading reading, Table.Crosstab table, Spot anchor, Anchors anchors) {
    this.reading = reading;
    this.strangers = new Strangers(reading, table.head());
    this.printed = new Printed(reading, table.head(), strangers);
    this.promised = new PromisedLabels(printed, strangers);
    this.table = table;
    this.anchor = anchor;
    this.grid = anchor.grid();
    this.extent = new Extent(table, anchor, anchors);
    this.heads = new ColumnHeads(reading, table, extent, grid, promised, strangers);
  }

  public static void read(Reading reading, Table.Crosstab table, Anchors anchors) {
    Phrase at = table.head().at();
    Phrase phrase = at == null ? table.head().under() : at;
    Spot anchor = phrase == null ? null : anchors.take(table.head().sheets(), phrase);
    if (anchor == null) {
      missing(reading, table.head());
      return;
    }
    new CrosstabReader(reading, table, anchor, anchors).read();
  }

  public static void missing(Reading reading, Table.Head head) {
    if (!head.optional() && !reading.header().isNil()) {
      reading.found(
          FindingKind.MISSING_TABLE, Origin.wholeFile(reading.file()), "table", head.name());
    }
  }

  private void read() {
    anchor.claim();
    Origin top = reading.origin(grid, anchor.row(), anchor.column());
    List<ColumnHeads.Column> columns = heads.read(top);
    boolean afterBlank = false;
    for (int row = extent.firstRow(); row < extent.limitRow(); row++) {
      if (isBlank(row)) {
        afterBlank = true;
        continue;
      }
      if (extent.isHeaderAgain(row)) {
        extent.claimRow(row);
        continue;
      }
      Meaning meaning = row(row, afterBlank);
      if (meaning == null && afterBlank) {
        break;
      }
      afterBlank = false;
      if (meaning != null && meaning.ignore().isEmpty()) {
        if (rowsRead.add(meaning) || table.rows().size() > 1) {
          figures(row, meaning, columns);
        } else {
          again(row, meaning, columns);
        }
      } else if (meaning != null && !adds.isEmpty()) {
        addedUp(row, meaning, columns);
      }
    }
    promised.tell(table.rows(), FindingKind.MISSING_ROW, top);
    promised.tell(table.columns(), FindingKind.MISSING_COLUMN, top);
    UnreadRows unread = new UnreadRows(reading);
    strangers.tell((missing, where) -> lacking(missing, where, columns, unread));
    unread.close();
  }

  /** What stands in a column that the mapping does not know fills no row of the table. */
  private boolean isBlank(int row) {
    for (int column = extent.labelColumn(0); column < extent.limitColumn(); column++) {
      if (!heads.isUnknown(column) && !grid.cell(row, column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Null if the labels of the row are not known. */
  private @Nullable Meaning row(int row, boolean afterBlank) {
    Meaning meaning = table.head().meaning();
    adds = "";
    for (int level = 0; level < table.rows().size(); level++) {
      String text = extent.label(level, row);
      Optional<Label.Found> found = Label.find(table.rows().get(level), text, reading.lists());
      if (found.isEmpty()) {
        if (!afterBlank) {
          unknownRow(row, level, text);
        }
        return null;
      }
      promised.seen(found.get(), reading.origin(grid, row, extent.labelColumn(level)));
      adds = adds + found.get().label().adds();
      meaning = meaning.and(found.get().meaning());
    }
    for (int level = 0; level < table.rows().size(); level++) {
      grid.claim(row, extent.labelColumn(level));
    }
    if (!meaning.ignore().isEmpty()) {
      extent.claimRow(row);
    }
    return meaning;
  }

  private void unknownRow(int row, int level, String text) {
    unknownRows = true;
    extent.claimRow(row);
    Origin origin = reading.origin(grid, row, extent.labelColumn(level));
    printed.unknown(origin);
    String name = table.head().name();
    if (text.isEmpty()) {
      reading.found(FindingKind.MISSING_LABEL, origin, "table", name);
    } else {
      List<Label> labels = table.rows().get(level);
      String nearest = Nearest.among(labels, text, reading.lists());
      String[] details = {"label", reading.quoted(text), "table", name, "nearest", nearest};
      Runnable telling = () -> reading.found(FindingKind.UNKNOWN_LABEL, origin, details);
      strangers.unknown(FindingKind.MISSING_ROW, text, origin, labels, telling);
    }
  }

  /** A label that stands a second time. */
  private void again(int row, Meaning meaning, List<ColumnHeads.Column> columns) {
    int at = extent.labelColumn(0);
    strangers.repeated(
        grid.text(row, at),
        reading.origin(grid, row, at),
        () -> figures(row, meaning, columns),
        missing -> unread(row, table.head().meaning().and(missing), columns));
  }

  private void unread(int row, Meaning meaning, List<ColumnHeads.Column> columns) {
    for (ColumnHeads.Column column : columns) {
      grid.claim(row, column.number());
      Meaning both = meaning.and(column.meaning());
      if (both.ignore().isEmpty() && both.supplied() == null) {
        Origin origin = reading.origin(grid, row, column.number());
        reading.figures().gap(both, GapReason.UNREADABLE, "", origin, "");
      }
    }
  }

  private void lacking(
      Meaning missing, Origin where, List<ColumnHeads.Column> columns, UnreadRows unread) {
    for (ColumnHeads.Column column : columns) {
      Meaning both = table.head().meaning().and(missing).and(column.meaning());
      if (table.rows().size() == 1 && both.ignore().isEmpty() && both.supplied() == null) {
        unread.add(both, where);
      }
    }
  }

  private void figures(int row, Meaning meaning, List<ColumnHeads.Column> columns) {
    for (ColumnHeads.Column column : columns) {
      grid.claim(row, column.number());
      Meaning both = meaning.and(column.meaning());
      if (both.ignore().isEmpty()) {
        RawCell cell = grid.cell(row, column.number());
        reading.figures().read(both, cell, grid.name(), "");
      }
    }
  }

  /** What the form shows as the sum of its lines. A line that was put in between is told itself. */
  private void addedUp(int row, Meaning meaning, List<ColumnHeads.Column> columns) {
    if (unknownRows) {
      return;
    }
    for (ColumnHeads.Column column : columns) {
      if (column.meaning().ignore().isEmpty()) {
        Meaning both = meaning.and(column.meaning());
        reading.addedUp().read(adds, both, grid.cell(row, column.number()), grid.name());
      }
    }
  }
}
