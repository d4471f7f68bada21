package org.safereturns.rules.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.Vocabulary;
import org.safereturns.rules.catalogue.Catalogue;
import org.safereturns.rules.catalogue.FactKind;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Phase;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.check.Wording;
import org.safereturns.rules.table.Beside;
import org.safereturns.rules.text.Consequence;
import org.safereturns.rules.text.CsvLine;
import org.safereturns.rules.text.Mistakes;
import org.safereturns.rules.text.RuleFile;

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
      if (rule.check().phase() == Phase.RETURN) {
        Consequence.of(rule.file()).ifPresent(c -> lint.statementAtFault(rule.file(), c.field()));
      }
      if (rule.check().phase() == Phase.RECORD) {
        lint.shown(rule.check(), rule.check().needs(), rule.file()::lineOf);
        Consequence.of(rule.file())
            .filter(c -> FactKind.isField(c.field()) && c.field().matches("\\w+"))
            .ifPresent(c -> lint.fieldAtFault(rule.file(), rule.check().needs(), c.field()));
      }
      SourceFile cases = catalogue.cases().get(rule.file().name());
      if (cases != null) {
        lint.cases(cases, rule.check().phase() == Phase.RECORD);
      }
    }
    for (Row row : catalogue.rows()) {
      lint.needs(row.check(), row.check().line());
      lint.row(row.line());
      if (row.check().phase() == Phase.RECORD) {
        List<Need> needs = new ArrayList<>(row.kindNeeds());
        needs.addAll(row.check().needs());
        lint.shown(row.check(), needs, key -> row.check().line());
      }
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

  /** The fields whose answers the words of a check show. */
  private void shown(Check check, List<Need> needs, ToIntFunction<String> lines) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("message", check.wording().message());
    texts.put("mend", check.wording().mend());
    texts.put("seen", check.wording().seen());
    texts.forEach(
        (key, text) ->
            Wording.names(text).stream()
                .filter(FactKind::isField)
                .flatMap(name -> problemOfShown(name, needs).stream())
                .forEach(p -> mistakes.add(check.file(), lines.applyAsInt(key), p)));
  }

  /** Of a return: its period, or what it declares. */
  private void statementAtFault(RuleFile rule, String name) {
    if (!name.isEmpty() && !name.equals(ReturnHeader.PERIOD)) {
      known
          .problemOfFact(name)
          .ifPresent(problem -> mistakes.add(rule.path(), rule.thenLine() + 1, problem));
    }
  }

  private void fieldAtFault(RuleFile rule, List<Need> needs, String field) {
    problemOfShown(field, needs)
        .ifPresent(problem -> mistakes.add(rule.path(), rule.thenLine() + 1, problem));
  }

  /** Of a field that is not needed the return may know nothing: "(blank)" would be shown. */
  private Optional<String> problemOfShown(String field, List<Need> needs) {
    Need need = new Need("field", field);
    return known
        .problemOf("field", field)
        .or(
            () ->
                needs.contains(need)
                    ? Optional.empty()
                    : Optional.of("@needs must have \"" + need + "\": the rule shows it"));
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
