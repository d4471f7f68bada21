package org.safereturns.feedback.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.safereturns.canonical.FormWords;

/** The sheet with the answers to choose from, and the cells that offer them. */
final class AnswerLists {
  private static final int WIDTH = 34;

  private final FormPage page;
  private final Map<List<String>, String> places = new LinkedHashMap<>();

  private AnswerLists(FormPage page) {
    this.page = page;
  }

  /** Makes the sheet last, once the others know what they offer. */
  static AnswerLists on(XSSFWorkbook book, FormStyles styles) {
    return new AnswerLists(new FormPage(book.createSheet(FormWords.LISTS), styles));
  }

  /**
   * Lets cells of another sheet choose.
   *
   * @param heading what is chosen
   * @param free whether another answer is as good
   */
  void offer(
      FormPage other,
      String heading,
      List<String> answers,
      CellRangeAddressList cells,
      boolean free) {
    String place = places.computeIfAbsent(answers, a -> write(heading, a));
    var helper = other.sheet().getDataValidationHelper();
    var validation = helper.createValidation(helper.createFormulaListConstraint(place), cells);
    validation.setSuppressDropDownArrow(true);
    validation.setShowErrorBox(!free);
    validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
    validation.createErrorBox(
        "Not on the list", "Please choose one of the answers on the list of this cell.");
    other.sheet().addValidationData(validation);
  }

  private String write(String heading, List<String> answers) {
    int column = places.size();
    page.put(FormPage.HEADING_ROW, column, heading, page.styles().header());
    for (int i = 0; i < answers.size(); i++) {
      page.put(FormPage.HEADING_ROW + 1 + i, column, answers.get(i), page.styles().label());
    }
    page.sheet().setColumnWidth(column, WIDTH * 256);
    String letter = CellReference.convertNumToColString(column);
    int first = FormPage.HEADING_ROW + 2;
    return "%s!$%s$%d:$%s$%d"
        .formatted(FormWords.LISTS, letter, first, letter, first + answers.size() - 1);
  }

  void finish(String footer) {
    page.head("Answers to choose from", "Nothing is filled in here.");
    page.finish(footer, true);
  }
}
