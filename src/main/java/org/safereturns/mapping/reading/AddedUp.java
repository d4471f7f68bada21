package org.safereturns.mapping.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.ObsStatus;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.mapping.template.Meaning;
import org.safereturns.mapping.text.FigureText;
import org.safereturns.mapping.text.NumberText;
import org.safereturns.mapping.text.Tokens;

/** The sums that a form shows of figures in cells of their own: they are checked and not filed. */
public final class AddedUp {
  /**
   * One of them.
   *
   * @param list whose categories it adds up
   */
  record Shown(String list, Observation total) {}

  private final Reading reading;
  private final List<Shown> all = new ArrayList<>();

  AddedUp(Reading reading) {
    this.reading = reading;
  }

  List<Shown> all() {
    return all;
  }

  /** Where no number stands there is nothing to check; what stands there need not be whole. */
  public void read(String list, Meaning meaning, RawCell cell, String sheet) {
    NumberText number = FigureText.read(cell, Tokens.USUAL).number();
    Key key = reading.figures().key(meaning);
    if (number != null && Figures.suits(key, number)) {
      Origin origin = Origin.cell(reading.file(), sheet, cell.row(), cell.column());
      String unit = reading.figures().unit(meaning);
      Optional<BigDecimal> broken = cell.brokenBehindWhole();
      BigDecimal value = broken.orElse(number.value());
      String raw = broken.map(BigDecimal::toPlainString).orElse(cell.text());
      ObsStatus status = ObsStatus.NORMAL;
      all.add(new Shown(list, new Observation(key, value, unit, status, origin, raw)));
    }
  }
}
