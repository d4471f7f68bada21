package org.safereturns.mapping.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How what is read from a sample differs from the lines that were expected, for people. */
final class ExpectedDifference {
  private static final List<String> COLUMNS = List.of(Expected.HEADER.split(",", -1));

  /** What a line is about: everything before its value. */
  private static final int KEY = COLUMNS.indexOf("value");

  private final String file;
  private final List<CsvRecord> wanted;
  private final List<CsvRecord> given;

  /**
   * @param file the expected file, as it is told
   * @param wanted its text
   * @param given what is read now, in the same form
   */
  ExpectedDifference(String file, String wanted, String given) {
    this.file = file;
    this.wanted = lines(wanted);
    this.given = lines(given);
  }

  /** Without the header. */
  private static List<CsvRecord> lines(String text) {
    try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(text)) {
      return new ArrayList<>(lines.stream().skip(1).toList());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("a text in memory cannot be read", e);
    }
  }

  /** One sentence for each difference, with the line of the file where there is one. */
  List<String> problems() {
    for (CsvRecord line : List.copyOf(wanted)) {
      if (given.removeIf(g -> g.getFields().equals(line.getFields()))) {
        wanted.remove(line);
      }
    }
    List<String> problems = new ArrayList<>();
    for (CsvRecord line : wanted) {
      Optional<CsvRecord> other = given.stream().filter(g -> key(g).equals(key(line))).findFirst();
      other.ifPresent(given::remove);
      problems.add(
          "%s:%d: %s"
              .formatted(
                  file,
                  line.getStartingLineNumber(),
                  other
                      .map(o -> differing(line, o))
                      .orElseGet(() -> "is not read from the sample: " + text(line))));
    }
    given.forEach(g -> problems.add(file + ": has no line for what is read: " + text(g)));
    return problems;
  }

  private static List<String> key(CsvRecord line) {
    List<String> fields = line.getFields();
    return fields.subList(0, Math.min(KEY, fields.size()));
  }

  private static String differing(CsvRecord wanted, CsvRecord given) {
    List<String> parts = new ArrayList<>();
    for (int i = KEY; i < Math.min(wanted.getFieldCount(), given.getFieldCount()); i++) {
      if (!wanted.getField(i).equals(given.getField(i))) {
        parts.add(
            "%s “%s” is expected, “%s” is read"
                .formatted(COLUMNS.get(i), wanted.getField(i), given.getField(i)));
      }
    }
    String name = String.join(" ", key(wanted)).replaceAll(" +", " ").strip();
    return parts.isEmpty()
        ? "has another number of columns than what is read: " + text(given)
        : name + ": " + String.join("; ", parts);
  }

  private static String text(CsvRecord line) {
    return String.join(",", line.getFields());
  }
}
