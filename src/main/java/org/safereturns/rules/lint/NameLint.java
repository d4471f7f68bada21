package org.safereturns.rules.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.Vocabulary;
import org.safereturns.rules.catalogue.Catalogue;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Phase;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.table.Beside;
import org.safereturns.rules.text.CsvLine;
import org.safereturns.rules.text.Mistakes;

/** Judges whether every code, collection and field that the rule book names is there. */
public final class NameLint {
  private final Vocabulary known;
  private final Mistakes mistakes;

  private NameLint(Vocabulary known, Mistakes mistakes) {
    this.known = known;
    this.mistakes = mistakes;
  }

  public static void check(Catalogue catalogue, Vocabulary known, Mistakes mistakes) {
    NameLint lint = new NameLint(known, mistakes);
    LiteralLint literals = new LiteralLint(known);
    for (Catalogue.Rule rule : catalogue.rules().values()) {
      literals.check(rule.file(), mistakes);
      lint.needs(rule.check(), rule.file().lineOf("needs"));
      SourceFile cases = catalogue.cases().get(rule.file().name());
      if (cases != null) {
        lint.cases(cases, rule.check().phase() == Phase.RECORD);
      }
    }
    for (Row row : catalogue.rows()) {
      lint.needs(row.check(), row.check().line());
      lint.row(row.line());
    }
    catalogue.references().absences().lines().forEach(lint::ofSender);
    catalogue.references().thresholds().lines().forEach(lint::row);
    catalogue.references().severities().entries().forEach(e -> lint.ofSender(e.line()));
  }

  /** A line about somebody nobody knows would be about nobody. */
  private void ofSender(CsvLine line) {
    row(line);
    parts(line.get("sender")).forEach(sender -> tell(line, known.problemOf("sender", sender)));
  }

  private void needs(Check check, int line) {
    for (Need need : check.needs()) {
      boolean named = List.of("measure", "cells", "field", "collection").contains(need.word());
      if (named && !need.argument().isEmpty()) {
        known
            .problemOf(need.word().equals("cells") ? "measure" : need.word(), need.argument())
            .ifPresent(problem -> mistakes.add(check.file(), line, problem));
      }
    }
  }

  private void row(CsvLine line) {
    line.values().forEach((column, text) -> values(line, column, text));
    if (List.of("code", "not").contains(line.get("check"))) {
      parts(line.get("allowed"))
          .forEach(code -> tell(line, known.problemInField(line.get("field"), code)));
    }
    Beside.of(line)
        .ifPresent(
            beside -> {
              tell(line, known.problemOf("field", beside.field()));
              beside.codes().stream()
                  .sorted()
                  .forEach(code -> tell(line, known.problemInField(beside.field(), code)));
            });
  }

  private void cases(SourceFile cases, boolean records) {
    // What cannot be read as a table is told by those who try the cases.
    for (CsvLine line : CsvLine.read(cases, new Mistakes())) {
      line.values()
          .forEach(
              (column, text) -> {
                if (column.isEmpty() || !Character.isUpperCase(column.charAt(0))) {
                  values(line, column, text);
                } else if (records) {
                  field(line, column, text);
                } else if (!text.isEmpty()) {
                  tell(line, known.problem(column, text));
                }
              });
    }
  }

  /** Of a case record: {@code SEX} holds a code, {@code ENTRY_DATE:date} does not. */
  private void field(CsvLine line, String column, String text) {
    String name = column.replaceFirst(":.*", "");
    known
        .problemOf("field", name)
        .ifPresent(problem -> mistakes.add(line.file(), line.header(), problem));
    if (name.equals(column) && !text.isEmpty() && !text.startsWith("[")) {
      tell(line, known.problemInField(name, text));
    }
  }

  private void values(CsvLine line, String column, String text) {
    if (!column.equals("sender")) { // the senders of a case are made up
      parts(text).forEach(part -> tell(line, known.problemOf(column, part)));
    }
  }

  private static List<String> parts(String text) {
    return Stream.of(text.split("\\|", -1)).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  private void tell(CsvLine line, Optional<String> problem) {
    problem.ifPresent(p -> mistakes.add(line.file(), line.line(), p));
  }
}
