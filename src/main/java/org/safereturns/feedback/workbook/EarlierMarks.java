package org.safereturns.feedback.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.safereturns.issue.IssueList;

/**
 * Takes away what an earlier reply wrote into a workbook that a sender corrected and sent back:
 * colours and comments of issues that are mended, and the list itself. A cell that had a colour of
 * its own below ours is left without one.
 */
final class EarlierMarks {
  /** A comment of ours, by itself or below what the sender wrote. */
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?s)(?:(.*)\\n\\nSafe Returns:\\n)?(?:ERROR|QUERY|WARNING|NOTE) [A-Z]{3}-\\d{3} \\(no\\..*");

  private final XSSFWorkbook workbook;
  private final Map<XSSFCellStyle, XSSFCellStyle> plain = new HashMap<>();

  private EarlierMarks(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** The sheet of the earlier list, emptied, if there was one. */
  static Optional<XSSFSheet> remove(XSSFWorkbook workbook) {
    EarlierMarks marks = new EarlierMarks(workbook);
    Optional<XSSFSheet> list = Optional.empty();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      if (isList(sheet)) {
        clear(sheet);
        list = list.or(() -> Optional.of(sheet));
      }
    }
    if (list.isPresent()) {
      workbook.forEach(sheet -> marks.clean((XSSFSheet) sheet));
    }
    return list;
  }

  private static boolean isList(XSSFSheet sheet) {
    for (int r = 0; r < IssueList.HEADINGS_WITHIN; r++) {
      Row row = sheet.getRow(r);
      if (row != null && IssueList.isHeading(texts(row))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (Cell cell : row) {
      if (cell.getCellType() == CellType.STRING) {
        texts.add(cell.getStringCellValue().strip());
      }
    }
    return texts;
  }

  private static void clear(XSSFSheet sheet) {
    List.copyOf(sheet.getHyperlinkList()).forEach(link -> remove(sheet, link));
    for (int r = sheet.getLastRowNum(); r >= 0; r--) {
      if (sheet.getRow(r) != null) {
        sheet.removeRow(sheet.getRow(r));
      }
    }
    if (sheet.getCTWorksheet().isSetAutoFilter()) {
      sheet.getCTWorksheet().unsetAutoFilter();
    }
  }

  private static void remove(XSSFSheet sheet, XSSFHyperlink link) {
    sheet.removeHyperlink(link.getFirstRow(), link.getFirstColumn());
  }

  private void clean(XSSFSheet sheet) {
    for (Map.Entry<CellAddress, XSSFComment> comment :
        new HashMap<>(sheet.getCellComments()).entrySet()) {
      comment(sheet, comment.getKey(), comment.getValue());
    }
    for (Row row : sheet) {
      for (Cell cell : row) {
        fill((XSSFCell) cell);
      }
    }
  }

  private static void comment(XSSFSheet sheet, CellAddress at, XSSFComment comment) {
    Matcher ours = COMMENT.matcher(comment.getString().getString());
    if (!ours.matches()) {
      return;
    }
    if (ours.group(1) != null) {
      comment.setString(ours.group(1));
    } else if (sheet.getRow(at.getRow()) != null
        && sheet.getRow(at.getRow()).getCell(at.getColumn()) != null) {
      sheet.getRow(at.getRow()).getCell(at.getColumn()).removeCellComment();
    }
  }

  private void fill(XSSFCell cell) {
    XSSFCellStyle style = cell.getCellStyle();
    if (style.getFillPattern() == FillPatternType.SOLID_FOREGROUND && isOurs(style)) {
      cell.setCellStyle(plain.computeIfAbsent(style, this::plain));
    }
  }

  private static boolean isOurs(XSSFCellStyle style) {
    return style.getFillForegroundXSSFColor() != null
        && Tone.isOne(style.getFillForegroundXSSFColor());
  }

  private XSSFCellStyle plain(XSSFCellStyle marked) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(marked);
    style.setFillForegroundColor((XSSFColor) null);
    style.setFillPattern(FillPatternType.NO_FILL);
    return style;
  }
}
