package org.safereturns.publication.printed;

import java.util.List;
import java.util.Locale;
import org.safereturns.canonical.Period;
import org.safereturns.publication.analysis.AssessmentSpec.Release;
import org.safereturns.publication.analysis.AssessmentSpec.Source;
import org.safereturns.publication.analysis.Categories;
import org.safereturns.publication.analysis.Tabulation;

/**
 * What one release of the assessment is about: a service of a year by a characteristic.
 *
 * @param name of the service in the specification
 * @param dimension the characteristic, or {@link #AREA} for a table by area alone
 */
public record ReleaseSubject(
    Tabulation work, Release release, String name, String dimension, Period year) {
  static final String AREA = "REF_AREA";

  Source service() {
    return work.spec().source(name);
  }

  boolean isByAreaAlone() {
    return dimension.equals(AREA);
  }

  /** {@code age band}. */
  String words() {
    return isByAreaAlone() ? "area" : Categories.words(dimension);
  }

  String heading() {
    String words = words();
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The name of its table, the same every year. */
  String table() {
    String by = isByAreaAlone() ? "area" : dimension.toLowerCase(Locale.ROOT);
    return (name + "-" + by).replace('_', '-');
  }

  /**
   * What is counted: releases of one measure are judged together.
   *
   * @param whole whether it is as somebody gave it for the whole, and not by area
   */
  String measure(boolean whole) {
    return service().title() + ", by " + words() + (whole ? ", of the whole" : "");
  }

  /** What is counted in any release of this service for the whole. */
  List<String> wholeMeasures() {
    return work.spec().released().stream()
        .filter(r -> r.services().contains(name))
        .flatMap(r -> r.by().stream())
        .map(by -> new ReleaseSubject(work, release, name, by, year).measure(true))
        .toList();
  }

  /** The name of its first release. */
  String release(Period of) {
    return table() + "-" + Tabulation.name(of);
  }

  ReleaseSubject yearBefore() {
    return new ReleaseSubject(work, release, name, dimension, year.previous());
  }
}
