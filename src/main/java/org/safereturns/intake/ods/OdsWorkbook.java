package org.safereturns.intake.ods;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.safereturns.intake.raw.FileType;
import org.safereturns.intake.raw.RawSheet;
import org.safereturns.intake.source.Noticed;
import org.safereturns.intake.source.OpenedFile;
import org.safereturns.intake.source.OpenedSheet;
import org.safereturns.intake.source.Parts;
import org.safereturns.intake.source.Source;
import org.safereturns.intake.source.Xml;
import org.safereturns.issue.FindingKind;

/**
 * An OpenDocument spreadsheet, read as a stream: libraries load the whole document, some ten times
 * its unpacked size.
 */
public final class OdsWorkbook {
  private static final String CONTENT = "content.xml";

  private final Source source;
  private final Parts parts;
  private final Set<String> hiddenStyles = new HashSet<>();
  private final Map<String, Boolean> lines = new HashMap<>();
  private final List<RawSheet> sheets = new ArrayList<>();

  private OdsWorkbook(Source source, Parts parts) {
    this.source = source;
    this.parts = parts;
  }

  public static OpenedFile open(Source source, Parts parts) throws IOException, XMLStreamException {
    OdsWorkbook workbook = new OdsWorkbook(source, parts);
    workbook.checkPassword();
    workbook.findSheets();
    boolean macros = parts.names().stream().anyMatch(n -> n.matches("basic/.+/.+\\.xml"));
    return OpenedFile.workbook(source, FileType.ODS, workbook.sheets, macros, parts);
  }

  private void checkPassword() throws IOException, XMLStreamException {
    if (!parts.has("META-INF/manifest.xml")) {
      return;
    }
    try (InputStream in = parts.read("META-INF/manifest.xml")) {
      if (new Xml(in, source).nextStart("encryption-data")) {
        throw source.refused(FindingKind.PASSWORD_PROTECTED);
      }
    }
  }

  /** One pass for the names of the sheets and what is hidden; rows are read when asked for. */
  private void findSheets() throws IOException, XMLStreamException {
    try (InputStream in = parts.read(CONTENT)) {
      Xml xml = new Xml(in, source);
      String style = "";
      while (xml.next()) {
        if (xml.starts("style")) {
          String name = xml.attribute("name");
          style = name == null ? "" : name;
        } else if (xml.starts("table-properties") && "false".equals(xml.attribute("display"))) {
          hiddenStyles.add(style);
        } else if (xml.starts("text-properties")) {
          line(xml, style);
        } else if (xml.starts("table")) {
          sheets.add(sheet(xml, sheets.size()));
          xml.skip();
        }
      }
    }
  }

  /** Notes whether a style has a line through its text, if it says anything about it. */
  private void line(Xml xml, String style) {
    for (String property : List.of("text-line-through-style", "text-line-through-type")) {
      String line = xml.attribute(property);
      if (line != null) {
        lines.put(style, !line.equals("none"));
      }
    }
  }

  private RawSheet sheet(Xml xml, int position) {
    String named = xml.attribute("name");
    String name = named == null ? "" : named;
    boolean hidden = hiddenStyles.contains(String.valueOf(xml.attribute("style-name")));
    return new OpenedSheet(
        source,
        name,
        hidden,
        noticed -> rows(name, position, noticed),
        () -> blocks(name, position));
  }

  private OdsRows rows(String name, int position, Noticed noticed)
      throws IOException, XMLStreamException {
    InputStream in = parts.read(CONTENT);
    Xml xml = new Xml(in, source);
    for (int i = 0; xml.nextStart("table") && i < position; i++) {
      xml.skip();
    }
    return new OdsRows(xml, in, new OdsRows.Context(source, name, lines, noticed));
  }

  private List<RawSheet.Block> blocks(String name, int position)
      throws IOException, XMLStreamException {
    try (OdsRows rows = rows(name, position, new Noticed(source, name))) {
      while (rows.next() != null) {
        // blocks are noticed on the way
      }
      return rows.blocks();
    }
  }
}
