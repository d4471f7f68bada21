package org.safereturns.publication;

import java.util.ArrayList;
import java.util.List;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Period;

/** What the tables of one year are made from. */
record Tabulation(AssessmentSpec spec, Reckoner reckoner, Labels labels, Period year) {
  List<AnalystTable> tables() {
    List<AnalystTable> tables = new ArrayList<>();
    spec.trends().forEach(trend -> tables.add(new TrendTable(this, trend).table()));
    spec.profiles()
        .forEach(
            profile ->
                profile
                    .by()
                    .forEach(by -> tables.add(new ProfileTable(this, profile, by).table())));
    return tables;
  }

  /** In an area; in the whole as the sum of its areas. */
  Amount amount(AssessmentSpec.Source source, String area, Period when, Breakdown of) {
    return area.equals(spec.whole())
        ? reckoner.whole(source, spec.areasOf(source), area, when, of)
        : reckoner.in(source, area, when, of);
  }
}
