package org.safereturns.publication.release;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.issue.SystemFault;
import org.safereturns.publication.content.ReleaseContent;
import org.safereturns.publication.spec.ReleaseSpec;
import org.safereturns.publication.written.TablesPage;

/**
 * The page that leads to every release, by what is counted and by what. It is written from what the
 * releases print and nothing else, so it may stand beside them.
 */
public final class ReleaseIndex {
  /** What is counted, as releases of the assessment name it. */
  private static final Pattern MEASURE =
      Pattern.compile("(?<what>.+), by (?<by>[^,]+)(, of the whole)?");

  private static final Pattern YEAR = Pattern.compile("\\b\\d{4}/\\d{2}\\b");
  private static final Pattern REVISION = Pattern.compile(".*-revision-(\\d+)");
  private static final String OTHERS = "Other tables";

  private final Path releases;
  private final Releasing releasing;

  /**
   * @param out the folder of releases and certificates
   */
  public ReleaseIndex(Path out) {
    this.releases = out.resolve("releases");
    this.releasing = new Releasing(out);
  }

  /**
   * A table of a release.
   *
   * @param what is counted; tables of the same stand together
   * @param by a characteristic or area; empty if that is not said
   * @param page what to open first
   * @param shown how many of its counts are printed
   */
  record Line(
      String what,
      String by,
      String title,
      String year,
      String page,
      String csv,
      String workbook,
      int shown,
      int withheld) {
    private Map<String, Object> cells() {
      return Map.of(
          "by", by,
          "title", title,
          "year", year,
          "page", page,
          "csv", csv,
          "workbook", workbook,
          "shown", shown,
          "withheld", withheld);
    }
  }

  /**
   * Writes it.
   *
   * @return the page
   */
  public Path write() {
    try {
      List<Line> lines = new ArrayList<>();
      for (String release : releasing.list()) {
        lines.addAll(lines(release));
      }
      lines.sort(Comparator.comparing(Line::title));
      SortedMap<String, List<Object>> groups = new TreeMap<>();
      SortedSet<String> by = new TreeSet<>();
      for (Line line : lines) {
        groups.computeIfAbsent(line.what(), w -> new ArrayList<>()).add(line.cells());
        by.add(line.by());
      }
      by.remove("");
      Path page = Files.createDirectories(releases).resolve("index.html");
      TablesPage.fill(page, "releases.ftlh", Map.of("groups", groups, "by", by, "others", OTHERS));
      return page;
    } catch (IOException e) {
      throw new SystemFault("The index of the releases could not be written", e);
    }
  }

  private List<Line> lines(String release) throws IOException {
    Optional<ReleaseContent> content = releasing.certified(release);
    List<Line> lines = new ArrayList<>();
    for (ReleaseSpec.Wanted table : content.map(ReleaseContent::tables).orElse(List.of())) {
      lines.add(line(content.orElseThrow(), table));
    }
    return lines;
  }

  private Line line(ReleaseContent content, ReleaseSpec.Wanted table) throws IOException {
    String folder = content.release() + "/";
    String csv = folder + table.name() + ".csv";
    String page = folder + table.name() + ".html";
    String title = title(content, table);
    Matcher measure = MEASURE.matcher(content.measure());
    boolean isKnown = measure.matches() && Files.exists(releases.resolve(page));
    Matcher revision = REVISION.matcher(content.release());
    String revised = revision.matches() ? " (revision " + revision.group(1) + ")" : "";
    Matcher year = YEAR.matcher(title);
    List<String> counts = counts(releases.resolve(csv));
    int withheld = (int) counts.stream().filter(ReleaseTable.HIDDEN::equals).count();
    return new Line(
        isKnown ? measure.group("what") : OTHERS,
        isKnown ? measure.group("by") : "",
        title + revised,
        (year.find() ? year.group() : "table") + revised,
        isKnown ? page : csv,
        csv,
        folder + content.release() + ".xlsx",
        counts.size() - withheld,
        withheld);
  }

  /** Tables of several releases may have one title. */
  private static String title(ReleaseContent content, ReleaseSpec.Wanted table) {
    String title = table.title() == null ? content.title() : table.title();
    return title.equals(content.title()) ? title : content.title() + ": " + title;
  }

  private static List<String> counts(Path csv) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return rows.stream().map(row -> row.getField(ReleaseTable.COUNT)).toList();
    }
  }
}
