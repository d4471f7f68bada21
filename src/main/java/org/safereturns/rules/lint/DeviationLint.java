package org.safereturns.rules.lint;

import java.util.List;
import java.util.Optional;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.Severity;
import org.safereturns.issue.Spelling;
import org.safereturns.rules.catalogue.Catalogue;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Phase;
import org.safereturns.rules.reference.References;
import org.safereturns.rules.reference.Severities;
import org.safereturns.rules.text.CsvLine;
import org.safereturns.rules.text.Mistakes;

/** Judges the tables that deviate from what checks say of themselves: each must have an effect. */
final class DeviationLint {
  private final Catalogue catalogue;
  private final Mistakes mistakes;

  private DeviationLint(Catalogue catalogue, Mistakes mistakes) {
    this.catalogue = catalogue;
    this.mistakes = mistakes;
  }

  static void check(Catalogue catalogue, Mistakes mistakes) {
    DeviationLint lint = new DeviationLint(catalogue, mistakes);
    References references = catalogue.references();
    references.knownIssues().lines().forEach(line -> lint.unknown(line, line.get("code")));
    references.severities().entries().forEach(lint::severity);
  }

  private void severity(Severities.Entry entry) {
    CsvLine line = entry.line();
    RuleCode code = entry.severity().code();
    if (unknown(line, code.text())) {
      return;
    }
    Severity severity = entry.severity().severity();
    List<Check> versions = catalogue.checks().stream().filter(c -> c.code().equals(code)).toList();
    if (versions.stream().anyMatch(c -> !List.of(Phase.RECORD, Phase.RETURN).contains(c.phase()))) {
      wrong(line, code + " is about several senders: it cannot weigh otherwise for one of them");
    } else if (versions.stream().allMatch(c -> c.wording().severity() == severity)) {
      wrong(line, "%s has severity %s for everybody".formatted(code, severity.word()));
    }
  }

  private boolean unknown(CsvLine line, String code) {
    List<String> codes = catalogue.checks().stream().map(c -> c.code().text()).distinct().toList();
    Optional<String> known = codes.stream().filter(code::equals).findFirst();
    if (known.isEmpty()) {
      wrong(line, "there is no check " + code + Spelling.didYouMean(code, codes));
    }
    return known.isEmpty();
  }

  private void wrong(CsvLine line, String problem) {
    mistakes.add(line.file(), line.line(), problem);
  }
}
