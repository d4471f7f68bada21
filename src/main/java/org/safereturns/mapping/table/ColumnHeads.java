package org.safereturns.mapping.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.template.Label;
import org.safereturns.mapping.template.Meaning;
import org.safereturns.mapping.template.Table;
import org.safereturns.mapping.text.NumberText;

/** Reads what stands above the columns of a crosstab. */
final class ColumnHeads {
  private final Reading reading;
  private final Table.Crosstab table;
  private final Extent extent;
  private final Grid grid;
  private final PromisedLabels promised;
  private final Strangers strangers;
  private final Years years;
  private final Set<Integer> unknown = new HashSet<>();
  private boolean yearUnread;

  ColumnHeads(
      Reading reading,
      Table.Crosstab table,
      Extent extent,
      Grid grid,
      PromisedLabels promised,
      Strangers strangers) {
    this.reading = reading;
    this.table = table;
    this.extent = extent;
    this.grid = grid;
    this.promised = promised;
    this.strangers = strangers;
    this.years = new Years(reading);
  }

  /** A column that has a meaning. */
  record Column(int number, Meaning meaning) {}

  /** Whether a column has a header that the mapping does not know. */
  boolean isUnknown(int column) {
    return unknown.contains(column);
  }

  /**
   * The columns that have a meaning.
   *
   * @param top where the table begins: there it is told that a year is missing
   */
  List<Column> read(Origin top) {
    List<Column> columns = new ArrayList<>();
    for (int level = 0; level < table.columns().size(); level++) {
      for (int column = extent.labelColumn(0); column < extent.firstColumn(); column++) {
        grid.claim(extent.head(level), column);
      }
    }
    for (int column = extent.firstColumn(); column < extent.limitColumn(); column++) {
      Meaning meaning = column(column);
      if (meaning != null) {
        columns.add(new Column(column, meaning));
        years.column(meaning);
      }
    }
    years.tell();
    if (yearUnread && years.lackOwn()) {
      String year = reading.header().period().label();
      strangers.missing(FindingKind.MISSING_COLUMN, year, List.of(year), Meaning.NOTHING, top);
    }
    return columns;
  }

  /** Null if the column has no header, or none that the mapping knows. */
  private @Nullable Meaning column(int column) {
    Meaning meaning = Meaning.NOTHING;
    boolean named = false;
    for (int level = 0; level < table.columns().size(); level++) {
      String text = extent.header(level, column);
      if (text.isEmpty()) {
        continue;
      }
      Optional<Label.Found> found = Label.find(table.columns().get(level), text, reading.lists());
      grid.claim(extent.head(level), column);
      if (found.isEmpty()) {
        tellUnknown(column, level, text);
        return null;
      }
      named = true;
      Origin origin = reading.origin(grid, extent.head(level), column);
      promised.seen(found.get(), origin);
      years.head(found.get().meaning(), origin);
      meaning = meaning.and(found.get().meaning());
    }
    if (!named) {
      headless(column);
    }
    return named ? meaning : null;
  }

  private void headless(int column) {
    boolean filled = false;
    for (int row = extent.firstRow(); row < extent.limitRow() && !filled; row++) {
      filled = NumberText.read(grid.text(row, column)).isPresent();
    }
    if (filled) {
      int last = table.columns().size() - 1;
      yearUnread |= table.columns().get(last).stream().anyMatch(Label::readsPeriod);
      strangers.headless(
          reading.origin(grid, extent.head(last), column), () -> extent.claimColumn(column));
    }
  }

  private void tellUnknown(int column, int level, String text) {
    unknown.add(column);
    yearUnread |= table.columns().get(level).stream().anyMatch(Label::readsPeriod);
    extent.claimColumn(column);
    Origin origin = reading.origin(grid, extent.head(level), column);
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
}
