package org.safereturns.issue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safereturns.canonical.Filed;

/**
 * Two accounts of the same thing side by side, as a row of the rule book asks for. Whether they
 * agree is for the rules to say.
 *
 * @param check unique name of the row
 * @param asked whose senders are told if they do not agree
 * @param refused why they cannot be compared, in words; empty if they can
 */
public record Comparison(
    RuleCode code, String check, Account left, Account right, Asked asked, String refused) {

  /** Whose figure is in question. */
  public enum Asked {
    LEFT,
    RIGHT,
    BOTH
  }

  public boolean isCompared() {
    return refused.isEmpty();
  }

  /** What the left side says. */
  public BigDecimal said() {
    return left.amount();
  }

  /** What the right side comes to. */
  public BigDecimal other() {
    return right.amount();
  }

  /** The figures whose senders are asked. */
  public List<Filed> questioned() {
    Stream<Account> sides =
        switch (asked) {
          case LEFT -> Stream.of(left);
          case RIGHT -> Stream.of(right);
          case BOTH -> Stream.of(left, right);
        };
    return sides.flatMap(side -> side.first().stream()).toList();
  }

  /** The side that a figure is on. */
  public Account side(Filed figure) {
    return left.figures().contains(figure) ? left : right;
  }

  /** The side that a figure is not on. */
  public Account across(Filed figure) {
    return left.figures().contains(figure) ? right : left;
  }

  /** Every figure that takes part. */
  public List<Filed> figures() {
    return Stream.concat(left.figures().stream(), right.figures().stream()).toList();
  }

  /** Who takes part, sorted. */
  public List<String> senders() {
    return figures().stream().map(Filed::sender).distinct().sorted().toList();
  }

  /**
   * By what name a figure can be said to stand: its sender, or where there is but one, the period
   * of its return.
   */
  public String name(Filed figure) {
    return senders().size() > 1 ? figure.sender() : figure.filing().period().label();
  }

  /** The names of those of which one can stand, sorted. */
  public List<String> names() {
    return figures().stream().map(this::name).distinct().sorted().toList();
  }

  /** The same for the same question, whatever the figures and whichever submission holds them. */
  public String reference() {
    return ShortReference.ofText("XS", code + "\n" + written(left) + "\n" + written(right));
  }

  private static String written(Account side) {
    return side.figures().stream()
        .map(f -> f.sender() + " " + f.collection() + " " + f.cell().key())
        .collect(Collectors.joining("\n"));
  }

  /** What each side says: a settlement holds as long as this is the same. */
  public String standing() {
    return Stream.of(left, right).map(Comparison::said).collect(Collectors.joining("; "));
  }

  private static String said(Account side) {
    return side.figures().stream()
        .map(f -> f.sender() + " " + f.value().toPlainString())
        .collect(Collectors.joining(", "));
  }
}
