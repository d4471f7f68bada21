package org.safereturns.publication.analysis;

import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Period;
import org.safereturns.publication.table.Labels;

/** What the tables of one year are made from. */
public record Tabulation(AssessmentSpec spec, Reckoner reckoner, Labels labels, Period year) {
  /** In an area; in the whole as the sum of its areas. */
  public Amount amount(AssessmentSpec.Source source, String area, Period when, Breakdown of) {
    return area.equals(spec.whole())
        ? reckoner.whole(source, spec.areasOf(source), area, when, of)
        : reckoner.in(source, area, when, of);
  }

  /** As a year stands in names of folders: {@code 2022-23}. */
  public static String name(Period year) {
    return year.label().replace('/', '-');
  }
}
