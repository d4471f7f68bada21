package org.safereturns.publication;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safereturns.issue.ConfigurationFault;

/** The rows that a release is drawn from, added up by the columns it needs. */
final class ReleaseData {
  private final String file;
  private final SortedMap<List<String>, Long> counts = new TreeMap<>(ReleaseData::compare);

  private ReleaseData(String file) {
    this.file = file;
  }

  private static int compare(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /**
   * Counts by the codes in these columns.
   *
   * @throws ConfigurationFault if a column is missing or a count is no whole number
   */
  static SortedMap<List<String>, Long> read(Path file, List<String> columns, String count) {
    ReleaseData data = new ReleaseData(file.toString());
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        data.add(row, columns, count);
      }
    } catch (IOException | CsvParseException e) {
      throw new ConfigurationFault(file.toString(), 0, "cannot be read as CSV");
    }
    return data.counts;
  }

  /**
   * Numbers that rates are taken of.
   *
   * @param dimensions of the release; those that the file has as columns tell the numbers apart
   * @throws ConfigurationFault if a column is missing or a number is no whole number
   */
  static Population population(
      String name, Path file, ReleaseSpec.Peopled from, List<String> dimensions) {
    List<String> columns = header(file).stream().filter(dimensions::contains).toList();
    if (columns.isEmpty()) {
      throw new ConfigurationFault(file.toString(), 1, "no column is a dimension of the release");
    }
    List<ReleaseContent.Counted> counts = new ArrayList<>();
    read(file, columns, from.number())
        .forEach((codes, number) -> counts.add(new ReleaseContent.Counted(codes, number)));
    String title = from.title() == null ? name : from.title();
    return new Population(name, title, columns, counts);
  }

  private static List<String> header(Path file) {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().findFirst().map(NamedCsvRecord::getHeader).orElse(List.of());
    } catch (IOException | CsvParseException e) {
      throw new ConfigurationFault(file.toString(), 0, "cannot be read as CSV");
    }
  }

  private void add(NamedCsvRecord row, List<String> columns, String count) {
    int line = Math.toIntExact(row.getStartingLineNumber());
    Set<String> header = Set.copyOf(row.getHeader());
    List<String> codes = new ArrayList<>();
    for (String column : columns) {
      if (!header.contains(column)) {
        throw new ConfigurationFault(file, 1, "there is no column '" + column + "'");
      }
      codes.add(row.getField(column).strip());
    }
    counts.merge(codes, count.isEmpty() ? 1 : number(row, header, count, line), Math::addExact);
  }

  private long number(NamedCsvRecord row, Set<String> header, String count, int line) {
    if (!header.contains(count)) {
      throw new ConfigurationFault(file, 1, "there is no column '" + count + "'");
    }
    String text = row.getField(count).strip();
    if (!text.matches("\\d{1,9}")) {
      throw new ConfigurationFault(
          file, line, "column '" + count + "' must hold a whole number, none below zero");
    }
    return Long.parseLong(text);
  }
}
