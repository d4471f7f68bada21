package org.safereturns.intake.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** Finds what separates the fields of a CSV file. */
final class Delimiter {
  /** In this order when two fit equally well: commas also stand in numbers and sentences. */
  private static final char[] KNOWN = {'\t', ';', '|', ','};

  private static final int ROWS = 200;

  private Delimiter() {}

  /**
   * @param sample the beginning of the file
   */
  static char find(String sample) {
    char best = ',';
    long bestScore = 0;
    for (char delimiter : KNOWN) {
      long score = score(sample, delimiter);
      if (score > bestScore) {
        best = delimiter;
        bestScore = score;
      }
    }
    return best;
  }

  /** Most is given for many rows of one same width: title lines and notes have none. */
  private static long score(String sample, char delimiter) {
    Map<Integer, Integer> rowsOfWidth = new HashMap<>();
    int rows = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(sample)) {
      for (Iterator<CsvRecord> i = reader.iterator(); i.hasNext() && rows < ROWS; rows++) {
        rowsOfWidth.merge(i.next().getFieldCount(), 1, Integer::sum);
      }
    } catch (CsvParseException | java.io.IOException e) {
      // The sample may end within quotes: the rows before them count.
      rows++;
    }
    long best = 0;
    for (Map.Entry<Integer, Integer> width : rowsOfWidth.entrySet()) {
      best = Math.max(best, (long) (width.getKey() - 1) * width.getValue());
    }
    return best;
  }
}
