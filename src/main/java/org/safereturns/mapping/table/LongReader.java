package org.safereturns.mapping.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.intake.raw.RowReader;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.reading.Anchors;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.reading.Spot;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.template.Label;
import org.safereturns.mapping.template.Meaning;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.template.Table;
import org.safereturns.mapping.template.When;

/** Reads a table that has a figure in each row. */
public final class LongReader {
  private static final int REMEMBERED = 10_000;

  private final Reading reading;
  private final Table.Listing table;
  private final HeaderRow header;
  private final String sheet;
  private final Map<Table.Column, Map<String, Optional<Meaning>>> remembered = new HashMap<>();
  private final Strangers strangers;
  private final Printed printed;
  private final OwnArea ownArea;
  private final UnreadRows unread;
  private final Units units;

  private LongReader(Reading reading, Table.Listing table, HeaderRow header) {
    this.reading = reading;
    this.table = table;
    this.header = header;
    this.sheet = header.grid().name();
    this.strangers = new Strangers(reading, table.head());
    this.printed = new Printed(reading, table.head(), strangers);
    this.ownArea = new OwnArea(reading, header, Table.ownAreas(table));
    this.unread = new UnreadRows(reading);
    this.units = new Units(reading, table, header);
  }

  /** Gives the rows that were read beyond those of the grid. */
  public static long read(Reading reading, Table.Listing table, Anchors anchors) {
    List<Table.Column> keys =
        table.columns().stream().filter(c -> c.role().equals("value")).toList();
    HeaderRow header = HeaderRow.find(anchors.on(table.head().sheets()), keys, table.columns());
    if (header == null) {
      CrosstabReader.missing(reading, table.head());
      return 0;
    }
    header.tell(reading, table.head(), table.columns());
    LongReader reader = new LongReader(reading, table, header);
    long beyond = reader.rows(anchors);
    reader.printed.tell(
        table.measures(), FindingKind.MISSING_ROW, Origin.wholeFile(reading.file()));
    reader.strangers.tell(reader::gap);
    reader.unread.close();
    return beyond;
  }

  private long rows(Anchors anchors) {
    Grid grid = header.grid();
    RepeatedHeader again = new RepeatedHeader(header);
    int limit = anchors.nextRow(new Spot(grid, header.row(), 1), grid.width());
    boolean bounded = limit <= grid.height();
    long beyond = 0;
    try (RowReader rows = grid.stream()) {
      for (RawRow row = rows.next(); row != null; row = rows.next()) {
        boolean inside = row.number() > header.row() && (!bounded || row.number() < limit);
        if (inside && !isBlank(row)) {
          grid.claimRow(row.number());
          if (isRemark(row)) {
            stray(row);
          } else if (!again.stands(row)) {
            row(row);
          }
        }
        beyond += row.number() > Grid.ROWS ? 1 : 0;
      }
    }
    return beyond;
  }

  /** Words in one cell and nothing else: a note below the list. */
  private boolean isRemark(RawRow row) {
    List<String> texts =
        header.columns().values().stream().map(row::text).filter(t -> !t.isEmpty()).toList();
    return texts.size() == 1 && texts.get(0).indexOf(' ') > 0;
  }

  private boolean isBlank(RawRow row) {
    return header.columns().values().stream().allMatch(c -> row.text(c).isEmpty());
  }

  private void row(RawRow row) {
    Meaning meaning = table.head().meaning();
    String note = "";
    int value = 0;
    boolean known = true;
    boolean own = ownArea.holds(row);
    for (Table.Column column : table.columns()) {
      int number = header.of(column);
      String text = number == 0 ? "" : row.text(number);
      switch (column.role()) {
        case "value" -> value = number;
        case "note" -> note = text;
        case "", Table.Column.OWN_AREA -> {}
        default -> {
          Optional<Meaning> read =
              text.isEmpty() ? Optional.of(Meaning.NOTHING) : read(column, row.cell(number));
          if (read.isEmpty() && column.isPeriod() && !reading.header().period().isStated()) {
            read = Optional.of(Meaning.NOTHING); // told once, where the return says its period
          }
          boolean when = column.isPeriod();
          if (read.isEmpty()) {
            unknown(row, number, column, text);
          } else if (column.role().equals("period") && isOther(read.get())) {
            otherPeriod(row, number, read.get());
            read = Optional.empty();
          }
          own &= read.isPresent() || !when;
          known &= read.isPresent() || when;
          meaning = meaning.and(read.orElse(Meaning.NOTHING));
        }
      }
    }
    units.tell(row, meaning);
    if (!known || !meaning.ignore().isEmpty()) {
      return;
    }
    if (own && isAgain(meaning)) {
      again(row, meaning, value, note);
    } else if (own) {
      figure(row, meaning, value, note);
    } else {
      unread.add(meaning, Origin.cell(reading.file(), sheet, row.number(), value));
    }
  }

