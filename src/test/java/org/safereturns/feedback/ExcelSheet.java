package org.safereturns.feedback;

import static org.safereturns.feedback.ExcelRefuses.all;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One worksheet as Excel reads it: its cells, formulas, validations, tables and comments. */
final class ExcelSheet {
  /** The order in which Excel wants the parts of a sheet. */
  private static final List<String> ORDER =
      List.of(
              "sheetPr, dimension, sheetViews, sheetFormatPr, cols, sheetData, sheetCalcPr, "
                  + "sheetProtection, protectedRanges, scenarios, autoFilter, sortState, "
                  + "dataConsolidate, customSheetViews, mergeCells, phoneticPr, conditionalFormatting, "
                  + "dataValidations, hyperlinks, printOptions, pageMargins, pageSetup, headerFooter, "
                  + "rowBreaks, colBreaks, customProperties, cellWatches, ignoredErrors, smartTags, "
                  + "drawing, legacyDrawing, legacyDrawingHF, picture, oleObjects, controls, "
                  + "webPublishItems, tableParts, extLst")
          .stream()
          .flatMap(order -> List.of(order.split(", ", -1)).stream())
          .toList();

  /** Functions that Excel knows only with a prefix, for they are younger than its format. */
  private static final Pattern YOUNG =
      Pattern.compile(
          "(?<![.\\w])(IFS|SWITCH|CONCAT|TEXTJOIN|MAXIFS|MINIFS|XLOOKUP|XMATCH|FILTER|UNIQUE|SORT"
              + "|SORTBY|SEQUENCE|LET|LAMBDA|IFNA|XOR|DAYS|ISFORMULA|NUMBERVALUE)\\(");

  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"]|\"\")*\"");

  private final ExcelRefuses refuses;
  private final String part;
  private final Document sheet;
  private final int styles;
  private final int differences;
  private final List<String> strings = new ArrayList<>();

  ExcelSheet(ExcelRefuses refuses, String part) {
    this.refuses = refuses;
    this.part = part;
    sheet = refuses.xml(part);
    Document look = refuses.xml("xl/styles.xml");
    styles = ExcelRefuses.count(look, "cellXfs");
    differences = ExcelRefuses.count(look, "dxfs");
    if (refuses.has("xl/sharedStrings.xml")) {
      all(refuses.xml("xl/sharedStrings.xml"), "si").forEach(s -> strings.add(s.getTextContent()));
    }
  }

  void check() {
    order();
    cells();
    all(sheet, "f").forEach(f -> formula(f.getTextContent()));
    rules();
    overlaps("dataValidation", "sqref");
    overlaps("mergeCell", "ref");
    all(sheet, "dataValidation").forEach(this::validation);
    tables();
    comments();
  }

  private void unless(boolean holds, String complaint) {
    refuses.unless(holds, part, complaint);
  }

  private void order() {
    int at = 0;
    for (var node = sheet.getDocumentElement().getFirstChild();
        node != null;
        node = node.getNextSibling()) {
      if (node instanceof Element element) {
        int place = ORDER.indexOf(element.getLocalName());
        unless(place >= at, element.getLocalName() + " stands in the wrong place");
        at = Math.max(at, place);
      }
    }
  }

  private void cells() {
    int lastRow = 0;
    for (Element row : all(sheet, "row")) {
      int number = Integer.parseInt(row.getAttribute("r"));
      unless(number > lastRow, "row " + number + " stands behind row " + lastRow);
      lastRow = number;
    }
    int before = -1;
    String rowBefore = "";
    for (Element cell : all(sheet, "c")) {
      CellReference place = new CellReference(cell.getAttribute("r"));
      String row = ((Element) cell.getParentNode()).getAttribute("r");
      unless(String.valueOf(place.getRow() + 1).equals(row), "a cell of another row in " + row);
      unless(!row.equals(rowBefore) || place.getCol() > before, "cells out of order in " + row);
      before = place.getCol();
      rowBefore = row;
      String style = cell.getAttribute("s");
      unless(style.isEmpty() || Integer.parseInt(style) < styles, "style " + style);
      unless(!cell.getAttribute("t").equals("d"), "a date as text in " + place.formatAsString());
      unless(shown(cell).length() <= 32_767, "a text too long in " + place.formatAsString());
    }
  }

  private String shown(Element cell) {
    String text = cell.getTextContent();
    return cell.getAttribute("t").equals("s") ? strings.get(Integer.parseInt(text)) : text;
  }

  private void formula(String formula) {
    String bare = TEXT.matcher(formula).replaceAll("\"\"");
    unless(formula.length() <= 8_192, "a formula of " + formula.length() + " signs");
    Matcher text = TEXT.matcher(formula);
    while (text.find()) {
      unless(text.end() - text.start() <= 257, "a text too long in a formula");
    }
    unless(!formula.startsWith("="), "a formula that begins with =");
    unless(!YOUNG.matcher(bare).find(), "a young function without its prefix: " + formula);
    unless(!bare.contains("#REF!"), "a formula that refers to nothing");
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < bare.length(); i++) {
      char sign = bare.charAt(i);
      depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    unless(depth == 0 && deepest <= 64, "brackets in " + formula);
  }

  private void rules() {
    Set<String> priorities = new HashSet<>();
    for (Element rule : all(sheet, "cfRule")) {
      String look = rule.getAttribute("dxfId");
      unless(look.isEmpty() || Integer.parseInt(look) < differences, "no look " + look);
      unless(priorities.add(rule.getAttribute("priority")), "two rules of one priority");
    }
  }

  private void overlaps(String tag, String attribute) {
    List<CellRangeAddress> ranges = new ArrayList<>();
    for (Element element : all(sheet, tag)) {
      for (String text : element.getAttribute(attribute).split(" ", -1)) {
        CellRangeAddress range = CellRangeAddress.valueOf(text);
        unless(ranges.stream().noneMatch(range::intersects), tag + " overlaps at " + text);
        ranges.add(range);
      }
    }
  }

  private void validation(Element validation) {
    String where = validation.getAttribute("sqref");
    unless(validation.getAttribute("errorTitle").length() <= 32, "error title at " + where);
    unless(validation.getAttribute("promptTitle").length() <= 32, "prompt title at " + where);
    unless(validation.getAttribute("error").length() <= 255, "error text at " + where);
    unless(validation.getAttribute("prompt").length() <= 255, "prompt text at " + where);
    for (String tag : List.of("formula1", "formula2")) {
      var formulas = validation.getElementsByTagNameNS("*", tag);
      if (formulas.getLength() > 0) {
        String text = formulas.item(0).getTextContent();
        unless(text.length() <= 255, "a list of " + text.length() + " signs at " + where);
        formula(text);
      }
    }
  }

  private void tables() {
    for (Element relation : related("/table")) {
      Element table = part(relation).getDocumentElement();
      CellRangeAddress range = CellRangeAddress.valueOf(table.getAttribute("ref"));
      List<Element> columns = all(table.getOwnerDocument(), "tableColumn");
      unless(columns.size() == range.getLastColumn() - range.getFirstColumn() + 1, "its columns");
      unless(range.getLastRow() > range.getFirstRow(), "a table without a row");
      Set<String> names = new HashSet<>();
      for (int i = 0; i < columns.size(); i++) {
        String name = columns.get(i).getAttribute("name");
        unless(names.add(name.toLowerCase(Locale.ROOT)), "two columns called " + name);
        String place =
            new CellReference(range.getFirstRow(), range.getFirstColumn() + i).formatAsString();
        unless(name.length() <= 255 && at(place).equals(name), "the heading of " + name);
      }
    }
  }

  private String at(String place) {
    return all(sheet, "c").stream()
        .filter(cell -> cell.getAttribute("r").equals(place))
        .map(this::shown)
        .findFirst()
        .orElse("");
  }

  private void comments() {
    for (Element relation : related("/comments")) {
      Set<String> places = new HashSet<>();
      for (Element comment : all(part(relation), "comment")) {
        String place = comment.getAttribute("ref");
        unless(places.add(place), "two comments at " + place);
        unless(comment.getTextContent().length() <= 32_767, "a comment too long at " + place);
      }
      boolean drawn = !related("/vmlDrawing").isEmpty() && !all(sheet, "legacyDrawing").isEmpty();
      unless(places.isEmpty() || drawn, "comments that nothing draws");
    }
  }

  private String relations() {
    return part.replace("worksheets/", "worksheets/_rels/") + ".rels";
  }

  private List<Element> related(String kind) {
    return refuses.has(relations())
        ? all(refuses.xml(relations()), "Relationship").stream()
            .filter(r -> r.getAttribute("Type").endsWith(kind))
            .toList()
        : List.of();
  }

  private Document part(Element relation) {
    String target = relation.getAttribute("Target").replaceFirst("^(\\.\\./|/xl/)", "");
    return refuses.xml("xl/" + target);
  }
}
