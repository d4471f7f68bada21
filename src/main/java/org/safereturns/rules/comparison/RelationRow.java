package org.safereturns.rules.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.safereturns.canonical.Filed;
import org.safereturns.issue.Account;
import org.safereturns.issue.Comparison;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Wording;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;
import org.safereturns.rules.words.Question;

/** What the figures of two senders must have to do with one another. */
public final class RelationRow extends ComparingRow {
  private final Relation relation;
  private final Side left;
  private final Side right;
  private final List<String> footprint;
  private final String parts;
  private final boolean percent;
  private final BigDecimal tolerance;
  private final BigDecimal least;
  private final BigDecimal most;
  private final Comparison.Asked asked;
  private final Wording rightWording;

  public RelationRow(Check check, CsvLine line) {
    super(check, line);
    Columns.given(line, "left_measure");
    this.relation = Relation.of(line);
    this.left = Side.of(line, "left");
    this.right = Side.of(line, "right");
    this.footprint = Columns.list(line, "footprint");
    this.parts = line.get("parts");
    String allowed = line.get("tolerance").isEmpty() ? "0" : line.get("tolerance");
    this.percent = allowed.endsWith("%");
    this.tolerance = Columns.number(allowed.replaceFirst("%$", ""), "tolerance");
    boolean ratio = relation == Relation.EXPECTED_RATIO;
    this.least = ratio ? Columns.number(line, "min") : BigDecimal.ZERO;
    this.most = ratio ? Columns.number(line, "max") : BigDecimal.ZERO;
    this.asked =
        Comparison.Asked.valueOf(
            Columns.oneOf(line, "ask", "left", "right", "both").toUpperCase(Locale.ROOT));
    this.rightWording =
        column("right_message").isEmpty()
            ? check.wording()
            : check.wording().saying(column("right_message"), Columns.given(line, "right_mend"));
    checkColumns();
  }

  private void checkColumns() {
    require(
        relation == Relation.EXPECTED_RATIO || (column("min") + column("max")).isEmpty(),
        "min and max, in percent, belong to the relation expected ratio");
    require(
        parts.isEmpty() != (relation == Relation.SUM_OF) || relation == Relation.SHARE_OF,
        "parts, a kind of area or a dimension, belongs to the relations sum of and share of");
    require(
        asked == Comparison.Asked.BOTH || column("right_message").isEmpty(),
        "right_message is for rows that ask both sides");
    require(
        relation.isPair() || asked == Comparison.Asked.LEFT,
        "the relation " + relation.word() + " asks the left side, which states the result");
    require(
        !left.by().equals(Side.ANY) || right.by().equals(Side.ANY),
        "where left_by is *, right_by is * too: the same breakdown");
    require(
        relation == Relation.RESTATED || !placeholders().contains("earlier"),
        "{earlier} is for the relation restated: nobody is told another sender's figure");
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }

  /** Each side may be asked in words of its own. */
  @Override
  public Wording wording(Object fact) {
    return fact instanceof Question question && question.isOnTheRight()
        ? rightWording
        : check().wording();
  }

  @Override
  public List<String> placeholders() {
    return Stream.of(check().wording(), rightWording)
        .flatMap(w -> w.placeholders().stream())
        .distinct()
        .toList();
  }

  public String relation() {
    return relation.word();
  }

  /** The smallest ratio expected, in percent. */
  public BigDecimal least() {
    return least;
  }

  /** The largest ratio expected, in percent. */
  public BigDecimal most() {
    return most;
  }

  /** By how much a figure may differ from another. */
  public BigDecimal allowance(BigDecimal of) {
    return percent ? tolerance.multiply(of.abs()).movePointLeft(2) : tolerance;
  }

  /** Whether a figure can stand on the left. */
  boolean isLeft(Filed figure) {
    return figure.observed()
        && relation.states(figure.statistic())
        && left.takes(figure)
        && left.fits(figure.breakdown());
  }

  public Side left() {
    return left;
  }

  public Side right() {
    return right;
  }

  public List<String> footprint() {
    return footprint;
  }

  /** The kind of area, or the dimension, that the parts of a sum are told by. */
  public String parts() {
    return parts;
  }

  /** Whether the parts are told by a dimension and not by area. */
  public boolean isByDimension() {
    return parts.matches("[A-Z][A-Z0-9_]*");
  }

  @Override
  Found compare(Collected all, Related related) {
    List<Comparison> found = relation.compare(this, all);
    if (found.stream().anyMatch(Comparison::isCompared)) {
      return new Found(found, "");
    }
    return new Found(found, found.isEmpty() ? nothing(all) : found.get(0).refused());
  }

  Comparison compared(Account one, Account other) {
    return comparison(one, other, asked, "");
  }

  Comparison refused(Filed one, List<Filed> others, String why) {
    return comparison(Account.of(one), Account.of(others), asked, why);
  }

  private String nothing(Collected all) {
    if (relation == Relation.RESTATED) {
      return "no return gives a figure again that its sender gave in an earlier return";
    }
    if (all.lefts(this).isEmpty()) {
      return "no return of this period gives " + all.words().measures(left.measures());
    }
    return relation == Relation.RATE_OF_POPULATION
        ? "no count comes with the rates"
        : "nobody else gives figures for the same area, period and people to compare with";
  }
}
