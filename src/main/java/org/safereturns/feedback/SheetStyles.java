package org.safereturns.feedback;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** The few styles of the sheets that we add to a workbook. */
final class SheetStyles {
  private final Workbook workbook;
  private final CellStyle header;
  private final CellStyle text;
  private final CellStyle number;
  private final CellStyle label;
  private final CellStyle link;
  private final CellStyle answer;
  private final Map<Tone, CellStyle> severities = new EnumMap<>(Tone.class);

  SheetStyles(Workbook workbook) {
    this.workbook = workbook;
    header = style(font(true, IndexedColors.WHITE));
    fill(header, Opaque.of(0x17, 0x40, 0x5C));
    text = style(font(false, IndexedColors.BLACK));
    // What a sender wrote stays text even if somebody edits the cell.
    text.setQuotePrefixed(true);
    number = style(font(false, IndexedColors.BLACK));
    number.setAlignment(HorizontalAlignment.LEFT);
    label = style(font(true, IndexedColors.BLACK));
    Font underlined = font(false, IndexedColors.BLUE);
    underlined.setUnderline(Font.U_SINGLE);
    link = style(underlined);
    answer = style(font(false, IndexedColors.BLACK));
    answer.setLocked(false);
    fill(answer, Opaque.of(0xFF, 0xFC, 0xE8));
    answer.setBorderBottom(BorderStyle.THIN);
    answer.setBottomBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
    for (Tone tone : Tone.values()) {
      CellStyle style = style(font(true, IndexedColors.BLACK));
      fill(style, tone.fill());
      severities.put(tone, style);
    }
  }

  CellStyle header() {
    return header;
  }

  CellStyle text() {
    return text;
  }

  CellStyle number() {
    return number;
  }

  CellStyle label() {
    return label;
  }

  CellStyle link() {
    return link;
  }

  CellStyle answer() {
    return answer;
  }

  CellStyle severity(Tone tone) {
    return severities.getOrDefault(tone, text);
  }

  private Font font(boolean bold, IndexedColors colour) {
    Font font = workbook.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) 11);
    font.setBold(bold);
    font.setColor(colour.getIndex());
    return font;
  }

  private CellStyle style(Font font) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private static void fill(CellStyle style, XSSFColor colour) {
    ((XSSFCellStyle) style).setFillForegroundColor(colour);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
