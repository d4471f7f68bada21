package org.safereturns.mapping.template;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safereturns.mapping.text.Tokens;

/**
 * What a table, a row, a column or a label says about a figure. Empty and null parts say nothing:
 * the figure takes them from what stands around it.
 *
 * @param measure may hold {@code {row}}, the measure named by what stands around
 * @param ignore why figures here are not read, empty if they are
 */
public record Meaning(
    String measure,
    String unit,
    String area,
    @Nullable When period,
    @Nullable When since,
    SortedMap<String, String> by,
    @Nullable Derived derived,
    @Nullable Meaning brackets,
    Tokens tokens,
    boolean fraction,
    boolean optional,
    String ignore,
    @Nullable Supplied supplied) {
  public static final String ROW = "{row}";
  public static final Meaning NOTHING =
      new Meaning(
          "", "", "", null, null, new TreeMap<>(), null, null, Tokens.NONE, false, false, "", null);

  /** A column that says whether figures of some measures were supplied. */
  public record Supplied(List<String> measures, List<String> yes, List<String> no) {}

  public static Meaning category(String list, String code) {
    return switch (list) {
      case "area" -> NOTHING.inArea(code);
      case "measure" -> NOTHING.ofMeasure(code);
      case "unit" -> NOTHING.inUnit(code);
      default -> NOTHING.by(new TreeMap<>(Map.of(list, code)));
    };
  }

  /** This with what a nearer label says laid over it. */
  public Meaning and(Meaning nearer) {
    SortedMap<String, String> both = new TreeMap<>(by);
    both.putAll(nearer.by);
    return new Meaning(
        nearer.measure.isEmpty() ? measure : settled(nearer.measure),
        either(nearer.unit, unit),
        either(nearer.area, area),
        nearer.period == null ? period : nearer.period,
        nearer.since == null ? since : nearer.since,
        both,
        nearer.derived == null ? derived : settled(nearer.derived),
        nearer.brackets == null ? brackets : nearer.brackets,
        tokens.and(nearer.tokens),
        fraction || nearer.fraction,
        optional || nearer.optional,
        either(nearer.ignore, ignore),
        nearer.supplied == null ? supplied : nearer.supplied);
  }

  /** What the number in brackets is: a count, if the brackets do not say how it is derived. */
  public Meaning inBrackets(Meaning inside) {
    Meaning all = and(inside);
    Derived inner = inside.derived == null ? null : settled(inside.derived);
    return new Meaning(
        all.measure,
        all.unit,
        all.area,
        all.period,
        all.since,
        all.by,
        inner,
        null,
        all.tokens,
        all.fraction,
        all.optional,
        all.ignore,
        null);
  }

  private Derived settled(Derived nearer) {
    return nearer.withBase(settled(nearer.base()));
  }

  private String settled(String nearer) {
    return measure.isEmpty() ? nearer : nearer.replace(ROW, measure);
  }

  private static String either(String nearer, String farther) {
    return nearer.isEmpty() ? farther : nearer;
  }

  public Meaning ofMeasure(String code) {
    return new Meaning(
        code, unit, area, period, since, by, derived, brackets, tokens, fraction, optional, ignore,
        supplied);
  }

  Meaning inUnit(String code) {
    return new Meaning(
        measure, code, area, period, since, by, derived, brackets, tokens, fraction, optional,
        ignore, supplied);
  }

  public Meaning inArea(String code) {
    return new Meaning(
        measure, unit, code, period, since, by, derived, brackets, tokens, fraction, optional,
        ignore, supplied);
  }

  /** What it says besides of which time. */
  public Meaning atAnyTime() {
    return at(null, null);
  }

  Meaning at(@Nullable When when, @Nullable When before) {
    return new Meaning(
        measure, unit, area, when, before, by, derived, brackets, tokens, fraction, optional,
        ignore, supplied);
  }

  Meaning by(SortedMap<String, String> codes) {
    return new Meaning(
        measure, unit, area, period, since, codes, derived, brackets, tokens, fraction, optional,
        ignore, supplied);
  }
}
