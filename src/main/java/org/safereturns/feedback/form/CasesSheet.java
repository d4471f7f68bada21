package org.safereturns.feedback.form;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.safereturns.canonical.Field;
import org.safereturns.canonical.FormSheet;
import org.safereturns.canonical.FormWords;

/**
 * Draws a list of cases that is filled in, a row for each. The checks stand in its first column.
 */
final class CasesSheet {
  /** Rows that are made ready; more may be filled in below them. */
  static final int ROWS = 200;

  private static final int CHECK_WIDTH = 30;
  private static final int WIDTH = 20;

  private final FormSheet.Cases list;
  private final FormPage page;
  private final AnswerLists answers;

  private CasesSheet(FormSheet.Cases list, FormPage page, AnswerLists answers) {
    this.list = list;
    this.page = page;
    this.answers = answers;
  }

  static FormPage page(XSSFWorkbook book, FormStyles styles, FormSheet.Cases list) {
    return new FormPage(book.createSheet(list.name()), styles);
  }

  /**
   * @return where its checks stand, as another sheet names them
   */
  static String draw(FormPage page, FormSheet.Cases list, AnswerLists answers, String footer) {
    CasesSheet drawn = new CasesSheet(list, page, answers);
    page.head(list.name(), list.guidance());
    page.put(FormPage.HEADING_ROW, 0, FormWords.CHECK, page.styles().header());
    page.sheet().setColumnWidth(0, CHECK_WIDTH * 256);
    for (int column = 0; column < list.columns().size(); column++) {
      drawn.column(column + 1, list.columns().get(column));
    }
    page.height(FormPage.HEADING_ROW, 3);
    for (int row = first(); row <= last(); row++) {
      page.formula(row, 0, drawn.checked(row), page.styles().check());
    }
    page.checks(new CellRangeAddress(first(), last(), 0, 0));
    page.sheet().createFreezePane(2, FormPage.HEADING_ROW + 1);
    page.sheet().setRepeatingRows(CellRangeAddress.valueOf("4:4"));
    page.finish(footer, true);
    return "'%s'!%s".formatted(list.name(), FormCells.range(first(), 0, last(), 0));
  }

  private static int first() {
    return FormPage.HEADING_ROW + 1;
  }

  private static int last() {
    return FormPage.HEADING_ROW + ROWS;
  }

  private void column(int number, FormSheet.Column column) {
    page.put(FormPage.HEADING_ROW, number, column.heading(), page.styles().header());
    page.sheet().setColumnWidth(number, WIDTH * 256);
    XSSFCellStyle style =
        switch (column.type()) {
          case DATE -> page.styles().date();
          case NUMBER -> page.styles().count();
          case CODE, TEXT -> page.styles().answer();
        };
    for (int row = first(); row <= last(); row++) {
      page.blank(row, number, style);
    }
    CellRangeAddressList cells = new CellRangeAddressList(first(), last(), number, number);
    if (!column.choices().isEmpty()) {
      answers.offer(page, column.heading(), column.choices(), cells, false);
    } else {
      typed(column.type(), cells);
    }
  }

  private void typed(Field.Type type, CellRangeAddressList cells) {
    var helper = page.sheet().getDataValidationHelper();
    if (type == Field.Type.NUMBER) {
      warn(
          helper.createValidation(
              helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", null), cells),
          "Type a whole number, or “Not known”.");
    } else if (type == Field.Type.DATE) {
      warn(
          helper.createValidation(
              helper.createDateConstraint(
                  OperatorType.GREATER_OR_EQUAL, "DATE(1900,1,1)", null, "dd/mm/yyyy"),
              cells),
          "Type a date such as 31/03/2023.");
    }
  }

  private void warn(DataValidation validation, String text) {
    validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
    validation.createErrorBox("Please look again", text);
    validation.setShowErrorBox(true);
    page.sheet().addValidationData(validation);
  }

  private String checked(int row) {
    List<FormSheet.Column> columns = list.columns();
    String formula = "\"OK\"";
    for (int i = columns.size() - 1; i >= 0; i--) {
      if (columns.get(i).required()) {
        formula =
            "IF(%s=\"\",%s,%s)"
                .formatted(
                    FormCells.name(row, i + 1),
                    FormCells.quoted("To fill in: " + columns.get(i).heading()),
                    formula);
      }
    }
    String reference = CellReference.convertNumToColString(1);
    return "IF(COUNTA(%s)=0,\"\",IF(COUNTIF($%s$%d:$%s$%d,%s)>1,\"Reference stands twice\",%s))"
        .formatted(
            FormCells.range(row, 1, row, columns.size()),
            reference,
            first() + 1,
            reference,
            last() + 1,
            FormCells.name(row, 1),
            formula);
  }
}
