package org.safereturns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.intake.raw.RawSheet;

/** Cells that are easily read wrong mean the same after LibreOffice has saved them. */
@Tag("programs")
class ConvertedCellsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls", "ods"})
  void odd_cells_are_read_alike(String format) throws IOException, InterruptedException {
    Path file = workbook();

    assertThat(read(converted(file, format))).isEqualTo(read(file)).contains("CROSSED_OUT B2:C2");
  }

  private Path workbook() throws IOException {
    Path file = folder.resolve("odd.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFFont line = workbook.createFont();
      line.setStrikeout(true);
      CellStyle crossedOut = workbook.createCellStyle();
      crossedOut.setFont(line);
      CellStyle percent = workbook.createCellStyle();
      percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
      CellStyle day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
      XSSFSheet sheet = workbook.createSheet("S");
      Row head = sheet.createRow(0);
      head.createCell(0).setCellValue("Across");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
      Row row = sheet.createRow(1);
      row.createCell(0).setCellValue("two\nlines");
      XSSFRichTextString text = new XSSFRichTextString("12 15");
      text.applyFont(0, 3, line);
      row.createCell(1).setCellValue(text);
      row.createCell(2).setCellValue(7);
      row.getCell(2).setCellStyle(crossedOut);
      row.createCell(3).setCellValue("1\u00a0234");
      row.createCell(4).setCellValue("'012");
      Row more = sheet.createRow(2);
      more.createCell(0).setCellValue(true);
      more.createCell(1).setCellErrorValue(FormulaError.NA.getCode());
      more.createCell(2).setCellValue(0.125);
      more.getCell(2).setCellStyle(percent);
      more.createCell(3).setCellValue(44764);
      more.getCell(3).setCellStyle(day);
      more.createCell(4).setCellFormula("\"5\"&\"6\"");
      more.getCell(4).setCellValue("56");
      sheet.createRow(3).createCell(0).setCellValue("filtered");
      sheet.getRow(3).setZeroHeight(true);
      workbook.write(out);
    }
    return file;
  }

  private Path converted(Path file, String format) throws IOException, InterruptedException {
    Path out = Files.createDirectories(folder.resolve(format));
    Process process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("libreoffice").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                out.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
    return out.resolve("odd." + format);
  }

  private static List<String> read(Path file) {
    try (RawFile opened = Reading.open(file)) {
      RawSheet sheet = opened.sheets().get(0);
      List<String> all = new ArrayList<>(Reading.lines(sheet));
      sheet.findings().forEach(f -> all.add(f.kind() + " " + f.origin().cells()));
      sheet.merged().forEach(block -> all.add(block.toString()));
      return all;
    }
  }
}
