package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.canonical.Origin;
import org.safereturns.feedback.ExcelRefuses;
import org.safereturns.pipeline.Trees;

/** From the samples to everything the needs assessment is written from. */
class AssessmentTest {
  private static final String YEAR = "2022-23";

  @TempDir private static Path folder;
  private static Path out;
  private static String said = "";

  @BeforeAll
  static void from_the_samples_to_everything() {
    out = folder.resolve("out");
    Typing typing = new Typing(Typing.CLOCK);
    assertThat(typing.type("assessment", "inbox-sample", "--out", out.toString())).isZero();
    said = typing.said();
  }

  private static Path inside() {
    return out.resolve("assessment").resolve(YEAR);
  }

  private static List<Path> files(Path place, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<List<String>> rows(Path csv) throws IOException {
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv)) {
      return records.stream().map(CsvRecord::getFields).toList();
    }
  }

  private static List<NamedCsvRecord> named(Path csv) throws IOException {
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return records.stream().toList();
    }
  }

  @Test
  void every_release_is_shown_to_be_safe_by_adding_up() {
    Typing typing = new Typing(Typing.CLOCK);

    assertThat(typing.type("verify", out.toString())).isZero();
    assertThat(typing.said().lines()).hasSize(93).allMatch(line -> line.endsWith(": safe"));
    assertThat(said).contains("Releases: 93 in").doesNotContain("Not released");
  }

  @Test
  void a_second_time_changes_no_byte() {
    Map<String, Long> before = Trees.of(out);
    Typing typing = new Typing(Typing.CLOCK);

    assertThat(typing.type("assessment", "--year", "2022/23", "--out", out.toString())).isZero();

    Map<String, Long> after = Trees.of(out);
    before.keySet().removeIf(name -> name.startsWith("ledger"));
    after.keySet().removeIf(name -> name.startsWith("ledger"));
    assertThat(after).isEqualTo(before);
    assertThat(said).contains("Edition 1");
    assertThat(typing.said()).contains("Nothing has changed since edition 1");
  }

  /** Walks from every number of every table, over other cells, to figures of returns. */
  @Test
  void every_figure_leads_to_a_cell_of_a_return() throws IOException {
    Set<String> known =
        named(out.resolve("editions").resolve("1").resolve("csv").resolve("origins.csv")).stream()
            .map(r -> r.getField("FIGURE"))
            .collect(Collectors.toSet());
    Path statutory = out.resolve("statutory").resolve(YEAR);
    int cells = walk(inside(), inside(), 4, known) + walk(statutory, statutory, 4, known);
    for (Path release : files(out.resolve("releases"), ".csv")) {
      String name = release.getParent().getFileName().toString();
      cells += walk(release.getParent(), out.resolve("confidential").resolve(name), 3, known);
    }
    assertThat(cells).isGreaterThan(3000);
    known.removeIf(figure -> figure.compareTo("F-M") < 0);
    assertThatThrownBy(() -> walk(statutory, statutory, 4, known))
        .as("figures that are in no return are noticed")
        .isInstanceOf(AssertionError.class);
  }

  private static int walk(Path tables, Path lineage, int firstRow, Set<String> known)
      throws IOException {
    Map<String, List<String>> from = new HashMap<>();
    for (NamedCsvRecord line : named(lineage.resolve("lineage.csv"))) {
      from.computeIfAbsent(
              line.getField("TABLE") + "!" + line.getField("CELL"), c -> new ArrayList<>())
          .add(line.getField("FROM"));
    }
    int cells = 0;
    for (Path csv : files(tables, ".csv")) {
      String table = csv.getFileName().toString().replace(".csv", "");
      List<List<String>> rows = table.equals("lineage") ? List.of() : rows(csv);
      for (int r = 1; r < rows.size(); r++) {
        for (int c = 1; c < rows.get(r).size(); c++) {
          if (rows.get(0).get(c).equals("Months of the year")) {
            continue;
          }
          if (rows.get(r).get(c).matches("-?\\d+(\\.\\d+)?")) {
            String cell = Origin.columnName(c + 1) + (firstRow + r - 1);
            assertThat(isFounded(table, cell, from, known)).as("%s!%s", table, cell).isTrue();
            cells++;
          }
        }
      }
    }
    return cells;
  }

  private static boolean isFounded(
      String table, String cell, Map<String, List<String>> from, Set<String> known) {
    Deque<String> open = new ArrayDeque<>(List.of(cell));
    Set<String> seen = new HashSet<>();
    boolean found = false;
    while (!open.isEmpty()) {
      String next = open.pop();
      if (known.contains(next)) {
        found = true;
      } else if (seen.add(next)) {
        List<String> made = from.getOrDefault(table + "!" + next, List.of());
        if (made.isEmpty()) {
          return false;
        }
        open.addAll(made);
      }
    }
    return found;
  }

  @Test
  void what_is_published_names_no_figure_of_a_return() throws IOException {
    for (Path file : files(out.resolve("releases"), "")) {
      if (Files.isRegularFile(file) && !file.toString().endsWith(".xlsx")) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContainPattern("[FT]-[2-9A-Z]{4}-[2-9A-Z]{4}")
            .doesNotContain("SR-");
      }
    }
  }

  /** A page has a rate or a bar only where the table prints a count. */
  @Test
  void a_page_prints_no_more_than_its_table() throws IOException {
    for (Path csv : files(out.resolve("releases"), ".csv")) {
      String page = Files.readString(Path.of(csv.toString().replace(".csv", ".html")));
      List<List<String>> rows = rows(csv);
      int count = rows.get(0).indexOf("Count");
      for (List<String> row : rows.subList(1, rows.size())) {
        String start =
            "<tr><th scope=\"row\">" + row.get(0) + "</th>" + (count == 1 ? "" : label(row.get(1)));
        String line = page.lines().filter(l -> l.startsWith(start)).findFirst().orElseThrow();
        if (row.get(count).equals("[c]")) {
          assertThat(line.substring(start.length())).contains("[c]").doesNotContainPattern(">\\d");
        }
      }
    }
  }

  /** Each of them once for its page and once for each of its files, and nothing but them. */
  @Test
  void the_index_leads_to_every_release() throws IOException {
    Path releases = out.resolve("releases");
    String index = Files.readString(releases.resolve("index.html"));
    Matcher link = Pattern.compile("href=\"([^#\"]+)\"").matcher(index);
    Set<Path> led = new TreeSet<>();
    while (link.find()) {
      led.add(releases.resolve(link.group(1)));
    }
    Set<Path> all = new TreeSet<>(files(releases, ""));
    all.removeIf(file -> Files.isDirectory(file) || file.endsWith("index.html"));

    assertThat(led).isEqualTo(all);
    assertThat(said).contains("index.html");
  }

  @Test
  void nothing_in_the_workbooks_makes_excel_repair_them() throws IOException {
    List<Path> workbooks = new ArrayList<>(files(inside(), ".xlsx"));
    workbooks.addAll(files(out.resolve("statutory"), ".xlsx"));
    workbooks.addAll(files(out.resolve("editions"), ".xlsx"));
    workbooks.addAll(files(out.resolve("releases").resolve("refuge-sex-2022-23"), ".xlsx"));

    assertThat(workbooks).hasSize(4);
    for (Path workbook : workbooks) {
      assertThat(ExcelRefuses.in(workbook)).as(workbook.toString()).isEmpty();
    }
  }

  private static String label(String text) {
    return "<td class=\"%s\">%s</td>".formatted(text.length() > 30 ? "long" : "text", text);
  }

  /** Nobody can work out more from a change than from the two tables it is taken from. */
  @Test
  void a_change_is_printed_where_both_years_print_the_count() throws IOException {
    String page = page("refuge-years-area-2022-23");

    assertThat(page)
        .contains("Change on the year before, %")
        .contains("<th scope=\"row\">North Kent (KIDAS lot)</th>")
        .contains("-59.5")
        .contains("lower share");
    assertThat(page("refuge-years-area-2020-21")).doesNotContain("Change on the year before, %");
    assertThat(page("refuge-sex-2022-23"))
        .contains("January to March 2023 only", "not of a whole year");
  }

  private static String page(String release) throws IOException {
    return Files.readString(files(out.resolve("releases").resolve(release), ".html").get(0));
  }

  /** As "Metadata Vocabulary for Tabular Data" (W3C) wants it, and as the rows are. */
  @Test
  void every_dataset_is_what_its_csvw_metadata_say() throws IOException {
    Path csv = out.resolve("editions").resolve("1").resolve("csv");
    List<Path> described = files(csv, ".csv-metadata.json");
    assertThat(described).hasSizeGreaterThan(15);
    for (Path file : described) {
      JsonNode root = new ObjectMapper().readTree(file.toFile());
      assertThat(root.fieldNames())
          .toIterable()
          .allMatch(
              key ->
                  Set.of("@context", "url", "tableSchema").contains(key) || key.startsWith("dc:"));
      assertThat(root.at("/@context/0").textValue()).isEqualTo("http://www.w3.org/ns/csvw");
      List<List<String>> rows = rows(csv.resolve(root.get("url").textValue()));
      JsonNode columns = root.at("/tableSchema/columns");
      List<String> names = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        JsonNode column = columns.get(c);
        names.add(column.get("name").textValue());
        assertThat(column.get("name").textValue()).matches("[A-Za-z][A-Za-z0-9_]*");
        assertThat(column.get("titles").textValue()).isEqualTo(rows.get(0).get(c));
        String form =
            Map.of("string", "(?s).*", "integer", "(-?\\d+)?", "decimal", "(-?\\d+(\\.\\d+)?)?")
                .get(column.get("datatype").textValue());
        int at = c;
        assertThat(rows.stream().skip(1).map(row -> row.get(at)))
            .allMatch(cell -> cell.matches(form));
      }
      assertThat(names).doesNotHaveDuplicates().hasSameSizeAs(rows.get(0));
    }
  }

  /** What the report says, held against the returns of the sample by adding up anew. */
  @Test
  void the_statutory_report_adds_up_and_says_what_is_missing() throws IOException {
    List<NamedCsvRecord> lines =
        named(out.resolve("statutory").resolve(YEAR).resolve("supported-by-accommodation.csv"));
    long placed =
        named(out.resolve("datasets").resolve("observations.csv")).stream()
            .filter(r -> r.getField("MEASURE").equals("SAFE_PLACEMENTS_DA"))
            .filter(r -> r.getField("ACCOMMODATION_TYPE").equals("_T"))
            .mapToLong(r -> Long.parseLong(r.getField("OBS_VALUE")))
            .sum();
    NamedCsvRecord districts =
        lines.stream()
            .filter(l -> l.getField("What is counted").contains("districts"))
            .findFirst()
            .orElseThrow();
    assertThat(districts.getField("Number")).isEqualTo(Long.toString(placed));
    assertThat(districts.getField("Returns it is from")).contains("Swale Borough Council (SR-");
    assertThat(lines.get(0).getField("What is missing")).contains("9 months of the year");
    String page =
        Files.readString(out.resolve("statutory").resolve(YEAR).resolve("statutory-2022-23.html"));
    assertThat(page).contains("This layout is our own");
  }

  /** The words of the test, held against its formula in floating point. */
  @Test
  void over_and_under_representation_is_what_the_test_says() throws IOException {
    List<NamedCsvRecord> rows = named(inside().resolve("sex.csv"));
    int said = 0;
    for (NamedCsvRecord row : rows) {
      String words = row.getField("Compared with: Victims of recorded domestic abuse crime");
      if (words.endsWith("represented") || words.equals("no clear difference")) {
        double own = Double.parseDouble(row.getField("Share, %")) / 100;
        double other =
            Double.parseDouble(row.getField("Victims of recorded domestic abuse crime: share, %"))
                / 100;
        double n = Double.parseDouble(row.getField("Number")) / own;
        double m =
            Double.parseDouble(row.getField("Victims of recorded domestic abuse crime")) / other;
        double pooled = (own * n + other * m) / (n + m);
        double z = (own - other) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
        String expected =
            Math.abs(z) < 1.96
                ? "no clear difference"
                : z > 0 ? "over-represented" : "under-represented";
        assertThat(words).as(row.toString()).isEqualTo(expected);
        said++;
      }
    }
    assertThat(said).isGreaterThan(5);
  }

  @Test
  void a_row_and_a_cell_of_a_table_are_traced() throws IOException {
    Typing typing = new Typing(Typing.CLOCK);
    String ashford =
        named(out.resolve("datasets").resolve("submissions.csv")).stream()
            .filter(r -> r.getField("SENDER").equals("ashford"))
            .filter(r -> r.getField("FILE").startsWith("da-homelessness"))
            .findFirst()
            .orElseThrow()
            .getField("REFERENCE");

    assertThat(typing.type("trace", "sex!E6", "--out", out.toString())).isZero();
    assertThat(typing.said()).contains("Kent, Female", "Ashford", ".xlsx › Main applicants!B87");
    assertThat(typing.type("trace", "refuge-sex-2022-23/refuge-sex!C3", "--out", out.toString()))
        .isZero();
    assertThat(typing.said()).contains("Harbour Refuge", ".xlsx › Cases!");
    assertThat(typing.type("trace", "T-2222-2222", "--out", out.toString()))
        .isEqualTo(Exit.RETURNED);
    assertThat(
            typing.type(
                "trace",
                "--return",
                ashford,
                "--cell",
                "Main applicants!B87",
                "--out",
                out.toString()))
        .isZero();
    assertThat(typing.said()).contains("datasets/observations.csv", "sex!D6");
  }
}
