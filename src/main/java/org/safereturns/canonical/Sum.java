package org.safereturns.canonical;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * An addition that a template promises: the parts make the total.
 *
 * @param label what is added, for the sender: "shared and self-contained bed spaces"
 * @param shown whether the form only shows the total: no figure of the return, so that nothing else
 *     checks whether it can be a count
 */
public record Sum(String label, Cell total, List<Cell> parts, boolean shown) {
  public Sum {
    parts = List.copyOf(parts);
  }

  public Sum(String label, Cell total, List<Cell> parts) {
    this(label, total, parts, false);
  }

  /** The same, of a total that the form only shows. */
  public Sum onlyShown() {
    return new Sum(label, total, parts, true);
  }

  /** Whether every figure is there. */
  public boolean complete() {
    return total instanceof Observation && parts.stream().allMatch(Observation.class::isInstance);
  }

  /** What the figures that are there add up to. */
  public BigDecimal added() {
    return counted().stream().map(Observation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether every figure is there, save those that the template knows cannot exist. */
  public boolean settled() {
    return total instanceof Observation
        && parts.stream()
            .allMatch(p -> p instanceof Observation || ((Gap) p).reason() == GapReason.STRUCTURAL);
  }

  /** Whether a part is missing that its sender could give: until then there is no total. */
  public boolean wantsPart() {
    return parts.stream()
        .anyMatch(
            p ->
                p instanceof Gap gap
                    && gap.reason() != GapReason.STRUCTURAL
                    && gap.reason() != GapReason.NOT_CARRIED);
  }

  /** Whether the parts, each as printed, can add up to the total as printed. */
  public boolean fits() {
    return total instanceof Observation whole
        && bound(Observation::low).compareTo(whole.high()) <= 0
        && bound(Observation::high).compareTo(whole.low()) >= 0;
  }

  /** Whether it would fit if one part, a total that does not fit, were what its own parts make. */
  public boolean fitsWithout(Sum slip) {
    return total instanceof Observation whole
        && slip.total instanceof Observation part
        && parts.contains(part)
        && with(slip, part, Observation::low).compareTo(whole.high()) <= 0
        && with(slip, part, Observation::high).compareTo(whole.low()) >= 0;
  }

  private BigDecimal with(Sum slip, Observation part, Function<Observation, BigDecimal> end) {
    return bound(end).subtract(end.apply(part)).add(slip.bound(end));
  }

  /** Whether the parts that are there are already more than the total. */
  public boolean overflows() {
    return total instanceof Observation whole
        && bound(Observation::low).compareTo(whole.high()) > 0;
  }

  /** Whether a part is no whole number, or nobody could read it: the total need not be whole. */
  public boolean broken() {
    return parts.stream()
        .anyMatch(
            p ->
                p instanceof Observation part
                    ? !part.isWhole()
                    : ((Gap) p).reason() == GapReason.UNREADABLE);
  }

  /** Whether each figure of the return that is there can be a count: else that one is the slip. */
  public boolean sound() {
    return total instanceof Observation whole
        && (shown || whole.isCountable())
        && counted().stream().allMatch(Observation::isCountable);
  }

  /** Whether several parts are each more than the total: then the total is the slip, not they. */
  public boolean dwarfed() {
    return total instanceof Observation whole
        && counted().stream().filter(part -> part.low().compareTo(whole.high()) > 0).count() > 1;
  }

  /** Whether other parts of the same total come to the same. */
  public boolean agrees(Sum other) {
    return !equals(other) && total.equals(other.total) && added().compareTo(other.added()) == 0;
  }

  /** Whether it is told before another sum of the same total. */
  public boolean precedes(Sum other) {
    int order = first().origin().compareTo(other.first().origin());
    return order == 0 ? label.compareTo(other.label) < 0 : order < 0;
  }

  /** The parts whose figures are there. */
  public List<Observation> counted() {
    return parts.stream()
        .filter(Observation.class::isInstance)
        .map(Observation.class::cast)
        .toList();
  }

  private Cell first() {
    return parts.isEmpty() ? total : parts.get(0);
  }

  /** The sheet on which the parts stand; the total may stand on another. */
  public String sheet() {
    return first().origin().sheet();
  }

  /**
   * Whether what stands at a place may be the label of a part: of a row among the parts and the
   * total beside them or next to them, or of a column above them.
   */
  public boolean surrounds(Origin place) {
    Origin all = first().origin();
    for (Cell part : parts) {
      all = all.spanning(part.origin());
    }
    all = all.spanning(total.origin());
    return place.isOnSheetOf(all) && (isAmong(place, all) || isAbove(place, all));
  }

  private static boolean isAmong(Origin place, Origin all) {
    boolean down = all.lastRow() > all.firstRow();
    boolean left = place.firstColumn() < all.firstColumn();
    int next = down && left ? 1 : -1;
    return place.firstRow() >= all.firstRow() - next && place.firstRow() <= all.lastRow() + next;
  }

  private static boolean isAbove(Origin place, Origin all) {
    return all.lastColumn() > all.firstColumn()
        && place.lastRow() < all.firstRow()
        && place.firstColumn() >= all.firstColumn() - 1
        && place.firstColumn() <= all.lastColumn() + 1;
  }

  private BigDecimal bound(Function<Observation, BigDecimal> end) {
    return counted().stream().map(end).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
