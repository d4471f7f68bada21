package org.safereturns.publication.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.safereturns.publication.file.StablePackage;

/**
 * The tables of a release as a workbook that everybody can read: notes first, one table on a sheet,
 * a heading in every column, no merged and no empty cells. The same tables give the same bytes.
 */
final class ReleaseWorkbook {
  private static final Optional<Date> FIXED_DAY =
      Optional.of(Date.from(Instant.parse("2020-01-01T00:00:00Z")));
  private static final int WIDTH = 24 * 256;

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final CellStyle bold = workbook.createCellStyle();
  private final CellStyle wrapped = workbook.createCellStyle();
  private final CellStyle right = workbook.createCellStyle();
  private final Map<Integer, CellStyle> styles = new HashMap<>();

  private ReleaseWorkbook() {
    Font font = workbook.createFont();
    font.setBold(true);
    bold.setFont(font);
    wrapped.setWrapText(true);
    right.setAlignment(HorizontalAlignment.RIGHT);
  }

  static void write(Path file, String title, List<String> notes, List<ReleaseTable> tables)
      throws IOException {
    ReleaseWorkbook release = new ReleaseWorkbook();
    try (XSSFWorkbook workbook = release.workbook) {
      release.notes(title, notes);
      tables.forEach(release::table);
      PackagePropertiesPart properties =
          workbook.getProperties().getCoreProperties().getUnderlyingProperties();
      properties.setCreatedProperty(FIXED_DAY);
      properties.setModifiedProperty(FIXED_DAY);
      properties.setCreatorProperty("Safe Returns");
      properties.setTitleProperty(title);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      StablePackage.write(bytes.toByteArray(), file);
    }
  }

  private void notes(String title, List<String> notes) {
    Sheet sheet = workbook.createSheet("Notes");
    sheet.setColumnWidth(0, 4 * WIDTH);
    onOnePageAcross(sheet);
    heading(sheet.createRow(0), 0, title);
    for (int n = 0; n < notes.size(); n++) {
      sheet.createRow(n + 1).createCell(0).setCellValue(notes.get(n));
      sheet.getRow(n + 1).getCell(0).setCellStyle(wrapped);
    }
  }

  private void table(ReleaseTable table) {
    String name = table.name().length() > 31 ? table.name().substring(0, 31) : table.name();
    Sheet sheet = workbook.createSheet(name);
    heading(sheet.createRow(0), 0, table.title());
    Row headings = sheet.createRow(1);
    for (int c = 0; c < table.headings().size(); c++) {
      heading(headings, c, table.headings().get(c));
      sheet.setColumnWidth(c, WIDTH);
    }
    for (int r = 0; r < table.rows().size(); r++) {
      Row row = sheet.createRow(r + 2);
      List<String> cells = table.rows().get(r);
      int numbers = table.firstFigure();
      for (int c = 0; c < cells.size(); c++) {
        String text = cells.get(c);
        if (c >= numbers && Character.isDigit(text.charAt(0))) {
          BigDecimal number = new BigDecimal(text);
          row.createCell(c).setCellValue(number.doubleValue());
          row.getCell(c).setCellStyle(decimals(number.scale()));
        } else {
          row.createCell(c).setCellValue(text);
          if (c >= numbers) {
            row.getCell(c).setCellStyle(right);
          }
        }
      }
    }
    sheet.createFreezePane(0, 2);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:2"));
    onOnePageAcross(sheet);
  }

  private static void onOnePageAcross(Sheet sheet) {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  /** As many decimals as the table prints, so that 100.0 does not become 100. */
  private CellStyle decimals(int places) {
    return styles.computeIfAbsent(
        places,
        p -> {
          CellStyle style = workbook.createCellStyle();
          String zeros = p == 0 ? "" : "." + "0".repeat(p);
          style.setDataFormat(workbook.createDataFormat().getFormat("0" + zeros));
          return style;
        });
  }

  private void heading(Row row, int column, String text) {
    row.createCell(column).setCellValue(text);
    row.getCell(column).setCellStyle(bold);
  }
}
