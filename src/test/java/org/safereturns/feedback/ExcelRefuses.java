package org.safereturns.feedback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What is known to make Excel say "We found a problem with some content" of a workbook, looked for
 * in its parts. Excel itself is not at hand; that nothing is found here is as much as can be known
 * without it.
 */
public final class ExcelRefuses {
  private static final Pattern CELL = Pattern.compile("(?i)\\$?[A-Z]{1,3}\\$?\\d+|R|C|R\\d*C\\d*");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_\\\\][\\p{L}\\d_.\\\\]{0,254}");
  private static final Pattern COLOUR = Pattern.compile("[0-9A-F]{8}");
  private static final Map<String, String> INDEXED =
      Map.of("fontId", "fonts", "fillId", "fills", "borderId", "borders");

  private final Map<String, byte[]> parts = new TreeMap<>();
  private final List<String> found = new ArrayList<>();

  private ExcelRefuses() {}

  /** What is wrong, each with the part in which it stands; empty if Excel should open the file. */
  public static List<String> in(Path workbook) throws IOException {
    ExcelRefuses refuses = new ExcelRefuses();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(workbook))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        refuses.parts.put(part.getName(), zip.readAllBytes());
      }
    }
    refuses.workbook();
    refuses.styles();
    refuses.relations();
    Set<String> tables = new HashSet<>();
    for (String part : refuses.parts.keySet()) {
      if (part.startsWith("xl/worksheets/") && part.endsWith(".xml")) {
        new ExcelSheet(refuses, part).check();
      } else if (part.startsWith("xl/tables/")) {
        Element table = refuses.xml(part).getDocumentElement();
        refuses.unless(tables.add(table.getAttribute("id")), part, "a table number used twice");
        String name = table.getAttribute("displayName").toLowerCase(Locale.ROOT);
        refuses.unless(tables.add(name), part, "a table name used twice");
        refuses.unless(isName(name), part, "no name for a table: " + name);
      }
    }
    return refuses.found;
  }

  void unless(boolean holds, String part, String complaint) {
    if (!holds) {
      found.add(part + ": " + complaint);
    }
  }

  Document xml(String part) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(part, e);
    }
  }

  static List<Element> all(Document part, String tag) {
    NodeList nodes = part.getElementsByTagNameNS("*", tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  boolean has(String part) {
    return parts.containsKey(part);
  }

  private static boolean isName(String name) {
    return NAME.matcher(name).matches() && !CELL.matcher(name).matches();
  }

  private void workbook() {
    String part = "xl/workbook.xml";
    Document book = xml(part);
    Set<String> names = new HashSet<>();
    for (Element sheet : all(book, "sheet")) {
      String name = sheet.getAttribute("name");
      unless(name.length() <= 31 && !name.isEmpty(), part, "length of the sheet name " + name);
      unless(!name.matches(".*[\\[\\]:*?/\\\\].*|'.*|.*'"), part, "signs in sheet name " + name);
      unless(names.add(name.toLowerCase(Locale.ROOT)), part, "two sheets called " + name);
      unless(names.add("#" + sheet.getAttribute("sheetId")), part, "a sheet number used twice");
    }
    for (Element defined : all(book, "definedName")) {
      String name = defined.getAttribute("name");
      unless(isName(name.replace("_xlnm.", "")), part, "no name: " + name);
      unless(names.add(defined.getAttribute("localSheetId") + "!" + name), part, "twice: " + name);
      unless(!defined.getTextContent().isEmpty(), part, "nothing is called " + name);
    }
  }

  private void styles() {
    String part = "xl/styles.xml";
    Document styles = xml(part);
    for (Element colour : coloured(styles)) {
      String rgb = colour.getAttribute("rgb");
      unless(rgb.isEmpty() || COLOUR.matcher(rgb).matches(), part, "no colour: " + rgb);
    }
    for (Element xf : all(styles, "xf")) {
      INDEXED.forEach(
          (attribute, list) -> {
            String index = xf.getAttribute(attribute);
            int size = count(styles, list);
            unless(
                index.isEmpty() || Integer.parseInt(index) < size, part, attribute + " " + index);
          });
    }
  }

  private static List<Element> coloured(Document styles) {
    List<Element> all = new ArrayList<>();
    List.of("fgColor", "bgColor", "color").forEach(tag -> all.addAll(all(styles, tag)));
    return all;
  }

  /** How many children the first element of this name has. */
  static int count(Document part, String list) {
    List<Element> lists = all(part, list);
    int size = 0;
    NodeList children = lists.isEmpty() ? null : lists.get(0).getChildNodes();
    for (int i = 0; children != null && i < children.getLength(); i++) {
      size += children.item(i) instanceof Element ? 1 : 0;
    }
    return size;
  }

  private void relations() {
    for (String part : parts.keySet()) {
      if (part.endsWith(".rels")) {
        Path folder = Path.of("/" + part).getParent().getParent();
        for (Element relation : all(xml(part), "Relationship")) {
          String target = relation.getAttribute("Target");
          boolean outside = relation.getAttribute("TargetMode").equals("External");
          String there =
              folder.resolve(target).normalize().toString().substring(1).replace('\\', '/');
          unless(outside || target.startsWith("#") || has(there), part, "missing: " + target);
        }
      }
    }
  }
}
