package org.safereturns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safereturns.intake.raw.FileType;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.intake.raw.RawSheet;

/** Excel workbooks, new and old: both kinds must read alike. */
class XlsxWorkbookTest {
  @TempDir Path folder;

  private Path saved(Workbook workbook) throws IOException {
    Path file = folder.resolve(workbook instanceof HSSFWorkbook ? "return.xls" : "return.xlsx");
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  private static Workbook workbook(String kind) {
    return kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
  }

  private static void set(Row row, int column, double value, String format) {
    Cell cell = row.createCell(column);
    cell.setCellValue(value);
    Workbook workbook = row.getSheet().getWorkbook();
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void cells_read_as_a_person_sees_them(String kind) throws IOException {
    Workbook workbook = workbook(kind);
    Row row = workbook.createSheet("Return").createRow(2);
    row.createCell(0).setCellValue(" Dover ");
    set(row, 2, 0.024, "0.0%");
    set(row, 3, 44764, "m/d/yy");
    set(row, 4, 1234.5, "#,##0.00");
    row.createCell(5).setCellValue(true);
    row.createCell(6).setCellErrorValue((byte) 7);
    Path file = saved(workbook);

    assertThat(Reading.lines(file))
        .containsExactly("3: Dover||2.4%|22/07/2022|1,234.50|TRUE|#DIV/0!");
    assertThat(Reading.cell(file, 3, 3).number()).isEqualTo(new BigDecimal("0.024"));
    assertThat(Reading.cell(file, 3, 3).percent()).isTrue();
    assertThat(Reading.cell(file, 3, 3).decimals()).isEqualTo(1);
    assertThat(Reading.cell(file, 3, 4).date()).isEqualTo(LocalDate.of(2022, 7, 22));
    assertThat(Reading.cell(file, 3, 7).kind()).isEqualTo(RawCell.Kind.ERROR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void merged_blocks_and_hidden_sheets_are_told(String kind) throws IOException {
    Workbook workbook = workbook(kind);
    Sheet seen = workbook.createSheet("Seen");
    seen.createRow(0).createCell(0).setCellValue("Header");
    seen.addMergedRegion(new CellRangeAddress(0, 1, 0, 3));
    workbook.createSheet("Hidden").createRow(0).createCell(0).setCellValue("x");
    workbook.createSheet("Very").createRow(0).createCell(0).setCellValue("y");
    workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
    workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
    try (RawFile file = Reading.open(saved(workbook))) {
      assertThat(file.sheets())
          .extracting(RawSheet::name)
          .containsExactly("Seen", "Hidden", "Very");
      assertThat(file.sheets()).extracting(RawSheet::isHidden).containsExactly(false, true, true);
      assertThat(file.sheets().get(0).merged()).containsExactly(new RawSheet.Block(1, 1, 2, 4));
      assertThat(Reading.lines(file.sheets().get(2))).containsExactly("1: y");
    }
  }

  @Test
  void a_formula_gives_its_saved_result_or_says_that_it_has_none() throws IOException {
    Path file =
        Reading.workbook(
            folder,
            "",
            "<sheetData><row r='1'><c r='A1'><f>B1*2</f><v>46</v></c><c r='B1'><f>C1</f></c>"
                + "<c r='C1'><f>D1</f><v></v></c><c r='D1' t='str'><f>\"\"</f><v></v></c>"
                + "</row></sheetData>");
    assertThat(Reading.cell(file, 1, 1).text()).isEqualTo("46");
    assertThat(Reading.cell(file, 1, 2).kind()).isEqualTo(RawCell.Kind.FORMULA_WITHOUT_VALUE);
    assertThat(Reading.cell(file, 1, 3).kind()).isEqualTo(RawCell.Kind.FORMULA_WITHOUT_VALUE);
    assertThat(Reading.cell(file, 1, 4).kind()).isEqualTo(RawCell.Kind.BLANK);
  }

  @Test
  void a_row_of_formulas_without_results_is_not_blank() {
    Path file =
        Reading.workbook(
            folder, "", "<sheetData><row r='3'><c r='B3'><f>C1</f></c></row></sheetData>");
    assertThat(Reading.cell(file, 3, 2).kind()).isEqualTo(RawCell.Kind.FORMULA_WITHOUT_VALUE);
  }

  @Test
  void rich_inline_and_shared_texts_read_as_text() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    XSSFRichTextString rich = new XSSFRichTextString("Ken");
    rich.append("t¹");
    workbook.createSheet().createRow(0).createCell(0).setCellValue(rich);
    assertThat(Reading.lines(saved(workbook))).containsExactly("1: Kent¹");
    Path inline =
        Reading.workbook(
            folder,
            "",
            "<sst><si><r><t>a</t></r><r><t xml:space='preserve'> b</t></r><rPh><t>no</t></rPh></si></sst>",
            "<sheetData><row><c t='inlineStr'><is><t>one</t></is></c><c t='s'><v>0</v></c></row>"
                + "</sheetData>");
    assertThat(Reading.lines(inline)).containsExactly("1: one|a b");
  }

  @Test
  void a_workbook_without_its_styles_is_read() {
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    Path file =
        Reading.zip(
            folder,
            "bare.xlsx",
            "[Content_Types].xml",
            "<Types/>",
            "_rels/.rels",
            "<Relationships><Relationship Id='a' Type='%s/officeDocument' Target='xl/workbook.xml'/></Relationships>"
                .formatted(relations),
            "xl/workbook.xml",
            "<workbook xmlns:r='%s'><sheets><sheet name='S' r:id='s'/></sheets></workbook>"
                .formatted(relations),
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='s' Type='%1$s/worksheet' Target='sheet.xml'/><Relationship Id='t' Type='%1$s/styles' Target='styles.xml'/></Relationships>"
                .formatted(relations),
            "xl/sheet.xml",
            "<worksheet><sheetData><row><c s='3'><v>46.5</v></c></row></sheetData></worksheet>");
    assertThat(Reading.lines(file)).containsExactly("1: 46.5");
  }

  @Test
  void margins_of_any_kind_of_space_are_taken_off() {
    Path file =
        Reading.workbook(
            folder,
            "",
            "<sheetData><row><c t='inlineStr'><is><t xml:space='preserve'>\u00a0\u200912\u202f\u200b\n</t></is></c>"
                + "<c t='inlineStr'><is><t>two\nlines</t></is></c></row></sheetData>");
    assertThat(Reading.lines(file)).containsExactly("1: 12|two\nlines");
    assertThat(Reading.cell(file, 1, 1).text()).isEqualTo("12");
  }

  @Test
  void the_calendar_of_1904_is_obeyed() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
    set(workbook.createSheet().createRow(0), 0, 43302, "dd/mm/yyyy");
    assertThat(Reading.lines(saved(workbook))).containsExactly("1: 22/07/2022");
  }

  @Test
  void macros_are_told_and_not_run() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.createSheet("S").createRow(0).createCell(0).setCellValue("x");
    workbook.setVBAProject(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
    try (RawFile file = Reading.open(saved(workbook))) {
      assertThat(file.type()).isEqualTo(FileType.XLSM);
      assertThat(file.findings())
          .extracting(f -> f.kind().name())
          .containsExactly("MACROS_NOT_RUN");
      assertThat(Reading.lines(file.sheets().get(0))).containsExactly("1: x");
    }
  }

  @Test
  void prefixed_names_and_dates_of_strict_workbooks_are_read() {
    Path file =
        Reading.workbook(
            folder,
            "",
            "<x:sheetData xmlns:x='urn:x'><x:row r='2'><x:c r='B2' t='d'><x:v>2022-07-22</x:v></x:c>"
                + "</x:row></x:sheetData>");
    assertThat(Reading.lines(file)).containsExactly("2: |22/07/2022");
  }

  @Test
  void a_cell_far_out_or_far_too_long_is_refused_and_never_held() {
    String far = "<sheetData><row r='1'><c r='%s1'><v>1</v></c></row></sheetData>";
    assertThat(Reading.refusal(Reading.workbook(folder, "", far.formatted("XFD"))))
        .isEqualTo("TOO_MANY_COLUMNS");
    assertThat(Reading.refusal(Reading.workbook(folder, "", far.formatted("ZZZZZZ"))))
        .isEqualTo("DAMAGED");
    String text = "<sheetData><row r='1'><c t='str'><v>%s</v></c></row></sheetData>";
    assertThat(Reading.refusal(Reading.workbook(folder, "", text.formatted("a".repeat(40_000)))))
        .isEqualTo("CELL_TOO_LONG");
  }
}
