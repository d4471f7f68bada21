package org.safereturns.damage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safereturns.damage.Form.Table;

/** Columns, tables and sheets that are no longer those of the form. */
final class ColumnSlips {
  private static final String UNKNOWN = "the form has no such label";
  private static final String MISSING = "something of the form is missing";

  private ColumnSlips() {}

  static List<Kind> all() {
    return List.of(
        new Kind("a column of figures removed", MISSING, ColumnSlips::columnRemoved),
        new Kind("a whole table removed", MISSING, ColumnSlips::tableRemoved),
        new Kind("a sheet removed", MISSING, ColumnSlips::sheetRemoved),
        new Kind(
            "two columns headed with the same year", "a year is missing", ColumnSlips::sameYear),
        new Kind(
            "a column headed with a year long past",
            "the years do not follow",
            ColumnSlips::oldYear),
        new Kind(
            "two column heads changed places", "a part is more than its whole", ColumnSlips::heads),
        Kind.mendable("a column head retyped", UNKNOWN, ColumnSlips::head),
        new Kind("a column of one's own added", UNKNOWN, ColumnSlips::columnAdded));
  }

  private static boolean columnRemoved(Draft draft) {
    List<Table> wide =
        draft.form().tables().stream().filter(t -> t.right() - t.left() > 2).toList();
    Optional<Table> any = draft.any(wide);
    any.ifPresent(
        table -> {
          int column = table.left() + draft.dice().nextInt(table.right() - table.left() + 1);
          draft.tell("column " + column + " of the table removed");
          for (int row = table.head(); row <= table.last(); row++) {
            for (int c = column; c <= table.right(); c++) {
              Place place = new Place(table.sheet(), row, c);
              draft.copy().type(place, c == table.right() ? "" : draft.shown(place.right(1)));
            }
          }
          draft.moved();
          draft.touchTable(table).touchSheet(table.sheet()).touchFile();
        });
    return any.isPresent() && !draft.from().kind().startsWith("referral");
  }

  private static boolean tableRemoved(Draft draft) {
    List<Table> tables = draft.form().tables();
    if (tables.size() < 3) {
      return false;
    }
    Table table = draft.any(tables).orElseThrow();
    int first = table.top();
    draft.tell("rows " + first + " to " + table.last() + " removed");
    for (int row = table.last(); row >= first; row--) {
      draft.copy().deleteRow(table.sheet(), row);
    }
    draft.moved();
    draft.touchSheet(table.sheet()).touchFile().touchRow(table.sheet(), first);
    draft.form().sums().stream()
        .filter(s -> s.places().stream().anyMatch(p -> table.figures().contains(p)))
        .forEach(s -> s.places().forEach(draft::touch));
    return true;
  }

  private static boolean sheetRemoved(Draft draft) {
    List<String> sheets = draft.form().tables().stream().map(Table::sheet).distinct().toList();
    if (sheets.size() < 2 || !(draft.copy() instanceof ExcelCopy excel)) {
      return false;
    }
    String sheet = draft.any(sheets).orElseThrow();
    excel.book().removeSheetAt(excel.book().getSheetIndex(sheet));
    draft.tell("sheet " + sheet + " removed");
    draft.touchSheet(sheet).touchFile();
    return true;
  }

  private static boolean sameYear(Draft draft) {
    return year(draft, true);
  }

  private static boolean oldYear(Draft draft) {
    return year(draft, false);
  }

  private static boolean year(Draft draft, boolean same) {
    List<Place> years = new ArrayList<>();
    for (Table table : draft.form().tables()) {
      for (int column = table.left() + 1; column <= table.right(); column++) {
        Place head = new Place(table.sheet(), table.head(), column);
        if (draft.shown(head).matches("(20)?\\d\\d/\\d\\d") && isYear(draft, head.right(-1))) {
          years.add(head);
        }
      }
    }
    Optional<Place> any = draft.any(years);
    any.ifPresent(
        head -> {
          String old = draft.shown(head).length() > 5 ? "1998/99" : "98/99";
          draft.type(head, same ? draft.shown(head.right(-1)) : old);
          draft.touchColumn(head.sheet(), head.column());
          draft.touchColumn(head.sheet(), head.column() - 1).touchFile();
        });
    return any.isPresent();
  }

  private static boolean isYear(Draft draft, Place head) {
    return draft.shown(head).matches("(20)?\\d\\d/\\d\\d");
  }

  private static boolean heads(Draft draft) {
    for (Table table : draft.shuffled(draft.form().tables())) {
      for (int column = table.left(); column < table.right(); column++) {
        Place head = new Place(table.sheet(), table.head(), column);
        Map<Place, String> swapped = new LinkedHashMap<>();
        table.column(column).forEach(p -> swapped.put(p, draft.shown(p.right(1))));
        table.column(column + 1).forEach(p -> swapped.put(p, draft.shown(p.right(-1))));
        if (draft.isNoticed(swapped)) {
          String left = draft.shown(head);
          draft.type(head, draft.shown(head.right(1))).type(head.right(1), left);
          draft.touchTable(table).touchFile();
          return true;
        }
      }
    }
    return false;
  }

  private static boolean head(Draft draft) {
    List<Table> tables = draft.shuffled(draft.form().tables());
    if (tables.isEmpty()) {
      return false;
    }
    Table table = tables.get(0);
    int column = table.left() + draft.dice().nextInt(table.right() - table.left() + 1);
    Place head = new Place(table.sheet(), table.head(), column);
    if (draft.shown(head).isEmpty()) {
      return false;
    }
    draft.type(head, "How many").touchTable(table).touchFile();
    return true;
  }

  private static boolean columnAdded(Draft draft) {
    Optional<Table> any = draft.any(draft.form().tables());
    any.ifPresent(
        table -> {
          int column = draft.copy().lastColumn(table.sheet()) + 1;
          draft.type(new Place(table.sheet(), table.head(), column), "Of these under 25");
          for (int row = table.first(); row <= table.last(); row++) {
            draft.copy().type(new Place(table.sheet(), row, column), "3");
          }
          draft.touchColumn(table.sheet(), column);
        });
    return any.isPresent() && draft.copy().lastColumn(draft.touched().get(0).sheet()) > 3;
  }
}
