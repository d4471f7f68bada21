package org.safereturns.damage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A CSV file, saved again with the separator, the encoding and the mark it had. */
final class CsvCopy implements OpenCopy {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String MARK = "\uFEFF";

  private final List<List<String>> rows = new ArrayList<>();
  private final Charset charset;
  private final char separator;
  private final boolean marked;

  private CsvCopy(String text, Charset charset) {
    this.charset = charset;
    this.marked = text.startsWith(MARK);
    String unmarked = marked ? text.substring(1) : text;
    this.separator = unmarked.chars().filter(c -> c == ';').count() > 20 ? ';' : ',';
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .skipEmptyLines(false)
            .ofCsvRecord(unmarked)) {
      csv.forEach(record -> rows.add(new ArrayList<>(record.getFields())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CsvCopy open(byte[] bytes) {
    return new CsvCopy(decoded(bytes), isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS);
  }

  /** The text, in whichever of two encodings it is. */
  static String decoded(byte[] bytes) {
    return new String(bytes, isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  List<List<String>> rows() {
    return rows;
  }

  Charset charset() {
    return charset;
  }

  @Override
  public List<String> sheets() {
    return List.of("");
  }

  @Override
  public int lastRow(String sheet) {
    return rows.size();
  }

  @Override
  public int lastColumn(String sheet) {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }

  @Override
  public String shown(Place place) {
    List<String> row = place.row() > rows.size() ? List.of() : rows.get(place.row() - 1);
    return place.column() > row.size() ? "" : row.get(place.column() - 1);
  }

  @Override
  public void type(Place place, String text) {
    text(place, text);
  }

  @Override
  public void text(Place place, String text) {
    while (rows.size() < place.row()) {
      rows.add(new ArrayList<>());
    }
    List<String> row = rows.get(place.row() - 1);
    while (row.size() < place.column()) {
      row.add("");
    }
    row.set(place.column() - 1, text);
  }

  @Override
  public void insertRow(String sheet, int row) {
    List<String> blank = new ArrayList<>();
    for (int i = 0; i < lastColumn(sheet); i++) {
      blank.add("");
    }
    rows.add(row - 1, blank);
  }

  @Override
  public void deleteRow(String sheet, int row) {
    rows.remove(row - 1);
  }

  @Override
  public void insertColumn(String sheet, int column) {
    rows.stream().filter(r -> r.size() >= column - 1).forEach(r -> r.add(column - 1, ""));
  }

  @Override
  public void deleteColumn(String sheet, int column) {
    rows.stream().filter(r -> r.size() >= column).forEach(r -> r.remove(column - 1));
  }

  @Override
  public byte[] saved() {
    return saved(separator, "\r\n").getBytes(charset);
  }

  /** As text, with a separator and line ends to choose. */
  String saved(char with, String lineEnd) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(with).build(text)) {
      for (List<String> row : rows) {
        csv.writeRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String lines = text.toString().replace("\r\n", lineEnd);
    return (marked ? MARK : "") + lines;
  }
}
