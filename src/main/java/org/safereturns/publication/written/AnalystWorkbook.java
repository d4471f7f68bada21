package org.safereturns.publication.written;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.safereturns.publication.chart.Chart;
import org.safereturns.publication.chart.ChartSheets;
import org.safereturns.publication.file.StablePackage;

/**
 * Tables as a workbook that everybody can read, with or without eyes: a cover, a list of the
 * sheets, notes, then one table on a sheet as a real table, no merged cells.
 */
public final class AnalystWorkbook {
  private static final int COVER_WIDTH = 100;
  private static final int LINE = 16;
  private static final String DARK = "FF17405C";

  private AnalystWorkbook() {}

  /**
   * What stands before the tables.
   *
   * @param warning who may see it
   */
  public record Cover(String title, String warning, List<String> about, List<String> notes) {}

  public static void write(Path file, Cover cover, List<Sheet> sheets) throws IOException {
    write(file, cover, sheets, Map.of());
  }

  /**
   * @param charts by the name of the sheet whose table they show
   */
  public static void write(
      Path file, Cover cover, List<Sheet> sheets, Map<String, List<Chart>> charts)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Safe Returns", "1.0")) {
      workbook.properties().setTitle(cover.title());
      List<String> first = new ArrayList<>(List.of(cover.warning()));
      first.addAll(cover.about());
      lines(workbook.newWorksheet("Cover"), cover.title(), first);
      contents(workbook.newWorksheet("Contents"), sheets, charts.keySet());
      lines(workbook.newWorksheet("Notes"), "Notes", cover.notes());
      for (Sheet sheet : sheets) {
        table(workbook.newWorksheet(sheet.name()), sheet);
      }
    }
    StablePackage.write(
        charts.isEmpty() ? bytes.toByteArray() : ChartSheets.add(bytes.toByteArray(), charts),
        file);
  }

  private static void lines(Worksheet page, String title, List<String> lines) {
    title(page, title);
    page.width(0, COVER_WIDTH);
    for (int i = 0; i < lines.size(); i++) {
      page.value(i + 1, 0, lines.get(i));
      page.style(i + 1, 0).wrapText(true).verticalAlignment("top").set();
    }
  }

  private static void contents(Worksheet page, List<Sheet> sheets, Set<String> drawn) {
    title(page, "Contents");
    headings(page, 1, List.of("Sheet", "What it holds", "Rows"));
    int row = 2;
    for (Sheet sheet : sheets) {
      link(page, row, sheet.name());
      page.value(row, 1, sheet.title());
      page.value(row, 2, sheet.rows().size());
      row++;
      if (drawn.contains(sheet.name())) {
        link(page, row, ChartSheets.name(sheet.name()));
        page.value(row, 1, sheet.title() + ": charts");
        row++;
      }
    }
    page.width(0, 34);
    page.width(1, COVER_WIDTH);
  }

  private static void link(Worksheet page, int row, String sheet) {
    page.hyperlink(row, 0, HyperLink.internal("'" + sheet + "'!A1", sheet));
    page.style(row, 0).fontColor("FF0563C1").underlined().set();
  }

  private static void title(Worksheet page, String title) {
    page.value(0, 0, title);
    page.style(0, 0).bold().fontSize(14).set();
    page.setFitToPage(true);
    page.fitToHeight((short) 0);
    page.paperSize(PaperSize.A4_PAPER);
    page.pageOrientation("landscape");
  }

  private static void headings(Worksheet page, int row, List<String> headings) {
    for (int c = 0; c < headings.size(); c++) {
      page.value(row, c, headings.get(c));
    }
    page.range(row, 0, row, headings.size() - 1)
        .style()
        .bold()
        .fillColor(DARK)
        .fontColor("FFFFFFFF")
        .wrapText(true)
        .verticalAlignment("top")
        .set();
  }

  private static void table(Worksheet page, Sheet sheet) {
    title(page, sheet.title());
    page.value(1, 0, sheet.about());
    int top = Sheet.FIRST_ROW - 2;
    headings(page, top, sheet.headings());
    for (int r = 0; r < sheet.rows().size(); r++) {
      List<Object> row = sheet.rows().get(r);
      int lines = row.stream().mapToInt(c -> lines(c.toString(), sheet.widest())).max().orElse(1);
      for (int c = 0; c < row.size(); c++) {
        cell(page, top + 1 + r, c, row.get(c), lines > 1);
      }
      if (lines > 1) {
        page.rowHeight(top + 1 + r, (double) LINE * lines);
      }
    }
    int lines = 1;
    List<Integer> widths = new ArrayList<>();
    for (int c = 0; c < sheet.headings().size(); c++) {
      int width = width(sheet, c);
      widths.add(width);
      page.width(c, width);
      lines = Math.max(lines, 1 + sheet.headings().get(c).length() / (width - 4));
    }
    page.rowHeight(top, LINE * lines);
    int bottom = top + Math.max(sheet.rows().size(), 1);
    page.range(top, 0, bottom, sheet.headings().size() - 1)
        .createTable(sheet.headings().toArray(String[]::new))
        .setDisplayName("t_" + sheet.name().replaceAll("[^A-Za-z0-9]", "_"))
        .styleInfo()
        .setStyleName("TableStyleLight1");
    page.range(0, 0, bottom, sheet.headings().size() - 1).setName("_xlnm.Print_Area");
    page.freezePane(0, top + 1);
    page.repeatRows(top);
    Paper paper = Paper.of(sheet, widths);
    page.fitToWidth((short) paper.pages());
    if (paper.labels() > 0) {
      page.repeatCols(0, paper.labels() - 1);
    }
  }

  /**
   * @param tall whether a text of the row is broken into lines
   */
  private static void cell(Worksheet page, int row, int column, Object value, boolean tall) {
    StyleSetter style = page.style(row, column);
    boolean styled = tall;
    if (tall) {
      style.verticalAlignment("top").wrapText(true);
    }
    if (value instanceof BigDecimal number) {
      page.value(row, column, number);
      if (number.scale() > 0) {
        style.format("0." + "0".repeat(number.scale()));
        styled = true;
      }
    } else {
      page.value(row, column, value.toString());
      if (value.toString().startsWith("[")) {
        style.horizontalAlignment("right");
        styled = true;
      }
    }
    if (styled) {
      style.set();
    }
  }

  private static int lines(String text, int wide) {
    return 1 + Math.max(0, text.length() - 1) * 4 / (5 * wide); // most letters are narrow
  }

  private static int width(Sheet sheet, int column) {
    int longest =
        sheet.rows().stream()
            .limit(500)
            .mapToInt(r -> r.get(column).toString().length())
            .max()
            .orElse(0);
    int heading = sheet.headings().get(column).length();
    return Math.min(sheet.widest(), Math.max(Math.min(heading, 14), longest)) + 3;
  }
}
