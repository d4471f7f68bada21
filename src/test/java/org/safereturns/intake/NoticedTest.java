package org.safereturns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safereturns.intake.raw.RawFile;

/** What shows only while a sheet is read: crossed-out text, hidden rows and columns. */
class NoticedTest {
  private static final String STRUCK_TEXT =
      "<si><r><rPr><strike/></rPr><t>12</t></r><r><rPr><strike val='0'/></rPr><t>15</t></r></si>";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void what_is_crossed_out_does_not_join_the_number_beside_it(String kind) throws IOException {
    Workbook workbook = kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    Font line = workbook.createFont();
    line.setStrikeout(true);
    Row row = workbook.createSheet("S").createRow(1);
    Cell part = row.createCell(1);
    RichTextString text = workbook.getCreationHelper().createRichTextString("12 15");
    text.applyFont(0, 3, line);
    part.setCellValue(text);
    Cell whole = row.createCell(2);
    whole.setCellValue(7);
    CellStyle style = workbook.createCellStyle();
    style.setFont(line);
    whole.setCellStyle(style);
    row.createCell(3).setCellValue(9);

    assertThat(read(saved(workbook))).containsExactly("2: |15||9", "CROSSED_OUT B2:C2");
  }

  @Test
  void crossed_out_runs_are_left_out_of_inline_and_shared_text() {
    Path file =
        Reading.workbook(
            folder,
            "",
            "<sst>" + STRUCK_TEXT + "<si><t>plain</t></si></sst>",
            "<sheetData><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
                + "<row><c t='inlineStr'>"
                + STRUCK_TEXT.replace("si>", "is>")
                + "</c></row></sheetData>");

    assertThat(read(file))
        .containsExactly("1: 15|plain", "2: 15", "CROSSED_OUT A1", "CROSSED_OUT A2");
  }

  @Test
  void an_open_document_says_it_in_styles() {
    Path file =
        ods(
            "<style:style style:name='T1'><style:text-properties"
                + " style:text-line-through-style='solid'/></style:style>"
                + "<style:style style:name='ce1'><style:text-properties"
                + " style:text-line-through-style='none'/></style:style>"
                + "<style:style style:name='ce2'><style:text-properties"
                + " style:text-line-through-style='solid'/></style:style>",
            "<table:table-row>"
                + "<table:table-cell table:style-name='ce1' office:value-type='string'><text:p>"
                + "<text:span text:style-name='T1'>12</text:span> 15</text:p></table:table-cell>"
                + "<table:table-cell table:style-name='ce2' office:value-type='float'"
                + " office:value='7'><text:p>7</text:p></table:table-cell>"
                + "<table:table-cell office:value-type='float' office:value='9'><text:p>9</text:p>"
                + "</table:table-cell></table:table-row>");

    assertThat(read(file)).containsExactly("1: 15||9", "CROSSED_OUT A1:B1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void hidden_rows_and_columns_are_read_and_told(String kind) throws IOException {
    Workbook workbook = kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    Sheet rows = workbook.createSheet("Rows");
    rows.createRow(0).createCell(0).setCellValue("a");
    rows.createRow(1).setZeroHeight(true);
    rows.getRow(1).createCell(0).setCellValue("b");
    Sheet columns = workbook.createSheet("Columns");
    columns.createRow(0).createCell(2).setCellValue("c");
    columns.setColumnHidden(2, true);
    Sheet empty = workbook.createSheet("Empty");
    empty.createRow(0).createCell(0).setCellValue("d");
    empty.createRow(1).setZeroHeight(true);
    empty.setColumnHidden(5, true);

    assertThat(read(saved(workbook)))
        .containsExactly("1: a", "2: b", "HIDDEN_CELLS ", "1: ||c", "HIDDEN_CELLS ", "1: d");
  }

  @Test
  void what_a_filter_hides_in_an_open_document_is_read_and_told() {
    String cell =
        "<table:table-cell office:value-type='string'><text:p>a</text:p></table:table-cell>";
    Path file =
        ods(
            "",
            "<table:table-column/><table:table-row>%s</table:table-row>".formatted(cell)
                + "<table:table-row table:visibility='filter'>%s</table:table-row>"
                    .formatted(cell));

    assertThat(read(file)).containsExactly("1: a", "2: a", "HIDDEN_CELLS ");
  }

  private static List<String> read(Path file) {
    try (RawFile opened = Reading.open(file)) {
      return opened.sheets().stream()
          .flatMap(
              sheet -> {
                List<String> lines = Reading.lines(sheet);
                assertThat(Reading.lines(sheet)).isEqualTo(lines);
                lines.addAll(
                    sheet.findings().stream()
                        .map(f -> f.kind() + " " + f.origin().cells())
                        .toList());
                return lines.stream();
              })
          .toList();
    }
  }

  private Path saved(Workbook workbook) throws IOException {
    Path file = folder.resolve("return");
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  private Path ods(String styles, String rows) {
    return Reading.zip(
        folder,
        "return.ods",
        "mimetype",
        "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml",
        """
        <office:document-content
          xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'
          xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'
          xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'
          xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'>
        <office:automatic-styles>%s</office:automatic-styles>
        <office:body><office:spreadsheet><table:table table:name='S'>%s</table:table>
        </office:spreadsheet></office:body></office:document-content>
        """
            .formatted(styles, rows));
  }
}
