package org.safereturns.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safereturns.issue.Outcome;
import org.safereturns.issue.PersonalDetail;

/** What was found, by chance or by thought, and mended: each a small case of its own. */
class FoundTest {
  private static final String XLSX = "hmpps/probation_caseload_2022-23.xlsx";
  private static final String ODS = "folkestone-hythe/da-homelessness-2022-23-1.ods";
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir private static Path folder;
  private static Target target;

  @BeforeAll
  static void open() {
    target = new Target(folder);
  }

  @AfterAll
  static void close() {
    target.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-999999999", "0e-999999999", "1e999999", "-1E-2147483647"})
  void a_number_of_a_billion_decimals_is_a_text(String number) throws IOException {
    String json = "[{\"Area\":\"Ashford\",\"Households\":" + number + "}]";
    assertThat(target.take(json.getBytes(UTF_8), "return.json", "ashford")).isNotNull();
  }

  @Test
  void rows_without_names_cost_nothing_for_each_name() throws IOException {
    StringBuilder names = new StringBuilder("[{");
    for (int i = 0; i < 1_000; i++) {
      names.append(i == 0 ? "" : ",").append("\"n").append(i).append("\":1");
    }
    String json = names + "}" + ",{}".repeat(1_000_000) + "]";
    assertThat(target.take(json.getBytes(UTF_8), "return.json", "ashford")).isNotNull();
  }

  @Test
  void two_thousand_million_hidden_columns_take_no_room() throws IOException {
    Outcome xlsx =
        takePart(
            XLSX,
            SHEET,
            "<sheetData",
            "<cols><col min='1' max='2147483646' hidden='1'/></cols><sheetData");
    assertThat(xlsx).isNotEqualTo(Outcome.QUARANTINED);
    Outcome ods =
        takePart(
            ODS,
            "content.xml",
            "<table:table-row",
            "<table:table-column table:number-columns-repeated='2000000000' table:visibility='collapse'/>"
                + "<table:table-row");
    assertThat(ods).isNotNull();
  }

  @Test
  void a_row_that_stands_for_a_thousand_million_is_refused() throws IOException {
    assertThat(
            takePart(
                ODS,
                "content.xml",
                "<table:table-row",
                "<table:table-row table:number-rows-repeated='1000000000'>"
                    + "<table:table-cell office:value-type='string' table:number-columns-repeated='900'>"
                    + "<text:p>x</text:p></table:table-cell></table:table-row><table:table-row"))
        .isEqualTo(Outcome.QUARANTINED);
  }

  @Test
  void a_number_format_of_a_megabyte_is_not_written_into_every_cell() throws IOException {
    String code = "0." + "0".repeat(1_000_000);
    Map<String, byte[]> parts = PartMutation.parts(Corpus.of(XLSX).bytes());
    String styles = new String(parts.get("xl/styles.xml"), UTF_8);
    String formats = "<numFmts><numFmt numFmtId='300' formatCode='" + code + "'/></numFmts><fonts";
    parts.put(
        "xl/styles.xml",
        styles
            .replaceAll("numFmtId=\"\\d+\"", "numFmtId=\"300\"")
            .replaceFirst("<fonts", formats)
            .getBytes(UTF_8));
    assertThat(take(XLSX, parts)).isNotNull();
  }

  @Test
  void a_sheet_that_is_named_a_thousand_times_is_refused() throws IOException {
    Map<String, byte[]> parts = PartMutation.parts(Corpus.of(XLSX).bytes());
    String workbook = new String(parts.get("xl/workbook.xml"), UTF_8);
    int from = workbook.indexOf("<sheet ");
    String sheet = workbook.substring(from, workbook.indexOf('>', from) + 1);
    parts.put("xl/workbook.xml", workbook.replace(sheet, sheet.repeat(1_000)).getBytes(UTF_8));
    assertThat(take(XLSX, parts)).isEqualTo(Outcome.QUARANTINED);
  }

  @Test
  void a_day_of_the_year_999_999_999_is_a_text() throws IOException {
    assertThat(takePart(XLSX, SHEET, "<sheetData>", "<sheetData><row r='0'/>"))
        .isEqualTo(Outcome.QUARANTINED);
    assertThat(
            takePart(
                ODS,
                "content.xml",
                "<table:table-row",
                "<table:table-row><table:table-cell office:value-type='date'"
                    + " office:date-value='+999999999-12-31'/></table:table-row><table:table-row"))
        .isNotNull();
  }

  /**
   * Every search for a form must end soon in a cell of 32,000 letters, wherever the cell stands.
   */
  @Test
  void a_cell_as_long_as_a_book_is_passed_over() throws IOException {
    List<Corpus> texts = Corpus.all().stream().filter(c -> c.name().endsWith(".csv")).toList();
    for (int i = 0; i < HostileTexts.LONG.size(); i++) {
      Corpus from = texts.get(i % texts.size());
      byte[] hostile = filled(from.bytes(), HostileTexts.LONG.get(i));
      assertThat(target.take(hostile, from.name(), from.sender())).isNotNull();
    }
  }

  /** The text in every cell of the second last row, and at the end of a label of each other row. */
  private static byte[] filled(byte[] sound, String text) {
    List<String> lines =
        new ArrayList<>(Arrays.asList(new String(sound, UTF_8).split("\r?\n", -1)));
    int row = lines.size() - 2;
    lines.set(row, lines.get(row).replaceAll("[^,]+", "\"" + text + "\""));
    lines.add(1, text.replace(",", ";"));
    return String.join("\r\n", lines).getBytes(UTF_8);
  }

  @Test
  void an_address_is_looked_for_once_in_a_long_text() {
    assertThat(PersonalDetail.EMAIL.isIn("a".repeat(1_000_000))).isFalse();
    assertThat(PersonalDetail.EMAIL.isIn("write to jo.smith@example.org")).isTrue();
  }

  private static Outcome takePart(String file, String part, String at, String instead)
      throws IOException {
    Map<String, byte[]> parts = PartMutation.parts(Corpus.of(file).bytes());
    String xml = new String(parts.get(part), UTF_8);
    assertThat(xml).contains(at);
    int from = xml.indexOf(at);
    parts.put(
        part,
        (xml.substring(0, from) + instead + xml.substring(from + at.length())).getBytes(UTF_8));
    return take(file, parts);
  }

  private static Outcome take(String file, Map<String, byte[]> parts) throws IOException {
    Corpus from = Corpus.of(file);
    return target.take(PartMutation.zip(parts), from.name(), from.sender());
  }
}
