package org.safereturns.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.safereturns.publication.AnalystTable.Row;
import org.safereturns.publication.AssessmentSpec.Profile;
import org.safereturns.publication.AssessmentSpec.Source;

/** People who used services, by one characteristic, beside other people. */
final class ProfileTable {
  private final Tabulation work;
  private final Profile profile;
  private final String dimension;
  private final List<Source> beside;

  ProfileTable(Tabulation work, Profile profile, String dimension) {
    this.work = work;
    this.profile = profile;
    this.dimension = dimension;
    this.beside = profile.beside().stream().map(work.spec()::source).filter(this::has).toList();
  }

  /** Whether a source tells this characteristic at all. */
  private boolean has(Source source) {
    return !work.reckoner().codes(source, dimension).isEmpty();
  }

  AnalystTable table() {
    String what = Categories.words(dimension);
    List<Row> rows = new ArrayList<>();
    List<Chart> charts = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (Source service : profile.services().stream().map(work.spec()::source).toList()) {
      if (has(service)) {
        ServiceRows one = new ServiceRows(work, profile, dimension, service, beside, rows);
        one.add();
        charts.addAll(one.charts());
        parts.addAll(one.partsOfTheYear());
      }
    }
    return new AnalystTable(
        dimension.toLowerCase(Locale.ROOT).replace('_', '-'),
        "Use of services by %s, %s".formatted(what, work.year().label()),
        about(parts),
        headings(what),
        rows,
        charts);
  }

  private String about(List<String> parts) {
    List<String> text = new ArrayList<>();
    text.add(
        "Shares are of those whose answer is known. Where a group's share differs from that beside"
            + " it by more than chance would have it (two-sided test, 95 %), it is called over- or"
            + " under-represented.");
    parts.stream().distinct().forEach(text::add);
    profile.beside().stream()
        .map(work.spec()::source)
        .filter(source -> !has(source))
        .forEach(source -> text.add("Not known by this characteristic: " + source.title() + "."));
    return String.join(" ", text);
  }

  private List<String> headings(String what) {
    List<String> headings = new ArrayList<>(List.of("Service", "Area"));
    headings.add(what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1));
    headings.add("Number");
    headings.add("Share, %");
    headings.add(
        "Per %d: %s".formatted(work.spec().per(), work.spec().source(profile.rate()).title()));
    headings.add("Change on the year before, %");
    for (Source source : beside) {
      headings.add(source.title());
      headings.add(source.title() + ": share, %");
      headings.add("Compared with: " + source.title());
    }
    headings.add("Figures given");
    return headings;
  }
}
