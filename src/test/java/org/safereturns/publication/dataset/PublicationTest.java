package org.safereturns.publication.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safereturns.canonical.TestData.figure;
import static org.safereturns.ledger.LedgerData.arrive;
import static org.safereturns.ledger.LedgerData.finish;
import static org.safereturns.ledger.LedgerData.issue;
import static org.safereturns.ledger.LedgerData.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.CodeList;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.ObsStatus;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.issue.Addressed;
import org.safereturns.issue.Coverage;
import org.safereturns.issue.Outcome;
import org.safereturns.issue.Reconciliation;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.issue.Severity;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.State;
import org.safereturns.ledger.Submission;
import org.safereturns.publication.file.FolderSwap;
import org.safereturns.publication.table.Labels;

class PublicationTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CodeList SEX =
      new CodeList(
          "SEX",
          List.of(
              new Code(
                  "001", "Female", "", "", List.of(), LocalDate.MIN, LocalDate.MAX, "", "test")));

  @TempDir Path folder;
  private Ledger ledger;
  private Publication publication;
  private Path datasets;

  @BeforeEach
  void open() {
    ledger = open(folder.resolve("ledger"), Instant.EPOCH);
    publication = new Publication(ledger, Map.of("SEX", SEX));
    datasets = folder.resolve("datasets");
  }

  private static Ledger open(Path folder, Instant now) {
    return Ledger.open(folder, Clock.fixed(now, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private String accepted(String sender, Cell... cells) {
    String reference = arrive(ledger, folder, sender, "file of " + sender).reference();
    finish(ledger, reference, result().cells(cells).by(sender));
    return reference;
  }

  private List<NamedCsvRecord> read(String table) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(datasets.resolve(table + ".csv"))) {
      return csv.stream().toList();
    }
  }

  private NamedCsvRecord only(String table) throws IOException {
    assertThat(read(table)).hasSize(1);
    return read(table).get(0);
  }

  private static Map<String, String> bytes(Path folder) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return all;
  }

  @Test
  void a_figure_says_file_sheet_and_cell_it_came_from() throws IOException {
    String reference = accepted("dover", figure().by("SEX", "001").at(7, 28).value("12.50"));
    publication.write(datasets, List.of(), Coverage.NONE);
    NamedCsvRecord row = only("observations");
    assertThat(row.getField("OBS_VALUE")).isEqualTo("12.50");
    assertThat(row.getField("FILE")).isEqualTo("test.xlsx");
    assertThat(row.getField("SHEET")).isEqualTo("Sheet1");
    assertThat(row.getField("CELL")).isEqualTo("AB7");
    assertThat(row.getField("TEMPLATE")).isEqualTo("test.v1");
    assertThat(row.getField("REFERENCE")).isEqualTo(reference);
    NamedCsvRecord submission = only("submissions");
    assertThat(submission.getField("REFERENCE")).isEqualTo(reference);
    assertThat(submission.getField("RULE_BOOK")).isEqualTo("book");
    assertThat(submission.getField("STANDS")).isEqualTo("yes");
  }

  @Test
  void labels_stand_beside_codes() throws IOException {
    accepted("dover", figure().by("SEX", "001").value("1"), figure().value("2"));
    publication.write(datasets, List.of(), Coverage.NONE);
    assertThat(read("observations"))
        .extracting(r -> r.getField("SEX") + " " + r.getField("SEX_LABEL"))
        .containsExactly("_T Total", "001 Female");
    assertThat(read("observations").get(0).getField("TIME_PERIOD_LABEL")).isEqualTo("2022/23");
  }

  @Test
  void a_breakdown_by_area_has_a_column_of_its_own() throws IOException {
    accepted("dover", figure().area("E07000108").by("REF_AREA", "E07000114").value("12"));
    publication.write(datasets, List.of(), Coverage.NONE);
    NamedCsvRecord row = only("observations");
    assertThat(row.getHeader()).doesNotHaveDuplicates();
    assertThat(row.getField("REF_AREA")).isEqualTo("E07000108");
    assertThat(row.getField("BY_REF_AREA")).isEqualTo("E07000114");
  }

  @Test
  void gaps_are_in_a_table_of_their_own_and_never_zero() throws IOException {
    accepted("dover", figure().gap(GapReason.SUPPRESSED, "(s)"));
    publication.write(datasets, List.of(), Coverage.NONE);
    assertThat(read("observations")).isEmpty();
    NamedCsvRecord gap = only("gaps");
    assertThat(gap.getField("REASON")).isEqualTo("suppressed");
    assertThat(gap.getField("SHORTHAND")).isEqualTo("[c]");
    assertThat(gap.getField("OBS_STATUS")).isEqualTo("Q");
    assertThat(gap.getField("RAW")).isEqualTo("(s)");
  }

  @Test
  void restricted_figures_are_marked_and_nothing_is_called_publishable() throws IOException {
    accepted("dover", figure().value("3"));
    publication.write(datasets, List.of(), Coverage.NONE);
    assertThat(only("observations").getField("CONF_STATUS")).isEqualTo("C");
    assertThat(Files.readString(datasets.resolve("README.txt")))
        .contains("Nothing here may be published");
    assertThat(metadata("observations").get("dc:accessRights").asText()).startsWith("Restricted");
  }

  @Test
  void what_a_sender_wrote_is_no_formula() throws IOException {
    Cell figure = figure().value("-5");
    Cell formula =
        new Observation(
            figure.key(),
            new BigDecimal("-5"),
            "PERSONS",
            ObsStatus.NORMAL,
            Origin.cell("=cmd|' /C calc'!A0.xlsx", "@SUM(A1)", 1, 1),
            "-5");
    accepted("dover", formula);
    publication.write(datasets, List.of(), Coverage.NONE);
    NamedCsvRecord row = only("observations");
    assertThat(row.getField("FILE")).startsWith("'=cmd");
    assertThat(row.getField("SHEET")).isEqualTo("'@SUM(A1)");
    assertThat(row.getField("RAW")).isEqualTo("'-5");
    assertThat(row.getField("OBS_VALUE")).isEqualTo("-5");
  }

  @Test
  void a_rerun_changes_nothing_and_touches_nothing() throws IOException {
    accepted("dover", figure().value("1"));
    assertThat(publication.write(datasets, List.of(), Coverage.NONE)).isTrue();
    Object before = Files.readAttributes(datasets, "unix:ino,ctime");
    assertThat(publication.write(datasets, List.of(), Coverage.NONE)).isFalse();
    assertThat(Files.readAttributes(datasets, "unix:ino,ctime")).isEqualTo(before);
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside.map(p -> p.getFileName().toString())).noneMatch(n -> n.startsWith("."));
    }
  }

  @Test
  void another_day_and_another_order_of_arrival_give_the_same_bytes() throws IOException {
    Path other = folder.resolve("other");
    accepted("dover", figure().value("1"), figure().measure("CHILDREN").value("2"));
    accepted("thanet", figure().value("3"));
    publication.write(datasets, List.of(), Coverage.NONE);
    try (Ledger later = open(folder.resolve("ledger2"), Instant.parse("2030-05-06T07:08:09Z"))) {
      Ledger first = ledger;
      ledger = later;
      accepted("thanet", figure().value("3"));
      accepted("dover", figure().measure("CHILDREN").value("2"), figure().value("1"));
      ledger = first;
      new Publication(later, Map.of("SEX", SEX)).write(other, List.of(), Coverage.NONE);
    }
    assertThat(bytes(other)).isEqualTo(bytes(datasets));
  }

  @Test
  void what_is_written_is_noted_as_published() {
    String accepted = arrive(ledger, folder, "dover", "a").reference();
    String returned = arrive(ledger, folder, "dover", "b").reference();
    ledger.submissions().validated(accepted, result().by("dover"));
    ledger.submissions().answered(accepted, Optional.empty());
    ledger.submissions().validated(returned, result().outcome(Outcome.RETURNED).by("dover"));
    ledger.submissions().answered(returned, Optional.empty());
    publication.write(datasets, List.of(), Coverage.NONE);
    assertThat(ledger.submissions().list())
        .extracting(Submission::state)
        .containsOnly(State.PUBLISHED);
  }

  @Test
  void a_withdrawn_figure_leaves_and_its_submission_stays_listed() throws IOException {
    String reference = accepted("dover", figure().value("1"));
    publication.write(datasets, List.of(), Coverage.NONE);
    ledger.desk().withdraw(reference, "J. Analyst", "mistake");
    assertThat(publication.write(datasets, List.of(), Coverage.NONE)).isTrue();
    assertThat(read("observations")).isEmpty();
    assertThat(only("submissions").getField("STANDS")).isEqualTo("no");
    assertThat(only("submissions").getField("RULING")).isEqualTo("withdrawn");
    assertThat(only("decisions").getField("ANALYST")).isEqualTo("J. Analyst");
    assertThat(only("decisions").getField("REASON")).isEqualTo("mistake");
  }

  @Test
  void who_is_killed_between_two_renames_finds_the_old_datasets_again() throws IOException {
    accepted("dover", figure().value("1"));
    publication.write(datasets, List.of(), Coverage.NONE);
    Files.move(datasets, folder.resolve(".datasets.old"));
    Files.createDirectories(folder.resolve(".datasets.draft/half"));
    assertThat(publication.write(datasets, List.of(), Coverage.NONE)).isFalse();
    assertThat(read("observations")).hasSize(1);
  }

  @Test
  void a_folder_that_cannot_be_written_is_our_fault_and_nothing_is_noted() throws IOException {
    String reference = arrive(ledger, folder, "dover", "a").reference();
    ledger.submissions().validated(reference, result().by("dover"));
    ledger.submissions().answered(reference, Optional.empty());
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    assertThatThrownBy(() -> publication.write(file.resolve("datasets"), List.of(), Coverage.NONE))
        .isInstanceOf(SystemFault.class);
    assertThat(ledger.submissions().get(reference).state()).isEqualTo(State.ANSWERED);
  }

  @Test
  void completeness_and_checks_are_told() throws IOException {
    accepted("dover", figure().value("1"));
    publication.write(datasets, List.of(), Coverage.NONE);
    NamedCsvRecord completeness = only("completeness");
    assertThat(completeness.getField("CHARACTERISTIC")).isEqualTo("SEX");
    assertThat(completeness.getField("USABLE_RATE")).isEqualTo("80.0");
    assertThat(read("checks"))
        .extracting(r -> r.getField("CODE") + " " + r.getField("RESULT"))
        .containsExactly("SUM-101 passed", "SUM-102 not run");
  }

  @Test
  void checks_are_told_of_what_stands_and_of_what_came_last() throws IOException {
    judged("1", Outcome.ACCEPTED);
    String standing = judged("2", Outcome.ACCEPTED);
    judged("3", Outcome.RETURNED);
    String last = judged("4", Outcome.RETURNED);
    publication.write(datasets, List.of(), Coverage.NONE);
    assertThat(read("submissions")).hasSize(4);
    assertThat(read("checks"))
        .extracting(r -> r.getField("REFERENCE"))
        .containsOnly(standing, last);
  }

  private String judged(String content, Outcome outcome) {
    String reference = arrive(ledger, folder, "dover", content).reference();
    finish(ledger, reference, result().outcome(outcome).by("dover"));
    return reference;
  }

  @Test
  void reconciliation_lists_issues_and_checks_without() throws IOException {
    Period year = Period.financialYear(2022);
    publication.write(
        datasets,
        List.of(
            new Reconciliation(
                year,
                List.of(
                    new Addressed("thanet", issue("SRC-101", Severity.QUERY, 4)),
                    new Addressed("dover", issue("SRC-101", Severity.QUERY, 9))),
                List.of(
                    RuleOutcome.ran(new RuleCode("SRC-101"), 2),
                    RuleOutcome.notRun(new RuleCode("SRC-102"), "one sender only")),
                List.of())),
        Coverage.NONE);
    assertThat(read("reconciliation"))
        .extracting(
            r ->
                r.getField("CODE")
                    + " "
                    + r.getField("RESULT")
                    + " "
                    + r.getField("SENDER")
                    + " "
                    + r.getField("CELL"))
        .containsExactly(
            "SRC-101 failed dover B9", "SRC-101 failed thanet B4", "SRC-102 not run  ");
  }

  private JsonNode metadata(String table) throws IOException {
    return JSON.readTree(datasets.resolve(table + ".csv-metadata.json").toFile());
  }

  /** The parts of the CSVW vocabulary that we use, and that what they say holds. */
  @Test
  void metadata_describe_every_column_of_every_table_as_csvw_wants() throws IOException {
    accepted("dover", figure().by("SEX", "001").value("1"), figure().gap(GapReason.BLANK, ""));
    publication.write(datasets, List.of(), Coverage.NONE);
    for (String name : FolderSwap.names(datasets)) {
      if (name.endsWith(".csv")) {
        holds(name.replace(".csv", ""));
      }
    }
  }

  private void holds(String table) throws IOException {
    JsonNode root = metadata(table);
    assertThat(root.get("@context").get(0).asText()).isEqualTo("http://www.w3.org/ns/csvw");
    assertThat(root.get("url").asText()).isEqualTo(table + ".csv");
    List<String> names = new ArrayList<>();
    Map<String, String> types = new TreeMap<>();
    for (JsonNode column : root.get("tableSchema").get("columns")) {
      names.add(column.get("name").asText());
      types.put(column.get("name").asText(), column.get("datatype").asText());
      assertThat(column.get("name").asText()).matches("[A-Za-z0-9_]+");
      assertThat(column.get("dc:description").asText()).isNotBlank();
    }
    assertThat(names).doesNotHaveDuplicates();
    assertThat(types.values()).isSubsetOf("string", "integer", "decimal");
    try (Stream<String> lines = Files.lines(datasets.resolve(table + ".csv"))) {
      assertThat(lines.findFirst()).contains(String.join(",", names));
    }
    for (NamedCsvRecord row : read(table)) {
      row.getFieldsAsMap()
          .forEach((name, value) -> assertThat(value).matches(form(types.get(name))));
    }
  }

  private static String form(String type) {
    return switch (type) {
      case "integer" -> "(-?\\d+)?";
      case "decimal" -> "(-?\\d+(\\.\\d+)?)?";
      default -> "(?s).*";
    };
  }

  @Test
  void a_code_no_list_knows_is_its_own_label() {
    assertThat(new Labels(Map.of("SEX", SEX)).of("SEX", "9")).isEqualTo("9");
    assertThat(new Labels(Map.of()).of("REF_AREA", Breakdown.TOTAL.text())).isEmpty();
  }
}
