package org.safereturns.feedback.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.safereturns.feedback.report.Report;
import org.safereturns.feedback.text.Plain;

/** Colours the cells of a sender's workbook in which issues lie and comments them. */
final class Marked {
  /** A larger block is marked at its first cell only: a coloured sheet says nothing. */
  private static final int BLOCK = 200;

  private final XSSFWorkbook workbook;
  private final CellComments comments = new CellComments();
  private final Map<String, XSSFCellStyle> styles = new HashMap<>();
  private final Set<String> filled = new HashSet<>();

  private Marked(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  static void mark(XSSFWorkbook workbook, Report report) {
    Marked marked = new Marked(workbook);
    Map<String, List<Remark>> bySheet = new LinkedHashMap<>();
    report
        .groups()
        .forEach(
            group ->
                group.places().stream()
                    .filter(place -> !place.cells().isEmpty() && !place.isExplained())
                    .forEach(
                        place ->
                            bySheet
                                .computeIfAbsent(place.sheet(), s -> new ArrayList<>())
                                .add(new Remark(group, place))));
    bySheet.forEach(
        (name, remarks) -> find(workbook, name).ifPresent(sheet -> marked.sheet(sheet, remarks)));
  }

  private void sheet(XSSFSheet sheet, List<Remark> remarks) {
    List<CellRangeAddress> merged = sheet.getMergedRegions();
    Map<CellAddress, List<Remark>> byCell = new LinkedHashMap<>();
    for (Remark remark : remarks) {
      CellRangeAddress block = CellRangeAddress.valueOf(remark.place().cells());
      fill(sheet, block, remark.group().severity());
      CellAddress cell =
          shown(new CellAddress(block.getFirstRow(), block.getFirstColumn()), merged);
      byCell.computeIfAbsent(cell, c -> new ArrayList<>()).add(remark);
    }
    byCell.forEach((cell, found) -> comments.add(sheet, cell, found));
  }

  /** A sheet by its name as we show it. */
  static Optional<XSSFSheet> find(XSSFWorkbook workbook, String name) {
    return IntStream.range(0, workbook.getNumberOfSheets())
        .mapToObj(workbook::getSheetAt)
        .filter(sheet -> Plain.sheet(sheet.getSheetName()).equals(name))
        .findFirst();
  }

  /** The cell of a merged block that shows: a comment on any other is invisible. */
  private static CellAddress shown(CellAddress cell, List<CellRangeAddress> merged) {
    return merged.stream()
        .filter(block -> block.isInRange(cell))
        .findFirst()
        .map(block -> new CellAddress(block.getFirstRow(), block.getFirstColumn()))
        .orElse(cell);
  }

  /** Issues come gravest first, so the first colour of a cell stays; a note leaves it as it is. */
  private void fill(XSSFSheet sheet, CellRangeAddress block, String severity) {
    Tone tone = Tone.of(severity);
    if (tone == Tone.NOTE) {
      return;
    }
    boolean small = block.getNumberOfCells() <= BLOCK;
    int lastRow = small ? block.getLastRow() : block.getFirstRow();
    int lastColumn = small ? block.getLastColumn() : block.getFirstColumn();
    for (int r = block.getFirstRow(); r <= lastRow; r++) {
      for (int c = block.getFirstColumn(); c <= lastColumn; c++) {
        if (filled.add(sheet.getSheetName() + "!" + r + "," + c)) {
          XSSFCell cell = cell(sheet, r, c);
          cell.setCellStyle(style(cell.getCellStyle(), tone));
        }
      }
    }
  }

  private static XSSFCell cell(XSSFSheet sheet, int r, int c) {
    XSSFRow row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
    XSSFCell cell = row.getCell(c);
    if (cell == null) {
      cell = row.createCell(c);
      cell.setCellStyle(row.isFormatted() ? row.getRowStyle() : sheet.getColumnStyle(c));
    }
    return cell;
  }

  /** One more style for each style and colour: a workbook may not have many. */
  private XSSFCellStyle style(XSSFCellStyle original, Tone tone) {
    return styles.computeIfAbsent(
        original.getIndex() + " " + tone,
        key -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(original);
          style.setFillForegroundColor(tone.fill());
          style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          return style;
        });
  }

  /** An issue with the check that raised it. */
  record Remark(Report.Group group, Report.Place place) {}
}
