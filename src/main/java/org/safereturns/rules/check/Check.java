package org.safereturns.rules.check;

import java.util.List;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.RuleInfo;

/**
 * One thing that is checked: a rule, or a row of a table.
 *
 * @param name unique: the rule's name, or the row's place
 * @param needs what must be there for it to be run
 * @param line where it stands in the file, from 1
 */
public record Check(
    String name,
    RuleCode code,
    Phase phase,
    Effective effective,
    List<Need> needs,
    Wording wording,
    String file,
    int line) {
  public Check {
    needs = List.copyOf(needs);
  }

  public RuleInfo info() {
    return new RuleInfo(code, wording.title(), wording.severity(), wording.why(), wording.source());
  }
}
