package org.safereturns.publication.chart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Puts behind the sheet of a table one with its charts, each beside the numbers it draws: charts of
 * the spreadsheet program, which stay charts when they are copied into a report. Where there is no
 * number the cell is empty and the label bears its mark, so nothing is drawn.
 */
public final class ChartSheets {
  private static final int LONGEST = 24;
  private static final int FIRST_ROW = 2;
  private static final int LABEL_WIDTH = 44 * 256;
  private static final int NUMBER_WIDTH = 16 * 256;
  private static final int HEADING_HEIGHT = 64;

  private final XSSFWorkbook workbook;
  private final CellStyle bold;
  private final CellStyle wrapped;

  private ChartSheets(XSSFWorkbook workbook) {
    this.workbook = workbook;
    Font font = workbook.createFont();
    font.setBold(true);
    bold = workbook.createCellStyle();
    bold.setFont(font);
    wrapped = workbook.createCellStyle();
    wrapped.setFont(font);
    wrapped.setWrapText(true);
    wrapped.setVerticalAlignment(VerticalAlignment.TOP);
  }

  /** The name of the sheet with the charts of a table. */
  public static String name(String table) {
    return table.substring(0, Math.min(LONGEST, table.length())) + " charts";
  }

  /**
   * @param charts by the name of the sheet whose table they show
   */
  public static byte[] add(byte[] workbook, Map<String, List<Chart>> charts) throws IOException {
    try (XSSFWorkbook all = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      ChartSheets sheets = new ChartSheets(all);
      charts.forEach(sheets::sheet);
      all.setActiveSheet(0);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      all.write(bytes);
      return bytes.toByteArray();
    }
  }

  private void sheet(String table, List<Chart> charts) {
    XSSFSheet sheet = workbook.createSheet(name(table));
    workbook.setSheetOrder(sheet.getSheetName(), workbook.getSheetIndex(table) + 1);
    String title = workbook.getSheet(table).getRow(0).getCell(0).getStringCellValue();
    text(sheet, 0, title + ": charts", bold);
    text(
        sheet,
        1,
        "The numbers beside each chart are those it draws; they are from the sheet “%s”. Where a"
                .formatted(table)
            + " number is missing, nothing is drawn and the label says why.",
        workbook.getCellStyleAt(0));
    sheet.setColumnWidth(0, LABEL_WIDTH);
    int row = FIRST_ROW + 1;
    for (Chart chart : charts) {
      row = add(sheet, chart, row);
    }
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getPrintSetup().setLandscape(true);
  }

  /**
   * @return the first row below it
   */
  private int add(XSSFSheet sheet, Chart chart, int top) {
    text(sheet, top, chart.title(), bold);
    Row headings = sheet.createRow(top + 1);
    headings.createCell(0).setCellValue(chart.unit().isEmpty() ? "" : "in " + chart.unit());
    for (int s = 0; s < chart.series().size(); s++) {
      headings.createCell(s + 1).setCellValue(chart.series().get(s).name());
      headings.getCell(s + 1).setCellStyle(wrapped);
      sheet.setColumnWidth(s + 1, NUMBER_WIDTH);
    }
    headings.setHeightInPoints(HEADING_HEIGHT);
    for (int l = 0; l < chart.labels().size(); l++) {
      row(sheet.createRow(top + 2 + l), chart, l);
    }
    int last = top + 1 + chart.labels().size();
    NativeChart.draw(sheet, chart, new CellRangeAddress(top + 2, last, 0, chart.series().size()));
    return top + 3 + NativeChart.rows(chart);
  }

  private static void row(Row row, Chart chart, int label) {
    StringBuilder name = new StringBuilder(chart.labels().get(label));
    for (int s = 0; s < chart.series().size(); s++) {
      Chart.Value value = chart.series().get(s).values().get(label);
      if (value.number().isPresent()) {
        row.createCell(s + 1).setCellValue(value.number().get().doubleValue());
      } else {
        name.append(' ').append(value.mark());
      }
    }
    row.createCell(0).setCellValue(name.toString());
  }

  private static void text(XSSFSheet sheet, int row, String text, CellStyle style) {
    sheet.createRow(row).createCell(0).setCellValue(text);
    sheet.getRow(row).getCell(0).setCellStyle(style);
  }
}
