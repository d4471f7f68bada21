package org.safereturns.publication.printed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.safereturns.canonical.Period;

/** The data and the specification that a table of the assessment is protected by. */
final class ReleaseOrder {
  private static final ObjectMapper YAML =
      new ObjectMapper(YAMLFactory.builder().disable(YAMLGenerator.Feature.SPLIT_LINES).build());
  private static final String AREA = "AREA";
  static final String PERIOD = "PERIOD";
  private static final String COUNT = "COUNT";

  private final ReleaseSubject subject;
  private final WholeCounts counts;
  private final PartsOfYear parts;

  ReleaseOrder(ReleaseSubject subject, WholeCounts counts, PartsOfYear parts) {
    this.subject = subject;
    this.counts = counts;
    this.parts = parts;
  }

  /** Whether the folder of a release asks for the same already. */
  boolean isIn(Path folder, String name) throws IOException {
    return Files.exists(data(folder))
        && Files.exists(specification(folder))
        && ofYear(Files.readString(data(folder))).equals(ofYear(data()))
        && Files.readString(specification(folder)).equals(specification(name));
  }

  void write(Path folder, String name) throws IOException {
    Files.writeString(data(folder), data());
    Files.writeString(specification(folder), specification(name));
  }

  static Path data(Path folder) {
    return folder.resolve("data.csv");
  }

  static Path specification(Path folder) {
    return folder.resolve("spec.yaml");
  }

  private String data() throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      List<String> headings = new ArrayList<>(List.of(PERIOD, AREA));
      if (!subject.isByAreaAlone()) {
        headings.add(subject.dimension());
      }
      headings.add(COUNT);
      writer.writeRecord(headings);
      for (PartsOfYear.Row line : parts.rows()) {
        List<String> row = new ArrayList<>(List.of(line.period(), line.area()));
        if (!subject.isByAreaAlone()) {
          row.add(line.category());
        }
        row.add(Long.toString(line.count()));
        writer.writeRecord(row);
      }
    }
    return text.toString();
  }

  /** The lines that the release adds up: those of other years do not make a revision of it. */
  private String ofYear(String data) {
    List<String> labels = parts.labels();
    return data.lines()
        .filter(line -> labels.stream().anyMatch(label -> line.startsWith(label + ",")))
        .collect(Collectors.joining("\n"));
  }

  String title() {
    String by = subject.isByAreaAlone() || counts.isOfOneArea() ? "" : " and area";
    String where = counts.isOfOneArea() ? ", " + counts.areaNames().get(0) : "";
    String parts =
        counts.isOfWholeYear()
            ? ""
            : " (%s only)"
                .formatted(
                    counts.periods().stream().map(Period::label).collect(Collectors.joining(", ")));
    return "%s by %s%s%s, %s%s"
        .formatted(
            subject.service().title(), subject.words(), by, where, subject.year().label(), parts);
  }

  private String specification(String name) throws IOException {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("release", name);
    spec.put("title", title());
    spec.put("measure", subject.measure(counts.isAsGivenForWhole()));
    spec.put("count", COUNT);
    spec.put("threshold", subject.release().threshold());
    spec.put("width", subject.release().width());
    Map<String, Object> only = new LinkedHashMap<>();
    only.put(PERIOD, parts.labels());
    only.put(AREA, counts.areaNames());
    spec.put("only", only);
    spec.put("dimensions", dimensions());
    spec.put("tables", List.of(table()));
    spec.put("print", promised());
    return YAML.writeValueAsString(spec);
  }

  private boolean isByArea() {
    return subject.isByAreaAlone() || !counts.isOfOneArea();
  }

  private Map<String, Object> dimensions() {
    Map<String, Object> dimensions = new LinkedHashMap<>();
    if (isByArea()) {
      dimensions.put(AREA, Map.of("title", "Area"));
    }
    if (!subject.isByAreaAlone()) {
      Map<String, Object> categorised = new LinkedHashMap<>();
      categorised.put("title", subject.heading());
      categorised.put("codes", counts.categories());
      dimensions.put(subject.dimension(), categorised);
    }
    return dimensions;
  }

  private Map<String, Object> table() {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("name", subject.table());
    table.put("title", title());
    table.put("by", List.copyOf(dimensions().keySet()));
    Map<String, Object> percentages = new LinkedHashMap<>();
    percentages.put("of", subject.isByAreaAlone() ? AREA : subject.dimension());
    percentages.put("decimals", 1);
    table.put("percentages", percentages);
    return table;
  }

  /** All totals: what two releases of the same people have in common is then known to everybody. */
  private List<Map<String, String>> promised() {
    List<Map<String, String>> print = new ArrayList<>(List.of(Map.of()));
    if (isByArea()) {
      counts.areaNames().forEach(area -> print.add(Map.of(AREA, area)));
    }
    return print;
  }
}
