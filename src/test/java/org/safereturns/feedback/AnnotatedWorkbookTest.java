package org.safereturns.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.issue.Severity;

class AnnotatedWorkbookTest {
  private static final String FIGURES = "Figures 'A' & B";

  @TempDir Path folder;

  @Test
  void bad_cells_are_coloured_and_commented() throws IOException {
    Path sent = sent("return.xlsx");

    try (XSSFWorkbook back = annotated(sent, marks(), "xlsx")) {
      XSSFSheet figures = back.getSheet(FIGURES);
      assertThat(colour(figures, "B2")).isEqualTo("FFF8CFC9");
      assertThat(colour(figures, "C4")).isEqualTo("FFFFE2A8");
      assertThat(colour(figures, "A2")).isNull();
      assertThat(comment(figures, "B2")).contains("ERROR SUM-101", "To mend");
      assertThat(figures.getRow(1).getCell(1).getCellStyle().getDataFormatString())
          .isEqualTo("#,##0.0");
      assertThat(figures.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(101);
    }
  }

  @Test
  void what_else_is_in_the_workbook_survives() throws IOException {
    Path sent = sent("return.xlsx");

    try (XSSFWorkbook back = annotated(sent, marks(), "xlsx")) {
      XSSFSheet figures = back.getSheet(FIGURES);
      assertThat(figures.getDrawingPatriarch().getCharts()).hasSize(1);
      assertThat(figures.getDataValidations()).hasSize(1);
      assertThat(figures.getSheetConditionalFormatting().getNumConditionalFormattings())
          .isEqualTo(1);
      assertThat(figures.getMergedRegions()).hasSize(1);
      assertThat(figures.getPaneInformation().isFreezePane()).isTrue();
      assertThat(cell(figures, "B5").getCellFormula()).isEqualTo("SUM(B2:B4)");
      assertThat(cell(figures, "B5").getNumericCellValue()).isEqualTo(603);
      assertThat(back.getName("ALL_FIGURES")).isNotNull();
      assertThat(back.getSheetVisibility(2)).isEqualTo(SheetVisibility.HIDDEN);
      assertThat(back.getSheetVisibility(3)).isEqualTo(SheetVisibility.VERY_HIDDEN);
    }
  }

  @Test
  void the_senders_own_comment_stands_before_ours() throws IOException {
    Path sent = sent("return.xlsx");

    try (XSSFWorkbook back =
        annotated(sent, new Judged().error("SUM-101", FIGURES, 3, 2), "xlsx")) {
      assertThat(comment(back.getSheet(FIGURES), "B3"))
          .startsWith("this one was typed by hand")
          .contains("Safe Returns:", "ERROR SUM-101");
      assertThat(back.getSheet(FIGURES).getCellComment(new CellAddress("B3")).getAuthor())
          .isEqualTo("Ashford");
    }
  }

  @Test
  void neighbouring_cells_each_get_their_comment() throws IOException {
    Path sent = sent("return.xlsx");
    Judged judged = new Judged();
    for (int row = 2; row <= 5; row++) {
      judged.error("SUM-101", FIGURES, row, 2).error("SUM-101", FIGURES, row, 3);
    }

    try (XSSFWorkbook back = annotated(sent, judged, "xlsx")) {
      assertThat(back.getSheet(FIGURES).getCellComments()).hasSize(8);
    }
  }

  @Test
  void an_issue_inside_a_merged_block_is_commented_where_it_shows() throws IOException {
    Path sent = sent("return.xlsx");

    try (XSSFWorkbook back =
        annotated(sent, new Judged().error("SUM-101", FIGURES, 11, 2), "xlsx")) {
      assertThat(comment(back.getSheet(FIGURES), "A10")).contains("SUM-101");
    }
  }

  @Test
  void the_list_of_issues_links_to_the_cells_and_gives_way_to_the_senders_own_sheet()
      throws IOException {
    Path sent = sent("return.xlsx");

    try (XSSFWorkbook back = annotated(sent, marks(), "xlsx")) {
      assertThat(cell(back.getSheet("Issues"), "A1").getStringCellValue())
          .isEqualTo("our own issues");
      XSSFSheet issues = back.getSheet("Issues (2)");
      assertThat(back.getActiveSheetIndex()).isEqualTo(back.getSheetIndex(issues));
      assertThat(back.getSheet(FIGURES).isSelected()).isFalse();
      assertThat(issues.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(cell(issues, "E2").getHyperlink().getAddress())
          .isEqualTo("'Figures ''A'' & B'!B2");
    }
  }

  @Test
  void macros_survive_and_the_workbook_stays_macro_enabled() throws IOException {
    try (SenderWorkbook sender = new SenderWorkbook().macros()) {
      Path sent = sender.save(folder.resolve("return.xlsm"));

      try (XSSFWorkbook back = annotated(sent, marks(), "xlsm")) {
        assertThat(back.isMacroEnabled()).isTrue();
      }
    }
  }

  @Test
  void a_pivot_table_survives() throws IOException {
    try (SenderWorkbook sender = new SenderWorkbook().pivot()) {
      Path sent = sender.save(folder.resolve("return.xlsx"));

      try (XSSFWorkbook back = annotated(sent, marks(), "xlsx")) {
        assertThat(back.getPivotTables()).hasSize(1);
      }
    }
  }

  @Test
  void a_workbook_saved_by_libreoffice_is_annotated_and_keeps_its_parts() throws IOException {
    Path sent = folder.resolve("libreoffice.xlsx");
    try (InputStream resource = getClass().getResourceAsStream("libreoffice.xlsx")) {
      Files.copy(resource, sent);
    }

    try (XSSFWorkbook back = annotated(sent, marks(), "xlsx")) {
      XSSFSheet figures = back.getSheet(FIGURES);
      assertThat(figures.getDrawingPatriarch().getCharts()).hasSize(1);
      assertThat(figures.getDataValidations()).hasSize(1);
      assertThat(figures.getSheetConditionalFormatting().getNumConditionalFormattings())
          .isEqualTo(1);
      assertThat(comment(figures, "B2")).contains("SUM-101");
      assertThat(comment(figures, "B3")).contains("typed by hand");
    }
  }

  @Test
  void marks_of_an_earlier_reply_go_when_what_they_marked_is_mended() throws IOException {
    annotated(sent("return.xlsx"), marks(), "xlsx").close();
    Path corrected =
        Files.move(
            folder.resolve("reply").resolve("your-return-annotated.xlsx"),
            folder.resolve("corrected.xlsx"));

    try (XSSFWorkbook back =
        annotated(corrected, new Judged().query("TRD-101", FIGURES, 4, 3), "xlsx")) {
      XSSFSheet figures = back.getSheet(FIGURES);
      assertThat(colour(figures, "B2")).isNull();
      assertThat(figures.getCellComment(new CellAddress("B2"))).isNull();
      assertThat(colour(figures, "C4")).isNotNull();
      assertThat(comment(figures, "C4")).containsOnlyOnce("TRD-101");
      assertThat(comment(figures, "B3")).contains("typed by hand");
      assertThat(back.getSheet("Issues (3)")).isNull();
      assertThat(back.getSheet("Issues (2)").getLastRowNum()).isEqualTo(1);
    }
  }

  @Test
  void the_file_as_sent_is_not_touched() throws IOException {
    Path sent = sent("return.xlsx");
    byte[] before = Files.readAllBytes(sent);

    annotated(sent, marks(), "xlsx").close();

    assertThat(sent).hasBinaryContent(before);
  }

  private static Judged marks() {
    return new Judged()
        .error("SUM-101", FIGURES, 2, 2)
        .query("TRD-101", FIGURES, 4, 3)
        .warning("DIS-101", "Lists", 1, 1)
        .add(Judged.issue("MAP-101", Severity.NOTE, FIGURES, 2, 1, "North"));
  }

  private Path sent(String name) throws IOException {
    try (SenderWorkbook sender = new SenderWorkbook()) {
      return sender.save(folder.resolve(name));
    }
  }

  private XSSFWorkbook annotated(Path sent, Judged judged, String ending) throws IOException {
    Path reply = folder.resolve("reply");
    Judged.feedback().write(Judged.receipt(sent), judged.result(), null, reply);
    Path back = reply.resolve("your-return-annotated." + ending);
    assertThat(ExcelRefuses.in(back)).isEmpty();
    return new XSSFWorkbook(Files.newInputStream(back));
  }

  private static XSSFCell cell(XSSFSheet sheet, String address) {
    CellAddress at = new CellAddress(address);
    return sheet.getRow(at.getRow()).getCell(at.getColumn());
  }

  private static String colour(XSSFSheet sheet, String address) {
    var colour = cell(sheet, address).getCellStyle().getFillForegroundColorColor();
    return colour == null ? null : colour.getARGBHex();
  }

  private static String comment(XSSFSheet sheet, String address) {
    return sheet.getCellComment(new CellAddress(address)).getString().getString();
  }
}
