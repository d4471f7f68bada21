package org.safereturns.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Period;
import org.safereturns.disclosure.plan.Ruling;
import org.safereturns.disclosure.protect.Watcher;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Ledger;
import org.safereturns.publication.AssessmentSpec.Release;
import org.safereturns.publication.AssessmentSpec.Source;

/**
 * A table of the assessment for publication: one service by one characteristic and area.
 *
 * <p>Each characteristic is a release of its own. What two of them have in common are the totals of
 * the areas, and each release promises to print all of those: so nothing that is withheld in one
 * can be worked out from the other.
 */
final class ProtectedTables {
  private static final ObjectMapper YAML =
      new ObjectMapper(YAMLFactory.builder().disable(YAMLGenerator.Feature.SPLIT_LINES).build());
  private static final String AREA = "AREA";
  private static final String YEAR = "YEAR";
  private static final String COUNT = "COUNT";
  private static final int MOST_REVISIONS = 100;

  /** A line of the data with the figures behind it. */
  private record Line(String area, String category, String year, String count, List<String> from) {}

  private final Tabulation work;
  private final Release release;
  private final String dimension;
  private final Source service;
  private final List<Categories.Category> categories;
  private final List<Line> lines = new ArrayList<>();

  ProtectedTables(Tabulation work, Release release, String dimension) {
    this.work = work;
    this.release = release;
    this.dimension = dimension;
    this.service = work.spec().source(release.service());
    this.categories =
        new Categories(work.spec(), work.reckoner(), work.labels())
            .merged(List.of(service), dimension);
    for (Period year : work.reckoner().years(List.of(service), work.year())) {
      work.spec().areasOf(service).forEach(area -> add(year, area));
    }
  }

  /** The figures of an area, unless one of them is missing: its total would not be its total. */
  private void add(Period year, String area) {
    List<Line> all = new ArrayList<>();
    for (Categories.Category category : categories) {
      Amount amount =
          Amount.sum(
              category.codes().stream()
                  .map(
                      code ->
                          work.reckoner().in(service, area, year, Breakdown.of(dimension, code)))
                  .toList());
      if (!amount.isComplete() || !amount.isOfWholeYear() || !amount.isCount()) {
        return;
      }
      String count = amount.value().orElseThrow().toBigIntegerExact().toString();
      String name = work.labels().of("REF_AREA", area);
      all.add(new Line(name, category.label(), year.label(), count, amount.from()));
    }
    lines.addAll(all);
  }

  private String table() {
    return (release.name() + "-" + dimension.toLowerCase(Locale.ROOT)).replace('_', '-');
  }

  private List<String> areas() {
    return lines.stream()
        .filter(l -> l.year().equals(work.year().label()))
        .map(Line::area)
        .distinct()
        .toList();
  }

  /**
   * Releases it, unless the same was released before; a revision gets a name of its own.
   *
   * @param out the folder of releases and certificates
   * @return the name and the ruling, which is empty if nothing was to do
   */
  Released release(Path out, Ledger ledger, Watcher watcher) {
    Releasing releasing = new Releasing(out);
    String first = table() + "-" + Assessment.name(work.year());
    try {
      for (int revision = 1; revision < MOST_REVISIONS; revision++) {
        String name = revision == 1 ? first : first + "-revision-" + revision;
        Path folder = Files.createDirectories(out.resolve("confidential").resolve(name));
        boolean certified = Files.exists(folder.resolve("certificate.json"));
        boolean same = isSame(folder, name);
        if (certified && same && releasing.faults(name).isEmpty()) {
          return new Released(name, Optional.empty());
        }
        if (!certified || same) {
          write(folder, name);
          return new Released(name, Optional.of(protect(releasing, folder, ledger, watcher)));
        }
      }
      throw new SystemFault(first + " was revised too often");
    } catch (IOException e) {
      throw new SystemFault("The release could not be written to " + out, e);
    }
  }

  boolean isEmpty() {
    return areas().isEmpty();
  }

  private Ruling protect(Releasing releasing, Path folder, Ledger ledger, Watcher watcher) {
    return releasing.protect(
        folder.resolve("data.csv"),
        folder.resolve("spec.yaml"),
        ledger,
        watcher,
        (draft, tables) -> {
          for (ReleaseTable table : tables) {
            ReleasePage.write(draft, work, release, table);
            Lineage.write(folder, lineage(folder.getFileName().toString(), table));
          }
        });
  }

