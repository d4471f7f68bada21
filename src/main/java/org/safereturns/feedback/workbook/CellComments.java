package org.safereturns.feedback.workbook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.safereturns.feedback.report.Report;

/** Writes what is wrong into comments beside the cells, behind what a sender wrote there itself. */
final class CellComments {
  /** More would make the workbook slow to open; the Issues sheet lists them all the same. */
  private static final int MOST = 2_000;

  private static final int PER_CELL = 4;
  private static final int LINE = 44;
  private static final String AUTHOR = "Safe Returns";

  private int written;

  void add(XSSFSheet sheet, CellAddress cell, List<Marked.Remark> remarks) {
    if (written >= MOST) {
      return;
    }
    written++;
    String text = text(remarks);
    XSSFComment comment = sheet.getCellComment(cell);
    if (comment == null) {
      create(sheet, cell, text);
    } else {
      XSSFRichTextString both = comment.getString();
      both.append("\n\n" + AUTHOR + ":\n" + text);
      comment.setString(both);
    }
  }

  /** The box must begin in its own cell, or the library takes it for another cell's comment. */
  private static void create(XSSFSheet sheet, CellAddress cell, String text) {
    int lines = text.lines().mapToInt(l -> 1 + l.length() / LINE).sum();
    int row = cell.getRow();
    int column = cell.getColumn();
    int besideCell = Math.round(sheet.getColumnWidthInPixels(column)) * Units.EMU_PER_PIXEL;
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(
            besideCell, 0, 0, 0, column, row, column + 5, row + Math.max(4, lines + 1));
    XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setAuthor(AUTHOR);
    comment.setString(new XSSFRichTextString(text));
  }

  private static String text(List<Marked.Remark> remarks) {
    String text =
        remarks.stream()
            .limit(PER_CELL)
            .map(CellComments::text)
            .collect(Collectors.joining("\n\n"));
    int more = remarks.size() - PER_CELL;
    return more > 0 ? text + "\n\nand " + more + " more: see the Issues sheet" : text;
  }

  private static String text(Marked.Remark remark) {
    Report.Place place = remark.place();
    StringBuilder text = new StringBuilder();
    text.append(remark.group().severity().toUpperCase(Locale.ROOT));
    text.append(' ').append(remark.group().code()).append(" (no. ").append(place.number());
    text.append(")\n").append(place.message());
    if (!place.mend().isEmpty()) {
      text.append("\nTo mend: ").append(place.mend());
    }
    return text.toString();
  }
}
