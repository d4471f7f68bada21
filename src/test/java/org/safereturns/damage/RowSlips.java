package org.safereturns.damage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Case records of which many rows, or whole columns, are wrong. */
final class RowSlips {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MM/dd/yyyy");
  private static final String PERSONAL = "it can name a person";

  private static final List<String> FILLED =
      List.of(
          "Ethnic group",
          "Self-defined ethnicity",
          "Sex",
          "Victim sex",
          "Disability",
          "Religion or belief");

  /** Damages the rows of a draft. */
  private interface CasesSlip {
    boolean on(Draft draft, Cases cases);
  }

  private RowSlips() {}

  static List<Kind> all() {
    return List.of(
        cases("a row twice", "the reference stands twice", RowSlips::rowTwice),
        cases("a reference given to two people", "the reference stands twice", RowSlips::reference),
        cases("a column left empty", "nothing was asked", (d, c) -> fill(d, c, "", FILLED)),
        cases(
            "a column of nothing but Not known",
            "nothing was asked",
            (d, c) -> fill(d, c, "Not known", FILLED)),
        cases(
            "one district filled down to the end",
            "not all in one district",
            (d, c) -> fill(d, c, "Thanet", List.of("District"))),
        cases("ages filled down as a series", "nobody is so old", RowSlips::series),
        cases("one column sorted alone", "answers contradict each other", RowSlips::sorted),
        cases("a row pushed one column to the right", "answers in wrong columns", RowSlips::pushed),
        cases("the end of a row lost", "answers are missing", RowSlips::cutShort),
        cases(
            "the heads of two questions changed places",
            "answers in wrong columns",
            RowSlips::heads),
        cases("the head of a question retyped", "a column is missing", RowSlips::head),
        cases("a question removed", "a column is missing", RowSlips::columnRemoved),
        cases("a month of rows missing", "a month without a case", RowSlips::month),
        cases(
            "rows of the quarter before at the end",
            "dates out of the period",
            RowSlips::quarterBefore),
        cases("all dates in American order", "dates out of the period", RowSlips::american),
        cases("a row of totals at the end", "it is no case", RowSlips::totals),
        cases("a column of surnames", PERSONAL, (d, c) -> column(d, c, "Surname", "Example")),
        cases(
            "a column of birth dates",
            PERSONAL,
            (d, c) -> column(d, c, "Date of birth", "14/05/1987")),
        note("a postcode in a remark", "moved from ME14 1XQ in May"),
        note("a telephone number in a remark", "call 07700 900123 first"),
        note("an e-mail address in a remark", "write to someone@example.org"),
        note("a National Insurance number in a remark", "NI AB123456C"),
        note("a birth date in a remark", "born 14/05/1987, needs a GP"));
  }

  private static Kind cases(String name, String notice, CasesSlip slip) {
    return new Kind(
        name, notice, draft -> Cases.in(draft).map(c -> slip.on(draft, c)).orElse(false));
  }

  private static Kind note(String name, String text) {
    return cases(
        name,
        PERSONAL,
        (draft, cases) -> cases.type(cases.any(r -> true).orElseThrow(), "Anything else", text));
  }

  private static boolean rowTwice(Draft draft, Cases cases) {
    int row = cases.any(r -> true).orElseThrow();
    copy(draft, cases, row, cases.last() + 1);
    draft.touchRow(cases.sheet(), row).touchRow(cases.sheet(), cases.last() + 1);
    return true;
  }

  private static void copy(Draft draft, Cases cases, int from, int to) {
    for (int column = 1; column <= draft.copy().lastColumn(cases.sheet()); column++) {
      draft.copy().type(cases.at(to, column), draft.shown(cases.at(from, column)));
    }
    draft.tell("row " + from + " copied to " + to);
  }

  private static boolean reference(Draft draft, Cases cases) {
    int row = cases.any(r -> r > cases.first()).orElseThrow();
    int column = cases.column("Case reference", "Victim-crime reference").orElseThrow();
    draft.type(cases.at(row, column), draft.shown(cases.at(row - 1, column)));
    draft.touchRow(cases.sheet(), row).touchRow(cases.sheet(), row - 1);
    return true;
  }

  private static boolean fill(Draft draft, Cases cases, String text, List<String> heads) {
    Optional<String> head =
        draft.any(heads.stream().filter(h -> cases.column(h).isPresent()).toList());
    head.ifPresent(
        h -> {
          int column = cases.column(h).orElseThrow();
          draft.tell(h + ": every cell -> " + text);
          cases.rows().forEach(r -> draft.copy().type(cases.at(r, column), text));
          draft.touchColumn(cases.sheet(), column).touchSheet(cases.sheet());
        });
    return head.isPresent();
  }

  private static boolean series(Draft draft, Cases cases) {
    int column = cases.column("Age", "Victim age").orElseThrow();
    int start = 30;
    if (cases.last() - cases.first() < 150) {
      return false;
    }
    for (int row : cases.rows()) {
      draft.copy().type(cases.at(row, column), String.valueOf(start + row - cases.first()));
    }
    draft.tell("ages 30, 31, 32 ... to the end");
    draft.touchColumn(cases.sheet(), column);
    return true;
  }

