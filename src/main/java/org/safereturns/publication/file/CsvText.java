package org.safereturns.publication.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.issue.ConfigurationFault;

/**
 * An analyst's CSV as spreadsheets save it: with commas, semicolons or tabs; in UTF-8, UTF-16 with
 * a mark or else the code page of Western Windows; with a title above the headings, empty rows and
 * empty columns.
 */
public final class CsvText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /**
   * What stands where a file is of two encodings, or was saved in the wrong one: {@code cafÃ©}, or
   * the sign for what cannot be read.
   */
  private static final Pattern TWICE_ENCODED = Pattern.compile(twiceEncoded());

  /** So many lines tell what parts the cells. */
  private static final int FIRST = 20;

  private final Path file;

  private CsvText(Path file) {
    this.file = file;
  }

  /**
   * A row below the headings.
   *
   * @param top the line of the headings
   * @param cells one for each heading, without blanks around
   */
  public record Row(Path file, int top, int line, List<String> headings, List<String> cells) {
    /**
     * The text of a cell.
     *
     * @throws ConfigurationFault if there is no such column
     */
    public String cell(String column) {
      int at = headings.indexOf(column);
      if (at < 0) {
        throw CsvText.fault(
            file,
            top,
            "there is no column '%s'; there are: %s"
                .formatted(
                    column,
                    String.join(", ", headings.stream().filter(h -> !h.isEmpty()).toList())));
      }
      return cells.get(at);
    }

    public ConfigurationFault fault(String problem) {
      return CsvText.fault(file, line, problem);
    }
  }

  /**
   * Hands over each row below the headings that is not empty.
   *
   * @throws ConfigurationFault if there is none, or a row has more or fewer cells than headings
   */
  public static void read(Path file, Consumer<Row> consumer) {
    new CsvText(file).read(consumer);
  }

  private void read(Consumer<Row> consumer) {
    List<Row> rows = rows().stream().filter(row -> filled(row) > 0).toList();
    int top = headings(rows);
    if (rows.size() < top + 2) {
      throw fault(
          file, top < rows.size() ? rows.get(top).line : 1, "there is no row below the headings");
    }
    Row headings = rows.get(top);
    Set<String> known = new HashSet<>();
    for (String heading : headings.cells) {
      if (!heading.isEmpty() && !known.add(heading)) {
        throw headings.fault("two columns are called '%s'".formatted(heading));
      }
    }
    rows.stream().skip(top + 1).map(row -> below(headings, row)).forEach(consumer);
  }

  /** The first row of more than one cell, if there is any: what stands above is a title. */
  private static int headings(List<Row> rows) {
    for (int r = 0; r < rows.size(); r++) {
      if (filled(rows.get(r)) > 1) {
        return r;
      }
    }
    return 0;
  }

  private static long filled(Row row) {
    return row.cells.stream().filter(cell -> !cell.isEmpty()).count();
  }

  private static Row below(Row top, Row row) {
    List<String> headings = top.cells;
    boolean fits =
        row.cells.size() >= headings.size()
            && row.cells.stream().skip(headings.size()).allMatch(String::isEmpty);
    if (!fits) {
      throw row.fault("cannot be read as CSV: each row needs a cell for each heading");
    }
    return new Row(row.file, top.line, row.line, headings, row.cells.subList(0, headings.size()));
  }

  private List<Row> rows() {
    try {
      String text = text();
      try (CsvReader<CsvRecord> reader =
          CsvReader.builder()
              .fieldSeparator(separator(text))
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .ofCsvRecord(text)) {
        return reader.stream().map(this::row).toList();
      }
    } catch (CsvParseException e) {
      throw fault(file, 0, "cannot be read as CSV: quotes stand in pairs, around a whole cell");
    } catch (IOException e) {
      throw fault(file, 0, "cannot be read");
    }
  }

  private Row row(CsvRecord record) {
    return new Row(
        file,
        0,
        Math.toIntExact(record.getStartingLineNumber()),
        List.of(),
        record.getFields().stream().map(String::strip).toList());
  }

  private static ConfigurationFault fault(Path file, int line, String problem) {
    return new ConfigurationFault(file.toString(), line, problem);
  }

  private static String twiceEncoded() {
    byte[] further = new byte[0x40];
    for (int i = 0; i < further.length; i++) {
      further[i] = (byte) (0x80 + i);
    }
    String signs = new String(further, WINDOWS);
    return "\uFFFD|[\u00C2\u00C3][%s]|\u00E2\u20AC[%s]".formatted(signs, signs);
  }

  private String text() throws IOException {
    String text = decoded();
    Matcher unreadable = TWICE_ENCODED.matcher(text);
    if (unreadable.find()) {
      int line =
          1 + (int) text.substring(0, unreadable.start()).chars().filter(c -> c == '\n').count();
      throw fault(
          file,
          line,
          "holds letters that cannot be read; save it again as CSV UTF-8 from where it was right");
    }
    return text;
  }

  private String decoded() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw fault(file, 0, "is a workbook; save the sheet as CSV");
    }
    if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, WINDOWS);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean begins(byte[] bytes, int... first) {
    boolean begins = bytes.length >= first.length;
    for (int i = 0; begins && i < first.length; i++) {
      begins = Byte.toUnsignedInt(bytes[i]) == first[i];
    }
    return begins;
  }

  /** The one that stands in most of the first lines; of two, the one that parts more headings. */
  private static char separator(String text) {
    List<String> lines = text.lines().limit(FIRST).toList();
    char best = ',';
    for (char separator : new char[] {';', '\t'}) {
      best = score(lines, separator) > score(lines, best) ? separator : best;
    }
    return best;
  }

  private static long score(List<String> lines, char separator) {
    List<Long> counts =
        lines.stream()
            .map(line -> line.chars().filter(c -> c == separator).count())
            .filter(n -> n > 0)
            .toList();
    return counts.isEmpty() ? 0 : counts.size() * 1_000L + Math.min(999, counts.get(0));
  }
}