  private boolean isSame(Path folder, String name) throws IOException {
    Path data = folder.resolve("data.csv");
    Path specification = folder.resolve("spec.yaml");
    return Files.exists(data)
        && Files.exists(specification)
        && Files.readString(data).equals(data())
        && Files.readString(specification).equals(specification(name));
  }

  private void write(Path folder, String name) throws IOException {
    Files.writeString(folder.resolve("data.csv"), data());
    Files.writeString(folder.resolve("spec.yaml"), specification(name));
  }

  private String data() throws IOException {
    java.io.StringWriter text = new java.io.StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      writer.writeRecord(AREA, dimension, YEAR, COUNT);
      lines.forEach(l -> writer.writeRecord(l.area(), l.category(), l.year(), l.count()));
    }
    return text.toString();
  }

  private String specification(String name) throws IOException {
    String what = Categories.words(dimension);
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("release", name);
    spec.put("title", "%s by %s, %s".formatted(service.title(), what, work.year().label()));
    spec.put("measure", service.title() + ", by " + what);
    spec.put("count", COUNT);
    spec.put("threshold", release.threshold());
    spec.put("width", release.width());
    Map<String, Object> only = new LinkedHashMap<>();
    only.put(YEAR, List.of(work.year().label()));
    only.put(AREA, areas());
    spec.put("only", only);
    Map<String, Object> dimensions = new LinkedHashMap<>();
    dimensions.put(AREA, Map.of("title", "Area"));
    String heading = what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
    Map<String, Object> categorised = new LinkedHashMap<>();
    categorised.put("title", heading);
    categorised.put("codes", categories.stream().map(Categories.Category::label).toList());
    dimensions.put(dimension, categorised);
    spec.put("dimensions", dimensions);
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("name", table());
    table.put("title", spec.get("title"));
    table.put("by", List.of(AREA, dimension));
    Map<String, Object> percentages = new LinkedHashMap<>();
    percentages.put("of", dimension);
    percentages.put("decimals", 1);
    table.put("percentages", percentages);
    spec.put("tables", List.of(table));
    List<Map<String, String>> print = new ArrayList<>(List.of(Map.of()));
    areas().forEach(area -> print.add(Map.of(AREA, area)));
    spec.put("print", print);
    return YAML.writeValueAsString(spec);
  }

  private List<Lineage.Line> lineage(String output, ReleaseTable table) {
    List<Lineage.Line> all = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      List<String> row = table.rows().get(r);
      String cell = ReleaseTable.address(r, 2);
      String about = "%s, %s, %s".formatted(row.get(0), row.get(1), work.year().label());
      for (String figure : behind(row.get(0), row.get(1))) {
        all.add(
            new Lineage.Line(
                output, table.name(), cell, "", "Count", about, row.get(2), figure, "added up"));
      }
      String share = ReleaseTable.address(r, 3);
      all.add(
          new Lineage.Line(
              output, table.name(), share, "", "Percentage", about, row.get(3), cell, "part"));
      all.add(
          new Lineage.Line(
              output,
              table.name(),
              share,
              "",
              "Percentage",
              about,
              row.get(3),
              ReleaseTable.address(total(table, row.get(0)), 2),
              "whole"));
    }
    return all;
  }

  private static int total(ReleaseTable table, String area) {
    for (int r = 0; r < table.rows().size(); r++) {
      if (table.rows().get(r).get(0).equals(area) && isTotal(table.rows().get(r).get(1))) {
        return r;
      }
    }
    throw new IllegalStateException("a table of a release has the totals of its areas");
  }

  private List<String> behind(String area, String category) {
    return lines.stream()
        .filter(l -> l.year().equals(work.year().label()))
        .filter(l -> isTotal(area) || Column.safe(l.area()).equals(area))
        .filter(l -> isTotal(category) || Column.safe(l.category()).equals(category))
        .flatMap(l -> l.from().stream())
        .toList();
  }

  private static boolean isTotal(String label) {
    return SpecTables.isTotal(label);
  }
}
