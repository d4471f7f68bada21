package org.safereturns.publication.release;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safereturns.disclosure.plan.Protection;
import org.safereturns.disclosure.plan.Refusal;
import org.safereturns.disclosure.plan.Ruling;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.ledger.DecisionRefused;
import org.safereturns.ledger.Ledger;
import org.safereturns.publication.file.Fingerprint;

class ReleasingTest {
  private static final String SPEC =
      """
      release: first
      measure: survivors
      count: n
      dimensions:
        area:
          groups: { North: [a, b] }
        quarter: {}
      tables:
        - name: by-area
          by: [area]
          percentages: { of: area }
      """;
  private static final String DATA =
      """
      area,quarter,n
      a,Q1,30
      b,Q1,4
      c,Q1,12
      d,Q1,15
      """;

  @TempDir private Path folder;
  private Ledger ledger;

  @BeforeEach
  void open() {
    Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    ledger = Ledger.open(folder.resolve("ledger"), clock);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void a_small_count_is_withheld_with_another_and_the_release_verifies() throws IOException {
    Protection protection = (Protection) protect(SPEC, DATA);
    assertThat(protection.primary()).isEqualTo(1);
    assertThat(protection.complementary()).isPositive();
    assertThat(table("first")).contains("area,Count,Percentage", "Total,61,100.0", "b,[c],[c]");
    assertThat(releasing().faults("first")).isEmpty();
  }

  @Test
  void a_measure_written_in_another_way_is_told_and_not_taken_for_another() throws IOException {
    protect(SPEC, DATA);
    for (String other : List.of("Survivors", "survivors\u00a0", "sur\u200bvivors")) {
      String second = SPEC.replace("first", "second").replace("survivors", '"' + other + '"');
      assertThatThrownBy(() -> protect(second, DATA))
          .isInstanceOf(ConfigurationFault.class)
          .hasMessageContaining("is 'survivors' in earlier releases; write it the same way");
    }
  }

  @Test
  void nothing_confidential_lies_beside_the_tables() throws IOException {
    protect(SPEC, DATA);
    try (var files = Files.list(folder.resolve("out/releases/first"))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("by-area.csv", "first.xlsx");
    }
  }

  @Test
  void tables_of_one_title_are_told_apart_in_the_index() throws IOException {
    String spec = SPEC.replace("- name: by-area\n", "- name: by-area\n    title: People\n");
    protect(spec, DATA);
    protect(spec.replace("first", "second").replace("survivors", "others"), DATA);
    new ReleaseIndex(folder.resolve("out")).write();
    assertThat(folder.resolve("out/releases/index.html"))
        .content()
        .contains("first: People", "second: People");
  }

  @Test
  void a_changed_table_does_not_verify() throws IOException {
    protect(SPEC, DATA);
    Path file = folder.resolve("out/releases/first/by-area.csv");
    Files.writeString(file, Files.readString(file).replace("b,[c],[c]", "b,4,[c]"));
    assertThat(releasing().faults("first"))
        .contains("table by-area prints something else than was proved safe");
  }

  /** Whoever changes a table and makes the certificate fit its bytes is found out all the same. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "b,[c],[c]; b,4,[c]; line 5 prints a small count",
        "b,[c],[c]; b,5,[c]; line 5 does not print the true count",
        "b,[c],[c]; b,[c],6.6; line 5 prints a percentage that is wrong or says more",
        "d,15,24.6; d,15,24.7; line 7 prints a percentage that is wrong or says more",
        "d,15,24.6; x,15,24.6; line 7 is about something the certificate does not know",
        "Total,61,100.0; Total,60,100.0; line 2 does not print the true count",
      })
  void a_changed_table_is_found_out_by_what_it_prints(String was, String is, String told)
      throws IOException {
    protect(SPEC, DATA);
    Path file = folder.resolve("out/releases/first/by-area.csv");
    String text = Files.readString(file);
    assertThat(text).contains(was);
    Files.writeString(file, text.replace(was, is));
    changeCertificate("", "");
    assertThat(releasing().faults("first"))
        .contains("table by-area prints something else than was proved safe")
        .anyMatch(fault -> fault.startsWith("table by-area, " + told));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"place\":1,\"by\":; {\"place\":2,\"by\":; is not a table that prints the same",
        "\"count\":4}; \"count\":5}; does not print the true count",
        "\"hidden\":[; \"hidden\":[\"area=x\",; figures that the release does not have",
        "\"area=b|quarter=Total\"; \"area=c|quarter=Total\"; is small and printed",
        "\"witnesses\":; \"witness\":; the certificate or the tables cannot be read",
        "\"width\":3; \"width\":30; is not shown to be safe",
      })
  void a_changed_certificate_proves_nothing(String was, String is, String told) throws IOException {
    protect(SPEC, DATA);
    changeCertificate(was, is);
    assertThat(releasing().faults("first")).anyMatch(fault -> fault.contains(told));
  }

  private void changeCertificate(String was, String is) throws IOException {
    Path certificate = folder.resolve("out/confidential/first/certificate.json");
    String text = Files.readString(certificate);
    assertThat(text).contains(was);
    String files = Fingerprint.of(folder.resolve("out/releases/first"));
    Files.writeString(
        certificate,
        text.replace(was, is).replaceFirst("\"files\":\"\\w+\"", "\"files\":\"" + files + "\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "b,[c],[c]; b,[c],2.00; line 5 prints a rate that is wrong or says more",
        "d,15,[x]; d,15,5.00; line 7 prints a rate that is wrong or says more",
        "North,34,8.50; North,34,8.51; line 3 prints a rate that is wrong or says more",
      })
  void rates_follow_their_counts_and_changed_ones_are_found_out(String was, String is, String told)
      throws IOException {
    Files.writeString(folder.resolve("people.csv"), "area,n\na,2000\nb,2000\nc,900\n");
    protect(
        SPEC.replace("percentages: { of: area }", "rates: { of: residents, decimals: 2 }")
            + "populations:\n  residents: { file: people.csv, number: n }\n",
        DATA);
    assertThat(table("first")).contains("area,Count,Per 1000 residents", "Total,61,[x]", was);
    assertThat(releasing().faults("first")).isEmpty();
    Path file = folder.resolve("out/releases/first/by-area.csv");
    Files.writeString(file, Files.readString(file).replace(was, is));
    changeCertificate("", "");
    assertThat(releasing().faults("first"))
        .anyMatch(fault -> fault.startsWith("table by-area, " + told));
  }

  @Test
  void a_sender_who_takes_its_own_off_learns_nothing_of_the_others() throws IOException {
    String data =
        """
        area,sender,n
        a,X,16
        a,Y,4
        b,X,20
        b,Z,40
        c,Y,15
        c,Z,15
        """;
    String spec = SPEC.replace("[a, b] }", "[a, b] }").replace("  quarter: {}\n", "");
    assertThat(((Protection) protect(spec, data)).hiddenKeys()).isEmpty();
    String careful = spec.replace("first", "second").replace("survivors", "people");
    Protection kept = (Protection) protect(careful + "insiders: sender\n", data);
    assertThat(kept.hiddenKeys()).anyMatch(key -> key.startsWith("area=a"));
    assertThat(releasing().faults("second")).isEmpty();
    String all = "print: [ { area: a } ]\n";
    String promised = careful.replace("second", "third") + all + "insiders: sender\n";
    assertThat(((Refusal) protect(promised.replace("people", "persons"), data)).named())
        .contains("for X: a");
  }

  private static final String FEWER =
      SPEC.replace("{ of: area }", "{ of: area, decimals: 2, fewer: true }");
  private static final String LARGE = "area,quarter,n\na,Q1,430\nb,Q1,4\nc,Q1,12\nd,Q1,415\n";

  @Test
  void a_percentage_of_a_withheld_count_stands_with_as_many_decimals_as_are_safe()
      throws IOException {
    protect(FEWER, LARGE);
    assertThat(table("first")).contains("b,[c],0", "d,415,48.20");
    assertThat(releasing().faults("first")).isEmpty();
    Path file = folder.resolve("out/releases/first/by-area.csv");
    Files.writeString(file, Files.readString(file).replace("b,[c],0\n", "b,[c],0.5\n"));
    changeCertificate("area=b|quarter=Total\":0", "area=b|quarter=Total\":1");
    assertThat(releasing().faults("first"))
        .anyMatch(fault -> fault.contains("is not a table that prints the same"))
        .anyMatch(fault -> fault.contains("says more than the counts"));
  }

  @Test
  void percentages_of_an_earlier_release_count() throws IOException {
    protect(FEWER, LARGE);
    String later = FEWER.replace("first", "second").replace(", fewer: true", "");
    protect(later, LARGE);
    assertThat(releasing().faults("second")).isEmpty();
    Path certificate = folder.resolve("out/confidential/second/certificate.json");
    assertThat(certificate).content().contains("\"whole\":\"area=Total|quarter=Total\"");
    String text = Files.readString(certificate);
    Files.writeString(certificate, text.replace("\"decimals\":0}", "\"decimals\":3}"));
    assertThat(releasing().faults("second"))
        .anyMatch(fault -> fault.contains("is not a table that prints the same"));
  }

  @Test
  void that_all_of_a_group_are_in_one_category_is_kept_where_a_dimension_is_sensitive()
      throws IOException {
    String spec =
        """
        release: %s
        measure: %s
        count: n
        dimensions: { area: {}, orientation: { sensitive: true } }
        tables: [ { name: by-area, by: [area, orientation] } ]
        """;
    String data = "area,orientation,n\na,x,20\na,y,0\nb,x,30\nb,y,15\nc,x,40\nc,y,12\n";
    Refusal refusal = (Refusal) protect(spec.formatted("first", "people"), data);
    assertThat(refusal.named()).containsExactly("a, x");
    String hidden = spec.formatted("second", "persons") + "zeros: hidden\n";
    assertThat(((Protection) protect(hidden, data)).hiddenKeys())
        .contains("area=a|orientation=y", "area=a|orientation=x");
    assertThat(releasing().faults("second")).isEmpty();
  }

  @Test
  void the_workbook_says_what_the_tables_say() throws IOException {
    protect(SPEC, DATA);
    DataFormatter shown = new DataFormatter(Locale.UK);
    List<String> rows = new ArrayList<>();
    Path file = folder.resolve("out/releases/first/first.xlsx");
    try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Row row : workbook.getSheet("by-area")) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(shown.formatCellValue(cell)));
        rows.add(String.join(",", cells));
      }
    }
    assertThat(rows.subList(1, rows.size())).isEqualTo(table("first"));
  }

  /** A ledger keeps releases for ever: those from before newer fields are read as without them. */
  @Test
  void certificates_of_before_newer_fields_still_count() throws IOException {
    protect(SPEC, DATA);
    Path certificate = folder.resolve("out/confidential/first/certificate.json");
    String newer = "\"(insiders|populations|shares|sensitive)\":(null|false|\\[\\]|\\{\\}),?";
    String old = Files.readString(certificate).replaceAll(newer, "");
    assertThat(old).doesNotContain("insiders", "shares", "populations", "sensitive");
    Files.writeString(certificate, old);
    assertThat(releasing().faults("first")).isEmpty();
    String content = new ObjectMapper().readTree(old).get("content").toString();
    ledger.releases().file("old", "people", content.replace("\"first\"", "\"old\""));
    protect(SPEC.replace("first", "second").replace("survivors", "people"), DATA);
    assertThat(releasing().faults("second")).isEmpty();
    assertThat(folder.resolve("out/confidential/second/certificate.json"))
        .content()
        .contains("\"release\":\"old\",\"columns\"");
  }

  @Test
  void tables_without_a_certificate_do_not_verify() throws IOException {
    protect(SPEC, DATA);
    Files.delete(folder.resolve("out/confidential/first/certificate.json"));
    assertThat(releasing().list()).containsExactly("first");
    assertThat(releasing().faults("first")).singleElement().asString().contains("no certificate");
  }

  @Test
  void the_same_release_again_gives_the_same_bytes() throws IOException {
    protect(SPEC, DATA);
    byte[] before = Files.readAllBytes(folder.resolve("out/releases/first/first.xlsx"));
    protect(SPEC, DATA);
    assertThat(folder.resolve("out/releases/first/first.xlsx")).hasBinaryContent(before);
  }

  @Test
  void a_release_cannot_be_made_again_with_other_figures() throws IOException {
    protect(SPEC, DATA);
    assertThatThrownBy(() -> protect(SPEC, DATA.replace("d,Q1,15", "d,Q1,25")))
        .isInstanceOf(DecisionRefused.class);
  }

  @Test
  void what_an_earlier_release_printed_counts() throws IOException {
    String quarters =
        """
        release: %s
        measure: survivors
        count: n
        only: { quarter: %s }
        dimensions:
          quarter: {}
        tables: [ { name: by-quarter, by: [quarter] } ]
        """;
    String first = "quarter,n\nQ1,12\n";
    String second = "quarter,n\nQ1,12\nQ2,3\n";
    protect(quarters.formatted("first", "[Q1]"), first);
    Ruling ruling = protect(quarters.formatted("second", "[Q1, Q2]"), second);
    assertThat(((Protection) ruling).hiddenKeys()).contains("quarter=Q2", "quarter=Total");
  }

  private static final String YEAR_TO_DATE =
      """
      release: %s
      measure: survivors
      count: n
      only: { quarter: %s }
      dimensions: { sex: {} }
      tables: [ { name: by-sex, by: [sex] } ]
      print: [ {} ]
      """;

  /** The year to date less the quarter before it leaves three people. */
  @Test
  void what_is_left_of_a_figure_less_an_earlier_one_is_a_small_count() throws IOException {
    String q1 = "quarter,sex,n\nQ1,f,40\nQ1,m,20\n";
    protect(YEAR_TO_DATE.formatted("first", "[Q1]"), q1);
    Ruling ruling = protect(YEAR_TO_DATE.formatted("second", "[Q1, Q2]"), q1 + "Q2,f,3\nQ2,m,0\n");
    assertThat(((Refusal) ruling).exposed()).anyMatch(key -> key.contains(" less release first: "));
    assertThat(protect(YEAR_TO_DATE.formatted("third", "[Q1, Q2]"), q1 + "Q2,f,30\nQ2,m,0\n"))
        .isInstanceOf(Protection.class);
  }

  @Test
  void nobody_can_judge_a_year_whose_quarter_is_gone_from_the_data() throws IOException {
    protect(YEAR_TO_DATE.formatted("first", "[Q1]"), "quarter,sex,n\nQ1,f,40\nQ1,m,20\n");
    String year = "quarter,sex,n\nyear,f,43\nyear,m,20\n";
    Ruling ruling = protect(YEAR_TO_DATE.formatted("second", "[year]"), year);
    assertThat(((Refusal) ruling).named())
        .containsExactly("quarter: Q1 of release first is gone, year is new");
  }

  @Test
  void late_returns_that_move_a_total_a_little_are_a_small_count() throws IOException {
    String total =
        """
        release: %s
        measure: survivors
        count: n
        dimensions: { sex: {} }
        tables: [ { name: by-sex, by: [sex] } ]
        print: [ {} ]
        """;
    protect(total.formatted("first"), "sex,n\nf,41\nm,20\n");
    Ruling ruling = protect(total.formatted("second"), "sex,n\nf,44\nm,20\n");
    assertThat(ruling).isInstanceOf(Refusal.class);
    assertThat(((Refusal) ruling).exposed()).anyMatch(key -> key.startsWith("the change since"));
    assertThat(folder.resolve("out/releases/second")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "measure: survivors,mesure: survivors,measure",
    "by: [area],by: [region],names no dimension: 'region'",
    "groups: { North: [a. b] },groups: { North: [a. x] },spec.yaml:6: 'x' is no code of area",
    "count: n,count: m,there is no column 'm'",
    "count: n,zeros: away,must be one of shown. hidden",
    "by: [area],by: [area. area],crosses a dimension with itself",
    "measure: survivors,measure: '',may not be empty",
    "groups: { North: [a. b] },groups: { Total: [a. b] },spec.yaml:6: 'Total' is the name of the sum",
    "groups: { North: [a. b] },groups: { North: [] },spec.yaml:6: group 'North' has no codes",
    "groups: { North: [a. b] },codes: [A. c],of area is 'A' elsewhere",
    "count: n,count: n/print: [ { region: x } ],spec.yaml:4: no table shows",
  })
  void a_mistake_in_the_specification_is_told_with_its_place(
      String right, String wrong, String told) {
    String spec = SPEC.replace(right.replace('.', ','), wrong.replace('.', ',').replace('/', '\n'));
    assertThatThrownBy(() -> protect(spec, DATA))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining(told.replace("shown. hidden", "shown, hidden"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,Q1,30|a,Total,30|data.csv:2: is a total of column 'quarter'",
        "a,Q1,30|,Q1,30|data.csv:2: column 'area' is blank",
        "a,Q1,30|a,Q1,(s)|data.csv:2: column 'n' must hold a true count",
        "a,Q1,30|a,Q1,30,5|data.csv:2: cannot be read as CSV: each row needs a cell for each heading",
        "area,quarter,n|area,quarter,m|data.csv:1: there is no column 'n'; there are: area, quarter, m",
        "area,quarter,n|area,n,n|data.csv:1: two columns are called 'n'",
        "b,Q1,4|B ,Q1,4/b,Q1,4|data.csv:4: column 'area' says 'b', further up 'B'; write it one way",
        "a,Q1,30|Grand total,Q1,61/a,Q1,30|data.csv:2: is a total of column 'area'",
        "a,Q1,30|Mrs Example,Q1,30|data.csv:2: column 'area' holds what can name a person",
        "a,Q1,30|caf\u00c3\u00a9,Q1,30|data.csv:2: holds letters that cannot be read",
        "a,Q1,30|caf\ufffd,Q1,30|data.csv:2: holds letters that cannot be read",
        "a,Q1,30|Kent,Q1,61/a,Q1,30|data.csv: 'Kent' has as many as all others of 'area' together",
      })
  void a_mistake_in_the_data_is_told_with_its_place(String right, String wrong, String told) {
    assertThatThrownBy(() -> protect(SPEC, DATA.replace(right, wrong.replace('/', '\n'))))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining(told);
  }

  @Test
  void data_are_read_however_a_spreadsheet_saved_them() throws IOException {
    String data = DATA.replace("a,Q1,30", "a,Q1,30.0").replace("d,Q1,15", "d\u00e9,Q1,15");
    protect(SPEC, "\uFEFF" + data.replace(',', ';').replace("\n", "\r\n"));
    assertThat(table("first")).contains("Total,61,100.0", "d\u00e9,15,24.6");
    String untidy = data.replace("\n", ",,\n").replace("b,Q1", ",,,,\n\nb,Q1") + ",,,,\n";
    Path file = folder.resolve("data.csv");
    Files.write(file, ("\uFEFFSurvivors\n\n" + untidy.replace(',', '\t')).getBytes(UTF_16LE));
    protect(SPEC, file);
    assertThat(table("first")).contains("Total,61,100.0", "d\u00e9,15,24.6");
  }

  private Releasing releasing() {
    return new Releasing(folder.resolve("out"));
  }

  private Ruling protect(String spec, String data) throws IOException {
    return protect(spec, Files.writeString(folder.resolve("data.csv"), data));
  }

  private Ruling protect(String spec, Path file) throws IOException {
    Path specification = Files.writeString(folder.resolve("spec.yaml"), spec);
    return releasing().protect(file, specification, ledger, (stage, done, all) -> {});
  }

  private List<String> table(String release) throws IOException {
    return Files.readAllLines(folder.resolve("out/releases/" + release + "/by-area.csv"));
  }
}
