package org.safereturns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.intake.raw.RawSheet;

class OdsWorkbookTest {
  private static final String NAMES =
      "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
          + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
          + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
          + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
          + " xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'";

  @TempDir Path folder;

  /** A document as LibreOffice writes it. */
  private Path document(String styles, String tables) {
    return Reading.zip(
        folder,
        "return.ods",
        "mimetype",
        "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml",
        "<office:document-content %s><office:automatic-styles>%s</office:automatic-styles>"
                .formatted(NAMES, styles)
            + "<office:body><office:spreadsheet>%s</office:spreadsheet></office:body>"
                .formatted(tables)
            + "</office:document-content>");
  }

  private Path table(String rows) {
    return document("", "<table:table table:name='Return'>" + rows + "</table:table>");
  }

  @Test
  void a_cell_holds_what_the_screen_shows_and_what_is_stored() {
    Path file =
        table(
            "<table:table-row><table:table-cell office:value-type='percentage' office:value='0.024'>"
                + "<text:p>2.4%</text:p></table:table-cell>"
                + "<table:table-cell office:value-type='date' office:date-value='2022-07-22'>"
                + "<office:annotation><text:p>a comment</text:p></office:annotation>"
                + "<text:p>22/07/22</text:p></table:table-cell>"
                + "<table:table-cell office:value-type='string'>"
                + "<text:p>St<text:s/>Mary<text:span>’s</text:span></text:p><text:p>two</text:p>"
                + "</table:table-cell>"
                + "<table:table-cell office:value-type='boolean' office:boolean-value='true'>"
                + "<text:p>TRUE</text:p></table:table-cell>"
                + "<table:table-cell table:formula='of:=A1/0' office:value-type='string'"
                + " calcext:value-type='error'><text:p>#DIV/0!</text:p></table:table-cell>"
                + "<table:table-cell table:formula='of:=A1'/></table:table-row>");
    RawCell percentage = Reading.cell(file, 1, 1);
    assertThat(percentage.number()).isEqualTo(new BigDecimal("0.024"));
    assertThat(percentage.decimals()).isEqualTo(1);
    assertThat(percentage.percent()).isTrue();
    assertThat(Reading.cell(file, 1, 2).date()).isEqualTo(LocalDate.of(2022, 7, 22));
    assertThat(Reading.cell(file, 1, 5).kind()).isEqualTo(RawCell.Kind.ERROR);
    assertThat(Reading.cell(file, 1, 6).kind()).isEqualTo(RawCell.Kind.FORMULA_WITHOUT_VALUE);
    assertThat(Reading.lines(file))
        .containsExactly("1: 2.4%|22/07/22|St Mary’s\ntwo|TRUE|#DIV/0!|");
  }

  @Test
  void repeated_cells_and_rows_stand_where_the_sender_sees_them() {
    String five =
        "office:value-type='float' office:value='5'><text:p>5</text:p></table:table-cell>";
    Path file =
        table(
            "<table:table-row table:number-rows-repeated='3'><table:table-cell"
                + " table:number-columns-repeated='1024'/></table:table-row>"
                + "<table:table-row table:number-rows-repeated='2'>"
                + "<table:table-cell table:number-columns-repeated='2'/>"
                + "<table:table-cell table:number-columns-repeated='2' "
                + five
                + "</table:table-row>"
                + "<table:table-row table:number-rows-repeated='1048000'><table:table-cell/>"
                + "</table:table-row>");
    assertThat(Reading.lines(file)).containsExactly("4: ||5|5", "5: ||5|5");
    assertThat(Reading.cell(file, 5, 4).row()).isEqualTo(5);
  }

  @Test
  void merged_blocks_and_hidden_sheets_are_told() {
    String header =
        "<table:table-row><table:table-cell/><table:table-cell table:number-columns-spanned='3'"
            + " table:number-rows-spanned='1' office:value-type='string'><text:p>H</text:p>"
            + "</table:table-cell><table:covered-table-cell table:number-columns-repeated='2'/>"
            + "<table:table-cell office:value-type='string'><text:p>I</text:p></table:table-cell>"
            + "</table:table-row>";
    Path file =
        document(
            "<style:style style:name='ta2'><style:table-properties table:display='false'/></style:style>",
            "<table:table table:name='One' table:style-name='ta1'>%s</table:table>"
                    .formatted(header)
                + "<table:table table:name='Two' table:style-name='ta2'>%s</table:table>"
                    .formatted(header));
    try (RawFile opened = Reading.open(file)) {
      RawSheet two = opened.sheets().get(1);
      assertThat(two.name()).isEqualTo("Two");
      assertThat(two.isHidden()).isTrue();
      assertThat(two.merged()).containsExactly(new RawSheet.Block(1, 2, 1, 4));
      assertThat(Reading.lines(two)).containsExactly("1: |H|||I");
    }
  }

  @Test
  void a_document_written_by_a_library_is_read() throws IOException {
    Sheet sheet = new Sheet("Return", 2, 3);
    Range range = sheet.getDataRange();
    range.setValues("Area", "Count", "Since", "Dover", 46.5, LocalDate.of(2022, 7, 22));
    SpreadSheet document = new SpreadSheet();
    document.appendSheet(sheet);
    Path file = folder.resolve("sods.ods");
    document.save(file.toFile());
    assertThat(Reading.lines(file))
        .containsExactly("1: Area|Count|Since", "2: Dover|46.5|2022-07-22");
    assertThat(Reading.cell(file, 2, 3).date()).isEqualTo(LocalDate.of(2022, 7, 22));
  }

  @Test
  void a_locked_document_is_told() {
    Path file =
        Reading.zip(
            folder,
            "locked.ods",
            "mimetype",
            "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml",
            "\u0001\u0002",
            "META-INF/manifest.xml",
            "<manifest><file-entry><encryption-data/></file-entry></manifest>");
    assertThat(Reading.refusal(file)).isEqualTo("PASSWORD_PROTECTED");
  }
}
