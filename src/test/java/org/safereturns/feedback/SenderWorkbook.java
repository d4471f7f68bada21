package org.safereturns.feedback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sender's workbook with everything in it that our marks must leave alone. */
final class SenderWorkbook implements AutoCloseable {
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final XSSFSheet figures = workbook.createSheet("Figures 'A' & B");

  SenderWorkbook() {
    table();
    figures.addMergedRegion(CellRangeAddress.valueOf("A10:C11"));
    figures.createRow(9).createCell(0).setCellValue("merged");
    figures.createFreezePane(1, 1);
    validation();
    conditionalFormat();
    chart();
    comment("B3", "Ashford", "this one was typed by hand");
    workbook.createName().setNameName("ALL_FIGURES");
    workbook.getName("ALL_FIGURES").setRefersToFormula("'Figures ''A'' & B'!$B$2:$C$5");
    workbook.createSheet("Issues").createRow(0).createCell(0).setCellValue("our own issues");
    workbook.createSheet("Lists").createRow(0).createCell(0).setCellValue("East");
    workbook.createSheet("Workings").createRow(0).createCell(0).setCellValue(1);
    workbook.setSheetVisibility(2, SheetVisibility.HIDDEN);
    workbook.setSheetVisibility(3, SheetVisibility.VERY_HIDDEN);
  }

  private void table() {
    var style = workbook.createCellStyle();
    style.setBorderBottom(BorderStyle.DOUBLE);
    style.setDataFormat(workbook.createDataFormat().getFormat("#,##0.0"));
    String[] areas = {"Area", "North", "East", "South", "All"};
    for (int r = 0; r < areas.length; r++) {
      var row = figures.createRow(r);
      row.createCell(0).setCellValue(areas[r]);
      for (int c = 1; c <= 2; c++) {
        if (r == 0) {
          row.createCell(c).setCellValue(2020 + c + "/" + (21 + c));
        } else {
          row.createCell(c).setCellValue(100 * r + c);
          row.getCell(c).setCellStyle(style);
        }
      }
    }
    figures.getRow(4).getCell(1).setCellFormula("SUM(B2:B4)");
    figures.getRow(4).getCell(2).setCellFormula("SUM(C2:C4)");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
  }

  private void validation() {
    DataValidationHelper helper = figures.getDataValidationHelper();
    DataValidation areas =
        helper.createValidation(
            helper.createExplicitListConstraint(new String[] {"North", "East", "South", "All"}),
            new CellRangeAddressList(1, 4, 0, 0));
    areas.setShowErrorBox(true);
    figures.addValidationData(areas);
  }

  private void conditionalFormat() {
    var formats = figures.getSheetConditionalFormatting();
    var rule = formats.createConditionalFormattingRule("$B2>250");
    rule.createFontFormatting().setFontStyle(true, true);
    formats.addConditionalFormatting(
        new CellRangeAddress[] {CellRangeAddress.valueOf("B2:C5")}, rule);
  }

  private void chart() {
    XSSFDrawing drawing = figures.createDrawingPatriarch();
    XSSFChart chart = drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, 5, 1, 12, 16));
    XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
    XDDFChartData bars = chart.createData(ChartTypes.BAR, bottom, left);
    bars.addSeries(
        XDDFDataSourcesFactory.fromStringCellRange(figures, CellRangeAddress.valueOf("A2:A5")),
        XDDFDataSourcesFactory.fromNumericCellRange(figures, CellRangeAddress.valueOf("B2:B5")));
    chart.plot(bars);
  }

  private void comment(String cell, String author, String text) {
    CellAddress address = new CellAddress(cell);
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(
            0, 0, 0, 0, address.getColumn(), address.getRow(), address.getColumn() + 3, 8);
    XSSFComment comment = figures.createDrawingPatriarch().createCellComment(anchor);
    comment.setAuthor(author);
    comment.setString(new XSSFRichTextString(text));
  }

  SenderWorkbook pivot() {
    AreaReference source = new AreaReference("A1:C4", SpreadsheetVersion.EXCEL2007);
    workbook
        .createSheet("Pivot")
        .createPivotTable(source, new CellReference("A3"), figures)
        .addRowLabel(0);
    return this;
  }

  SenderWorkbook part(String name, String type) {
    try {
      PackagePartName part = PackagingURIHelper.createPartName(name);
      try (OutputStream out = workbook.getPackage().createPart(part, type).getOutputStream()) {
        out.write("<x/>".getBytes(StandardCharsets.UTF_8));
      }
      workbook
          .getPackagePart()
          .addRelationship(part, TargetMode.INTERNAL, "http://example.org/part");
      return this;
    } catch (InvalidFormatException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With a part where macros lie, as a macro-enabled workbook has. */
  SenderWorkbook macros() {
    try {
      workbook.setVBAProject(
          new ByteArrayInputStream("not a real macro".getBytes(StandardCharsets.UTF_8)));
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Path save(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
