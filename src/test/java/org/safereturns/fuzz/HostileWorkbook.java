package org.safereturns.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook with hostile texts where a sender may write them: cells, comments, sheets' names. */
final class HostileWorkbook {
  private HostileWorkbook() {}

  /** In cells, in comments and as the name of a sheet. */
  static byte[] xls(byte[] sound, List<String> texts, Random random) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(sound))) {
      for (String text : texts) {
        Sheet sheet = workbook.getSheetAt(random.nextInt(workbook.getNumberOfSheets()));
        Row row = sheet.getRow(random.nextInt(sheet.getLastRowNum() + 1));
        if (row != null && row.getLastCellNum() > 0) {
          int column = random.nextInt(row.getLastCellNum());
          row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(text);
        }
      }
      return commented(workbook, texts);
    }
  }

  /** In comments and as the name of a sheet; cells have theirs already. */
  static byte[] xlsx(byte[] sound, List<String> texts) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sound))) {
      return commented(workbook, texts);
    }
  }

  private static byte[] commented(Workbook workbook, List<String> texts) throws IOException {
    Sheet sheet = workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
    Drawing<?> drawing = sheet.createDrawingPatriarch();
    CreationHelper helper = workbook.getCreationHelper();
    int at = 0;
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (at < texts.size() && cell.getCellComment() == null && isFigure(cell)) {
          ClientAnchor anchor = helper.createClientAnchor();
          anchor.setRow1(row.getRowNum());
          anchor.setCol1(cell.getColumnIndex());
          Comment comment = drawing.createCellComment(anchor);
          comment.setString(helper.createRichTextString(printed(texts.get(at))));
          comment.setAuthor(printed(texts.get(at++)));
          cell.setCellComment(comment);
        }
      }
    }
    String name = WorkbookUtil.createSafeSheetName(texts.get(0));
    if (workbook.getSheet(name) == null) {
      workbook.setSheetName(workbook.getNumberOfSheets() - 1, name);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  private static boolean isFigure(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC;
  }

  /** What XML may hold. */
  private static String printed(String text) {
    return text.replaceAll("[\\p{Cc}\\uFFFE\\uFFFF]", " ");
  }
}
