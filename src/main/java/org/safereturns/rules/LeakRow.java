package org.safereturns.rules;

import java.util.List;
import org.safereturns.issue.Leak;

/** What becomes of one kind of {@link Leak}. */
public final class LeakRow extends Row {
  private final Leak.Kind leak;

  LeakRow(Check check, CsvLine line) {
    super(check, line);
    this.leak = Columns.constant(Leak.Kind.values(), line, "leak");
  }

  public Leak.Kind leak() {
    return leak;
  }

  @Override
  List<Need> kindNeeds() {
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
