package org.safereturns.mapping.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Field;
import org.safereturns.canonical.Invalid;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.RecordShape;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.intake.raw.RowReader;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.RecordSink;
import org.safereturns.mapping.reading.Anchors;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.reading.Validity;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.table.HeaderRow;
import org.safereturns.mapping.table.OwnArea;
import org.safereturns.mapping.table.RepeatedHeader;
import org.safereturns.mapping.tally.Tallies;
import org.safereturns.mapping.template.Mapping;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.template.Table;

/** Reads a table that has a row for each case: one pass, nothing kept but the tallies. */
public final class RecordsReader {
  /** What people write before the sums below a list; it is no case. */
  private static final Pattern TOTAL =
      Pattern.compile("(?:grand |sub[ -]?)?totals?\\b.*", Pattern.CASE_INSENSITIVE);

  private final Reading reading;
  private final Table.Records table;
  private final HeaderRow header;
  private final RecordShape shape;
  private final ValueReader[] readers;
  private final int[] columns;
  private final Schemes schemes;
  private final References references = new References(this::tellRepeat);
  private final Tallies tallies;
  private final OwnArea ownArea;
  private final MonthsSeen months;
  private final RecordSink sink;
  private final List<Phrase> ends = new ArrayList<>();
  private final boolean typed;
  private long records;
  private long beyond;

  private RecordsReader(Reading reading, Table.Records table, HeaderRow header, RecordSink sink) {
    this.reading = reading;
    this.table = table;
    this.header = header;
    this.sink = sink;
    this.typed = reading.isTyped();
    List<Table.RecordField> present =
        table.fields().stream().filter(f -> header.of(f.column()) > 0).toList();
    this.schemes = new Schemes(reading);
    this.shape = new RecordShape(reading.file(), header.grid().name(), fields(present, header));
    this.readers =
        present.stream()
            .map(f -> new ValueReader(f, schemes.of(f), reading.lists()))
            .toArray(ValueReader[]::new);
    this.columns = present.stream().mapToInt(f -> header.of(f.column())).toArray();
    this.months = new MonthsSeen(reading.header().period(), shape);
    this.ownArea = new OwnArea(reading, header, Table.ownAreas(table));
    this.tallies = new Tallies(reading, table, shape, header.of(table.reference()));
    reading.mapping().notes().stream().filter(n -> !n.isRow()).forEach(n -> ends.add(n.under()));
    reading.mapping().ignored().forEach(i -> addEnd(i));
  }

  private void addEnd(Mapping.Ignored ignored) {
    Phrase text = ignored.text();
    if (text != null) {
      ends.add(text);
    }
  }

  private static List<Field> fields(List<Table.RecordField> present, HeaderRow header) {
    return present.stream()
        .map(
            f ->
                new Field(
                    f.name(),
                    header.grid().text(header.row(), header.of(f.column())),
                    header.of(f.column()),
                    f.type(),
                    f.list(),
                    f.characteristic()))
        .toList();
  }

  /** How many records were read, and how many rows beyond those of the grid. */
  public record Count(long records, long beyond) {}

  public static Count read(Reading reading, Table.Records table, Anchors anchors, RecordSink sink) {
    List<Table.Column> all = new ArrayList<>();
    all.add(table.reference());
    all.addAll(Table.ownAreas(table));
    table.fields().forEach(f -> all.add(f.column()));
    all.addAll(table.ignored());
    List<Grid> grids = anchors.on(table.head().sheets());
    HeaderRow header = HeaderRow.find(grids, List.of(table.reference()), all);
    if (header == null) {
      header = new LostReference(reading, table).find(grids, all);
    }
    if (header == null) {
      return new Count(0, 0);
    }
    header.tell(reading, table.head(), all);
    RecordsReader reader = new RecordsReader(reading, table, header, sink);
    reader.rows();
    return new Count(reader.records, reader.beyond);
  }

