package org.safereturns.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.canonical.Origin;
import org.safereturns.feedback.report.IssuesCsv;
import org.safereturns.feedback.report.Receipt;
import org.safereturns.feedback.text.Plain;
import org.safereturns.issue.Issue;
import org.safereturns.issue.IssueList.Column;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.Severity;

/** What a sender wrote stays text, wherever we quote it. */
class HostileTextTest {
  private static final String MARKUP = "</td><script>alert(1)</script>&amp;\"'";
  private static final String FORMULA = "=HYPERLINK(\"http://example.org\",\"x\")";

  @TempDir Path folder;

  @Test
  void markup_is_shown_and_not_run() throws IOException {
    write(issue(MARKUP, MARKUP), "<img src=x onerror=alert(1)>.csv");

    Page page = Page.read(folder.resolve("report.html"));
    assertThat(page.texts("//script|//img")).isEmpty();
    assertThat(page.text("//span[@class='seen']")).isEqualTo(MARKUP);
    assertThat(Page.read(folder.resolve("letter.html")).texts("//img|//script")).isEmpty();
  }

  @Test
  void a_formula_in_a_csv_cell_is_text() throws IOException {
    for (String start : List.of("=", "+", "-", "@", "\t=", "\u200b=", "＝")) {
      write(issue(start + "1+1", start + "cmd"), "return.csv");

      CsvRecord row = csv().get(1);
      assertThat(row.getField(7)).as("seen, from " + start).startsWith("'");
      assertThat(row.getField(5)).as("subject, from " + start).startsWith("'");
    }
  }

  @Test
  void a_formula_in_the_workbook_is_text() throws IOException {
    write(issue(FORMULA, FORMULA), "return.csv");

    try (XSSFWorkbook workbook = new XSSFWorkbook(folder.resolve("issues.xlsx").toString())) {
      Cell seen = workbook.getSheet("Issues").getRow(1).getCell(Column.SEEN.place());
      assertThat(seen.getCellType()).isEqualTo(CellType.STRING);
      assertThat(seen.getStringCellValue()).isEqualTo(FORMULA);
      assertThat(seen.getCellStyle().getDataFormatString())
          .as("stays text when edited")
          .isEqualTo("@");
    }
  }

  @Test
  void line_breaks_and_direction_marks_are_removed() throws IOException {
    write(issue("a\r\nBcc: x@example.org\u0000", "evil\u202egnp.exe"), "a\r\nb.csv");

    for (String file : List.of("report.html", "report.json", "report.txt", "letter.txt")) {
      assertThat(Files.readString(folder.resolve(file)))
          .as(file)
          .doesNotContain("\r", "\u0000", "\u202e", "\nBcc");
    }
    assertThat(csv()).hasSize(2);
  }

  @Test
  void the_subject_is_one_short_line() throws IOException {
    Path sent = Files.writeString(folder.resolve("return.csv"), "a\n");
    Receipt receipt =
        new Receipt(
            "SR-1\r\nBcc: everyone@example.org\r\n" + "x".repeat(5_000),
            "ashford",
            "Ashford",
            "a.csv",
            sent,
            true);

    Reply reply = Judged.feedback().write(receipt, new Judged().result(), null, folder);

    assertThat(reply.subject()).doesNotContain("\r", "\n").hasSizeLessThanOrEqualTo(150);
  }

  @Test
  void a_quotation_is_cut_before_it_tells_a_story() throws IOException {
    write(issue("free text ".repeat(50), "x"), "return.csv");

    assertThat(csv().get(1).getField(7)).hasSizeLessThanOrEqualTo(Plain.QUOTATION);
    assertThat(Page.read(folder.resolve("report.html")).text("//span[@class='seen']"))
        .hasSizeLessThanOrEqualTo(Plain.QUOTATION);
  }

  @Test
  void a_file_name_is_never_a_path() throws IOException {
    Path reply = folder.resolve("replies/SR-1");
    Path sent = Files.writeString(folder.resolve("sent"), "a\n");
    Receipt receipt = new Receipt("SR-1", "s", "S", "../../../etc/passwd.xlsx", sent, true);

    Judged.feedback().write(receipt, new Judged().result(), null, reply);

    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("replies", "sent");
    }
  }

  private static Issue issue(String seen, String subject) {
    return new Issue(
        new RuleCode("VAL-101"),
        Severity.ERROR,
        Origin.cell("f", "'Sheet<1>'!&", 2, 2),
        List.of(),
        subject,
        "Not on the list: " + seen,
        seen,
        "Use a value of the list.",
        false);
  }

  private void write(Issue issue, String fileName) throws IOException {
    Path sent = Files.writeString(folder.resolve("sent.csv"), "a\n");
    try (IssuesCsv issues = IssuesCsv.in(folder)) {
      issues.add(issue);
      issues.complete();
    }
    Receipt receipt = new Receipt("SR-1", "s", "S", fileName, sent, true);
    Judged.feedback().write(receipt, new Judged().add(issue).result(), null, folder);
  }

  private List<CsvRecord> csv() throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofCsvRecord(folder.resolve("issues.csv"))) {
      return reader.stream().toList();
    }
  }
}
