package org.safereturns.rules;

import java.util.List;
import org.safereturns.issue.FindingKind;

/** What becomes of one kind of {@link org.safereturns.issue.Finding}. */
public final class FindingRow extends Row {
  private final FindingKind finding;

  FindingRow(Check check, CsvLine line) {
    super(check, line);
    this.finding = Columns.constant(FindingKind.values(), line, "finding");
  }

  public FindingKind finding() {
    return finding;
  }

  @Override
  boolean supplies(String name) {
    return finding.details().contains(name) || super.supplies(name);
  }

  @Override
  List<Need> kindNeeds() {
    return List.of(Need.of("file"));
  }
}
