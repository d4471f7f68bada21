package org.safereturns.rules;

import java.util.List;

/** What becomes of one kind of {@link org.safereturns.issue.Finding}. */
public final class FindingRow extends Row {
  FindingRow(Check check, CsvLine line) {
    super(check, line);
  }

  /** The kind of finding. */
  public String finding() {
    return column("finding");
  }

  @Override
  List<Need> kindNeeds() {
    return List.of(Need.of("file"));
  }
}
