package org.safereturns.publication.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.safereturns.publication.analysis.AssessmentSpec.Profile;
import org.safereturns.publication.analysis.AssessmentSpec.Source;
import org.safereturns.publication.chart.Chart;
import org.safereturns.publication.written.AnalystTable;
import org.safereturns.publication.written.AnalystTable.Row;

/** People who used services, by one characteristic, beside other people. */
public final class ProfileTable {
  private final Tabulation work;
  private final Profile profile;
  private final String dimension;
  private final List<Source> beside;

  public ProfileTable(Tabulation work, Profile profile, String dimension) {
    this.work = work;
    this.profile = profile;
    this.dimension = dimension;
    this.beside = profile.beside().stream().map(work.spec()::source).toList();
  }

  private boolean tells(Source source) {
    return ProfileColumns.tells(work, source, dimension);
  }

  public AnalystTable table() {
    String what = Categories.words(dimension);
    Source population = work.spec().source(profile.rate());
    List<Row> rows = new ArrayList<>();
    List<Chart> charts = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (Source service : profile.services().stream().map(work.spec()::source).toList()) {
      if (tells(service)) {
        ProfileColumns columns = ProfileColumns.of(work, dimension, service, beside);
        ServiceCounts counts = ServiceCounts.of(work, dimension, columns);
        ServiceRows one = new ServiceRows(counts, population, rows);
        one.add();
        charts.addAll(one.charts());
        parts.addAll(counts.partsOfTheYear());
      }
    }
    return new AnalystTable(
        dimension.toLowerCase(Locale.ROOT).replace('_', '-'),
        "Use of services by %s, %s".formatted(what, work.year().label()),
        about(what, parts),
        headings(what),
        rows,
        charts);
  }

  private String about(String what, List<String> parts) {
    List<String> text = new ArrayList<>();
    text.add("Shares are of the row “Answer known”.");
    parts.stream().distinct().forEach(text::add);
    String missing =
        beside.stream()
            .filter(source -> !tells(source))
            .map(Source::title)
            .collect(Collectors.joining("; "));
    if (!missing.isEmpty()) {
      text.add(
          "Missing: no return gives %s by %s. There are totals only.".formatted(missing, what));
    }
    if (beside.stream().noneMatch(this::tells)) {
      text.add("So nothing here is called over- or under-represented.");
    }
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
    headings.add("Change of the share (test, 95 %)");
    for (Source source : beside) {
      headings.add(source.title());
      if (tells(source)) {
        headings.add(source.title() + ": share, %");
        headings.add("Compared with: " + source.title());
      }
    }
    headings.add("Figures given");
    return headings;
  }
}