  /** Whether a label of the mapping's own stands a second time for the same figure. */
  private boolean isAgain(Meaning meaning) {
    return !table.measures().isEmpty()
        && !meaning.measure().isEmpty()
        && reading.figures().find(reading.figures().key(meaning)) != null;
  }

  private void again(RawRow row, Meaning meaning, int value, String note) {
    int label = measureColumn();
    RawCell cell = row.cell(value);
    Origin origin = Origin.cell(reading.file(), sheet, row.number(), value);
    strangers.repeated(
        row.text(label),
        Origin.cell(reading.file(), sheet, row.number(), label),
        () -> reading.figures().read(meaning, cell, sheet, note),
        missing -> gap(missing, origin));
  }

  /** What a row would give that is missing or not read: no sum is judged without it. */
  private void gap(Meaning missing, Origin origin) {
    unread.add(table.head().meaning().and(missing), origin);
  }

  private int measureColumn() {
    return table.columns().stream()
        .filter(c -> c.role().equals("measure"))
        .mapToInt(header::of)
        .findFirst()
        .orElse(1);
  }

  private void figure(RawRow row, Meaning meaning, int value, String note) {
    if (meaning.measure().isEmpty()) {
      stray(row);
    } else if (row.text(value).isEmpty() && !note.isEmpty()) {
      Origin origin = Origin.cell(reading.file(), sheet, row.number(), value);
      reading.figures().gap(meaning, GapReason.NOT_AVAILABLE, note, origin, "");
    } else {
      reading.figures().read(meaning, row.cell(value), sheet, note);
    }
  }

  /** A row that names no measure: a remark below the list, or a figure of nothing. */
  private void stray(RawRow row) {
    int first = 1;
    while (first < row.size() && row.text(first).isEmpty()) {
      first++;
    }
    reading.found(
        FindingKind.UNMAPPED_ROW,
        Origin.cell(reading.file(), sheet, row.number(), first),
        "label",
        reading.quoted(row.text(first)),
        "count",
        "1");
  }

  /** A long column says few different things many times. */
  private Optional<Meaning> read(Table.Column column, RawCell cell) {
    Map<String, Optional<Meaning>> known = remembered.computeIfAbsent(column, c -> new HashMap<>());
    Optional<Meaning> meaning = known.get(cell.text());
    if (meaning == null) {
      meaning = readNew(column, cell);
      if (known.size() < REMEMBERED) {
        known.put(cell.text(), meaning);
      }
    }
    return meaning;
  }

  private Optional<Meaning> readNew(Table.Column column, RawCell cell) {
    Optional<Label.Found> special =
        column.role().equals("measure")
            ? Label.find(table.measures(), cell.text(), reading.lists())
            : Optional.empty();
    special.ifPresent(
        f -> printed.saw(f, Origin.cell(reading.file(), sheet, cell.row(), cell.column())));
    return special
        .map(Label.Found::meaning)
        .or(() -> placeholder(column).meaning(cell.text(), reading.lists()));
  }

  private static Phrase placeholder(Table.Column column) {
    String role = column.role().equals(Table.Column.ANY_PERIOD) ? "period" : column.role();
    return new Phrase("{" + role + "}");
  }

  /** Whether a row is for a time outside the return's period; a quarter of its year is inside. */
  private boolean isOther(Meaning meaning) {
    Period reported = reading.header().period();
    When when = meaning.period();
    return reported.isStated() && when != null && !reported.contains(when.of(reported));
  }

  private void otherPeriod(RawRow row, int number, Meaning meaning) {
    Period reported = reading.header().period();
    Period period = Optional.ofNullable(meaning.period()).orElse(When.RETURN).of(reported);
    Origin origin = Origin.cell(reading.file(), sheet, row.number(), number);
    reading.found(
        FindingKind.OTHER_PERIOD, origin, "period", period.label(), "reported", reported.label());
  }

  private void unknown(RawRow row, int number, Table.Column column, String text) {
    Origin origin = Origin.cell(reading.file(), sheet, row.number(), number);
    if (column.role().equals("measure")) {
      strangers.unknown(
          FindingKind.MISSING_ROW,
          text,
          origin,
          table.measures(),
          () -> unknown(origin, column, text));
    } else {
      unknown(origin, column, text);
    }
  }

  private void unknown(Origin origin, Table.Column column, String text) {
    if (column.isPeriod()) {
      reading.found(FindingKind.PERIOD_NOT_READ, origin, "value", reading.quoted(text));
      return;
    }
    reading.found(
        FindingKind.UNKNOWN_CODE,
        origin,
        "label",
        reading.quoted(text),
        "column",
        column.name(),
        "table",
        table.head().name(),
        "nearest",
        column.role().equals("measure") && !table.measures().isEmpty()
            ? Nearest.among(table.measures(), text, reading.lists())
            : Nearest.on(Phrase.listOf(column.role()), text, reading.lists()));
  }
}
