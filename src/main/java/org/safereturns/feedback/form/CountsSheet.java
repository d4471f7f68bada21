package org.safereturns.feedback.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.safereturns.canonical.FormSheet;
import org.safereturns.canonical.FormWords;

/** Draws a table of counts that is filled in, with its sums and checks. */
final class CountsSheet {
  private static final int LABEL_WIDTH = 58;
  private static final int COLUMN_WIDTH = 18;
  private static final int CHECK_WIDTH = 44;

  private final FormSheet.Counts table;
  private final FormPage page;
  private final int check;

  private CountsSheet(FormSheet.Counts table, FormPage page) {
    this.table = table;
    this.page = page;
    this.check = table.columns().size() + 1;
  }

  /**
   * @return where its checks stand, as another sheet names them
   */
  static String draw(XSSFWorkbook book, FormStyles styles, FormSheet.Counts table, String footer) {
    FormPage page = new FormPage(book.createSheet(table.name()), styles);
    CountsSheet drawn = new CountsSheet(table, page);
    page.head(table.name(), table.guidance());
    drawn.headings();
    for (int line = 0; line < table.lines().size(); line++) {
      drawn.line(line);
    }
    drawn.frame(footer, book.getSheetIndex(table.name()));
    int last = FormCells.row(table.lines().size() - 1);
    return "'%s'!%s"
        .formatted(table.name(), FormCells.range(FormCells.row(0), drawn.check, last, drawn.check));
  }

  private void headings() {
    page.put(FormPage.HEADING_ROW, 0, table.corner(), page.styles().header());
    for (int i = 0; i < table.columns().size(); i++) {
      page.put(FormPage.HEADING_ROW, i + 1, table.columns().get(i), page.styles().header());
    }
    page.put(FormPage.HEADING_ROW, check, FormWords.CHECK, page.styles().header());
    int longest = table.columns().stream().mapToInt(String::length).max().orElse(0);
    page.height(FormPage.HEADING_ROW, 1 + longest / (COLUMN_WIDTH - 4));
  }

  private void line(int number) {
    FormSheet.Line line = table.lines().get(number);
    FormStyles styles = page.styles();
    int row = FormCells.row(number);
    page.put(row, 0, line.label(), line.isFilledIn() ? styles.label() : styles.addedLabel());
    for (int column = 1; column < check; column++) {
      if (line.isFilledIn()) {
        page.blank(row, column, styles.count());
      } else {
        page.formula(row, column, FormCells.sum(line.adds(), column), styles.added());
      }
    }
    page.height(row, 1 + line.label().length() / (LABEL_WIDTH - 2));
    page.formula(row, check, checked(number, line), styles.check());
  }

  private String checked(int number, FormSheet.Line line) {
    int row = FormCells.row(number);
    String cells = FormCells.range(row, 1, row, check - 1);
    String rest = matched(number, line.isFilledIn() ? "\"OK\"" : "\"OK, added up\"");
    if (line.isFilledIn()) {
      String odd =
          IntStream.range(1, check)
              .mapToObj(column -> FormCells.name(row, column))
              .map(c -> "IF(ISNUMBER(%s),%s<>INT(%s),FALSE)".formatted(c, c, c))
              .collect(Collectors.joining(",", "OR(", ")"));
      rest = "IF(%s,\"Not a whole number\",%s)".formatted(odd, rest);
      rest = "IF(COUNTIF(%s,\"<0\")>0,\"Below zero\",%s)".formatted(cells, rest);
    }
    return "IF(%s=\"Yes\",\"OK, nil return\",IF(COUNTBLANK(%s)>0,\"To fill in\",%s))"
        .formatted(FormCells.NIL, cells, rest);
  }

  /** What else the line must go with; the first that does not is told. */
  private String matched(int number, String otherwise) {
    List<FormSheet.Match> matches =
        new ArrayList<>(table.matches().stream().filter(m -> m.one().line() == number).toList());
    String formula = otherwise;
    for (int i = matches.size() - 1; i >= 0; i--) {
      FormSheet.Match match = matches.get(i);
      String one = FormCells.name(FormCells.row(number), match.one().column() + 1);
      String other = FormCells.name(match.other());
      formula =
          "IF(IF(AND(ISNUMBER(%s),ISNUMBER(%s)),%s%s%s,FALSE),%s,%s)"
              .formatted(
                  one,
                  other,
                  one,
                  match.exact() ? "<>" : ">",
                  other,
                  told(match, one, other),
                  formula);
    }
    return formula;
  }

  private String told(FormSheet.Match match, String one, String other) {
    String column =
        table.columns().size() > 1 ? table.columns().get(match.one().column()) + ": " : "";
    String where =
        match.other().sheet().equals(table.name()) ? "above" : "on " + match.other().sheet();
    return match.exact()
        ? "%s&%s&%s&%s&%s"
            .formatted(
                FormCells.quoted(column + "adds up to "),
                one,
                FormCells.quoted(", but " + where + " it is "),
                other,
                "\"\"")
        : FormCells.quoted(column + "more than the ")
            + "&"
            + other
            + "&"
            + FormCells.quoted(
                " " + (match.other().sheet().equals(table.name()) ? "of the whole" : where));
  }

  private void frame(String footer, int index) {
    int[] widths = new int[check + 1];
    widths[0] = LABEL_WIDTH;
    for (int column = 1; column < check; column++) {
      widths[column] = COLUMN_WIDTH;
    }
    widths[check] = CHECK_WIDTH;
    page.widths(widths);
    int last = FormCells.row(table.lines().size() - 1);
    page.table("Counts" + index, last, check);
    page.checks(new CellRangeAddress(FormCells.row(0), last, check, check));
    counted(last);
    page.sheet().createFreezePane(1, FormPage.HEADING_ROW + 1);
    page.sheet().setRepeatingRows(CellRangeAddress.valueOf("4:4"));
    page.finish(footer, check > 3);
  }

  /** Warns of what is neither a count nor a word such as "not available". */
  private void counted(int last) {
    var helper = page.sheet().getDataValidationHelper();
    var rule = helper.createCustomConstraint("IF(ISNUMBER(B5),AND(B5>=0,B5=INT(B5)),TRUE)");
    var validation =
        helper.createValidation(
            rule, new CellRangeAddressList(FormCells.row(0), last, 1, check - 1));
    validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
    validation.createErrorBox(
        "Is this a count?",
        "Type a whole number, 0 if there was none, or “not available” if you do not hold it.");
    validation.setShowErrorBox(true);
    page.sheet().addValidationData(validation);
  }
}