  private static boolean sorted(Draft draft, Cases cases) {
    Optional<Integer> status = cases.column("Referral status");
    status.ifPresent(
        column -> {
          List<String> answers =
              new ArrayList<>(
                  cases.rows().stream().map(r -> draft.shown(cases.at(r, column))).toList());
          answers.sort(Comparator.naturalOrder());
          draft.tell("Referral status sorted alone");
          for (int row : cases.rows()) {
            String answer = answers.get(row - cases.first());
            if (!draft.shown(cases.at(row, column)).equals(answer)) {
              draft.copy().type(cases.at(row, column), answer);
              draft.touchRow(cases.sheet(), row);
            }
          }
        });
    return status.isPresent();
  }

  private static boolean pushed(Draft draft, Cases cases) {
    int row = cases.any(r -> true).orElseThrow();
    int last = draft.copy().lastColumn(cases.sheet());
    int from = 3 + draft.dice().nextInt(3);
    for (int column = last; column > from; column--) {
      draft.copy().type(cases.at(row, column), draft.shown(cases.at(row, column - 1)));
    }
    draft.type(cases.at(row, from), "").touchRow(cases.sheet(), row);
    return true;
  }

  private static boolean cutShort(Draft draft, Cases cases) {
    int row = cases.any(r -> true).orElseThrow();
    int last = draft.copy().lastColumn(cases.sheet());
    draft.tell("row " + row + " ends in its middle");
    for (int column = last / 2; column <= last; column++) {
      draft.copy().type(cases.at(row, column), "");
    }
    draft.touchRow(cases.sheet(), row);
    return true;
  }

  private static boolean heads(Draft draft, Cases cases) {
    int age = cases.column("Age", "Victim age").orElseThrow();
    int sex = cases.column("Sex", "Victim sex").orElseThrow();
    String shown = draft.shown(cases.at(cases.head(), age));
    draft.type(cases.at(cases.head(), age), draft.shown(cases.at(cases.head(), sex)));
    draft.type(cases.at(cases.head(), sex), shown);
    draft.touchColumn(cases.sheet(), age).touchColumn(cases.sheet(), sex);
    return true;
  }

  private static boolean head(Draft draft, Cases cases) {
    int column = 3 + draft.dice().nextInt(8);
    draft.type(cases.at(cases.head(), column), "Question " + column);
    draft.touchColumn(cases.sheet(), column).touchSheet(cases.sheet()).touchFile();
    draft.touchRow(cases.sheet(), cases.head());
    return true;
  }

  private static boolean columnRemoved(Draft draft, Cases cases) {
    int column = 3 + draft.dice().nextInt(8);
    draft.tell(draft.shown(cases.at(cases.head(), column)) + " removed");
    draft.copy().deleteColumn(cases.sheet(), column);
    draft.moved();
    draft.touchSheet(cases.sheet()).touchFile();
    draft.touchRow(cases.sheet(), cases.head());
    return true;
  }

  private static boolean month(Draft draft, Cases cases) {
    int column = cases.column("Date of referral", "Date recorded").orElseThrow();
    draft.tell("every row of February removed");
    for (int row = cases.last(); row >= cases.first(); row--) {
      if (draft.shown(cases.at(row, column)).contains("/02/")) {
        draft.copy().deleteRow(cases.sheet(), row);
      }
    }
    draft.everywhere();
    return cases.last() - cases.first() > 100;
  }

  private static boolean quarterBefore(Draft draft, Cases cases) {
    int column = cases.column("Date of referral", "Date recorded").orElseThrow();
    for (int i = 0; i < 5; i++) {
      int to = cases.last() + 1 + i;
      copy(draft, cases, cases.first() + i, to);
      LocalDate day = LocalDate.parse(draft.shown(cases.at(to, column)), DAY).minusMonths(3);
      draft.type(cases.at(to, column), DAY.format(day));
      draft.type(cases.at(to, 1), draft.shown(cases.at(to, 1)).replaceFirst("\\d", "7"));
      draft.touchRow(cases.sheet(), to);
    }
    return draft.from().isA(".csv");
  }

  private static boolean american(Draft draft, Cases cases) {
    int column = cases.column("Date recorded").orElse(0);
    if (column == 0) {
      return false;
    }
    for (int row : cases.rows()) {
      LocalDate day = LocalDate.parse(draft.shown(cases.at(row, column)), DAY);
      draft.copy().type(cases.at(row, column), AMERICAN.format(day));
    }
    draft.tell("every date month first");
    draft.touchColumn(cases.sheet(), column);
    return true;
  }

  private static boolean totals(Draft draft, Cases cases) {
    int row = cases.last() + 1;
    draft.type(cases.at(row, 1), "Total");
    draft.type(cases.at(row, 2), String.valueOf(cases.last() - cases.first() + 1));
    draft.touchRow(cases.sheet(), row);
    return true;
  }

  private static boolean column(Draft draft, Cases cases, String head, String text) {
    int column = draft.copy().lastColumn(cases.sheet()) + 1;
    draft.type(cases.at(cases.head(), column), head);
    cases.rows().forEach(r -> draft.copy().type(cases.at(r, column), text));
    draft.touchColumn(cases.sheet(), column);
    return true;
  }
}
