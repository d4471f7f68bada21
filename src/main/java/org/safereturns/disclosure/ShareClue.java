package org.safereturns.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;

/**
 * A percentage or rate printed for a hidden count, or over a hidden base: as printed it is an
 * interval, and so is what it leaves for the count.
 */
final class ShareClue implements Clue {
  private final Observation share;
  private final Observation printed;
  private final HiddenCount hidden;
  private final boolean baseIsHidden;

  ShareClue(Observation share, Cell part, Cell base, Unknowns unknowns) {
    this.share = share;
    this.baseIsHidden = unknowns.find(base).isPresent();
    this.printed = (Observation) (baseIsHidden ? part : base);
    this.hidden = unknowns.find(baseIsHidden ? base : part).orElseThrow();
  }

  @Override
  public boolean tighten() {
    BigDecimal per = BigDecimal.valueOf(share.against().per());
    BigDecimal low = share.low().max(BigDecimal.ZERO);
    return baseIsHidden ? tightenBase(per, low) : tightenPart(per, low);
  }

  private boolean tightenPart(BigDecimal per, BigDecimal low) {
    BigDecimal base = printed.value();
    return hidden.keep(up(low.multiply(base), per), down(share.high().multiply(base), per), this);
  }

  private boolean tightenBase(BigDecimal per, BigDecimal low) {
    BigDecimal part = printed.value().multiply(per);
    long high = low.signum() == 0 ? HiddenCount.UNBOUNDED : down(part, low);
    return hidden.keep(up(part, share.high()), high, this);
  }

  private static long up(BigDecimal number, BigDecimal by) {
    return number.divide(by, 0, RoundingMode.CEILING).longValueExact();
  }

  private static long down(BigDecimal number, BigDecimal by) {
    return number.divide(by, 0, RoundingMode.FLOOR).longValueExact();
  }

  @Override
  public List<Origin> uses() {
    return List.of(share.origin(), printed.origin());
  }

  @Override
  public String step() {
    return "the share printed in %s and the number printed in %s give it, up to rounding"
        .formatted(share.origin().cells(), printed.origin().cells());
  }
}
