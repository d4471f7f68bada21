package org.safereturns.damage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An OpenDocument spreadsheet without the endless empty rows behind its sheets. */
final class OdsCopy implements OpenCopy {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final int WIDTH = 4;

  private final Map<String, byte[]> entries;
  private final Document content;
  private final Map<String, Element> tables = new LinkedHashMap<>();
  private final Map<String, List<Element>> rows = new HashMap<>();

  private OdsCopy(Map<String, byte[]> entries, Document content) {
    this.entries = entries;
    this.content = content;
    NodeList all = content.getElementsByTagName("table:table");
    for (int i = 0; i < all.getLength(); i++) {
      Element table = (Element) all.item(i);
      tables.put(table.getAttribute("table:name"), table);
      rows.put(table.getAttribute("table:name"), rows(table));
    }
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element row : children(table, "table:table-row")) {
      int times = repeated(row, "table:number-rows-repeated");
      row.removeAttribute("table:number-rows-repeated");
      for (int i = 0; i < times && times < 100; i++) {
        Node before = rows.isEmpty() ? null : rows.get(rows.size() - 1).getNextSibling();
        rows.add(i == 0 ? row : (Element) table.insertBefore(row.cloneNode(true), before));
      }
      if (times >= 100) {
        table.removeChild(row);
      }
    }
    rows.forEach(OdsCopy::spread);
    return rows;
  }

  static OdsCopy open(byte[] bytes) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        entries.put(e.getName(), zip.readAllBytes());
      }
    }
    try {
      return new OdsCopy(
          entries,
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(entries.get("content.xml"))));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes a few cells of each row, with nothing repeated. */
  private static void spread(Element row) {
    for (Element cell : children(row, "*")) {
      int times = repeated(cell, "table:number-columns-repeated");
      cell.removeAttribute("table:number-columns-repeated");
      for (int i = 1; i < times && i < WIDTH; i++) {
        row.insertBefore(cell.cloneNode(true), cell);
      }
    }
    List<Element> cells = children(row, "*");
    cells.subList(Math.min(WIDTH, cells.size()), cells.size()).forEach(row::removeChild);
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e && (name.equals("*") || e.getTagName().equals(name))) {
        found.add(e);
      }
    }
    return found;
  }

  private static int repeated(Element e, String attribute) {
    return e.hasAttribute(attribute) ? Integer.parseInt(e.getAttribute(attribute)) : 1;
  }

  private Element cell(Place place) {
    List<Element> there = rows.get(place.sheet());
    while (there.size() < place.row()) {
      insertRow(place.sheet(), there.size() + 1);
    }
    Element row = there.get(place.row() - 1);
    while (children(row, "*").size() < place.column()) {
      row.appendChild(content.createElement("table:table-cell"));
    }
    return children(row, "*").get(place.column() - 1);
  }

  @Override
  public List<String> sheets() {
    return List.copyOf(tables.keySet());
  }

  @Override
  public int lastRow(String sheet) {
    return rows.get(sheet).size();
  }

  @Override
  public int lastColumn(String sheet) {
    return WIDTH;
  }

  @Override
  public String shown(Place place) {
    return place.row() > lastRow(place.sheet()) ? "" : cell(place).getTextContent();
  }

  @Override
  public void type(Place place, String text) {
    boolean number = cell(place).getAttribute("office:value-type").equals("float");
    text(place, text);
    if (number && NUMBER.matcher(text).matches()) {
      cell(place).setAttribute("office:value-type", "float");
      cell(place).setAttribute("office:value", text);
    }
  }

  @Override
  public void text(Place place, String text) {
    Element cell = cell(place);
    while (cell.hasChildNodes()) {
      cell.removeChild(cell.getFirstChild());
    }
    cell.removeAttribute("office:value");
    cell.removeAttribute("office:value-type");
    cell.removeAttribute("calcext:value-type");
    if (!text.isEmpty()) {
      cell.setAttribute("office:value-type", "string");
      cell.appendChild(content.createElement("text:p")).setTextContent(text);
    }
  }

  @Override
  public void insertRow(String sheet, int row) {
    Element blank = content.createElement("table:table-row");
    for (int i = 0; i < WIDTH; i++) {
      blank.appendChild(content.createElement("table:table-cell"));
    }
    List<Element> there = rows.get(sheet);
    tables.get(sheet).insertBefore(blank, row <= there.size() ? there.get(row - 1) : null);
    there.add(row - 1, blank);
  }

  @Override
  public void deleteRow(String sheet, int row) {
    tables.get(sheet).removeChild(rows.get(sheet).remove(row - 1));
  }

  @Override
  public void insertColumn(String sheet, int column) {
    throw new UnsupportedOperationException("a few columns are all there is");
  }

  @Override
  public void deleteColumn(String sheet, int column) {
    throw new UnsupportedOperationException("a few columns are all there is");
  }

  @Override
  public byte[] saved() throws IOException {
    ByteArrayOutputStream xml = new ByteArrayOutputStream();
    try {
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(content), new StreamResult(xml));
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
    entries.put("content.xml", xml.toByteArray());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(e.getKey()));
        zip.write(e.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
