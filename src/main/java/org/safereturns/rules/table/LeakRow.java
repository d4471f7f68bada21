package org.safereturns.rules.table;

import java.util.List;
import org.safereturns.issue.Leak;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;

/** What becomes of one kind of {@link Leak}. */
public final class LeakRow extends Row {
  private final Leak.Kind leak;

  public LeakRow(Check check, CsvLine line) {
    super(check, line);
    this.leak = Columns.constant(Leak.Kind.values(), line, "leak");
  }

  public Leak.Kind leak() {
    return leak;
  }

  @Override
  public List<Need> kindNeeds() {
    return List.of(
        Need.of(
            switch (leak) {
              // People whom no group counts can be worked out where nothing is hidden, too.
              case UNLISTED -> "publication";
              case SMALL_CHANGE, WITH_EARLIER, HIDDEN_BEFORE -> "earlier";
              default -> "leaks";
            }));
  }
}
