package org.safereturns.publication.printed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Period;
import org.safereturns.publication.analysis.Amount;
import org.safereturns.publication.analysis.AssessmentSpec.Source;
import org.safereturns.publication.analysis.Categories;
import org.safereturns.publication.analysis.Reckoner;

/**
 * The counts that a release is made from, by area, category and reporting period, up to its year:
 * only where the parts that were given add up to the total, so that nothing is missing and a part
 * that was not given is nobody.
 */
final class WholeCounts {
  /**
   * A count.
   *
   * @param category empty in a table by area alone
   * @param from identifiers of the figures
   */
  record Line(Period period, String area, String category, long count, List<String> from) {}

  private final ReleaseSubject subject;
  private final Source service;
  private final Reckoner reckoner;
  private final List<Categories.Category> categories;
  private final List<Line> lines = new ArrayList<>();
  private final List<Period> periods;
  private final List<String> areas;

  WholeCounts(ReleaseSubject subject) {
    this.subject = subject;
    this.service = subject.service();
    this.reckoner = subject.work().reckoner();
    this.categories =
        subject.isByAreaAlone()
            ? List.of()
            : new Categories(subject.work().spec(), reckoner, subject.work().labels())
                .merged(List.of(service), subject.dimension());
    this.periods = reckoner.periods(service, subject.year());
    List<String> wanted = subject.work().spec().areasOf(service);
    for (Period year : reckoner.financialYears(service, subject.year())) {
      reckoner.periods(service, year).forEach(p -> lines.addAll(of(p, wanted)));
    }
    List<String> given = publishable(wanted);
    if (given.isEmpty() && !subject.isByAreaAlone() && isWholeSafe(wanted)) {
      String whole = subject.work().spec().whole();
      for (Period year : reckoner.financialYears(service, subject.year())) {
        reckoner.periods(service, year).forEach(p -> lines.addAll(of(p, List.of(whole))));
      }
      given = publishable(List.of(whole));
    }
    this.areas = given;
  }

  private List<Line> of(Period period, List<String> codes) {
    return codes.stream().flatMap(area -> of(period, area).stream()).toList();
  }

  private List<Line> of(Period period, String area) {
    Amount total = reckoner.in(service, area, period, Breakdown.TOTAL);
    if (!total.isCount() || total.months() != period.months()) {
      return List.of();
    }
    long all = total.value().orElseThrow().longValueExact();
    if (subject.isByAreaAlone()) {
      return List.of(new Line(period, name(area), "", all, total.from()));
    }
    List<Line> parts = new ArrayList<>();
    for (Categories.Category category : categories) {
      Amount part = part(period, area, category);
      if (part.value().isPresent() && !part.isCount()) {
        return List.of();
      }
      long count = part.value().map(v -> v.longValueExact()).orElse(0L);
      List<String> from = part.from().isEmpty() ? total.from() : part.from();
      parts.add(new Line(period, name(area), category.label(), count, from));
    }
    return parts.stream().mapToLong(Line::count).sum() == all ? parts : List.of();
  }

  private Amount part(Period period, String area, Categories.Category category) {
    return Amount.sum(
        category.codes().stream()
            .map(
                code -> reckoner.in(service, area, period, Breakdown.of(subject.dimension(), code)))
            .toList());
  }

  private String name(String area) {
    return subject.work().labels().of("REF_AREA", area);
  }

  /** Areas of which all of the year is there, and not too few people to print their total. */
  private List<String> publishable(List<String> wanted) {
    Set<String> found = new LinkedHashSet<>();
    for (String area : wanted) {
      List<Line> own = ofYear().stream().filter(l -> l.area().equals(name(area))).toList();
      long people = own.stream().mapToLong(Line::count).sum();
      boolean all = own.stream().map(Line::period).distinct().count() == periods.size();
      if (!periods.isEmpty() && all && isPrintable(people)) {
        found.add(area);
      }
    }
    return List.copyOf(found);
  }

  private boolean isPrintable(long people) {
    return people == 0 || people >= subject.release().threshold();
  }

  /**
   * Whether a figure for the whole says nothing about an area that is left out elsewhere: either no
   * area gives a total, or all of them do and none is small.
   */
  private boolean isWholeSafe(List<String> wanted) {
    long given = 0;
    for (String area : wanted) {
      Amount total = subject.work().amount(service, area, subject.year(), Breakdown.TOTAL);
      if (total.value().isPresent()) {
        given++;
        if (!total.isCount() || !isPrintable(total.value().orElseThrow().longValueExact())) {
          return false;
        }
      }
    }
    return given == 0 || given == wanted.size();
  }

  private List<Line> ofYear() {
    return lines.stream().filter(l -> periods.contains(l.period())).toList();
  }

  /** Of this year and of those before, which earlier releases were about. */
  List<Line> lines() {
    return lines;
  }

  /** Of one period, of the areas that are released. */
  List<Line> of(Period period) {
    return of(period, areas);
  }

  /** Shorter reporting periods for which there are figures too. */
  List<Period> within(Period period) {
    return reckoner.within(service, period);
  }

  /** Those that this release adds up. */
  List<Line> released() {
    Set<String> names = Set.copyOf(areaNames());
    return ofYear().stream().filter(l -> names.contains(l.area())).toList();
  }

  List<String> categories() {
    return categories.stream().map(Categories.Category::label).toList();
  }

  List<Categories.Category> categoriesWithCodes() {
    return categories;
  }

  /** Codes of the areas that are released, in the order of the specification. */
  List<String> areas() {
    return areas;
  }

  List<String> areaNames() {
    return areas.stream().map(this::name).toList();
  }

  boolean isOfOneArea() {
    return areas.size() == 1;
  }

  /** The reporting periods of the year that are added up. */
  List<Period> periods() {
    return periods;
  }

  boolean isOfWholeYear() {
    return periods.stream().mapToInt(Period::months).sum() == subject.year().months();
  }

  /** Whether the counts are those that somebody gave for the whole, no area having any. */
  boolean isAsGivenForWhole() {
    String whole = subject.work().spec().whole();
    return areas.equals(List.of(whole)) && !subject.work().spec().areasOf(service).isEmpty();
  }

  /** Whether there are areas of which nothing is in the totals. */
  boolean leavesOut() {
    return !isAsGivenForWhole() && areas.size() < subject.work().spec().areasOf(service).size();
  }

  /** Nothing to release: nobody, or no area of which all is there. */
  boolean isEmpty() {
    return areas.isEmpty() || released().stream().mapToLong(Line::count).sum() == 0;
  }
}
