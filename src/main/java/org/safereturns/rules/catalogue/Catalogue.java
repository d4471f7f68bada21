package org.safereturns.rules.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.safereturns.canonical.Period;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Phase;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.comparison.ComparingRow;
import org.safereturns.rules.reference.References;
import org.safereturns.rules.table.ExpectedRow;
import org.safereturns.rules.text.Mistakes;
import org.safereturns.rules.text.RuleFile;
import org.safereturns.rules.text.RuleFileReader;

/**
 * Everything that stands in the rule book, read but not compiled.
 *
 * @param texts every rule file, also one whose metadata cannot be read
 * @param rules by name
 * @param general the rules that judge tables
 * @param cases by the name of the rule they try
 * @param references what the checks across senders look up
 */
public record Catalogue(
    List<RuleFile> texts,
    Map<String, Rule> rules,
    List<RuleFile> general,
    List<Row> rows,
    Map<String, SourceFile> cases,
    References references) {

  /** A rule as text and as what it says. */
  public record Rule(RuleFile file, Check check) {}

  private static final String CASES = ".cases.csv";

  /** Reads without judging what belongs together: {@code RuleLint} does. */
  public static Catalogue read(List<SourceFile> sources, Mistakes mistakes) {
    List<RuleFile> texts = new ArrayList<>();
    Map<String, Rule> rules = new LinkedHashMap<>();
    List<RuleFile> general = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    Map<String, SourceFile> cases = new LinkedHashMap<>();
    for (SourceFile source : sorted(sources)) {
      String name = source.fileName();
      if (References.isOne(source)) {
        continue;
      }
      if (name.endsWith(".drl")) {
        RuleFileReader.read(source, mistakes).ifPresent(texts::add);
      } else if (name.endsWith(CASES)) {
        cases.put(name.substring(0, name.length() - CASES.length()), source);
      } else if (name.endsWith(".csv")) {
        Optional<TableKind> kind = TableKind.of(source);
        kind.ifPresent(k -> rows.addAll(k.read(source, mistakes)));
        if (kind.isEmpty()) {
          mistakes.add(source.path(), 0, "is neither a known kind of table nor a case file");
        }
      }
    }
    texts.forEach(file -> add(file, rules, general, mistakes));
    return new Catalogue(texts, rules, general, rows, cases, References.read(sources, mistakes));
  }

  private static List<SourceFile> sorted(List<SourceFile> sources) {
    return sources.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
  }

  private static void add(
      RuleFile file, Map<String, Rule> rules, List<RuleFile> general, Mistakes mistakes) {
    if (file.isGeneral()) {
      general.add(file);
      return;
    }
    CheckReader.ofRule(file, mistakes)
        .ifPresent(
            check -> {
              if (rules.put(file.name(), new Rule(file, check)) != null) {
                mistakes.add(
                    file.path(), file.line(), "a second rule with the name " + file.name());
              }
            });
  }

  /** The rows in force that put figures side by side. */
  public List<ComparingRow> comparing(Period period, Phase phase) {
    return rows.stream()
        .filter(ComparingRow.class::isInstance)
        .map(ComparingRow.class::cast)
        .filter(row -> row.check().phase() == phase)
        .filter(row -> row.check().effective().covers(period))
        .toList();
  }

  /** The rows that say who should send what, by code and then by when they came into force. */
  public List<ExpectedRow> expected() {
    return rows.stream()
        .filter(ExpectedRow.class::isInstance)
        .map(ExpectedRow.class::cast)
        .sorted(
            Comparator.comparing((ExpectedRow row) -> row.check().code())
                .thenComparing(row -> row.check().effective().first()))
        .toList();
  }

  /**
   * What is compiled for one phase: its rules, and the general rules of its tables. The engine
   * looks at the conditions of all that is compiled: a rule that is switched off must not be among
   * them.
   */
  public List<RuleFile> files(Phase phase) {
    return Stream.concat(
            rules.values().stream()
                .filter(r -> r.check().phase() == phase)
                .filter(r -> references.knownIssues().find(r.check().code()).isEmpty())
                .map(Rule::file),
            general.stream()
                .filter(f -> TableKind.judgedBy(f).filter(k -> k.phase() == phase).isPresent()))
        .toList();
  }

  /** Every check at any time, by code and then by when it came into force. */
  public List<Check> checks() {
    return Stream.concat(rules.values().stream().map(Rule::check), rows.stream().map(Row::check))
        .sorted(Comparator.comparing(Check::code).thenComparing(c -> c.effective().first()))
        .toList();
  }

  /**
   * The checks of a period; without one the latest version of each, for a file of which not even
   * the period is known.
   */
  public List<Check> inForce(Optional<Period> period) {
    if (period.isPresent()) {
      return checks().stream().filter(c -> c.effective().covers(period.get())).toList();
    }
    Map<Object, Check> latest = new LinkedHashMap<>();
    checks().forEach(c -> latest.put(c.code(), c));
    return List.copyOf(latest.values());
  }
}
