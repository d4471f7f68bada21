package org.safereturns.rules.comparison;

import java.math.BigDecimal;
import java.util.List;
import org.safereturns.canonical.Filed;
import org.safereturns.issue.Account;
import org.safereturns.issue.Comparison;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;

/** How many figures in a row, saying how much, may stand in two places that are unrelated. */
public final class RunRow extends ComparingRow {
  private static final String TWO_SENDERS = "two senders";

  private final int figures;
  private final int digits;
  private final boolean twoSenders;

  public RunRow(Check check, CsvLine line) {
    super(check, line);
    this.figures = whole(line, "figures");
    this.digits = whole(line, "digits");
    this.twoSenders = Columns.oneOf(line, "between", TWO_SENDERS, "one sender").equals(TWO_SENDERS);
    if (figures < 2) {
      throw new IllegalArgumentException("a run has at least 2 figures");
    }
    if (twoSenders && check().wording().placeholders().contains("other")) {
      throw new IllegalArgumentException(
          "{other} would tell whose figures are the same: nobody is told another's figures");
    }
  }

  private static int whole(CsvLine line, String column) {
    BigDecimal number = Columns.number(line, column);
    try {
      return number.intValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(number + " is no whole number", e);
    }
  }

  /** From this many figures on they are a run. */
  public int figures() {
    return figures;
  }

  /** From this many digits on a run says enough to be no chance. */
  public int digits() {
    return digits;
  }

  public boolean isBetweenTwoSenders() {
    return twoSenders;
  }

  Comparison run(List<Filed> one, List<Filed> other) {
    return comparison(
        Account.of(one),
        Account.of(other),
        twoSenders ? Comparison.Asked.BOTH : Comparison.Asked.LEFT,
        "");
  }

  @Override
  Found compare(Collected all, Related related) {
    List<Line> lines = Line.among(all.figures());
    boolean any = lines.stream().filter(line -> line.figures().size() >= figures).count() > 1;
    return any
        ? new Found(new Runs(this, all.period(), related).among(lines), "")
        : new Found(List.of(), "no two tables have %d figures in a row".formatted(figures));
  }
}
