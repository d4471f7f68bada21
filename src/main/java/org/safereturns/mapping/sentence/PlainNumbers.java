package org.safereturns.mapping.sentence;

import java.math.BigDecimal;
import org.safereturns.canonical.Against;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.ObsStatus;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Statistic;
import org.safereturns.mapping.reading.Reading;

/**
 * The numbers of a sentence that no mapping knows: figures of the return, of nothing in particular.
 */
final class PlainNumbers {
  /** Matches a whole number that is no part of a longer one, no percentage, and captures it. */
  static final String COUNT =
      "(?<![\\d.,/-])(\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,9})(?![\\d/]|[.,]\\d| ?%| ?per ?cent)";

  /** Matches a percentage and captures its number. */
  static final String SHARE = "(\\d{1,3}(?:\\.\\d{1,4})?) ?(?:%|per ?cent)";

  private final Reading reading;

  PlainNumbers(Reading reading) {
    this.reading = reading;
  }

  Observation count(String text, Origin origin) {
    return figure(Key.count("", where()), text, origin);
  }

  Observation percentage(String text, Origin origin) {
    Against all = Against.base("", Breakdown.TOTAL);
    return figure(new Key("", where(), Statistic.PERCENTAGE, all), text, origin);
  }

  /** How many times as much it is after a change: 1.2 after a rise by 20 per cent. */
  static BigDecimal times(BigDecimal percent) {
    return BigDecimal.ONE.add(percent.movePointLeft(2));
  }

  private Context where() {
    return new Context(reading.figures().area(), reading.header().period(), Breakdown.TOTAL);
  }

  private static Observation figure(Key key, String text, Origin origin) {
    BigDecimal value = new BigDecimal(text.replace(",", ""));
    return new Observation(key, value, "", ObsStatus.NORMAL, origin, text);
  }
}
