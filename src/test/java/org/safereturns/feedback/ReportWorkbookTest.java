package org.safereturns.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.issue.IssueList.Column;
import org.safereturns.issue.Severity;

/** Files that cannot carry our marks get a workbook of their own that says why. */
class ReportWorkbookTest {
  @TempDir Path folder;

  @Test
  void text_is_not_a_workbook() throws IOException {
    Path sent = Files.writeString(folder.resolve("return.csv"), "a,b\n");

    assertThat(why(sent, new Judged())).contains("only in workbooks saved as .xlsx or .xlsm");
  }

  @Test
  void the_older_excel_format_cannot_be_marked() throws IOException {
    Path sent = folder.resolve("return.xls");
    try (HSSFWorkbook old = new HSSFWorkbook();
        var out = Files.newOutputStream(sent)) {
      old.createSheet("A");
      old.write(out);
    }

    assertThat(why(sent, new Judged())).contains("only in workbooks saved as .xlsx or .xlsm");
  }

  @Test
  void many_rows_are_too_many() throws IOException {
    assertThat(why(workbook(new SenderWorkbook()), new Judged().rows(50_001)))
        .contains("more than 50,000 rows");
  }

  @Test
  void a_copy_with_personal_details_is_not_made() throws IOException {
    Judged named = new Judged().check("PII-106", "Nobody is named", Severity.ERROR);
    assertThat(why(workbook(new SenderWorkbook()), named.error("PII-106", "Sheet", 4, 2)))
        .contains("personal details");
  }

  @Test
  void a_signature_would_break() throws IOException {
    SenderWorkbook signed =
        new SenderWorkbook()
            .part(
                "/_xmlsignatures/sig1.xml",
                "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml");

    assertThat(why(workbook(signed), new Judged())).contains("signed");
  }

  @Test
  void conversations_are_left_alone() throws IOException {
    SenderWorkbook talking =
        new SenderWorkbook()
            .part(
                "/xl/threadedComments/threadedComment1.xml",
                "application/vnd.ms-excel.threadedcomments+xml");

    assertThat(why(workbook(talking), new Judged())).contains("threaded comments");
  }

  @Test
  void a_damaged_workbook_still_gets_an_answer() throws IOException {
    Path sent = workbook(new SenderWorkbook());
    byte[] half = Files.readAllBytes(sent);
    Files.write(sent, Arrays.copyOf(half, half.length / 2));

    assertThat(why(sent, new Judged())).contains("damaged");
  }

  @Test
  void a_file_that_was_refused_is_not_opened_again() throws IOException {
    Path sent = workbook(new SenderWorkbook());

    assertThat(why(sent, new Judged().unrecognised())).contains("could not be read as a return");
  }

  @Test
  void an_earlier_workbook_of_the_other_kind_is_removed() throws IOException {
    Path sent = workbook(new SenderWorkbook());
    Judged.feedback().write(Judged.receipt(sent), new Judged().result(), null, folder);
    assertThat(folder.resolve("your-return-annotated.xlsx")).exists();

    why(sent, new Judged().rows(50_001));

    assertThat(folder.resolve("your-return-annotated.xlsx")).doesNotExist();
  }

  @Test
  void only_what_may_be_right_can_be_explained() throws IOException {
    Judged judged = new Judged().query("TRD-101", "A", 3, 3).warning("CMP-101", "A", 4, 4);
    why(Files.writeString(folder.resolve("return.csv"), "a\n"), judged.note("SDC-105"));

    assertThat(ExcelRefuses.in(folder.resolve("issues.xlsx"))).isEmpty();
    try (XSSFWorkbook workbook = new XSSFWorkbook(folder.resolve("issues.xlsx").toString())) {
      XSSFSheet issues = workbook.getSheet("Issues");
      assertThat(issues.getRow(0).getCell(Column.EXPLANATION.place()).getStringCellValue())
          .isEqualTo("Your explanation");
      Map<String, Boolean> boxes = new TreeMap<>();
      for (Row row : issues) {
        boxes.put(row.getCell(1).getStringCellValue(), row.getCell(9) != null);
      }
      assertThat(boxes)
          .containsEntry("error", false)
          .containsEntry("query", true)
          .containsEntry("warning", true)
          .containsEntry("note", false);
    }
  }

  @Test
  void a_row_is_as_high_as_its_text_and_never_higher_than_excel_bears() throws IOException {
    Judged judged =
        new Judged()
            .add(Judged.told("SUM-101", "One word after the other. ".repeat(20)))
            .add(Judged.told("SUM-102", "Abcdefghijklmnopqrstuvwxyz".repeat(80)));
    why(Files.writeString(folder.resolve("return.csv"), "a\n"), judged);

    try (XSSFWorkbook workbook = new XSSFWorkbook(folder.resolve("issues.xlsx").toString())) {
      XSSFSheet issues = workbook.getSheet("Issues");
      assertThat(issues.getRow(1).getHeightInPoints()).isBetween(11 * 15f, 15 * 16f);
      assertThat(issues.getRow(3).getHeightInPoints()).isBetween(20 * 15f, 409.5f);
    }
  }

  private Path workbook(SenderWorkbook sender) throws IOException {
    try (sender) {
      return sender.save(folder.resolve("return.xlsx"));
    }
  }

  private String why(Path sent, Judged judged) throws IOException {
    judged.error("SUM-101", "B", 2, 2);
    Judged.feedback().write(Judged.receipt(sent), judged.result(), null, folder);
    JsonNode note =
        new ObjectMapper().readTree(folder.resolve("report.json").toFile()).get("workbook");
    assertThat(note.get("annotated").asBoolean()).isFalse();
    try (XSSFWorkbook workbook = new XSSFWorkbook(folder.resolve("issues.xlsx").toString())) {
      assertThat(
              workbook
                  .getSheet("Issues")
                  .getRow(1)
                  .getCell(Column.CODE.place())
                  .getStringCellValue())
          .isEqualTo("SUM-101");
      assertThat(workbook.getSheet("Summary")).isNotNull();
    }
    return note.get("why").asText();
  }
}
