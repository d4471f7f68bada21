package org.safereturns.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.canonical.Characteristic;
import org.safereturns.feedback.report.IssuesCsv;
import org.safereturns.issue.IssueList.Column;
import org.safereturns.issue.Severity;

/** Every file of a reply tells the same numbers, and long lists are cut with exact totals. */
class SameNumbersTest {
  private static final int MANY = 1_203;

  @TempDir Path folder;
  private JsonNode json;
  private Page page;

  @BeforeEach
  void write() throws IOException {
    Path sent = Files.writeString(folder.resolve("return.csv"), "a,b\n1,2\n");
    Judged judged =
        new Judged()
            .error("FIL-101", "", 1, 1)
            .error("FIL-101", "", 2, 1)
            .query("TRD-101", "", 3, 1)
            .note("MAP-101")
            .completeness(Characteristic.SEX, 200, 190, 180)
            .completeness(Characteristic.RACE, 200, 150, 99);
    for (int row = 1; row <= MANY; row++) {
      judged.add(Judged.issue("VAL-101", Severity.WARNING, "", row, 2, "x"));
    }
    try (IssuesCsv issues = IssuesCsv.in(folder)) {
      judged.issues().forEach(issues::add);
      issues.complete();
    }
    Reply reply = Judged.feedback().write(Judged.receipt(sent), judged.result(), null, folder);
    assertThat(reply.attachments()).contains(folder.resolve("issues.csv"));
    json = new ObjectMapper().readTree(folder.resolve("report.json").toFile());
    page = Page.read(folder.resolve("report.html"));
  }

  @Test
  void totals_are_exact_in_every_file() throws IOException {
    assertThat(json.at("/totals/issues").asInt()).isEqualTo(MANY + 3);
    assertThat(json.at("/totals/errors").asInt()).isEqualTo(2);
    assertThat(json.at("/totals/queries").asInt()).isEqualTo(1);
    assertThat(json.at("/totals/warnings").asInt()).isEqualTo(MANY);
    assertThat(json.at("/totals/notes").asInt()).isEqualTo(1);
    assertThat(page.texts("//ul[@class='tally']//strong")).containsExactly("2", "1", "1,203");
    assertThat(Files.readString(folder.resolve("report.txt")))
        .contains("Issues: 1,206 (errors 2, queries 1, warnings 1,203); notes 1");
    assertThat(Files.readAllLines(folder.resolve("issues.csv"))).hasSize(1 + MANY + 4);
  }

  @Test
  void a_long_list_is_cut_and_says_so() throws IOException {
    assertThat(page.texts("//article[@aria-labelledby='g-VAL-101']//tbody/tr")).hasSize(200);
    assertThat(page.text("//article[@aria-labelledby='g-VAL-101']//caption"))
        .contains("the first 200 of 1,203", "issues.csv");
    assertThat(json.at("/issues/2/total").asInt()).isEqualTo(MANY);
    assertThat(json.at("/issues/2/places")).hasSize(1_000);
    assertThat(column(Column.MESSAGE.place()))
        .contains("and 203 more of this code: all are in issues.csv");
    assertThat(column(Column.MESSAGE.place())).hasSize(1 + 2 + 1 + 1_000 + 1 + 1);
  }

  @Test
  void an_issue_has_one_number_everywhere() throws IOException {
    assertThat(page.text("//article[@aria-labelledby='g-TRD-101']//tbody/tr/td[1]")).isEqualTo("3");
    assertThat(json.at("/issues/1/places/0/number").asInt()).isEqualTo(3);
    assertThat(column(Column.CODE.place()).get(3)).isEqualTo("TRD-101");
  }

  @Test
  void the_chart_has_the_numbers_of_its_table() throws IOException {
    assertThat(page.texts("//*[local-name()='svg']//*[@class='value']"))
        .containsExactly("asked 95.0 %", "usable 90.0 %", "asked 75.0 %", "usable 49.5 %");
    assertThat(page.texts("//table[@class='numbers']/tbody/tr[2]/*"))
        .containsExactly("Ethnic group", "200", "150", "75.0", "99", "49.5");
    assertThat(json.at("/completeness/1/usableRate").decimalValue()).isEqualByComparingTo("49.5");
  }

  @Test
  void checks_are_told_by_what_became_of_them() {
    assertThat(json.at("/checks/failed").asInt()).isEqualTo(4);
    assertThat(page.text("//section[@id='checks']/p"))
        .isEqualTo("1 check passed, 4 found something, and 1 could not be run.");
    assertThat(page.text("//section[@id='checks']//caption[starts-with(., 'Could')]/.."))
        .contains("TRD-901", "There is no earlier return to compare with.");
  }

  private List<String> column(int column) throws IOException {
    List<String> cells = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(folder.resolve("issues.xlsx").toString())) {
      for (Row row : workbook.getSheet("Issues")) {
        cells.add(row.getCell(column) == null ? "" : row.getCell(column).toString());
      }
    }
    return cells;
  }
}
