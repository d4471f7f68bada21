package org.safereturns.rules.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Statistic;
import org.safereturns.issue.Comparison;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Wording;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;
import org.safereturns.rules.words.Question;

/**
 * How far a share or a count may move from one period to the next.
 *
 * <p>The two sides of its comparisons are the later and the earlier figure of one sender: each with
 * what it is a share of, and with the figures that rests on.
 */
public final class TrendRow extends ComparingRow {
  /** With which earlier figures the later ones are compared: the name of the table says. */
  enum Against {
    SAME_RETURN,
    EARLIER_RETURN
  }

  private final Against against;
  private final Set<String> measures;
  private final String by;
  private final String of;
  private final Set<String> only;
  private final Set<String> unknown;
  private final TrendBounds bounds;

  private TrendRow(Against against, Check check, CsvLine line) {
    super(check, line);
    Columns.given(line, "measure");
    this.against = against;
    this.measures = Set.copyOf(Columns.list(line, "measure"));
    this.by = line.get("dimension");
    this.of = line.get("base");
    this.only = Set.copyOf(Columns.list(line, "only"));
    this.unknown = Set.copyOf(Columns.list(line, "unknown"));
    this.bounds = TrendBounds.of(line);
    if (!by.isEmpty() && !of.isEmpty()) {
      throw new IllegalArgumentException("a share is of a dimension or of a base, not both");
    }
    if (by.isEmpty() != unknown.isEmpty()
        || by.isEmpty() != line.get("unknown_message").isEmpty()) {
      throw new IllegalArgumentException("unknown and unknown_message belong to a dimension");
    }
  }

  public static TrendRow withinReturns(Check check, CsvLine line) {
    return new TrendRow(Against.SAME_RETURN, check, line);
  }

  public static TrendRow betweenReturns(Check check, CsvLine line) {
    return new TrendRow(Against.EARLIER_RETURN, check, line);
  }

  public String by() {
    return by;
  }

  public String of() {
    return of;
  }

  public Set<String> measures() {
    return measures;
  }

  public TrendBounds bounds() {
    return bounds;
  }

  public boolean isWithinReturns() {
    return against == Against.SAME_RETURN;
  }

  /** Whether a category says that nobody knows. */
  boolean isUnknown(Filed figure) {
    return unknown.contains(figure.breakdown().code(by));
  }

  public Set<String> unknown() {
    return unknown;
  }

  /** Whether a category is one of those that share out the whole. */
  boolean isPart(Filed figure) {
    return only.isEmpty() || only.contains(figure.breakdown().code(by));
  }

  public Set<String> only() {
    return only;
  }

  /** Whether a figure is one that the row looks at. */
  boolean isMeant(Filed figure) {
    return figure.observed()
        && figure.statistic() == Statistic.COUNT
        && measures.contains(figure.measure())
        && (isShare() || figure.breakdown().isTotal())
        && (by.isEmpty()
            || (!figure.breakdown().code(by).isEmpty() && isPart(figure) && !isUnknown(figure)));
  }

  /** Whether the later figure is too far from the earlier one. */
  public boolean moved(Comparison two) {
    return bounds.moved(two.left(), two.right(), isShare());
  }

  public boolean isShare() {
    return !by.isEmpty() || !of.isEmpty();
  }

  @Override
  Found compare(Collected all, Related related) {
    List<Comparison> found = new ArrayList<>(new Trends(this, all).comparisons());
    boolean any = found.stream().anyMatch(two -> two.isCompared() && bounds.judges(two));
    return any
        ? new Found(found, "")
        : new Found(found, "no two periods that follow one another can be compared");
  }

  Comparison compared(Trends.Pair pair, String refused) {
    return comparison(pair.later(), pair.earlier(), Comparison.Asked.LEFT, refused);
  }

  @Override
  public Wording wording(Object fact) {
    return fact instanceof Question question && unknownMoved(question.comparison())
        ? check().wording().saying(column("unknown_message"), check().wording().mend())
        : check().wording();
  }

  private boolean unknownMoved(Comparison two) {
    return !by.isEmpty()
        && bounds.sharesMoved(Trends.unknown(this, two.left()), Trends.unknown(this, two.right()));
  }

  @Override
  public List<String> placeholders() {
    List<String> names = new ArrayList<>(super.placeholders());
    Optional.of(check().wording().saying(column("unknown_message"), ""))
        .map(Wording::placeholders)
        .ifPresent(names::addAll);
    return names.stream().distinct().toList();
  }
}
