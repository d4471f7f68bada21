package org.safereturns.damage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.safereturns.damage.Form.Table;

/** Something else than a number in a cell where a number is wanted. */
final class CellSlips {
  private static final String NO_NUMBER = "the cell holds no number";

  /** What stands in the cell afterwards, if it can happen to this figure. */
  interface Overtyped {
    Optional<String> of(String shown, Draft draft);
  }

  private CellSlips() {}

  static List<Kind> all() {
    return List.of(
        typed("a figure in words", (shown, d) -> Optional.of("about twenty")),
        typed("a remark in place of a figure", (shown, d) -> Optional.of("see email of 3 May")),
        typed("a figure with a question mark", (shown, d) -> Optional.of(shown + "?")),
        typed("a letter O for a zero", (shown, d) -> letters(shown)),
        typed("a range in place of a figure", CellSlips::range),
        typed("two figures in one cell", (shown, d) -> Optional.of(shown + " / " + shown)),
        typed("half a person", (shown, d) -> count(shown).map(n -> n + ".5")),
        typed(
            "a minus before a count",
            (shown, d) -> count(shown).filter(n -> !n.equals("0")).map(n -> "-" + n)),
        typed("a date in place of a figure", (shown, d) -> Optional.of("03-Apr")),
        new Kind("n/a in place of a figure", "the figure is wanted", CellSlips::notAvailable),
        new Kind("a figure deleted", "the figure is wanted", CellSlips::deleted),
        new Kind("zeros left blank", "the form asks for 0", CellSlips::zerosBlank),
        new Kind("a small count hidden as <5", "the county wants true counts", d -> hide(d, "<5")),
        new Kind(
            "a small count hidden as (s)", "the county wants true counts", d -> hide(d, "(s)")),
        new Kind("a small count hidden as *", "the county wants true counts", d -> hide(d, "*")),
        new Kind("a formula that ended in an error", NO_NUMBER, CellSlips::formulaError),
        new Kind("a figure that Excel made a date", "a date is no count", CellSlips::excelDate),
        new Kind("a formula saved without its result", NO_NUMBER, CellSlips::notCalculated));
  }

  static Kind typed(String name, Overtyped typed) {
    return new Kind(
        name,
        NO_NUMBER,
        draft -> {
          for (Place place : figures(draft)) {
            Optional<String> text = typed.of(draft.shown(place), draft);
            if (text.isPresent()) {
              draft.type(place, text.get()).consequences(place);
              return true;
            }
          }
          return false;
        });
  }

  /** All cells that hold a number, in an order of chance. */
  private static List<Place> figures(Draft draft) {
    return draft.numbers(
        draft.form().tables().stream().flatMap(t -> t.figures().stream()).toList());
  }

  private static Optional<String> letters(String shown) {
    return shown.length() > 1 && shown.contains("0") && !shown.contains(".")
        ? Optional.of(shown.replace('0', 'O'))
        : Optional.empty();
  }

  private static Optional<String> range(String shown, Draft draft) {
    return count(shown).map(n -> n + "-" + (Long.parseLong(n) + 5));
  }

  /** A whole number that is no percentage. */
  static Optional<String> count(String shown) {
    return Shown.number(shown)
        .filter(n -> n.scale() == 0 && n.signum() >= 0 && !shown.endsWith("%"))
        .map(Object::toString);
  }

  private static boolean notAvailable(Draft draft) {
    for (Table table : draft.shuffled(draft.form().tables())) {
      boolean known = table.figures().stream().anyMatch(p -> draft.shown(p).equals("n/a"));
      List<Place> figures = draft.numbers(table.figures());
      if (!known && !figures.isEmpty()) {
        draft.type(figures.get(0), "n/a").consequences(figures.get(0));
        return true;
      }
    }
    return false;
  }

  private static boolean deleted(Draft draft) {
    List<Place> figures = draft.numbers(draft.form().related());
    if (figures.isEmpty()) {
      return false;
    }
    Place place = figures.get(0);
    draft.type(place, "").touchRow(place.sheet(), place.row()).touchFile();
    return true;
  }

  private static boolean zerosBlank(Draft draft) {
    for (Table table : draft.shuffled(draft.form().tables())) {
      List<Place> zeros = table.figures().stream().filter(p -> draft.shown(p).equals("0")).toList();
      if (zeros.size() > 1 && !draft.form().isPublished()) {
        zeros.forEach(p -> draft.type(p, ""));
        draft.touchTable(table).touchFile();
        return true;
      }
    }
    return false;
  }

  private static boolean hide(Draft draft, String sign) {
    if (draft.form().isPublished()) {
      return false;
    }
    for (Place place : figures(draft)) {
      if (draft.shown(place).matches("[1-4]")) {
        draft.type(place, sign);
        return true;
      }
    }
    return false;
  }

  private static boolean formulaError(Draft draft) {
    List<Place> figures = figures(draft);
    if (figures.isEmpty()) {
      return false;
    }
    Place place = figures.get(0);
    if (draft.copy() instanceof ExcelCopy excel) {
      draft.tell(place.name() + ": " + draft.shown(place) + " -> #DIV/0!, by a formula");
      draft.touch(place);
      Cell cell = excel.anew(place);
      cell.setCellFormula("1/0");
      cell.setCellErrorValue(FormulaError.DIV0.getCode());
    } else {
      draft.type(place, "#DIV/0!");
    }
    return true;
  }

  private static boolean excelDate(Draft draft) {
    List<Place> figures = figures(draft);
    if (figures.isEmpty() || !(draft.copy() instanceof ExcelCopy excel)) {
      return false;
    }
    Place place = figures.get(0);
    draft.tell(place.name() + ": " + draft.shown(place) + " -> 3 April, a date");
    draft.touch(place).consequences(place);
    excel.date(place, LocalDate.of(2023, 4, 3));
    return true;
  }

  private static boolean notCalculated(Draft draft) {
    if (!draft.from().isA(".xlsx") || !(draft.copy() instanceof ExcelCopy excel)) {
      return false;
    }
    List<Place> figures = figures(draft);
    if (figures.isEmpty()) {
      return false;
    }
    Place place = figures.get(0);
    draft.tell(place.name() + ": " + draft.shown(place) + " -> a formula without its result");
    draft.touch(place).consequences(place);
    excel.anew(place).setCellFormula("SUM(A1:A3)");
    return true;
  }
}
