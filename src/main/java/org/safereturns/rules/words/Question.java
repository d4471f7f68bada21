package org.safereturns.rules.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.safereturns.canonical.Filed;
import org.safereturns.issue.Account;
import org.safereturns.issue.Comparison;

/**
 * A comparison as one of its senders is asked about it.
 *
 * @param own the figure of that sender
 */
public record Question(Comparison comparison, Filed own) {

  /** The figures of the same return that take part. */
  public List<Filed> ownFigures() {
    return comparison.figures().stream()
        .filter(f -> f.reference().equals(own.reference()))
        .toList();
  }

  /** The figure on the other side, if the same sender gave it: nobody is told another's. */
  Optional<Filed> ownFigure() {
    return comparison.across(own).first().filter(f -> f.sender().equals(own.sender()));
  }

  /** The share that a side says, if all figures are the sender's own: nobody is told another's. */
  Optional<BigDecimal> ownShare(Function<Comparison, Account> side) {
    Account account = side.apply(comparison);
    return comparison.senders().size() > 1 || account.whole().signum() == 0
        ? Optional.empty()
        : Optional.of(
            account.amount().movePointRight(2).divide(account.whole(), 1, RoundingMode.HALF_UP));
  }

  public boolean isOnTheRight() {
    return comparison.side(own).equals(comparison.right());
  }

  /** How many figures stand on the own side. */
  int size() {
    return comparison.side(own).size();
  }
}
