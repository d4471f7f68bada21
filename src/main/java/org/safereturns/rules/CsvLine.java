package org.safereturns.rules;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safereturns.issue.SourceFile;

/**
 * One line of a table or case file.
 *
 * @param line as an editor counts
 * @param values by column, stripped, in the order of the columns
 */
record CsvLine(String file, int line, Map<String, String> values) {

  /** The value of a column, empty if the file has no such column. */
  String get(String column) {
    return values.getOrDefault(column, "");
  }

  /** All lines below the header; comments and empty lines are passed over. */
  static List<CsvLine> read(SourceFile source, Mistakes mistakes) {
    List<CsvLine> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(source.text().replace("\uFEFF", ""))) {
      List<String> header = List.of();
      for (CsvRecord values : records) {
        if (header.isEmpty()) {
          header = header(source, values, mistakes);
        } else if (values.getFields().stream().anyMatch(v -> !v.isBlank())) {
          lines.add(line(source, header, values, mistakes));
        }
      }
    } catch (CsvParseException e) {
      mistakes.add(source.path(), 0, "is not a readable CSV file: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
    return lines;
  }

  private static List<String> header(SourceFile source, CsvRecord record, Mistakes mistakes) {
    List<String> header = record.getFields().stream().map(String::strip).toList();
    if (new HashSet<>(header).size() < header.size()) {
      mistakes.add(source.path(), (int) record.getStartingLineNumber(), "a column stands twice");
    }
    return header;
  }

  private static CsvLine line(
      SourceFile source, List<String> header, CsvRecord record, Mistakes mistakes) {
    int number = (int) record.getStartingLineNumber();
    if (record.getFieldCount() > header.size()) {
      mistakes.add(
          source.path(), number, "has more values than there are columns; put quotes round commas");
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      values.put(header.get(i), i < record.getFieldCount() ? record.getField(i).strip() : "");
    }
    return new CsvLine(source.path(), number, values);
  }
}
