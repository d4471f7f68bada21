package org.safereturns.rules.comparison;

import java.util.List;
import java.util.Optional;
import org.safereturns.issue.Account;
import org.safereturns.issue.Comparison;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Presence;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.text.CsvLine;

/** A row that puts accounts of senders side by side, for the general rules to judge. */
public abstract class ComparingRow extends Row {
  /**
   * What was put side by side.
   *
   * @param notRun why nothing could be compared, in words that follow "not run: "; empty if
   *     something was
   */
  record Found(List<Comparison> comparisons, String notRun) {
    Found {
      comparisons = List.copyOf(comparisons);
    }
  }

  ComparingRow(Check check, CsvLine line) {
    super(check, line);
  }

  /**
   * Every comparison that the row asks for in the period, in a repeatable order.
   *
   * @param related the figures that relations put side by side: empty for relations themselves
   */
  abstract Found compare(Collected all, Related related);

  /** By which its comparisons are known. */
  public final String name() {
    return check().name();
  }

  final Comparison comparison(Account left, Account right, Comparison.Asked asked, String refused) {
    return new Comparison(check().code(), name(), left, right, asked, refused);
  }

  @Override
  public final List<Need> kindNeeds() {
    return List.of();
  }

  @Override
  public final Optional<String> notRun(Presence presence) {
    return super.notRun(presence).or(() -> presence.notCompared(name()));
  }
}
