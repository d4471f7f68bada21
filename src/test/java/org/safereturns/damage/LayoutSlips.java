package org.safereturns.damage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safereturns.damage.Form.Table;

/** Rows and their labels that are no longer those of the form. */
final class LayoutSlips {
  private static final String UNKNOWN = "the form has no such label";
  private static final String MISSING = "something of the form is missing";

  private LayoutSlips() {}

  static List<Kind> all() {
    return List.of(
        new Kind("two categories merged into one row", UNKNOWN, LayoutSlips::merged),
        new Kind("a category left out", MISSING, LayoutSlips::leftOut),
        new Kind("a category of one's own added", UNKNOWN, LayoutSlips::added),
        Kind.mendable("a label misspelt", UNKNOWN, LayoutSlips::misspelt),
        new Kind("a label that means something else", UNKNOWN, LayoutSlips::otherLabel),
        new Kind("a label deleted", MISSING, LayoutSlips::noLabel),
        Kind.mendable("a row copied under itself", "a figure stands twice", d -> twice(d, false)),
        new Kind("a row twice with other figures", "a figure stands twice", d -> twice(d, true)),
        new Kind("a hidden row with other figures", "a figure stands twice", LayoutSlips::hidden),
        new Kind("a label written over another category's", MISSING, LayoutSlips::overtyped),
        new Kind(
            "the labels sorted, the figures not", "a sum no longer holds", LayoutSlips::sorted),
        new Kind("an area outside Kent", UNKNOWN, LayoutSlips::elsewhere));
  }

  private static boolean isCategory(Draft draft, Table table, int row) {
    return !draft.shown(table.label(row)).isBlank()
        && table.row(row).stream().anyMatch(p -> draft.number(p).isPresent());
  }

  private static String label(Draft draft, Table table, int row) {
    return draft.shown(table.label(row));
  }

  /** A table with a row of figures, below which there is another of another name. */
  private static Optional<Place> pair(Draft draft) {
    List<Place> labels = new ArrayList<>();
    for (Table table : draft.form().tables()) {
      for (int row = table.first(); row < table.last(); row++) {
        boolean both = isCategory(draft, table, row) && isCategory(draft, table, row + 1);
        if (both && !label(draft, table, row).equals(label(draft, table, row + 1))) {
          labels.add(table.label(row));
        }
      }
    }
    return draft.any(labels);
  }

