package org.safereturns.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;

/** An old Excel workbook with hostile cells, or with its records damaged. */
final class XlsMutation {
  private static final int[] EXTREMES = {0, 1, 0x7FFF, 0x8000, 0xFFFF, 0x3FFF};

  private XlsMutation() {}

  static byte[] of(byte[] sound, Random random) throws IOException {
    return random.nextInt(3) == 0 ? cells(sound, random) : records(sound, random);
  }

  private static byte[] cells(byte[] sound, Random random) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(sound))) {
      HSSFSheet sheet = workbook.getSheetAt(random.nextInt(workbook.getNumberOfSheets()));
      for (int i = 1 + random.nextInt(5); i > 0; i--) {
        HSSFRow row = sheet.getRow(random.nextInt(sheet.getLastRowNum() + 1));
        if (row != null && row.getLastCellNum() > 0) {
          fill(row.createCell(random.nextInt(row.getLastCellNum())), random);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static void fill(Cell cell, Random random) {
    switch (random.nextInt(4)) {
      case 0 -> cell.setCellValue(Double.MIN_VALUE);
      case 1 -> cell.setCellValue(Double.MAX_VALUE);
      case 2 -> cell.setCellFormula("1/0");
      default -> cell.setCellValue(Mutation.text(random));
    }
  }

  /** Pairs of bytes set to what lengths, counts and indexes break at. */
  private static byte[] records(byte[] sound, Random random) {
    byte[] bytes = sound.clone();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      int at = random.nextInt(bytes.length - 1);
      int extreme = EXTREMES[random.nextInt(EXTREMES.length)];
      bytes[at] = (byte) extreme;
      bytes[at + 1] = (byte) (extreme >> 8);
    }
    return bytes;
  }
}
