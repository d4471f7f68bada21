package org.safereturns.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Field;
import org.safereturns.canonical.Invalid;
import org.safereturns.canonical.Missing;
import org.safereturns.canonical.RecordShape;
import org.safereturns.canonical.ReturnHeader;

/** The cases that a row about a field brings itself. */
final class FieldCases {
  private final FieldRow row;
  private final ReturnHeader header;
  private final List<RowCases.RowCase> cases = new ArrayList<>();

  private FieldCases(FieldRow row, ReturnHeader header) {
    this.row = row;
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
      case "number" -> cases.numbers(FieldTest.range(allowed, Long::valueOf));
      case "date" -> cases.dates(allowed);
      case "code" -> cases.codes(allowed);
      default -> cases.pattern();
    }
    return cases.cases;
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

  private void dates(String allowed) {
    Bounds<LocalDate> bounds =
        allowed.equals("period")
            ? new Bounds<LocalDate>(
                Optional.of(header.period().start()),
                Optional.of(header.period().end().minusDays(1)))
            : FieldTest.range(allowed, LocalDate::parse);
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
    unreadable();
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
    Field field = new Field(row.field(), row.field(), 1, Field.Type.CODE, "", Optional.empty());
    RecordShape shape = new RecordShape("case", "", List.of(field));
    Presence presence =
        new ReturnPresence(
            header, Set.of(row.field()), true, ReturnFacts.of(List.of()), Labels.NONE);
    CaseRecord caseRecord = new CaseRecord(shape, "1", 1, new Object[] {value});
    cases.add(
        new RowCases.RowCase(
            name,
            expect,
            row.on(shape, header.period()),
            presence,
            List.of(new RecordChunk(shape, List.of(caseRecord)))));
  }
}
