package org.safereturns.intake.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.safereturns.intake.cell.CellFormat;
import org.safereturns.intake.cell.Formats;
import org.safereturns.intake.source.Parts;
import org.safereturns.intake.source.Source;
import org.safereturns.intake.source.Xml;

/** What the styles of an Excel workbook say about its cells: formats, and what is crossed out. */
final class XlsxStyles {
  private final Formats formats = new Formats();
  private final Map<Integer, String> codes = new HashMap<>();
  private final BitSet crossedOutFonts = new BitSet();
  private final List<CellFormat> styles = new ArrayList<>();
  private final BitSet crossedOut = new BitSet();
  private int fonts;

  /** Of a workbook that has none: every cell is shown plainly. */
  static XlsxStyles none() {
    return new XlsxStyles();
  }

  static XlsxStyles read(Parts parts, String part, Source source)
      throws IOException, XMLStreamException {
    XlsxStyles styles = new XlsxStyles();
    try (InputStream in = parts.readKept(part)) {
      Xml xml = new Xml(in, source);
      String group = "";
      while (xml.next()) {
        if (xml.starts("fonts") || xml.starts("cellXfs") || xml.starts("numFmts")) {
          group = xml.name();
        } else if (!group.isEmpty() && xml.ends(group)) {
          group = "";
        } else {
          styles.read(xml, group);
        }
      }
    }
    return styles;
  }

  private void read(Xml xml, String group) {
    switch (group) {
      case "numFmts" -> format(xml);
      case "fonts" -> font(xml);
      case "cellXfs" -> style(xml);
      default -> {} // what is not about a cell's text
    }
  }

  private void format(Xml xml) {
    if (xml.starts("numFmt")) {
      String code = xml.attribute("formatCode");
      codes.put(xml.number("numFmtId", -1), code == null ? "" : code);
    }
  }

  private void font(Xml xml) {
    if (xml.starts("strike")) {
      crossedOutFonts.set(fonts, xml.isOn());
    } else if (xml.ends("font")) {
      fonts++;
    }
  }

  private void style(Xml xml) {
    if (xml.starts("xf")) {
      int id = xml.number("numFmtId", 0);
      String code = codes.get(id);
      crossedOut.set(styles.size(), crossedOutFonts.get(xml.number("fontId", 0)));
      styles.add(code == null ? formats.builtin(id) : formats.of(code));
    }
  }

  CellFormat format(int style) {
    return style >= 0 && style < styles.size() ? styles.get(style) : CellFormat.GENERAL;
  }

  /** Whether cells of a style are crossed out as a whole. */
  boolean isCrossedOut(int style) {
    return !crossedOut.isEmpty() && style >= 0 && crossedOut.get(style);
  }
}
