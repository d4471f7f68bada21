package org.safereturns.rules.cases;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Field;
import org.safereturns.canonical.Invalid;
import org.safereturns.canonical.Missing;
import org.safereturns.canonical.RecordShape;
import org.safereturns.rules.text.CsvLine;

/** Reads case records from the lines of a case: columns in capitals are fields. */
final class CaseRecords {
  private static final String INVALID = "[invalid:";
  private static final String NO_COLUMN = "[no column]";

  private final List<String> columns = new ArrayList<>();
  private final RecordShape shape;
  private final List<CaseRecord> records = new ArrayList<>();

  /**
   * @throws IllegalArgumentException in words for the analyst
   */
  CaseRecords(List<CsvLine> lines) {
    List<Field> fields = new ArrayList<>();
    int column = 0;
    for (String name : lines.get(0).values().keySet()) {
      column++;
      boolean there = lines.stream().noneMatch(l -> l.get(name).equals(NO_COLUMN));
      if (Character.isUpperCase(name.charAt(0)) && there) {
        columns.add(name);
        fields.add(field(name, column));
      }
    }
    shape = new RecordShape(lines.get(0).file(), "", fields);
    for (CsvLine line : lines) {
      if (!line.get("fact").equals("header")) {
        Object[] values = columns.stream().map(c -> value(line, c)).toArray();
        records.add(new CaseRecord(shape, "row " + line.line(), line.line(), values));
      }
    }
  }

  private static Field field(String column, int position) {
    String[] parts = column.split(":", -1);
    Field.Type type =
        parts.length < 2
            ? Field.Type.CODE
            : Arrays.stream(Field.Type.values())
                .filter(t -> t.name().equals(parts[1].toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "a field is a date, number, text or code, not " + parts[1]));
    Optional<Characteristic> characteristic =
        parts.length < 3 ? Optional.empty() : Optional.of(Characteristic.valueOf(parts[2]));
    return new Field(
        parts[0],
        parts[0].toLowerCase(Locale.ROOT).replace('_', ' '),
        position,
        type,
        type == Field.Type.CODE ? parts[0] : "",
        characteristic);
  }

  private Object value(CsvLine line, String column) {
    String text = line.get(column);
    if (text.startsWith(INVALID)) {
      return new Invalid(text.substring(INVALID.length(), text.length() - 1).strip());
    }
    Field.Type type = shape.fields().get(columns.indexOf(column)).type();
    try {
      return switch (text) {
        case "" -> Missing.NOT_RECORDED;
        case "[unknown]" -> Missing.UNKNOWN;
        case "[prefer not to say]" -> Missing.PREFER_NOT_TO_SAY;
        case "[not applicable]" -> Missing.NOT_APPLICABLE;
        default ->
            switch (type) {
              case NUMBER -> Long.valueOf(text);
              case DATE -> LocalDate.parse(text);
              case CODE, TEXT -> text;
            };
      };
    } catch (NumberFormatException | DateTimeParseException e) {
      throw new IllegalArgumentException(
          "line %d: %s is not a %s"
              .formatted(line.line(), text, type.name().toLowerCase(Locale.ROOT)),
          e);
    }
  }

  RecordShape shape() {
    return shape;
  }

  List<CaseRecord> records() {
    return records;
  }
}
