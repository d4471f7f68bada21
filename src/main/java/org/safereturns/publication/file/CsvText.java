package org.safereturns.publication.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.issue.ConfigurationFault;

/**
 * An analyst's CSV as spreadsheets save it: with commas, semicolons or tabs, in UTF-8 with or
 * without a mark, or else in the code page of Western Windows.
 */
public final class CsvText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern LINE = Pattern.compile("(?:[Ll]ine|[Rr]ecord) (\\d+)");

  private CsvText() {}

  /**
   * Hands over each row below the headings.
   *
   * @throws ConfigurationFault if there is none, or a row has more or fewer cells than headings
   */
  public static void read(Path file, Consumer<NamedCsvRecord> consumer) {
    int rows = 0;
    try {
      String text = text(file);
      try (CsvReader<NamedCsvRecord> reader =
          CsvReader.builder().fieldSeparator(separator(text)).ofNamedCsvRecord(text)) {
        for (NamedCsvRecord row : reader) {
          consumer.accept(row);
          rows++;
        }
      }
    } catch (CsvParseException e) {
      Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
      throw new ConfigurationFault(
          file.toString(),
          line.find() ? Integer.parseInt(line.group(1)) : 0,
          "cannot be read as CSV: each row needs a cell for each heading, and quotes in pairs");
    } catch (IOException e) {
      throw new ConfigurationFault(file.toString(), 0, "cannot be read");
    }
    if (rows == 0) {
      throw new ConfigurationFault(file.toString(), 1, "there is no row below the headings");
    }
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, WINDOWS);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The one of which the headings hold most. */
  private static char separator(String text) {
    String headings = text.lines().findFirst().orElse("");
    char most = ',';
    for (char separator : new char[] {';', '\t'}) {
      most = count(headings, separator) > count(headings, most) ? separator : most;
    }
    return most;
  }

  private static long count(String text, char sought) {
    return text.chars().filter(c -> c == sought).count();
  }

  /**
   * The text of a cell.
   *
   * @throws ConfigurationFault if there is no such column
   */
  public static String cell(Path file, NamedCsvRecord row, String column) {
    List<String> headings = row.getHeader();
    if (!Set.copyOf(headings).contains(column)) {
      throw new ConfigurationFault(
          file.toString(),
          1,
          "there is no column '%s'; there are: %s".formatted(column, String.join(", ", headings)));
    }
    return row.getField(column).strip();
  }
}
