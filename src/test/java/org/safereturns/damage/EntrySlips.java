package org.safereturns.damage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What spreadsheets, exports and other desks' habits leave in cells: errors of links, thousands,
 * dates counted from 1904, percentages typed into cells that are percentages already.
 */
final class EntrySlips {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final List<String> DATES = List.of("Date of referral", "Date recorded");

  /** Days between the calendars of old workbooks of a Mac and of all others. */
  private static final int SINCE_1904 = 1462;

  private EntrySlips() {}

  static List<Kind> all() {
    return List.of(
        CellSlips.typed("#REF! where a link was lost", (shown, d) -> Optional.of("#REF!")),
        CellSlips.typed("#N/A where nothing was looked up", (shown, d) -> Optional.of("#N/A")),
        CellSlips.typed("the text of a formula", (shown, d) -> Optional.of("'=SUM(B2:B9)")),
        CellSlips.typed("a figure marked with a star", (shown, d) -> Optional.of(shown + "*")),
        CellSlips.typed("a small letter l for a one", (shown, d) -> letter(shown)),
        meant("a count in brackets", n -> "(" + n + ")"),
        meant("an apostrophe before a figure", n -> "'" + n),
        meant("a figure with its unit", n -> n + " households"),
        meant("a figure in scientific notation", EntrySlips::scientific),
        meant("a hard space between thousands", n -> thousands(n, "\u00a0")),
        meant("a hard space before a figure", n -> "\u00a0" + n),
        meant("a footnote mark behind a figure", n -> n + "\u00b9"),
        new Kind(
            "a count in thousands",
            "a count is a whole number, a sum no longer holds",
            draft -> related(draft, n -> n.movePointLeft(3).toPlainString(), 1000)),
        new Kind(
            "a percentage typed into a percentage",
            "the share is not that of its counts",
            EntrySlips::percentTwice),
        Kind.mendable("a percentage in words", "nobody can read it", EntrySlips::percentInWords),
        Kind.mendable("a dash for the minus", "nobody can read it", EntrySlips::dash),
        records(
            "all dates four years early, as counted from 1904",
            "dates out of the period",
            day -> DAY.format(LocalDate.parse(day, DAY).minusDays(SINCE_1904))),
        Kind.mendable(
            "all dates with a time behind them",
            "no dates",
            records("", "", day -> day + " 00:00").slip()),
        Kind.mendable(
            "all years in two digits",
            "no dates",
            records("", "", day -> day.substring(0, 6) + day.substring(8)).slip()),
        new Kind(
            "a row twice, with a blank behind its reference",
            "the reference stands twice",
            EntrySlips::rowTwice),
        Kind.mendable(
            "the column heads pasted again among the rows", "no case", EntrySlips::headsAgain));
  }

  /** A number of people written as nobody counts: told, or read as it was meant. */
  private static Kind meant(String name, UnaryOperator<String> typed) {
    Kind kind =
        CellSlips.typed(
            name, (shown, d) -> CellSlips.count(shown).filter(n -> n.length() > 1).map(typed));
    return Kind.mendable(name, kind.notice(), kind.slip());
  }

  private static Optional<String> letter(String shown) {
    return shown.length() > 1 && shown.contains("1") && !shown.contains(".")
        ? Optional.of(shown.replaceFirst("1", "l"))
        : Optional.empty();
  }

  private static String scientific(String number) {
    return number.charAt(0) + "." + number.substring(1) + "E+" + (number.length() - 1);
  }

  private static String thousands(String number, String between) {
    int at = number.length() - 3;
    return at > 0 ? number.substring(0, at) + between + number.substring(at) : between + number;
  }

  private static boolean related(Draft draft, Written written, int least) {
    for (Place place : draft.numbers(draft.form().related())) {
      BigDecimal number = draft.number(place).orElseThrow();
      boolean count = number.scale() <= 0 && !draft.shown(place).endsWith("%");
      if (count
          && number.intValue() >= least
          && draft.typeIfNoticed(Map.of(place, written.as(number)))) {
        return true;
      }
    }
    return false;
  }

  /** How a number is typed. */
  private interface Written {
    String as(BigDecimal number);
  }

  private static boolean percentTwice(Draft draft) {
    for (Place place : percentages(draft)) {
      String typed = Shown.number(draft.shown(place)).orElseThrow().movePointRight(2) + "%";
      if (draft.typeIfNoticed(Map.of(place, typed))) {
        return true;
      }
    }
    return false;
  }

  private static boolean percentInWords(Draft draft) {
    return percentages(draft).stream()
        .findFirst()
        .map(place -> retype(draft, place, draft.shown(place).replace("%", " per cent")))
        .orElse(false);
  }

  private static boolean dash(Draft draft) {
    return percentages(draft).stream()
        .filter(place -> draft.shown(place).startsWith("-"))
        .findFirst()
        .map(place -> retype(draft, place, draft.shown(place).replace("-", "\u2013")))
        .orElse(false);
  }

  private static boolean retype(Draft draft, Place place, String text) {
    draft.copy().text(place, text);
    draft.tell(place.name() + " -> " + text);
    draft.touch(place).consequences(place);
    return true;
  }

  private static List<Place> percentages(Draft draft) {
    return draft
        .numbers(draft.form().tables().stream().flatMap(t -> t.figures().stream()).toList())
        .stream()
        .filter(place -> draft.shown(place).endsWith("%"))
        .toList();
  }

  /** The same is done to every date of a column. */
  private static Kind records(String name, String notice, UnaryOperator<String> change) {
    return new Kind(
        name,
        notice,
        draft ->
            Cases.in(draft)
                .map(
                    cases -> {
                      String head =
                          DATES.stream()
                              .filter(h -> cases.column(h).isPresent())
                              .findFirst()
                              .orElseThrow();
                      int column = cases.column(head).orElseThrow();
                      cases.rows().stream()
                          .map(row -> cases.at(row, column))
                          .filter(at -> draft.shown(at).matches("\\d\\d/\\d\\d/\\d{4}"))
                          .forEach(at -> draft.copy().type(at, change.apply(draft.shown(at))));
                      draft.tell("every " + head + " changed");
                      draft.touchColumn(cases.sheet(), column).touchSheet(cases.sheet());
                      draft.everywhere();
                      return true;
                    })
                .orElse(false));
  }

  private static boolean rowTwice(Draft draft) {
    return Cases.in(draft)
        .map(
            cases -> {
              int row = cases.any(r -> true).orElseThrow();
              int end = cases.last() + 1;
              for (int c = 1; c <= draft.copy().lastColumn(cases.sheet()); c++) {
                String shown = draft.shown(cases.at(row, c));
                draft.copy().type(cases.at(end, c), c == 1 ? shown + " " : shown);
              }
              draft.tell("row " + row + " copied to " + end);
              draft.touchRow(cases.sheet(), row).touchRow(cases.sheet(), end);
              return true;
            })
        .orElse(false);
  }

  private static boolean headsAgain(Draft draft) {
    return Cases.in(draft)
        .map(
            cases -> {
              int end = cases.last() + 1;
              for (int c = 1; c <= draft.copy().lastColumn(cases.sheet()); c++) {
                draft.copy().type(cases.at(end, c), draft.shown(cases.at(cases.head(), c)));
              }
              draft.tell("the heads again in row " + end);
              draft.touchRow(cases.sheet(), end).touchSheet(cases.sheet());
              return true;
            })
        .orElse(false);
  }
}
