package org.safereturns.rules.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.catalogue.CaseFile;
import org.safereturns.rules.catalogue.Catalogue;
import org.safereturns.rules.catalogue.FactKind;
import org.safereturns.rules.catalogue.TableKind;
import org.safereturns.rules.cause.Causes;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.reference.Thresholds;
import org.safereturns.rules.table.CompletenessRow;
import org.safereturns.rules.text.Conditions;
import org.safereturns.rules.text.Consequence;
import org.safereturns.rules.text.Mistakes;
import org.safereturns.rules.text.RuleFile;
import org.safereturns.rules.text.RulePart;

/** Judges whether the rule book is sound as a whole, before anything is compiled. */
public final class RuleLint {
  private static final Pattern LISTED = Pattern.compile("(?m)^### ([A-Z]{3}-\\d{3})\\b");

  private final Catalogue catalogue;
  private final Mistakes mistakes;

  private RuleLint(Catalogue catalogue, Mistakes mistakes) {
    this.catalogue = catalogue;
    this.mistakes = mistakes;
  }

  public static void check(Catalogue catalogue, List<SourceFile> sources, Mistakes mistakes) {
    RuleLint lint = new RuleLint(catalogue, mistakes);
    catalogue.texts().forEach(lint::checkFile);
    catalogue.rows().forEach(lint::checkRow);
    catalogue.general().stream()
        .filter(f -> TableKind.judgedBy(f).isEmpty())
        .forEach(f -> mistakes.add(f.path(), f.line(), "is for no known kind of table"));
    lint.checkCases(sources);
    lint.checkVersions();
    if (!mistakes.any()) {
      lint.checkNoneLost(sources);
      lint.checkCauses();
      DeviationLint.check(catalogue, mistakes);
    }
  }

  private void checkFile(RuleFile file) {
    int before = mistakes.count();
    new SyntaxLint(file, mistakes).check();
    new TypeLint(file, mistakes).check();
    if (mistakes.count() > before) {
      return; // what else there is to say would only follow from that
    }
    new RuleFileLint(file, mistakes).check();
    Catalogue.Rule rule = catalogue.rules().get(file.name());
    if (rule != null && rule.file().equals(file)) {
      new CheckLint(rule, mistakes).check();
    }
  }

  private void checkRow(Row row) {
    if (row instanceof CompletenessRow wanted
        && !wanted.in(Thresholds.ANY, catalogue.references().thresholds()).isSet()) {
      wrong(
          row.check(),
          "%s has no line for %s in any collection (*): nothing would be too little"
              .formatted(Thresholds.FILE, wanted.characteristic()));
    }
    List<RuleFile> judges =
        catalogue.general().stream().filter(f -> TableKind.judges(f, row)).toList();
    if (judges.isEmpty()) {
      wrong(row.check(), "no general rule in rules/tables judges this table");
    }
    for (String name : row.placeholders()) {
      boolean empty = row.line().values().getOrDefault(name, name).isEmpty();
      boolean supplied =
          (row.supplies(name) && !empty) || judges.stream().anyMatch(f -> supplies(f, name));
      if (!supplied && !judges.isEmpty()) {
        wrong(
            row.check(),
            "nothing supplies {" + name + "}" + (empty ? ": its column is empty" : ""));
      }
    }
  }

  private static boolean supplies(RuleFile general, String name) {
    Conditions conditions = new Conditions(general);
    return Consequence.of(general)
        .filter(
            c ->
                c.supplies(name)
                    || conditions
                        .typeOf(c.fact())
                        .flatMap(FactKind::of)
                        .filter(k -> k.supplies(name))
                        .isPresent())
        .isPresent();
  }

  private void checkCases(List<SourceFile> sources) {
    Set<String> files = sources.stream().map(SourceFile::path).collect(Collectors.toSet());
    catalogue.rules().values().stream()
        .filter(r -> !catalogue.cases().containsKey(r.file().name()))
        .forEach(r -> wrong(r.check(), "has no cases: write " + r.file().name() + ".cases.csv"));
    catalogue
        .cases()
        .forEach(
            (name, source) -> {
              Catalogue.Rule rule = catalogue.rules().get(name);
              if (!files.contains(source.folder() + "/" + name + ".drl")) {
                mistakes.add(source.path(), 0, "there is no rule " + name + " beside these cases");
              } else if (rule != null) {
                CaseFile.read(source, rule.check().phase(), mistakes).check(mistakes);
              }
            });
  }

  /** One code, one meaning at a time. */
  private void checkVersions() {
    Map<Object, Check> last = new HashMap<>();
    for (Check check : catalogue.checks()) {
      Check before = last.put(check.code(), check);
      if (before != null && before.effective().overlaps(check.effective())) {
        wrong(
            check,
            "%s is already in force %s (%s:%d); end it before this begins, or take a new code"
                .formatted(check.code(), before.effective().text(), before.file(), before.line()));
      }
    }
  }

  /** A rule that tells likely causes needs the words for them. */
  private void checkCauses() {
    catalogue.rules().values().stream()
        .filter(r -> r.check().wording().placeholders().contains(Causes.NAME))
        .filter(r -> catalogue.references().causes().isEmpty())
        .forEach(r -> wrong(r.check(), "tells a {cause}, but there is no " + Causes.FILE));
  }

  /** Rules that vanish must not look like rules that pass. */
  private void checkNoneLost(List<SourceFile> sources) {
    if (catalogue.checks().isEmpty()) {
      mistakes.add("rules", 0, "there is no rule: nothing would be checked");
    }
    Set<String> codes =
        catalogue.checks().stream().map(c -> c.code().text()).collect(Collectors.toSet());
    for (SourceFile source : sources) {
      if (source.fileName().equals("RULES.md")) {
        LISTED
            .matcher(source.text())
            .results()
            .filter(m -> !codes.contains(m.group(1)))
            .forEach(m -> lost(source, m));
      }
    }
  }

  private void lost(SourceFile list, MatchResult entry) {
    mistakes.add(
        list.path(),
        new RulePart(list.text(), 0).line(entry.start()),
        entry.group(1)
            + " is listed here, but no file and no row has it. Put it back: a check that is no"
            + " longer wanted is ended by its \"to\". If it was never in force, write the list"
            + " anew: safe-returns rules docs");
  }

  private void wrong(Check check, String problem) {
    mistakes.add(check.file(), check.line(), problem);
  }
}
