package org.safereturns.publication.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Period;
import org.safereturns.publication.analysis.AssessmentSpec.Source;
import org.safereturns.publication.analysis.Categories.Category;

/** How many people a service, and what it is set beside, counted by one characteristic. */
record ServiceCounts(
    Tabulation work, String dimension, ProfileColumns columns, List<Category> categories) {

  static ServiceCounts of(Tabulation work, String dimension, ProfileColumns columns) {
    return new ServiceCounts(
        work,
        dimension,
        columns,
        new Categories(work.spec(), work.reckoner(), work.labels())
            .of(columns.sources(), dimension));
  }

  Amount total(Source source, String area, Period when) {
    return work.amount(source, area, when, Breakdown.TOTAL);
  }

  Amount in(Category category, Source source, String area, Period when) {
    Set<String> used = work.reckoner().codes(source, dimension);
    List<Amount> parts =
        category.codes().stream()
            .filter(used::contains)
            .map(code -> work.amount(source, area, when, Breakdown.of(dimension, code)))
            .toList();
    return parts.isEmpty() ? Amount.none(Amount.NONE) : Amount.sum(parts);
  }

  /** Those who gave an answer, of all categories together. */
  Amount known(Source source, String area, Period when) {
    return Amount.sum(
        categories.stream().filter(Category::known).map(c -> in(c, source, area, when)).toList());
  }

  /** Which counts are not about the whole year. */
  List<String> partsOfTheYear() {
    List<String> text = new ArrayList<>();
    for (Source source : columns.sources()) {
      Amount total = total(source, work.spec().whole(), work.year());
      if (total.given() > 0 && !total.isOfWholeYear() && !source.isFixed()) {
        text.add("%s: %d months only.".formatted(source.title(), total.months()));
      }
    }
    return text;
  }
}
