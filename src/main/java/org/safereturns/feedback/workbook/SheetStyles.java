package org.safereturns.feedback.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.safereturns.feedback.text.Opaque;

/** The few styles of the sheet that we add to a sender's workbook. */
final class SheetStyles {
  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);

  SheetStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  XSSFCellStyle of(Look look) {
    return styles.computeIfAbsent(look, this::style);
  }

  private XSSFCellStyle style(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(look));
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    if (!look.ground().isEmpty()) {
      style.setFillForegroundColor(Opaque.of(look.ground()));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    if (look == Look.TEXT) {
      // What a sender wrote stays text even if somebody edits the cell.
      style.setQuotePrefixed(true);
    } else if (look == Look.NUMBER) {
      style.setAlignment(HorizontalAlignment.LEFT);
    } else if (look == Look.ANSWER) {
      style.setLocked(false);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBottomBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
    }
    return style;
  }

  private Font font(Look look) {
    XSSFFont font = workbook.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) 11);
    font.setBold(look.isBold());
    font.setColor(Opaque.of(look.ink()));
    if (look == Look.LINK) {
      font.setUnderline(Font.U_SINGLE);
    }
    return font;
  }
}
