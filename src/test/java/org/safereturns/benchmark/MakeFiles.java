package org.safereturns.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes {@code good.csv}, {@code bad.csv}, {@code cases.xlsx} and {@code home/} into a folder. */
final class MakeFiles {
  private static final int CSV_ROWS = 1_000_000;
  private static final int WORKBOOK_ROWS = 300_000;
  private static final long SEED = 2025;

  private MakeFiles() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    BenchmarkHome.make(folder.resolve("home"));
    writeCsv(folder.resolve("good.csv"), new CaseRows(SEED, false));
    writeCsv(folder.resolve("bad.csv"), new CaseRows(SEED, true));
    writeWorkbook(folder.resolve("cases.xlsx"), new CaseRows(SEED, false));
  }

  private static void writeCsv(Path file, CaseRows rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", CaseRows.COLUMNS));
      out.write('\n');
      for (int row = 1; row <= CSV_ROWS; row++) {
        out.write(String.join(",", rows.next(row)));
        out.write('\n');
      }
    }
  }

  /** The same columns and four more: a closing date, nights, a cost and a share. */
  private static void writeWorkbook(Path file, CaseRows rows) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Benchmark", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Cases");
      int column = 0;
      for (String name : CaseRows.COLUMNS) {
        sheet.value(0, column++, name);
      }
      for (String name : new String[] {"closed_date", "nights", "cost", "share"}) {
        sheet.value(0, column++, name);
      }
      for (int row = 1; row <= WORKBOOK_ROWS; row++) {
        writeRow(sheet, row, rows.next(row));
        if (row % 1_000 == 0) {
          sheet.flush();
        }
      }
    }
  }

  private static void writeRow(Worksheet sheet, int row, String[] values) {
    for (int column = 0; column < values.length; column++) {
      switch (CaseRows.COLUMNS.get(column)) {
        case "age", "score", "children" ->
            sheet.value(row, column, Integer.parseInt(values[column]));
        case "ref_date" -> date(sheet, row, column, LocalDate.parse(values[column]));
        default -> sheet.value(row, column, values[column]);
      }
    }
    LocalDate closed = LocalDate.parse(values[2]).plusDays(row % 90);
    date(sheet, row, 11, closed);
    sheet.value(row, 12, row % 365);
    sheet.value(row, 13, row % 10_000 / 100.0);
    sheet.style(row, 13).format("#,##0.00").set();
    sheet.value(row, 14, row % 1_000 / 1_000.0);
    sheet.style(row, 14).format("0.0%").set();
  }

  private static void date(Worksheet sheet, int row, int column, LocalDate date) {
    sheet.value(row, column, date);
    sheet.style(row, column).format("dd/mm/yyyy").set();
  }
}
