package org.safereturns.rules;

import java.util.List;
import org.safereturns.issue.SourceFile;

/** Judges whether the rule book is sound, before anything is compiled. */
final class RuleLint {
  private RuleLint() {}

  static void check(Catalogue catalogue, List<SourceFile> sources, Mistakes mistakes) {
    if (catalogue.checks().isEmpty()) {
      mistakes.add("rules", 0, "there is no rule: nothing would be checked");
    }
  }
}
