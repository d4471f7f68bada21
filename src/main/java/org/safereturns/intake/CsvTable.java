package org.safereturns.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.FindingKind;

/** A CSV file in whatever encoding and with whatever delimiter, read as a stream. */
final class CsvTable {
  /** Excel's own hint in a first line, which it hides from the user. */
  private static final Pattern HINT = Pattern.compile("(?i)sep=([^\\r\\n])\\r?\\n?");

  private static final int SAMPLE = 1 << 16;

  private final Source source;
  private final Charset charset;
  private final char delimiter;
  private final int hidden;

  private CsvTable(Source source, Charset charset, char delimiter, int hidden) {
    this.source = source;
    this.charset = charset;
    this.delimiter = delimiter;
    this.hidden = hidden;
  }

  static OpenedFile open(Source source, Charset charset) throws IOException {
    String sample = sample(source, charset);
    Matcher hint = HINT.matcher(sample);
    boolean hinted = hint.lookingAt();
    char delimiter = hinted ? hint.group(1).charAt(0) : Delimiter.find(sample);
    CsvTable table = new CsvTable(source, charset, delimiter, hinted ? hint.end() : 0);
    OpenedSheet sheet =
        new OpenedSheet(source, "", false, noticed -> table.new Lines(), OpenedSheet.NO_BLOCKS);
    return new OpenedFile(source, FileType.CSV, List.of(sheet), List.of(), () -> {});
  }

  private static String sample(Source source, Charset charset) throws IOException {
    char[] start = new char[SAMPLE];
    try (Reader reader = reader(source, charset)) {
      int length = 0;
      for (int n = 0; n >= 0 && length < SAMPLE; n = reader.read(start, length, SAMPLE - length)) {
        length += n;
      }
      return new String(start, 0, length);
    }
  }

  /** A reader that skips the byte order mark and fails on bytes that are no characters. */
  private static Reader reader(Source source, Charset charset) throws IOException {
    Reader reader =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(source.path()),
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            1 << 16);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private final class Lines implements Rows {
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private int number;

    Lines() throws IOException {
      Reader text = reader(source, charset);
      text.skip(hidden);
      reader =
          CsvReader.builder()
              .fieldSeparator(delimiter)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .skipEmptyLines(false)
              .allowUnclosedQuote(false)
              .build(CsvRecordHandler.of(), text);
      records = reader.iterator();
    }

    @Override
    public @Nullable RawRow next() throws IOException {
      try {
        if (!records.hasNext()) {
          return null;
        }
        number++;
        return row(records.next());
      } catch (UncheckedIOException e) {
        throw e.getCause();
      } catch (CsvParseException e) {
        if (e.getCause() instanceof IOException cause) {
          throw cause;
        }
        throw source.refusedAt(source.cell("", number, 1), FindingKind.BROKEN_ROW);
      }
    }

    private RawRow row(CsvRecord row) {
      int size = row.getFieldCount();
      for (int i = 0; i < size; i++) {
        int length = row.getField(i).length();
        if (length > source.limits().cellLength()) {
          source.checkLength(length, source.cell("", number, i + 1));
        }
      }
      while (size > 0 && size > source.limits().columns()) {
        if (!row.getField(size - 1).isBlank()) {
          source.checkColumn(size, source.cell("", number, size));
        }
        size--;
      }
      return new CsvRow(number, size, row);
    }

    @Override
    public void close() throws IOException {
      records.close();
    }
  }

  /** A row of text. */
  private record CsvRow(int number, int size, CsvRecord fields) implements RawRow {
    @Override
    public String text(int column) {
      return column < 1 || column > size ? "" : Spaces.strip(fields.getField(column - 1));
    }

    @Override
    public RawCell cell(int column) {
      return RawCell.text(number, column, text(column));
    }

    /** Named without values, so that a log line can never carry a person's details. */
    @Override
    public String toString() {
      return "row " + number;
    }
  }
}
