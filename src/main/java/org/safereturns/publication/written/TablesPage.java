package org.safereturns.publication.written;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.safereturns.issue.SystemFault;
import org.safereturns.publication.chart.ChartSvg;

/** Tables and their plots as one page, which opens without a network. */
public final class TablesPage {
  private static final int LONG = 30;
  private static final Configuration TEMPLATES = templates();

  private TablesPage() {}

  private static Configuration templates() {
    Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
    templates.setClassForTemplateLoading(TablesPage.class, "");
    templates.setDefaultEncoding("UTF-8");
    templates.setLocale(Locale.UK);
    templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    templates.setLogTemplateExceptions(false);
    templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    return templates;
  }

  public static void write(
      Path file, AnalystWorkbook.Cover cover, String output, List<AnalystTable> tables)
      throws IOException {
    List<Object> shown = new ArrayList<>();
    for (AnalystTable table : tables) {
      shown.add(shown(table, output));
    }
    Map<String, Object> page =
        Map.of(
            "title", cover.title(),
            "warning", cover.warning(),
            "about", cover.about(),
            "notes", cover.notes(),
            "tables", shown);
    fill(file, "tables.ftlh", page);
  }

  /** Writes a page from its template and what is to stand on it. */
  public static void fill(Path file, String template, Map<String, ?> page) throws IOException {
    StringWriter text = new StringWriter();
    try {
      TEMPLATES.getTemplate(template).process(page, text);
    } catch (TemplateException e) {
      throw new SystemFault("cannot fill the page of tables", e);
    }
    Files.writeString(file, text.toString());
  }

  private static Map<String, Object> shown(AnalystTable table, String output) {
    List<Object> charts = new ArrayList<>();
    for (int c = 0; c < table.charts().size(); c++) {
      charts.add(markup(ChartSvg.of(table.charts().get(c), table.name() + "-chart-" + c)));
    }
    List<Object> rows = new ArrayList<>();
    for (AnalystTable.Row row : table.rows()) {
      List<Object> cells = new ArrayList<>();
      row.cells().forEach(c -> cells.add(Map.of("text", c.printed(), "kind", kind(c))));
      rows.add(Map.of("cells", cells, "reference", table.reference(output, row)));
    }
    return Map.of(
        "name", table.name(),
        "title", table.title(),
        "about", table.about(),
        "headings", table.headings(),
        "rows", rows,
        "charts", charts);
  }

  private static String kind(AnalystTable.Cell cell) {
    boolean isNumber = cell.isNumber() || cell.printed().startsWith("[");
    return isNumber ? "number" : cell.printed().length() > LONG ? "long" : "text";
  }

  private static Object markup(String svg) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(svg);
    } catch (TemplateModelException e) {
      throw new IllegalStateException("plain markup is taken as it is", e);
    }
  }
}