  private static Table table(Draft draft, Place label) {
    return draft.form().tables().stream()
        .filter(t -> t.sheet().equals(label.sheet()) && t.labels() == label.column())
        .filter(t -> t.first() <= label.row() && label.row() <= t.last())
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Place> category(Draft draft) {
    List<Place> labels = new ArrayList<>();
    for (Table table : draft.form().tables()) {
      for (int row = table.first(); row <= table.last(); row++) {
        if (isCategory(draft, table, row)) {
          labels.add(table.label(row));
        }
      }
    }
    return draft.any(labels);
  }

  private static boolean merged(Draft draft) {
    Optional<Place> first =
        draft.form().isPublished() ? Optional.empty() : pair(draft).filter(p -> p.column() == 1);
    if (first.isEmpty() || draft.from().kind().startsWith("referral")) {
      return false;
    }
    Place label = first.get();
    Table table = table(draft, label);
    draft.type(label, draft.shown(label) + " / " + draft.shown(label.down(1)));
    for (Place place : table.row(label.row())) {
      draft
          .number(place)
          .flatMap(n -> draft.number(place.down(1)).map(n::add))
          .ifPresent(n -> draft.type(place, n.toPlainString()));
    }
    remove(draft, table, label.row() + 1);
    return true;
  }

  private static void remove(Draft draft, Table table, int row) {
    draft.tell("row " + row + " removed (" + draft.shown(table.label(row)) + ")");
    draft.copy().deleteRow(table.sheet(), row);
    draft.moved();
    draft.touchTable(table).touchSheet(table.sheet()).touchFile();
  }

  private static boolean leftOut(Draft draft) {
    Optional<Place> label = category(draft);
    if (label.isEmpty() || draft.from().kind().startsWith("referral")) {
      return false;
    }
    Table table = table(draft, label.get());
    remove(draft, table, label.get().row());
    draft.form().sums().stream()
        .filter(s -> s.places().stream().anyMatch(p -> table.figures().contains(p)))
        .forEach(s -> s.places().forEach(draft::touch));
    return true;
  }

  private static boolean added(Draft draft) {
    Optional<Place> label = pair(draft);
    if (label.isEmpty() || draft.form().isPublished()) {
      return false;
    }
    int row = label.get().row() + 1;
    insertCopy(draft, table(draft, label.get()), row);
    Place own = label.get().down(1);
    draft.type(own, "Ladies' group").touchRow(own.sheet(), row);
    return true;
  }

  /** Inserts a row and fills it with the cells of the row above. */
  private static void insertCopy(Draft draft, Table table, int row) {
    draft.copy().insertRow(table.sheet(), row);
    draft.moved();
    for (int column = 1; column <= draft.copy().lastColumn(table.sheet()); column++) {
      Place place = new Place(table.sheet(), row, column);
      String above = draft.shown(place.down(-1));
      if (!above.isEmpty()) {
        draft.copy().type(place, above);
      }
    }
    draft.tell("row " + row + " inserted");
  }

  private static boolean misspelt(Draft draft) {
    Optional<Place> label = category(draft).filter(p -> draft.shown(p).length() > 4);
    label.ifPresent(
        p -> {
          String shown = draft.shown(p);
          int at = 1 + draft.dice().nextInt(shown.length() - 2);
          draft.type(p, shown.substring(0, at) + shown.substring(at + 1));
          draft.touchTable(table(draft, p)).touchFile();
        });
    return label.isPresent();
  }

  private static boolean otherLabel(Draft draft) {
    return label(draft, "Visits to the drop-in");
  }

  private static boolean noLabel(Draft draft) {
    return label(draft, "");
  }

  private static boolean label(Draft draft, String text) {
    Optional<Place> label = category(draft);
    label.ifPresent(p -> draft.type(p, text).touchTable(table(draft, p)).touchFile());
    return label.isPresent();
  }

  private static boolean twice(Draft draft, boolean otherFigures) {
    Optional<Place> label = category(draft);
    if (label.isEmpty()) {
      return false;
    }
    Table table = table(draft, label.get());
    int row = label.get().row() + 1;
    insertCopy(draft, table, row);
    draft.touchRow(table.sheet(), row - 1).touchRow(table.sheet(), row);
    if (otherFigures) {
      raise(draft, table, row);
    }
    return true;
  }

  private static void raise(Draft draft, Table table, int row) {
    for (Place place : table.row(row)) {
      String shown = draft.shown(place);
      draft
          .number(place)
          .ifPresent(n -> draft.type(place, Shown.like(shown, n.add(java.math.BigDecimal.TEN))));
    }
  }

  private static boolean hidden(Draft draft) {
    if (!(draft.copy() instanceof ExcelCopy excel) || !twice(draft, true)) {
      return false;
    }
    Place place = new Place(draft.touched().get(1).sheet(), draft.touched().get(1).firstRow(), 1);
    excel.cell(place).getRow().setZeroHeight(true);
    return true;
  }

  private static boolean overtyped(Draft draft) {
    Optional<Place> label = pair(draft);
    label.ifPresent(
        p -> draft.type(p.down(1), draft.shown(p)).touchTable(table(draft, p)).touchFile());
    return label.isPresent();
  }

  /** Sorts the labels of a table from A to Z, if its figures then break a sum. */
  private static boolean sorted(Draft draft) {
    for (Table table : draft.shuffled(draft.form().tables())) {
      List<String> labels = new ArrayList<>();
      for (int row = table.first(); row <= table.last(); row++) {
        labels.add(draft.shown(table.label(row)));
      }
      List<String> sorted = new ArrayList<>(labels);
      Collections.sort(sorted);
      Map<Place, String> moved = new LinkedHashMap<>();
      for (int i = 0; i < labels.size(); i++) {
        int row = table.first() + i;
        int now = table.first() + sorted.indexOf(labels.get(i));
        for (Place place : table.row(row)) {
          moved.put(place, draft.shown(new Place(place.sheet(), now, place.column())));
        }
      }
      if (!sorted.equals(labels) && draft.isNoticed(moved)) {
        for (int i = 0; i < labels.size(); i++) {
          draft.type(table.label(table.first() + i), sorted.get(i));
        }
        draft.touchTable(table);
        return true;
      }
    }
    return false;
  }

  private static boolean elsewhere(Draft draft) {
    List<Place> areas = new ArrayList<>();
    for (Table table : draft.form().tables()) {
      for (int row = table.first(); row <= table.last(); row++) {
        for (int column = table.labels(); column < table.left(); column++) {
          Place place = new Place(table.sheet(), row, column);
          if (draft.shown(place).matches(".*Kent|Thanet|Dover|Swale|Ashford|Maidstone|Sevenoaks")) {
            areas.add(place);
          }
        }
      }
    }
    Optional<Place> any = draft.any(areas);
    any.ifPresent(p -> draft.type(p, "Bexley").touchRow(p.sheet(), p.row()).touchFile());
    return any.isPresent();
  }
}
