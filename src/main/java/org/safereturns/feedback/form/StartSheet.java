package org.safereturns.feedback.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.safereturns.canonical.DataStructure;
import org.safereturns.canonical.FormSheet;
import org.safereturns.canonical.FormWords;
import org.safereturns.canonical.Purpose;

/**
 * Draws the front of a form: what it is for, whose it is, how to fill it in, what is left to do.
 */
final class StartSheet {
  private static final int TEMPLATE_ROW = 2;
  private static final int ORGANISATION_ROW = 3;
  private static final int PERIOD_ROW = 4;
  private static final int AREA_ROW = 5;
  static final int NIL_ROW = 6;

  private static final int FIRST_YEAR = 2020;
  private static final int YEARS = 12;

  private final DataStructure structure;
  private final FormPage page;

  StartSheet(DataStructure structure, FormPage page) {
    this.structure = structure;
    this.page = page;
  }

  void draw(FormHead head, AnswerLists answers) {
    page.put(0, 0, structure.title(), page.styles().title());
    fixed(TEMPLATE_ROW, FormWords.TEMPLATE, structure.template());
    asked(ORGANISATION_ROW, FormWords.ORGANISATION, head.organisation());
    asked(PERIOD_ROW, FormWords.PERIOD, head.period());
    offer(answers, PERIOD_ROW, FormWords.PERIOD, periods(), true);
    if (structure.asksArea()) {
      asked(AREA_ROW, FormWords.AREA, head.area());
      offer(answers, AREA_ROW, FormWords.AREA, structure.areas(), false);
    } else {
      String own = head.area().isEmpty() ? FormWords.OWN_AREA : head.area();
      fixed(AREA_ROW, FormWords.AREA_COUNTED, structure.areas().stream().findFirst().orElse(own));
    }
    if (!structure.nil().isEmpty()) {
      asked(NIL_ROW, FormWords.NIL, "No");
      offer(answers, NIL_ROW, "Yes or no", List.of("No", "Yes"), false);
    }
    fixed(NIL_ROW + 1, "Please send it by", head.due());
    fixed(NIL_ROW + 2, "Questions to", structure.contact());
  }

  private void fixed(int row, String label, String text) {
    page.put(row, 0, label, page.styles().label());
    page.put(row, 1, text, page.styles().label());
  }

  private void asked(int row, String label, String text) {
    page.put(row, 0, label, page.styles().label());
    if (text.isEmpty()) {
      page.blank(row, 1, page.styles().answer());
    } else {
      page.put(row, 1, text, page.styles().answer());
    }
  }

  private void offer(
      AnswerLists answers, int row, String heading, List<String> choices, boolean free) {
    answers.offer(page, heading, choices, new CellRangeAddressList(row, row, 1, 1), free);
  }

  private List<String> periods() {
    List<String> periods = new ArrayList<>();
    for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
      String name = "%d/%02d".formatted(year, (year + 1) % 100);
      if (structure.months() == 12) {
        periods.add(name);
      } else if (structure.months() == 3) {
        for (int quarter = 1; quarter <= 4; quarter++) {
          periods.add("Q" + quarter + " " + name);
        }
      }
    }
    return periods.isEmpty() ? List.of("April 2022") : periods;
  }

  /** What to do, and what is left of it. */
  void finish(Map<FormSheet, String> checks, String footer) {
    int row = NIL_ROW + 4;
    page.put(row++, 0, "How to fill it in", page.styles().title());
    for (String sentence : guidance()) {
      page.put(row, 0, sentence, page.styles().text());
      page.sheet().addMergedRegion(new CellRangeAddress(row, row, 0, 1));
      page.height(row, 1 + sentence.length() / 110);
      row++;
    }
    row++;
    page.put(row, 0, "Sheet", page.styles().header());
    page.put(row++, 1, "What is left to do", page.styles().header());
    int first = row;
    for (Map.Entry<FormSheet, String> sheet : checks.entrySet()) {
      XSSFCell cell = page.put(row, 0, sheet.getKey().name(), page.styles().link());
      var link =
          page.sheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress("'" + sheet.getKey().name() + "'!A1");
      cell.setHyperlink(link);
      page.formula(row++, 1, left(sheet.getKey(), sheet.getValue()), page.styles().check());
    }
    page.checks(new CellRangeAddress(first, row - 1, 1, 1));
    page.widths(50, 70);
    page.finish(footer, false);
  }

  private String left(FormSheet sheet, String checks) {
    String lines = "ROWS(" + checks + ")-COUNTIF(" + checks + ",\"OK*\")";
    if (sheet instanceof FormSheet.Cases) {
      String filled = "COUNTIF(" + checks + ",\"?*\")";
      String ok = "COUNTIF(" + checks + ",\"OK*\")";
      return "IF(%s=0,IF(%s=\"Yes\",\"OK, nil return\",\"To fill in\"),IF(%s=%s,\"OK, rows: \"&%s,\"To fill in or mend, rows: \"&(%s-%s)))"
          .formatted(filled, FormCells.NIL, filled, ok, ok, filled, ok);
    }
    return "IF(%s=0,\"OK, complete\",\"To fill in or mend, lines: \"&(%s))".formatted(lines, lines);
  }

  private List<String> guidance() {
    List<String> sentences = new ArrayList<>();
    sentences.add(structure.why() + " It is filled in by " + structure.senders() + ".");
    sentences.add("Fill in the pale yellow cells. Everything else is locked, without a password.");
    sentences.add(
        "Write 0 where there was none, and “not available” where you do not hold the figure. Leave no"
            + " cell of a table empty: we could not tell which of the two you mean.");
    if (structure.purpose() == Purpose.RESTRICTED) {
      sentences.add(
          "Give true counts, however small: this return goes to the county only and is not published"
              + " as it is.");
    } else {
      sentences.add("These figures may be published: write “(s)” in place of a count from 1 to 9.");
    }
    if (!structure.nil().isEmpty()) {
      sentences.add(
          "If "
              + structure.nil()
              + " in the period, choose Yes for the nil return and leave the rest"
              + " empty.");
    }
    sentences.add(
        "The column Check says OK, what is to be filled in, or what does not go together. Send the form"
            + " when everything says OK; if something is unusual but right, say so on the sheet Remarks.");
    return sentences;
  }
}