  private void rows() {
    sink.begin(reading.header(), shape);
    Grid grid = header.grid();
    int reference = header.of(table.reference());
    int last = header.row();
    RepeatedHeader again = new RepeatedHeader(header);
    try (RowReader rows = grid.stream()) {
      for (RawRow row = rows.next(); row != null; row = rows.next()) {
        beyond += row.number() > Grid.ROWS ? 1 : 0;
        if (row.number() <= header.row()) {
          continue;
        }
        if (ends(row)) {
          break;
        }
        grid.claimRow(row.number());
        String key = row.text(reference);
        if (isTotal(key)) {
          tellRow(FindingKind.TOTAL_ROW, row.number(), "label", key);
        } else if (isRemark(row, key)) {
          tellRow(FindingKind.UNMAPPED_ROW, row.number(), "label", key, "count", "1");
        } else if ((!key.isEmpty() || !isBlank(row)) && !again.stands(row)) {
          last = row.number();
          if (ownArea.holds(row)) {
            record(row, key);
          }
        }
      }
    }
    references.finish();
    if (records == 0 && !table.head().optional() && !reading.header().isNil()) {
      tellRow(FindingKind.EMPTY_LIST, header.row(), "table", table.head().name());
    }
    tallies.finish(header.row() + 1, last);
    schemes.tell(header);
    months.tell(reading, header.row());
    for (int i = 0; i < readers.length; i++) {
      Origin head = reading.origin(header.grid(), header.row(), columns[i]);
      readers[i].codes().forEach(code -> Validity.tell(reading, code, head));
    }
  }

  /** Whether notes or ignored text begin here: a row with one text that the mapping quotes. */
  private boolean ends(RawRow row) {
    if (ends.isEmpty() || (row.size() > 1 && !row.text(2).isEmpty())) {
      return false;
    }
    String first = row.text(1);
    return !first.isEmpty() && ends.stream().anyMatch(e -> e.fits(first));
  }

  /** Words in the first column and nothing else: a note below the list, "3,012 rows selected". */
  private boolean isRemark(RawRow row, String key) {
    return (key.indexOf(' ') > 0 || key.endsWith(":")) && isBlank(row);
  }

  private boolean isBlank(RawRow row) {
    for (int column : columns) {
      if (!row.text(column).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void record(RawRow row, String reference) {
    Object[] values = new Object[readers.length];
    for (int i = 0; i < readers.length; i++) {
      values[i] = value(row, i);
      if (values[i] instanceof Invalid invalid && invalid.wider()) {
        schemes.count(shape.fields().get(i), invalid.raw());
      }
    }
    CaseRecord record = new CaseRecord(shape, reference, row.number(), values);
    note(row.number(), reference);
    tallies.count(record);
    months.count(record);
    sink.record(record);
    records++;
  }

  private void note(int row, String reference) {
    if (reference.isEmpty()) {
      reading.found(FindingKind.MISSING_REFERENCE, reference(row));
    } else {
      references.note(reference, row);
    }
  }

  private void tellRepeat(String reference, int row, int earlier) {
    reading.found(
        FindingKind.REPEATED_REFERENCE,
        reference(row),
        "reference",
        reference,
        "earlier_row",
        Integer.toString(earlier));
  }

  /** Asked of every row, so that most are passed over by their first letter. */
  private static boolean isTotal(String key) {
    return !key.isEmpty() && "GSTgst".indexOf(key.charAt(0)) >= 0 && TOTAL.matcher(key).matches();
  }

  private void tellRow(FindingKind kind, int row, String... details) {
    reading.found(kind, reference(row), details);
  }

  private Origin reference(int row) {
    return Origin.cell(reading.file(), shape.sheet(), row, header.of(table.reference()));
  }

  private Object value(RawRow row, int position) {
    int column = columns[position];
    // How a workbook shows a date is the sender's taste; the date it stores is not.
    boolean date = typed && shape.fields().get(position).type() == Field.Type.DATE;
    LocalDate stored = date ? row.cell(column).date() : null;
    if (stored != null) {
      return stored;
    }
    String text = row.text(column);
    if (text.isEmpty() && typed && row.cell(column).kind() == RawCell.Kind.FORMULA_WITHOUT_VALUE) {
      reading.found(
          FindingKind.FORMULA_WITHOUT_VALUE,
          Origin.cell(reading.file(), shape.sheet(), row.number(), column));
      return new Invalid("");
    }
    // Nor is a number rounded because the sender's format rounds it.
    boolean hidden =
        typed
            && shape.fields().get(position).type() == Field.Type.NUMBER
            && row.mayHideDecimals(column);
    return readers[position].read(hidden ? stored(row.cell(column), text) : text);
  }

  private static String stored(RawCell cell, String shown) {
    return cell.brokenBehindWhole().map(BigDecimal::toPlainString).orElse(shown);
  }
}
