package org.safereturns.rules.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.safereturns.issue.SourceFile;
import org.safereturns.issue.Spelling;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Phase;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.comparison.RelationRow;
import org.safereturns.rules.comparison.RunRow;
import org.safereturns.rules.comparison.TrendBounds;
import org.safereturns.rules.comparison.TrendRow;
import org.safereturns.rules.table.ChangeRow;
import org.safereturns.rules.table.CompletenessRow;
import org.safereturns.rules.table.ExpectedRow;
import org.safereturns.rules.table.FieldRow;
import org.safereturns.rules.table.FindingRow;
import org.safereturns.rules.table.LeakRow;
import org.safereturns.rules.table.PartRow;
import org.safereturns.rules.table.RangeRow;
import org.safereturns.rules.text.CsvLine;
import org.safereturns.rules.text.Mistakes;
import org.safereturns.rules.text.RuleFile;

/** The kinds of parameter table; a table's file name says which it is. */
@SuppressWarnings("ImmutableEnumChecker") // a copied list and a constructor: nothing can change
public enum TableKind {
  FINDINGS(Phase.RETURN, FindingRow.class, FindingRow::new, "finding"),
  LEAKS(Phase.RETURN, LeakRow.class, LeakRow::new, "leak"),
  FIELDS(Phase.RECORD, FieldRow.class, FieldRow::new, "field", "check", "allowed", "beside"),
  COMPLETENESS(
      Phase.RETURN,
      CompletenessRow.class,
      CompletenessRow::new,
      "characteristic",
      "rate",
      "measure"),
  RANGES(Phase.RETURN, RangeRow.class, RangeRow::new, "measure", "statistic", "base", "min", "max"),
  PARTS(
      Phase.RETURN,
      PartRow.class,
      PartRow::new,
      "part_measure",
      "part_by",
      "whole_measure",
      "whole_by",
      "ask"),
  CHANGES(
      Phase.RETURN,
      ChangeRow.class,
      ChangeRow::new,
      "measure",
      "max_percent",
      "min_count",
      "max_small"),
  RELATIONS(
      Phase.COLLECTION,
      RelationRow.class,
      RelationRow::new,
      "relation",
      "left_from",
      "left_measure",
      "left_by",
      "left_unit",
      "right_from",
      "right_measure",
      "right_by",
      "right_unit",
      "footprint",
      "parts",
      "tolerance",
      "min",
      "max",
      "ask",
      "right_message",
      "right_mend"),
  RUNS(Phase.COLLECTION, RunRow.class, RunRow::new, "between", "figures", "digits"),
  SHARES(Phase.RETURN, TrendRow.class, TrendRow::withinReturns, TrendBounds.columns()),
  TRENDS(Phase.COLLECTION, TrendRow.class, TrendRow::betweenReturns, TrendBounds.columns()),
  EXPECTED(
      Phase.COVERAGE,
      ExpectedRow.class,
      ExpectedRow::new,
      "collection",
      "what",
      "senders",
      "every",
      "days",
      "areas",
      "measures");

  private interface Factory {
    Row row(Check check, CsvLine line);
  }

  private static final List<String> COMMON =
      List.of("code", "severity", "from", "to", "title", "message", "mend", "why", "source");
  private static final List<String> OPTIONAL =
      List.of("needs", "seen", "bars_release", "note", "example");

  private final Phase phase;
  private final Class<? extends Row> type;
  private final Factory factory;
  private final List<String> columns;

  TableKind(Phase phase, Class<? extends Row> type, Factory factory, String... columns) {
    this.phase = phase;
    this.type = type;
    this.factory = factory;
    this.columns = List.of(columns);
  }

  /** The file's name without its ending, which begins the name of the general rule. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Phase phase() {
    return phase;
  }

  Class<? extends Row> type() {
    return type;
  }

  /** The columns that only this kind has; a message may name them. */
  List<String> columns() {
    return columns;
  }

  static Optional<TableKind> of(SourceFile source) {
    return Arrays.stream(values())
        .filter(k -> source.fileName().equals(k.word() + ".csv"))
        .findFirst();
  }

  /** The table that a general rule is for: its name begins with the table's. */
  public static Optional<TableKind> judgedBy(RuleFile general) {
    return Arrays.stream(values())
        .filter(k -> general.name().equals(k.word()) || general.name().startsWith(k.word() + "-"))
        .findFirst();
  }

  /** Whether a general rule is for the table of a row. */
  public static boolean judges(RuleFile general, Row row) {
    return judgedBy(general).filter(k -> k.type().isInstance(row)).isPresent();
  }

  List<Row> read(SourceFile source, Mistakes mistakes) {
    List<CsvLine> lines = CsvLine.read(source, mistakes);
    if (lines.isEmpty()) {
      mistakes.add(source.path(), 0, "has no rows");
      return List.of();
    }
    int before = mistakes.count();
    checkColumns(lines.get(0), mistakes);
    if (mistakes.count() > before) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    for (CsvLine line : lines) {
      CheckReader.ofRow(line, phase, mistakes)
          .ifPresent(c -> row(c, line, mistakes).ifPresent(rows::add));
    }
    return rows;
  }

  private void checkColumns(CsvLine line, Mistakes mistakes) {
    Set<String> known = new TreeSet<>(COMMON);
    known.addAll(columns);
    for (String column : known) {
      if (!line.values().containsKey(column)) {
        mistakes.add(line.file(), line.header(), "the column \"" + column + "\" is missing");
      }
    }
    for (String column : line.values().keySet()) {
      if (!known.contains(column) && !OPTIONAL.contains(column)) {
        mistakes.add(
            line.file(),
            line.header(),
            "unknown column \"" + column + "\"" + Spelling.didYouMean(column, known));
      }
    }
  }

  private Optional<Row> row(Check check, CsvLine line, Mistakes mistakes) {
    try {
      return Optional.of(factory.row(check, line));
    } catch (IllegalArgumentException e) {
      mistakes.add(line.file(), line.line(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
