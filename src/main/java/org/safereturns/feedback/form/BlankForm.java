package org.safereturns.feedback.form;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.safereturns.canonical.DataStructure;
import org.safereturns.canonical.FormSheet;
import org.safereturns.canonical.FormWords;
import org.safereturns.feedback.text.StableZip;

/**
 * The blank form of a collection, drawn from its structure: a workbook, and for case records a CSV
 * as well. The same structure and head give the same bytes.
 */
public final class BlankForm {
  /** Name by which programs tell the version of a form. */
  private static final String VERSION_NAME = "SafeReturnsTemplate";

  private static final String REMARKS = "Remarks";
  private static final String REMARKS_TITLE = "Anything the county should know";
  private static final int REMARK_ROWS = 12;
  private static final Optional<Date> FIXED_DAY =
      Optional.of(Date.from(Instant.parse("2020-01-01T00:00:00Z")));

  private final DataStructure structure;
  private final FormHead head;

  public BlankForm(DataStructure structure, FormHead head) {
    this.structure = structure;
    this.head = head;
  }

  /** Writes the workbook over whatever stands there. */
  public void write(Path target) throws IOException {
    Path draft = Files.createTempFile("form", ".xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      draw(book);
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      try (OutputStream out = Files.newOutputStream(draft)) {
        book.write(out);
      }
      StableZip.rewrite(draft, target, Map.of());
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void draw(XSSFWorkbook book) {
    FormStyles styles = new FormStyles(book);
    String footer = structure.title() + ", " + structure.template();
    FormPage start = new FormPage(book.createSheet(FormWords.START), styles);
    Map<FormSheet, String> checks = new LinkedHashMap<>();
    Map<FormSheet.Cases, FormPage> lists = new LinkedHashMap<>();
    for (FormSheet sheet : structure.sheets()) {
      if (sheet instanceof FormSheet.Counts counts) {
        checks.put(sheet, CountsSheet.draw(book, styles, counts, footer));
      } else if (sheet instanceof FormSheet.Cases cases) {
        lists.put(cases, CasesSheet.page(book, styles, cases));
      }
    }
    remarks(new FormPage(book.createSheet(REMARKS), styles), footer);
    AnswerLists answers = AnswerLists.on(book, styles);
    new StartSheet(structure, start).draw(head, answers);
    lists.forEach(
        (cases, page) -> checks.put(cases, CasesSheet.draw(page, cases, answers, footer)));
    new StartSheet(structure, start).finish(checks, footer);
    answers.finish(footer);
    describe(book);
  }

  private static void remarks(FormPage page, String footer) {
    page.put(0, 0, REMARKS_TITLE, page.styles().title());
    for (int row = 1; row <= REMARK_ROWS; row++) {
      page.blank(row, 0, page.styles().answer());
    }
    page.widths(88);
    page.finish(footer, false);
  }

  private void describe(XSSFWorkbook book) {
    Name version = book.createName();
    version.setNameName(VERSION_NAME);
    version.setRefersToFormula("\"" + structure.template() + "\"");
    var properties = book.getProperties().getCoreProperties();
    properties.setTitle(structure.title());
    properties.setCreator("Safe Returns");
    properties.setCreated(FIXED_DAY);
    properties.getUnderlyingProperties().setModifiedProperty(FIXED_DAY);
  }

  /**
   * The head and the headings of the list of cases, for whoever exports from a system; empty if the
   * form has no list.
   */
  public Optional<String> csv() {
    return structure.cases().map(this::csv);
  }

  private String csv(FormSheet.Cases cases) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(structure.title()));
    rows.add(List.of(FormWords.TEMPLATE, structure.template()));
    rows.add(List.of(FormWords.ORGANISATION, head.organisation()));
    rows.add(List.of(FormWords.PERIOD, head.period()));
    if (structure.asksArea()) {
      rows.add(List.of(FormWords.AREA, head.area()));
    }
    if (!structure.nil().isEmpty()) {
      rows.add(List.of(FormWords.NIL, "No"));
    }
    rows.add(cases.columns().stream().map(FormSheet.Column::heading).toList());
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
