package org.safereturns.samples;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes sheets as CSV, and lists as JSON. */
final class TextFile {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private TextFile() {}

  /** As a spreadsheet program saves a sheet: every row as wide as the widest, lines end in CRLF. */
  static byte[] csv(Sheet sheet, char separator, Charset charset) throws IOException {
    StringWriter text = new StringWriter();
    int lastRow = sheet.lastRow();
    int lastColumn = sheet.lastColumn();
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(text)) {
      for (int row = 1; row <= lastRow; row++) {
        Map<Integer, Sheet.Spot> spots = sheet.rows().getOrDefault(row, new TreeMap<>());
        List<String> fields = new ArrayList<>();
        for (int column = 1; column <= lastColumn; column++) {
          Sheet.Spot spot = spots.get(column);
          fields.add(spot == null ? "" : shown(spot.value()));
        }
        csv.writeRecord(fields);
      }
    }
    return text.toString().getBytes(charset);
  }

  static byte[] csvWithMark(Sheet sheet) throws IOException {
    return ("\uFEFF" + new String(csv(sheet, ',', StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String shown(Object value) {
    if (value instanceof BigDecimal fraction) {
      return fraction.movePointRight(2).setScale(1).toPlainString() + "%";
    }
    return value instanceof LocalDate date ? DAY.format(date) : value.toString();
  }

  /** A list with a heading for each column, as a system exports it. */
  static byte[] json(Sheet list) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    Map<Integer, Sheet.Spot> headings = list.rows().get(1);
    for (int row = 2; row <= list.lastRow(); row++) {
      Map<String, Object> figure = new LinkedHashMap<>();
      list.rows()
          .get(row)
          .forEach((column, spot) -> figure.put(heading(headings, column), spot.value()));
      rows.add(figure);
    }
    String json =
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(rows);
    return (json.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String heading(Map<Integer, Sheet.Spot> headings, int column) {
    return headings.get(column).value().toString();
  }
}
