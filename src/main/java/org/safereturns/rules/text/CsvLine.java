package org.safereturns.rules.text;

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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.issue.SourceFile;

/**
 * One line of a table or case file.
 *
 * @param line as an editor counts
 * @param header the line on which the columns are named
 * @param values by column, stripped, in the order of the columns
 */
public record CsvLine(String file, int line, int header, Map<String, String> values) {
  private static final Pattern RECORD = Pattern.compile("line (\\d+)");

  /** The value of a column, empty if the file has no such column. */
  public String get(String column) {
    return values.getOrDefault(column, "");
  }

  /** All lines below the header; comments and empty lines are passed over. */
  public static List<CsvLine> read(SourceFile source, Mistakes mistakes) {
    List<CsvLine> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(source.text().replace("\uFEFF", ""))) {
      List<String> header = List.of();
      int headerLine = 0;
      for (CsvRecord values : records) {
        if (header.isEmpty()) {
          header = header(source, values, mistakes);
          headerLine = (int) values.getStartingLineNumber();
        } else if (values.getFields().stream().anyMatch(v -> !v.isBlank())) {
          line(source, header, headerLine, values, mistakes).ifPresent(lines::add);
        }
      }
    } catch (CsvParseException e) {
      Matcher line = RECORD.matcher(String.valueOf(e.getMessage()));
      mistakes.add(
          source.path(),
          line.find() ? Integer.parseInt(line.group(1)) : 0,
          "a quotation mark is opened and not closed, or stands inside a text; write it twice"
              + " there");
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

  private static Optional<CsvLine> line(
      SourceFile source, List<String> header, int headerLine, CsvRecord record, Mistakes mistakes) {
    int number = (int) record.getStartingLineNumber();
    if (record.getFieldCount() > header.size()) {
      mistakes.add(
          source.path(),
          number,
          "has more values than there are columns: put a text with commas into quotation marks");
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      values.put(header.get(i), i < record.getFieldCount() ? record.getField(i).strip() : "");
    }
    return Optional.of(new CsvLine(source.path(), number, headerLine, values));
  }
}
