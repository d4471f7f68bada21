package org.safereturns.intake.xls;

import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.RichTextString;

/** What is crossed out in the cells of an old Excel workbook. */
final class XlsText {
  private final HSSFWorkbook workbook;

  XlsText(HSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Whether a cell is crossed out as a whole. */
  boolean isCrossedOut(Cell cell) {
    return isCrossedOut(cell.getCellStyle().getFontIndex());
  }

  private boolean isCrossedOut(int font) {
    return workbook.getFontAt(font).getStrikeout();
  }

  /** The text of a cell without what is crossed out in it, or all of it with the cell. */
  String standing(Cell cell) {
    RichTextString text = cell.getRichStringCellValue();
    boolean crossedOut = isCrossedOut(cell);
    String all = text.getString();
    if (!(text instanceof HSSFRichTextString rich)) {
      return crossedOut ? "" : all;
    }
    StringBuilder standing = new StringBuilder(all.length());
    int from = 0;
    for (int run = 0; run < rich.numFormattingRuns(); run++) {
      int to = Math.min(rich.getIndexOfFormattingRun(run), all.length());
      standing.append(crossedOut ? "" : all.substring(from, to));
      crossedOut = isCrossedOut(rich.getFontOfFormattingRun(run));
      from = to;
    }
    return standing.append(crossedOut ? "" : all.substring(from)).toString();
  }
}
