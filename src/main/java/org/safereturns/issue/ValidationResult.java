package org.safereturns.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.ReturnHeader;

/**
 * What validation made of one submission.
 *
 * @param header null if the file could not be recognised as a return
 * @param rows rows read, over all sheets
 * @param records case records read
 * @param recognition how sure we are of the template, and why, in a sentence
 * @param checks every check in force, with what it is
 * @param cells figures and gaps; for case records their tallies
 */
public record ValidationResult(
    Outcome outcome,
    @Nullable ReturnHeader header,
    String recognition,
    long rows,
    long records,
    List<Cell> cells,
    List<Completeness> completeness,
    Issues issues,
    List<RuleOutcome> outcomes,
    List<RuleInfo> checks,
    Versions versions) {
  public ValidationResult {
    cells = List.copyOf(cells);
    completeness = List.copyOf(completeness);
    outcomes = List.copyOf(outcomes);
    checks = List.copyOf(checks);
  }

  /** The same result, its return stating one thing more about itself. */
  public ValidationResult stating(String name, String text) {
    return new ValidationResult(
        outcome,
        header == null ? null : header.stating(name, text),
        recognition,
        rows,
        records,
        cells,
        completeness,
        issues,
        outcomes,
        checks,
        versions);
  }
}
