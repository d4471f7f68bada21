package org.safereturns.samples;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes sheets as an OpenDocument spreadsheet in the manner of LibreOffice: repeated empty cells
 * and rows up to the end of the sheet, covered cells under merged ones, styles by name.
 */
final class OdsFile {
  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final int COLUMNS = 1024;
  private static final int ROWS = 1_048_576;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final StringBuilder xml = new StringBuilder();

  private OdsFile() {}

  static byte[] of(List<Sheet> sheets) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("mimetype", utf8(TYPE));
    entries.put("META-INF/manifest.xml", utf8(MANIFEST));
    entries.put("content.xml", utf8(new OdsFile().content(sheets)));
    entries.put("styles.xml", utf8(STYLES));
    entries.put("meta.xml", utf8(META));
    return Zip.of(entries);
  }

  private String content(List<Sheet> sheets) {
    xml.append(HEAD);
    sheets.forEach(this::table);
    return xml.append("</office:spreadsheet></office:body></office:document-content>").toString();
  }

  private void table(Sheet sheet) {
    xml.append(
        "<table:table table:name=\"%s\" table:style-name=\"%s\">"
            .formatted(escape(sheet.name()), sheet.isHidden() ? "ta2" : "ta1"));
    xml.append(
        "<table:table-column table:style-name=\"co1\" table:number-columns-repeated=\"%d\"/>"
            .formatted(COLUMNS));
    int next = 1;
    for (Map.Entry<Integer, Map<Integer, Sheet.Spot>> row : sheet.rows().entrySet()) {
      emptyRows(row.getKey() - next);
      xml.append("<table:table-row table:style-name=\"ro1\">");
      cells(sheet, row.getKey(), row.getValue());
      xml.append("</table:table-row>");
      next = row.getKey() + 1;
    }
    emptyRows(ROWS - next + 1);
    xml.append("</table:table>");
  }

  private void emptyRows(int count) {
    if (count > 0) {
      xml.append(
          "<table:table-row table:style-name=\"ro1\" table:number-rows-repeated=\"%d\">"
              .formatted(count));
      emptyCells("table-cell", COLUMNS);
      xml.append("</table:table-row>");
    }
  }

  private void cells(Sheet sheet, int row, Map<Integer, Sheet.Spot> spots) {
    int next = 1;
    for (Map.Entry<Integer, Sheet.Spot> spot : spots.entrySet()) {
      emptyCells("table-cell", spot.getKey() - next);
      int span = span(sheet, row, spot.getKey());
      cell(spot.getValue(), span);
      emptyCells("covered-table-cell", span - 1);
      next = spot.getKey() + span;
    }
    emptyCells("table-cell", COLUMNS - next + 1);
  }

  private static int span(Sheet sheet, int row, int column) {
    return sheet.merges().stream()
        .filter(m -> m.row() == row && m.first() == column)
        .mapToInt(m -> m.last() - m.first() + 1)
        .findFirst()
        .orElse(1);
  }

  private void cell(Sheet.Spot spot, int span) {
    xml.append("<table:table-cell");
    if (span > 1) {
      xml.append(
          " table:number-columns-spanned=\"%d\" table:number-rows-spanned=\"1\"".formatted(span));
    }
    Object value = spot.value();
    if (value.equals("")) {
      xml.append("/>");
      return;
    }
    String shown = value.toString();
    if (value instanceof Long) {
      attribute("float", "value", shown);
    } else if (value instanceof BigDecimal fraction) {
      attribute("percentage", "value", shown);
      xml.append(" table:style-name=\"ce2\"");
      shown = fraction.movePointRight(2).setScale(1).toPlainString() + "%";
    } else if (value instanceof LocalDate date) {
      attribute("date", "date-value", shown);
      xml.append(" table:style-name=\"ce3\"");
      shown = DAY.format(date);
    } else {
      xml.append(" office:value-type=\"string\" calcext:value-type=\"string\"");
    }
    xml.append("><text:p>").append(escape(shown)).append("</text:p></table:table-cell>");
  }

  private void attribute(String type, String name, String value) {
    xml.append(
        " office:value-type=\"%s\" office:%s=\"%s\" calcext:value-type=\"%s\""
            .formatted(type, name, value, type));
  }

  private void emptyCells(String kind, int count) {
    if (count > 0) {
      xml.append("<table:%s table:number-columns-repeated=\"%d\"/>".formatted(kind, count));
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final String NAMESPACES =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
          + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
          + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
          + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
          + " office:version=\"1.3\">";
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-content%s<office:scripts/><office:font-face-decls/>\
      <office:automatic-styles>\
      <style:style style:name="co1" style:family="table-column">\
      <style:table-column-properties fo:break-before="auto" style:column-width="5cm"/></style:style>\
      <style:style style:name="ro1" style:family="table-row">\
      <style:table-row-properties style:row-height="0.5cm"/></style:style>\
      <style:style style:name="ta1" style:family="table">\
      <style:table-properties table:display="true" style:writing-mode="lr-tb"/></style:style>\
      <style:style style:name="ta2" style:family="table">\
      <style:table-properties table:display="false" style:writing-mode="lr-tb"/></style:style>\
      <number:percentage-style style:name="N2"><number:number number:decimal-places="1"\
       number:min-integer-digits="1"/><number:text>%%</number:text></number:percentage-style>\
      <number:date-style style:name="N3"><number:day number:style="long"/><number:text>/\
      </number:text><number:month number:style="long"/><number:text>/</number:text>\
      <number:year number:style="long"/></number:date-style>\
      <style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/>\
      <style:style style:name="ce3" style:family="table-cell" style:data-style-name="N3"/>\
      </office:automatic-styles><office:body><office:spreadsheet>\
      """
          .formatted(NAMESPACES);
  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
      <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
      <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
      <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
      <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
      </manifest:manifest>
      """
          .formatted(TYPE);
  private static final String STYLES =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles"
          + NAMESPACES
          + "<office:styles/></office:document-styles>";
  private static final String META =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta"
          + NAMESPACES
          + "<office:meta/></office:document-meta>";
}
