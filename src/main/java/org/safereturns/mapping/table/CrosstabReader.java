package org.safereturns.mapping.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Origin;
import org.safereturns.intake.RawCell;
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
  private final int[] heads;
  private final int limitRow;
  private final int limitColumn;
  private final Set<Label> seen = new HashSet<>();
  private final Set<Integer> unknownColumns = new HashSet<>();
  private final Strangers strangers;
  private final Years years;
  private final Printed printed;

  private CrosstabReader(Reading reading, Table.Crosstab table, Spot anchor, Anchors anchors) {
    this.reading = reading;
    this.years = new Years(reading);
    this.strangers = new Strangers(reading, table.head());
    this.printed = new Printed(reading, table.head(), strangers);
    this.table = table;
    this.anchor = anchor;
    this.grid = anchor.grid();
    this.limitColumn = anchors.nextColumn(anchor);
    this.limitRow = anchors.nextRow(anchor, limitColumn - 1);
    this.heads = new int[table.columns().size()];
    int head = table.head().at() == null ? nextFilled(anchor.row() + 1) : anchor.row();
    for (int level = 0; level < heads.length; level++) {
      heads[level] = head;
      head = nextFilled(head + 1);
    }
  }

  /** A column that has a meaning. */
  private record Column(int number, Meaning meaning) {}

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
    List<Column> columns = columns();
    int row = heads[heads.length - 1] + 1;
    boolean afterBlank = false;
    for (; row < limitRow; row++) {
      if (isBlank(row)) {
        afterBlank = true;
        continue;
      }
      if (isHeaderAgain(row)) {
        claimRow(row);
        continue;
      }
      Meaning meaning = row(row, afterBlank);
      if (meaning == null && afterBlank) {
        break;
      }
      afterBlank = false;
      if (meaning != null && meaning.ignore().isEmpty()) {
        figures(row, meaning, columns);
      }
    }
    promised(table.rows(), FindingKind.MISSING_ROW);
    promised(table.columns(), FindingKind.MISSING_COLUMN);
    strangers.tell();
  }

  private int nextFilled(int from) {
    int row = from;
    while (row < limitRow && grid.isBlankRow(row)) {
      row++;
    }
    return row;
  }

  /** What stands in a column that the mapping does not know fills no row of the table. */
  private boolean isBlank(int row) {
    for (int column = anchor.column(); column < limitColumn; column++) {
      if (!unknownColumns.contains(column) && !grid.cell(row, column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a header row stands there again, as printing page by page repeats it. */
  private boolean isHeaderAgain(int row) {
    for (int header : heads) {
      int equal = 0;
      for (int column = anchor.column(); column < limitColumn; column++) {
        String text = grid.text(row, column);
        if (!text.equals(grid.text(header, column))) {
          equal = Integer.MIN_VALUE;
        }
        equal += text.isEmpty() ? 0 : 1;
      }
      if (equal > 1) {
        return true;
      }
    }
    return false;
  }

  private List<Column> columns() {
    int labels = table.rows().size();
    List<Column> columns = new ArrayList<>();
    for (int level = 0; level < table.columns().size(); level++) {
      for (int column = anchor.column(); column < anchor.column() + labels; column++) {
        grid.claim(heads[level], column);
      }
    }
    for (int column = anchor.column() + labels; column < limitColumn; column++) {
      Meaning meaning = column(column);
      if (meaning != null) {
        columns.add(new Column(column, meaning));
      }
    }
    years.tell();
    return columns;
  }

  /** Null if the column has no header, or none that the mapping knows. */
  private @Nullable Meaning column(int column) {
    Meaning meaning = Meaning.NOTHING;
    boolean named = false;
    for (int level = 0; level < table.columns().size(); level++) {
      String text = header(level, column);
      if (text.isEmpty()) {
        continue;
      }
      Optional<Label.Found> found = Label.find(table.columns().get(level), text, reading.lists());
      grid.claim(heads[level], column);
      if (found.isEmpty()) {
        unknownColumn(column, level, text);
        return null;
      }
      named = true;
      Origin origin = reading.origin(grid, heads[level], column);
      seen(found.get(), origin);
      years.head(found.get().meaning(), origin);
      meaning = meaning.and(found.get().meaning());
    }
    return named ? meaning : null;
  }

  private void unknownColumn(int column, int level, String text) {
    unknownColumns.add(column);
    for (int row = heads[0]; row < limitRow; row++) {
      grid.claim(row, column);
    }
    Origin origin = reading.origin(grid, heads[level], column);
    String name = table.head().name();
    strangers.unknown(
        FindingKind.MISSING_COLUMN,
        text,
        origin,
        table.columns().get(level),
        () ->
            reading.found(
                FindingKind.UNMAPPED_COLUMN,
                origin,
                "column",
                reading.quoted(text),
                "table",
                name));
  }

  /** An upper header counts for the empty cells right of it, as if it were merged over them. */
  private String header(int level, int column) {
    int row = heads[level];
    String text = grid.spanned(row, column);
    boolean last = level == table.columns().size() - 1;
    int first = anchor.column() + table.rows().size();
    int from = column;
    while (text.isEmpty() && !last && from > first && !isEmptyBelow(level, column)) {
      from--;
      text = grid.spanned(row, from);
    }
    return text;
  }

  private boolean isEmptyBelow(int level, int column) {
    for (int below = level + 1; below < table.columns().size(); below++) {
      if (!grid.spanned(heads[below], column).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Null if the labels of the row are not known. */
  private @Nullable Meaning row(int row, boolean afterBlank) {
    Meaning meaning = table.head().meaning();
    for (int level = 0; level < table.rows().size(); level++) {
      String text = rowLabel(row, level);
      Optional<Label.Found> found = Label.find(table.rows().get(level), text, reading.lists());
      if (found.isEmpty()) {
        if (!afterBlank) {
          unknownRow(row, level, text);
        }
        return null;
      }
      seen(found.get(), reading.origin(grid, row, anchor.column() + level));
      meaning = meaning.and(found.get().meaning());
    }
    for (int level = 0; level < table.rows().size(); level++) {
      grid.claim(row, anchor.column() + level);
    }
    if (!meaning.ignore().isEmpty()) {
      claimRow(row);
    }
    return meaning;
  }

  /** A label counts for the empty cells below it, but not in the column nearest the figures. */
  private String rowLabel(int row, int level) {
    int column = anchor.column() + level;
    String text = grid.spanned(row, column);
    boolean last = level == table.rows().size() - 1;
    int from = row;
    while (text.isEmpty() && !last && from > heads[heads.length - 1] + 1) {
      from--;
      text = grid.spanned(from, column);
    }
    return text;
  }

  private void unknownRow(int row, int level, String text) {
    claimRow(row);
    Origin origin = reading.origin(grid, row, anchor.column() + level);
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

  private void claimRow(int row) {
    for (int column = anchor.column(); column < limitColumn; column++) {
      grid.claim(row, column);
    }
  }

  private void figures(int row, Meaning meaning, List<Column> columns) {
    for (Column column : columns) {
      grid.claim(row, column.number());
      Meaning both = meaning.and(column.meaning());
      if (both.ignore().isEmpty()) {
        RawCell cell = grid.cell(row, column.number());
        reading.figures().read(both, cell, grid.name(), "");
      }
    }
  }

  private void seen(Label.Found found, Origin origin) {
    seen.add(found.label());
    printed.saw(found, origin);
  }

  private void promised(List<List<Label>> levels, FindingKind kind) {
    Origin origin = reading.origin(grid, anchor.row(), anchor.column());
    for (List<Label> labels : levels) {
      printed.tell(labels, kind, origin);
      for (Label label : labels) {
        if (label.isPromised() && !seen.contains(label)) {
          List<String> names = label.phrases().stream().map(Phrase::quoted).toList();
          strangers.missing(kind, label.shown(), names, origin);
        }
      }
    }
  }
}
