package org.safereturns.mapping.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.Origin;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.reading.Own;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.template.Table;

/**
 * The columns of a table in which every row must name the return's own area, so that nobody's row
 * is taken for another's. Where no row names it, the whole list is somebody else's, or is written
 * in a way that we do not know: that is told once, and the rows are read.
 */
public final class OwnArea {
  /** Beyond so many different texts a column is not what it should be, and is not remembered. */
  private static final int REMEMBERED = 1_000;

  private enum Named {
    OWN,
    OTHER,
    UNKNOWN
  }

  private final Reading reading;
  private final Grid grid;
  private final Map<Table.Column, Integer> columns = new LinkedHashMap<>();
  private final Map<String, Named> remembered = new HashMap<>();

  public OwnArea(Reading reading, HeaderRow header, List<Table.Column> own) {
    this.reading = reading;
    this.grid = header.grid();
    if (reading.own().area().isEmpty()) {
      return;
    }
    for (Table.Column column : own) {
      int number = header.of(column);
      if (number > 0 && isNamedBelow(header.row(), number, column)) {
        columns.put(column, number);
      }
    }
  }

  private boolean isNamedBelow(int row, int column, Table.Column about) {
    int first = filled(row, column).findFirst().orElse(0);
    boolean named = filled(row, column).anyMatch(r -> named(grid.text(r, column)) == Named.OWN);
    if (!named && first > 0) {
      tellAll(about, grid.text(first, column), reading.origin(grid, first, column));
    }
    return named;
  }

  private IntStream filled(int above, int column) {
    return IntStream.rangeClosed(above + 1, grid.height())
        .filter(row -> !grid.text(row, column).isEmpty());
  }

  private void tellAll(Table.Column column, String text, Origin origin) {
    Own own = reading.own();
    String label = own.organisation().map(Code::label).orElse(own.label(own.area()));
    if (named(text) == Named.OTHER) {
      reading.found(FindingKind.OTHER_ORGANISATION, origin, "named", text, "sender", label);
    } else {
      reading.found(
          FindingKind.UNKNOWN_DECLARATION,
          origin,
          "fact",
          column.name(),
          "value",
          reading.quoted(text),
          "known",
          "“" + own.label(own.area()) + "”");
    }
  }

  /** Whether the row may be read as the return's own; tells if not. */
  public boolean holds(RawRow row) {
    boolean holds = true;
    for (Map.Entry<Table.Column, Integer> column : columns.entrySet()) {
      String text = row.text(column.getValue());
      Named named = text.isEmpty() ? Named.OWN : named(text);
      if (named != Named.OWN) {
        Origin origin = Origin.cell(reading.file(), grid.name(), row.number(), column.getValue());
        tell(named, column.getKey(), text, origin);
        holds = false;
      }
    }
    return holds;
  }

  private void tell(Named named, Table.Column column, String text, Origin origin) {
    Own own = reading.own();
    if (named == Named.OTHER) {
      reading.found(FindingKind.OTHER_AREA, origin, "named", text, "own", own.label(own.area()));
    } else {
      reading.found(
          FindingKind.UNKNOWN_CODE,
          origin,
          "label",
          reading.quoted(text),
          "column",
          column.name(),
          "nearest",
          Nearest.on("REF_AREA", text, reading.lists()));
    }
  }

  private Named named(String text) {
    Named known = remembered.get(text);
    if (known == null) {
      Own own = reading.own();
      known = own.isNamed(text) ? Named.OWN : own.isOther(text) ? Named.OTHER : Named.UNKNOWN;
      if (remembered.size() < REMEMBERED) {
        remembered.put(text, known);
      }
    }
    return known;
  }
}
