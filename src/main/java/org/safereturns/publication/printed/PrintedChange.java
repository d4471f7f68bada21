package org.safereturns.publication.printed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.safereturns.canonical.Proportions.Share;
import org.safereturns.publication.analysis.Amount;
import org.safereturns.publication.analysis.AssessmentSpec;
import org.safereturns.publication.analysis.CellMaker;
import org.safereturns.publication.release.ReleaseTable;
import org.safereturns.publication.spec.ReleaseSpec;
import org.safereturns.publication.written.AnalystTable.Cell;

/**
 * The change since the release of the year before. It is worked out from what both releases print
 * and from nothing else: whoever has both could do the same, so it gives nobody away.
 *
 * @param sameAreas whether the two add up the same areas, so that their totals can be compared
 */
record PrintedChange(Printed now, Printed before, boolean sameAreas, AssessmentSpec.Test test) {
  static final List<String> HEADINGS =
      List.of("Change on the year before, %", "Change of the share (test, 95 %)");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  List<Cell> cells(int row) {
    Optional<Integer> then = before.find(now.labels(row));
    if (then.isEmpty() || (!sameAreas && ReleaseSpec.isTotal(now.area(row)))) {
      return List.of(Cell.text(Amount.NONE), Cell.text(Amount.NONE));
    }
    return List.of(change(row, then.get()), tested(row, then.get()));
  }

  private Cell change(int row, int then) {
    OptionalLong count = now.number(row);
    OptionalLong earlier = before.number(then);
    if (count.isEmpty() || earlier.isEmpty()) {
      return Cell.text(ReleaseTable.HIDDEN);
    }
    if (earlier.getAsLong() == 0) {
      return Cell.text(CellMaker.NOT_APPLICABLE);
    }
    return new Cell(
        BigDecimal.valueOf(count.getAsLong() - earlier.getAsLong())
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(earlier.getAsLong()), 1, RoundingMode.HALF_UP),
        List.of());
  }

  private Cell tested(int row, int then) {
    int whole = now.total(row);
    int wholeThen = before.total(then);
    if (whole == row) {
      return Cell.text(CellMaker.NOT_APPLICABLE);
    }
    if (now.number(row).isEmpty()
        || now.number(whole).isEmpty()
        || before.number(then).isEmpty()
        || before.number(wholeThen).isEmpty()) {
      return Cell.text(ReleaseTable.HIDDEN);
    }
    if (!sameAreas && ReleaseSpec.isTotal(now.area(whole))) {
      return Cell.text(Amount.NONE);
    }
    Share own = new Share(now.number(row).getAsLong(), now.number(whole).getAsLong());
    Share other = new Share(before.number(then).getAsLong(), before.number(wholeThen).getAsLong());
    return Cell.text(
        CellMaker.words(own, other, test, CellMaker.HIGHER_SHARE, CellMaker.LOWER_SHARE));
  }
}
