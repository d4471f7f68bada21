package org.safereturns.rules.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safereturns.issue.FindingKind;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;

/** What becomes of one kind of {@link org.safereturns.issue.Finding}. */
public final class FindingRow extends Row {
  private final FindingKind finding;

  public FindingRow(Check check, CsvLine line) {
    super(check, line);
    this.finding = Columns.constant(FindingKind.values(), line, "finding");
  }

  public FindingKind finding() {
    return finding;
  }

  /** Details for the case that the row brings itself: {@code name=text; name=text}. */
  public Map<String, String> example() {
    Map<String, String> example = new HashMap<>();
    for (String detail : column("example").split(";", -1)) {
      int equals = detail.indexOf('=');
      if (equals > 0) {
        example.put(detail.substring(0, equals).strip(), detail.substring(equals + 1).strip());
      }
    }
    return example;
  }

  @Override
  public boolean supplies(String name) {
    return finding.details().contains(name) || super.supplies(name);
  }

  @Override
  public List<Need> kindNeeds() {
    return List.of(Need.of("file"));
  }
}
