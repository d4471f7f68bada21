package org.safereturns.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads a workbook with nothing but a streaming library: the measure for our own reading. */
final class ReadBare {
  private ReadBare() {}

  public static void main(String[] args) throws IOException {
    long[] seen = new long[2];
    try (ReadableWorkbook workbook = new ReadableWorkbook(Path.of(args[0]).toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      rows.forEach(
          row -> {
            seen[0]++;
            for (Cell cell : row) {
              seen[1] += cell == null ? 0 : cell.getText().length();
            }
          });
    }
    System.out.println(seen[0] + " rows, " + seen[1] + " characters");
  }
}
