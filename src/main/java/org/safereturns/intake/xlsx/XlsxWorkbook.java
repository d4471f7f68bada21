package org.safereturns.intake.xlsx;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.safereturns.canonical.Origin;
import org.safereturns.intake.cell.CellFormat;
import org.safereturns.intake.raw.FileType;
import org.safereturns.intake.raw.RawSheet;
import org.safereturns.intake.source.Noticed;
import org.safereturns.intake.source.OpenedFile;
import org.safereturns.intake.source.OpenedSheet;
import org.safereturns.intake.source.Parts;
import org.safereturns.intake.source.Source;
import org.safereturns.intake.source.Xml;

/**
 * An Excel workbook, xlsx or xlsm, read part by part without ever holding a sheet.
 *
 * <p>Read with our own few classes on a streaming XML parser: reading libraries either load the
 * sheet or let one cell of a hostile file fill the memory.
 */
public final class XlsxWorkbook {
  private static final int MOST_BLOCKS = 100_000;

  private final Source source;
  private final Parts parts;
  private XlsxStyles styles = XlsxStyles.none();
  private SharedStrings strings = SharedStrings.none();
  private boolean since1904;

  /** One relation of a part to another. */
  private record Relation(String type, String target) {}

  private XlsxWorkbook(Source source, Parts parts) {
    this.source = source;
    this.parts = parts;
  }

  public static OpenedFile open(Source source, Parts parts, boolean macros)
      throws IOException, XMLStreamException {
    XlsxWorkbook workbook = new XlsxWorkbook(source, parts);
    List<RawSheet> sheets = workbook.readWorkbook();
    FileType type = macros ? FileType.XLSM : FileType.XLSX;
    return OpenedFile.workbook(source, type, sheets, macros, parts);
  }

  Source source() {
    return source;
  }

  boolean isSince1904() {
    return since1904;
  }

  SharedStrings strings() {
    return strings;
  }

  XlsxStyles styles() {
    return styles;
  }

  CellFormat format(int style) {
    return styles.format(style);
  }

  private List<RawSheet> readWorkbook() throws IOException, XMLStreamException {
    String main = null;
    for (Relation relation : relations("").values()) {
      main = relation.type().endsWith("/officeDocument") ? relation.target() : main;
    }
    if (main == null) {
      throw new FileNotFoundException("the workbook's main part");
    }
    Map<String, Relation> relations = relations(main);
    for (Relation relation : relations.values()) {
      if (relation.type().endsWith("/sharedStrings")) {
        strings = SharedStrings.read(parts, relation.target(), source);
      } else if (relation.type().endsWith("/styles") && parts.has(relation.target())) {
        styles = XlsxStyles.read(parts, relation.target(), source);
      }
    }
    return readSheets(main, relations);
  }

  private List<RawSheet> readSheets(String main, Map<String, Relation> relations)
      throws IOException, XMLStreamException {
    List<RawSheet> sheets = new ArrayList<>();
    try (InputStream in = parts.readKept(main)) {
      Xml xml = new Xml(in, source);
      while (xml.next()) {
        if (xml.starts("workbookPr")) {
          since1904 = isTrue(xml.attribute("date1904"));
        } else if (xml.starts("sheet")) {
          String id = xml.attribute("/relationships", "id");
          Relation relation = id == null ? null : relations.get(id);
          if (relation != null && relation.type().endsWith("/worksheet")) {
            sheets.add(sheet(xml, relation.target()));
          }
        }
      }
    }
    return sheets;
  }

  private RawSheet sheet(Xml xml, String part) {
    String named = xml.attribute("name");
    String name = named == null ? "" : named;
    String state = xml.attribute("state");
    boolean hidden = "hidden".equals(state) || "veryHidden".equals(state);
    return new OpenedSheet(
        source,
        name,
        hidden,
        noticed -> {
          readComments(name, part, noticed);
          return new XlsxRows(this, name, parts.read(part), noticed);
        },
        () -> mergedBlocks(part));
  }

  /** Comments stand in a part of their own; those of a thread stand there too. */
  private void readComments(String sheet, String part, Noticed noticed)
      throws IOException, XMLStreamException {
    if (!parts.has(relationsOf(part))) {
      return;
    }
    for (Relation relation : relations(part).values()) {
      if (relation.type().endsWith("/comments") && parts.has(relation.target())) {
        try (InputStream in = parts.read(relation.target())) {
          comments(sheet, new Xml(in, source), noticed);
        }
      }
    }
  }

  private void comments(String sheet, Xml xml, Noticed noticed) throws XMLStreamException {
    while (xml.nextStart("comment")) {
      String reference = xml.attribute("ref");
      RawSheet.Block at = CellReferences.block(reference == null ? "A1" : reference);
      Origin cell = source.cell(sheet, at.firstRow(), at.firstColumn());
      noticed.comment(at.firstRow(), at.firstColumn(), xml.richText("comment", () -> cell).text());
    }
  }

  private List<RawSheet.Block> mergedBlocks(String part) throws IOException, XMLStreamException {
    List<RawSheet.Block> blocks = new ArrayList<>();
    try (InputStream in = parts.read(part)) {
      Xml xml = new Xml(in, source);
      while (xml.nextStart("mergeCell")) {
        String reference = xml.attribute("ref");
        if (reference != null) {
          blocks.add(CellReferences.block(reference));
          source.checkSize(blocks.size(), MOST_BLOCKS, "merged cells");
        }
      }
    }
    return blocks;
  }

  /** The relations of a part by their identifier; of the whole package if the name is empty. */
  private Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    Map<String, Relation> relations = new HashMap<>();
    try (InputStream in = parts.readKept(relationsOf(part))) {
      Xml xml = new Xml(in, source);
      while (xml.nextStart("Relationship")) {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (id != null && type != null && target != null) {
          relations.put(id, new Relation(type, resolve(folder, target)));
        }
      }
    }
    return relations;
  }

  private static String relationsOf(String part) {
    int slash = part.lastIndexOf('/') + 1;
    return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
  }

  private static String resolve(String folder, String target) {
    String path = target.replace('\\', '/');
    if (path.startsWith("/")) {
      return path.substring(1);
    }
    String base = folder;
    while (path.startsWith("../")) {
      path = path.substring(3);
      base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
    }
    return base + (path.startsWith("./") ? path.substring(2) : path);
  }

  private static boolean isTrue(@org.jspecify.annotations.Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }
}
