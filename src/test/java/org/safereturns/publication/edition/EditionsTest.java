package org.safereturns.publication.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safereturns.canonical.TestData.figure;
import static org.safereturns.ledger.LedgerData.arrive;
import static org.safereturns.ledger.LedgerData.finish;
import static org.safereturns.ledger.LedgerData.result;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.CodeList;
import org.safereturns.canonical.Field;
import org.safereturns.canonical.Missing;
import org.safereturns.canonical.RecordShape;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.Coverage;
import org.safereturns.ledger.Ledger;
import org.safereturns.publication.CaseSource;
import org.safereturns.publication.Judged;
import org.safereturns.publication.assessment.Assessment;
import org.safereturns.publication.dataset.Salt;
import org.safereturns.publication.trace.Tracing;

class EditionsTest {
  private static final Judged NOTHING = new Judged(List.of(), Coverage.NONE);
  private static final CaseSource NO_CASES = (submission, each) -> {};

  @TempDir Path folder;
  private Ledger ledger;
  private Editions editions;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder.resolve("ledger"), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    editions = new Editions(ledger, Map.of(), folder.resolve("editions"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private String accepted(String sender, String content, Cell... cells) {
    String reference = arrive(ledger, folder, sender, content).reference();
    finish(ledger, reference, result().cells(cells).by(sender));
    return reference;
  }

  private Editions.Taken take() {
    return editions.take(NOTHING, NO_CASES, Salt.of("secret"));
  }

  private static List<NamedCsvRecord> read(Path csv) throws IOException {
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return records.stream().toList();
    }
  }

  @Test
  void where_nothing_changed_there_is_no_new_edition() {
    accepted("dover", "one", figure().value("12"));

    assertThat(take().isNew()).isTrue();
    assertThat(take())
        .isEqualTo(new Editions.Taken(1, folder.resolve("editions").resolve("1"), false));
    assertThat(folder.resolve("editions").resolve("2")).doesNotExist();
  }

  @Test
  void an_edition_says_what_changed_came_and_went() throws IOException {
    accepted("dover", "one", figure().at(2, 2).value("12"), figure().measure("B").value("5"));
    accepted("ashford", "two", figure().value("7"));
    take();
    accepted("dover", "three", figure().at(2, 2).value("13"), figure().measure("C").value("1"));
    Path second = take().folder();

    assertThat(read(second.resolve("csv").resolve("changes.csv")))
        .extracting(
            r -> r.getField("CHANGE") + " " + r.getField("BEFORE") + " " + r.getField("NOW"))
        .containsExactlyInAnyOrder("same 7 7", "lost 5 ", "new  1", "changed 12 13");
    assertThat(Files.readString(second.resolve("CHANGES.txt")))
        .contains("changed: 1", "new: 1", "lost: 1", "same: 1", "was 12, is 13");
  }

  @Test
  void the_same_returns_give_the_same_bytes_in_every_form() throws IOException {
    accepted("dover", "one", figure().value("12.50"));
    Path first = take().folder();
    Editions again = new Editions(ledger, Map.of(), folder.resolve("again"));
    Path second = again.take(NOTHING, NO_CASES, Salt.of("secret")).folder();

    for (String name :
        List.of(
            "datasets.xlsx",
            "parquet/observations.parquet",
            "csv/observations.csv",
            "README.txt")) {
      assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
    }
    assertThat(
            Files.readString(
                first.resolve("parquet").resolve("observations.parquet"),
                java.nio.charset.StandardCharsets.ISO_8859_1))
        .startsWith("PAR1")
        .endsWith("PAR1");
  }

  @Test
  void of_a_case_no_more_is_kept_than_analysis_needs() throws IOException {
    accepted("dover", "one", figure().value("12"));
    RecordShape shape =
        new RecordShape(
            "cases.xlsx",
            "Cases",
            List.of(
                field("BIRTH", Field.Type.DATE, Optional.of(Characteristic.AGE)),
                field("ENTRY_DATE", Field.Type.DATE, Optional.empty()),
                field("SEX", Field.Type.CODE, Optional.empty()),
                field("NOTES", Field.Type.TEXT, Optional.empty())));
    CaseSource cases =
        (submission, each) ->
            each.accept(
                new CaseRecord(
                    shape,
                    "Jane Doe 17",
                    9,
                    new Object[] {
                      LocalDate.of(1990, 6, 3),
                      LocalDate.of(2022, 5, 14),
                      Missing.UNKNOWN,
                      "fled by night"
                    }));

    Path csv = editions.take(NOTHING, cases, Salt.of("secret")).folder().resolve("csv");

    String table;
    try (var files = Files.list(csv)) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().matches("cases_.*\\.csv"))
              .findFirst()
              .orElseThrow();
      table = Files.readString(file);
      NamedCsvRecord row = read(file).get(0);
      assertThat(row.getField("BIRTH")).isEqualTo("31");
      assertThat(row.getField("ENTRY_DATE")).isEqualTo("2022-05");
      assertThat(row.getField("SEX")).isEqualTo("UNKNOWN");
      assertThat(row.getField("CASE")).matches("C(-[2-9A-Z]{4}){3}");
    }
    assertThat(table).doesNotContain("Jane", "1990", "2022-05-14", "fled", "NOTES");
    assertThat(Salt.of("secret").reference("dover", "test", "17"))
        .isNotEqualTo(Salt.of("other").reference("dover", "test", "17"));
  }

  /**
   * They are read again for each form; no form but the workbook, which leaves them out, keeps them.
   */
  @Test
  void cases_too_many_for_a_sheet_are_in_the_other_forms() throws Exception {
    accepted("dover", "one", figure().value("12"));
    int many = 50_001;

    Path edition = editions.take(NOTHING, many(many), Salt.of("secret")).folder();

    assertThat(read(edition.resolve("csv").resolve("cases_test.csv"))).hasSize(many);
    assertThat(Files.size(edition.resolve("parquet").resolve("cases_test.parquet")))
        .isGreaterThan(many);
    try (XSSFWorkbook workbook = new XSSFWorkbook(edition.resolve("datasets.xlsx").toFile())) {
      assertThat(workbook.getSheet("cases_test")).isNull();
      assertThat(workbook.getSheet("Cover").getRow(4).getCell(0).getStringCellValue())
          .contains("50,001 rows", "csv/cases_test.csv");
    }
  }

  private static CaseSource many(int cases) {
    RecordShape shape =
        new RecordShape(
            "cases.csv", "Cases", List.of(field("AGE", Field.Type.NUMBER, Optional.empty())));
    return (submission, each) -> {
      for (int row = 0; row < cases; row++) {
        Object[] values = {new java.math.BigDecimal(row % 90)};
        each.accept(new CaseRecord(shape, "case " + row, row + 2, values));
      }
    };
  }

  private static Field field(String name, Field.Type type, Optional<Characteristic> what) {
    return new Field(name, name, 1, type, "", what);
  }

  @Test
  void a_figure_is_traced_to_its_cell_and_a_cell_to_its_figure() {
    String reference = accepted("dover", "one", figure().at(7, 28).value("12"));
    Tracing tracing = new Tracing(ledger, Map.of(), folder);

    List<String> gone = tracing.from(reference, "sheet1!AB7");
    assertThat(gone).anyMatch(line -> line.contains("datasets/observations.csv"));
    String id = gone.get(0).substring(0, gone.get(0).indexOf(' '));
    assertThat(String.join("\n", tracing.behind(id)))
        .contains(reference, "test.xlsx › Sheet1!AB7", "test.v1", "12", "Stands:   yes");
    assertThat(tracing.from(reference, "Sheet1!AB8")).isEmpty();
    assertThat(tracing.behind("F-2222-2222")).isEmpty();
  }

  @Test
  void a_misspelt_code_in_a_specification_stops_the_start_with_its_line() throws IOException {
    Path tables = Files.createDirectories(folder.resolve("tables"));
    Path file = tables.resolve("assessment.yaml");
    Files.writeString(
        file,
        """
        title: A
        whole: E1
        areas: { all: [E1] }
        per: 1000
        test: { z: 1.96, least: 30 }
        sources:
          people:
            title: People
            measure: PEOPEL
        profiles: []
        trends: []
        """);
    Files.writeString(
        tables.resolve("statutory.yaml"),
        "{ title: B, authority: E1, notice: ours, notes: [], areas: {}, sections: [] }");
    Map<String, CodeList> lists =
        Map.of("REF_AREA", list("REF_AREA", "E1"), "MEASURE", list("MEASURE", "PEOPLE"));

    assertThatThrownBy(() -> new Assessment(ledger, lists, NOTHING, tables, folder))
        .isInstanceOfSatisfying(
            ConfigurationFault.class,
            fault ->
                assertThat(fault.mistakes().get(0).text())
                    .contains("assessment.yaml", "9", "'PEOPEL' is no code of the list MEASURE"));

    Files.writeString(file, Files.readString(file).replace("PEOPEL", "PEOPLE"));
    assertThat(new Assessment(ledger, lists, NOTHING, tables, folder).latest()).isEmpty();
  }

  private static CodeList list(String id, String code) {
    return new CodeList(
        id,
        List.of(new Code(code, code, "", "", List.of(), LocalDate.MIN, LocalDate.MAX, "", "test")));
  }
}
