package org.safereturns.rules.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Field;
import org.safereturns.canonical.Invalid;
import org.safereturns.canonical.Missing;
import org.safereturns.canonical.RecordShape;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.rules.RecordChunk;
import org.safereturns.rules.ReturnFacts;
import org.safereturns.rules.check.Presence;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.judging.ReturnPresence;
import org.safereturns.rules.table.Beside;
import org.safereturns.rules.table.Bounds;
import org.safereturns.rules.table.FieldRow;
import org.safereturns.rules.table.FieldTest;
import org.safereturns.rules.words.Labels;

/** The cases that a row about a field brings itself. */
final class FieldCases {
  private static final LocalDate DAY = LocalDate.of(2022, 5, 4);

  private final Row row;
  private final Optional<Beside> beside;
  private final ReturnHeader header;
  private final List<RowCases.RowCase> cases = new ArrayList<>();

  private FieldCases(Row row, ReturnHeader header) {
    this.row = row;
    this.beside = Beside.of(row.line());
    this.header = header;
  }

  static List<RowCases.RowCase> of(FieldRow row, ReturnHeader header) {
    FieldCases cases = new FieldCases(row, header);
    String allowed = row.column("allowed");
    switch (row.column("check")) {
      case "required" -> {
        cases.add("blank", "raised", Missing.NOT_RECORDED);
        cases.add("asked, not known", "ok", Missing.UNKNOWN);
        cases.add("given", "ok", "X");
      }
      case "absent" -> {
        cases.add("given", "raised", cases.given(row.column("field")));
        cases.add("blank", "ok", Missing.NOT_RECORDED);
      }
      case "number" -> cases.numbers(FieldTest.range(allowed, Long::valueOf));
      case "date" -> {
        cases.add("a day that does not exist", "raised", new Invalid("31/02/2023"));
        cases.add("a day", "ok", DAY);
        cases.add("blank", "ok", Missing.NOT_RECORDED);
      }
      case "between" -> cases.dates(FieldTest.days(allowed, header.period()));
      case "not before" -> {
        cases.add("the day before", "raised", DAY.minusDays(1));
        cases.add("the same day", "ok", DAY);
        cases.add("blank", "ok", Missing.NOT_RECORDED);
      }
      case "code" -> cases.codes(allowed);
      case "not" -> {
        for (String code : allowed.split("\\|", -1)) {
          cases.add("code " + code, "raised", code);
        }
        cases.add("another code", "ok", "not " + allowed);
        cases.add("blank", "ok", Missing.NOT_RECORDED);
      }
      default -> cases.pattern();
    }
    cases.otherwiseBeside();
    return cases.cases;
  }

  /** What is wrong beside one thing is right beside another. */
  private void otherwiseBeside() {
    Optional<RowCases.RowCase> raised =
        cases.stream().filter(c -> c.expect().equals("raised")).findFirst();
    if (beside.isPresent() && raised.isPresent()) {
      Object value = ((RecordChunk) raised.get().facts().get(0)).records().get(0).value(0);
      String other = beside.get().field().toLowerCase(Locale.ROOT).replace('_', ' ');
      add(other + " blank", "ok", value, Missing.NOT_RECORDED);
      if (!beside.get().codes().isEmpty()) {
        add(other + " is something else", "ok", value, "not " + beside.get().codes());
      }
    }
  }

  private void numbers(Bounds<Long> bounds) {
    bounds
        .min()
        .ifPresent(
            min -> {
              add("just below " + min, "raised", min - 1);
              add("at " + min, "ok", min);
            });
    bounds
        .max()
        .ifPresent(
            max -> {
              add("at " + max, "ok", max);
              add("just above " + max, "raised", max + 1);
            });
    add("any number", "ok", bounds.min().or(bounds::max).orElse(1L));
    unreadable();
  }

  private void dates(Bounds<LocalDate> bounds) {
    bounds
        .min()
        .ifPresent(
            min -> {
              add("the day before " + min, "raised", min.minusDays(1));
              add("on " + min, "ok", min);
            });
    bounds
        .max()
        .ifPresent(
            max -> {
              add("on " + max, "ok", max);
              add("the day after " + max, "raised", max.plusDays(1));
            });
    add("any day", "ok", bounds.min().or(bounds::max).orElse(header.period().start()));
    add("no date: another check's business", "ok", new Invalid("31/02/2023"));
    add("blank", "ok", Missing.NOT_RECORDED);
  }

  private void codes(String allowed) {
    for (String code : allowed.isEmpty() ? new String[] {"X"} : allowed.split("\\|", -1)) {
      add("code " + code, "ok", code);
    }
    if (!allowed.isEmpty()) {
      add("another code", "raised", "not " + allowed);
    }
    unreadable();
  }

  private void pattern() {
    String example = row.column("example");
    add("example", "ok", example);
    add("example and more", "raised", example + "\u00a4 " + example);
    unreadable();
  }

  private void unreadable() {
    add("unreadable", "raised", new Invalid("?"));
    add("blank", "ok", Missing.NOT_RECORDED);
  }

  private void add(String name, String expect, Object value) {
    add(name, expect, value, usual());
  }

  /** What the field beside it holds so that the row looks at all. */
  private Object usual() {
    return beside
        .map(
            b ->
                b.codes().stream()
                    .sorted()
                    .findFirst()
                    .map(Object.class::cast)
                    .orElse(given(b.field())))
        .orElse(Missing.NOT_RECORDED);
  }

  /** An answer: of a date a day, else what the table gives as an example. */
  private Object given(String field) {
    String example = row.column("example");
    return field.endsWith("DATE") ? DAY : example.isEmpty() ? "X" : example;
  }

  private void add(String name, String expect, Object value, Object other) {
    List<Field> fields = new ArrayList<>();
    fields.add(field(row.column("field"), 1));
    beside.ifPresent(b -> fields.add(field(b.field(), 2)));
    Object[] values = beside.isPresent() ? new Object[] {value, other} : new Object[] {value};
    add(name, expect, new RecordShape("case", "", fields), values);
  }

  private static Field field(String name, int column) {
    String label = name.toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Field(name, label, column, Field.Type.CODE, name, Optional.empty());
  }

  private void add(String name, String expect, RecordShape shape, Object[] values) {
    Set<String> names = shape.fields().stream().map(Field::name).collect(Collectors.toSet());
    Presence presence =
        new ReturnPresence(header, names, true, ReturnFacts.of(List.of()), Labels.NONE);
    Row ready = row instanceof FieldRow field ? field.on(shape, header.period()) : row;
    CaseRecord caseRecord = new CaseRecord(shape, "1", 1, values);
    RecordChunk chunk = new RecordChunk(shape, List.of(caseRecord));
    cases.add(new RowCases.RowCase(name, expect, ready, presence, List.of(chunk)));
  }
}
