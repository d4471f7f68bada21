package org.safereturns.intake.csv;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.intake.raw.FileType;
import org.safereturns.intake.source.OpenedFile;
import org.safereturns.intake.source.OpenedSheet;
import org.safereturns.intake.source.Rows;
import org.safereturns.intake.source.Source;

/** A CSV file in whatever encoding and with whatever delimiter, read as a stream. */
public final class CsvTable {
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

  public static OpenedFile open(Source source, Charset charset) throws IOException {
    String sample = sample(source, charset);
    Matcher hint = HINT.matcher(sample);
    boolean hinted = hint.lookingAt();
    char delimiter = hinted ? hint.group(1).charAt(0) : Delimiter.find(sample);
    CsvTable table = new CsvTable(source, charset, delimiter, hinted ? hint.end() : 0);
    OpenedSheet sheet =
        new OpenedSheet(source, "", false, noticed -> table.rows(), OpenedSheet.NO_BLOCKS);
    return new OpenedFile(source, FileType.CSV, List.of(sheet), List.of(), () -> {});
  }

  private Rows rows() throws IOException {
    Reader text = reader(source, charset);
    text.skip(hidden);
    return new CsvRows(source, delimiter, text);
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
    PushbackReader reader =
        new PushbackReader(
            new InputStreamReader(
                Files.newInputStream(source.path()),
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    int first = reader.read();
    if (first >= 0 && first != '\uFEFF') {
      reader.unread(first);
    }
    return reader;
  }
}
