package org.safereturns.damage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safereturns.damage.Form.Table;

/** Figures that land in another row or column, and totals that are not those of their parts. */
final class TableSlips {
  private static final String ARITHMETIC = "a sum, share, change or rate no longer holds";

  private TableSlips() {}

  static List<Kind> all() {
    return List.of(
        new Kind("the figures of two rows swapped", ARITHMETIC, TableSlips::swapRows),
        new Kind("the figures of two columns swapped", ARITHMETIC, TableSlips::swapColumns),
        new Kind("a column pasted one row too low", ARITHMETIC, d -> shiftDown(d, 1)),
        new Kind("a column pasted one row too high", ARITHMETIC, d -> shiftDown(d, -1)),
        new Kind("a row pasted one column too far right", ARITHMETIC, TableSlips::shiftRight),
        new Kind("the neighbouring column pasted over a column", ARITHMETIC, TableSlips::paste),
        new Kind("the row above copied down", ARITHMETIC, TableSlips::copyDown),
        new Kind("a total that leaves out one part", ARITHMETIC, TableSlips::leavesOut),
        new Kind("a total that counts one part twice", ARITHMETIC, TableSlips::countsTwice),
        new Kind("a total that adds itself", ARITHMETIC, TableSlips::addsItself),
        new Kind("a part corrected, the total not", ARITHMETIC, TableSlips::partOnly),
        new Kind("two neighbouring figures changed places", ARITHMETIC, TableSlips::neighbours));
  }

  private static boolean swapRows(Draft draft) {
    for (Table table : draft.shuffled(draft.form().tables())) {
      for (int row : draft.shuffled(rows(table))) {
        for (int other : draft.shuffled(rows(table))) {
          if (other != row && move(draft, pairs(table.row(row), table.row(other)))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean swapColumns(Draft draft) {
    for (Table table : draft.shuffled(draft.form().tables())) {
      for (int column = table.left(); column < table.right(); column++) {
        if (move(draft, pairs(table.column(column), table.column(column + 1)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean neighbours(Draft draft) {
    for (Table table : draft.shuffled(draft.form().tables())) {
      for (int row : draft.shuffled(rows(table))) {
        if (row < table.last()) {
          for (Place place : draft.shuffled(table.row(row))) {
            if (move(draft, Map.of(place, place.down(1), place.down(1), place))) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private static boolean shiftDown(Draft draft, int by) {
    for (Table table : draft.shuffled(draft.form().tables())) {
      for (int column = table.left(); column <= table.right(); column++) {
        Map<Place, Place> from = new LinkedHashMap<>();
        for (Place place : table.column(column)) {
          int source = place.row() - by;
          from.put(place, new Place(place.sheet(), source, place.column()));
        }
        from.values().removeIf(p -> p.row() < table.first() || p.row() > table.last());
        if (from.size() > 2 && move(draft, from)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean shiftRight(Draft draft) {
    for (Table table : draft.shuffled(draft.form().tables())) {
      for (int row : draft.shuffled(rows(table))) {
        Map<Place, Place> from = new LinkedHashMap<>();
        for (Place place : table.row(row)) {
          if (place.column() > table.left()) {
            from.put(place, place.right(-1));
          }
        }
        if (move(draft, from)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean paste(Draft draft) {
    for (Table table : draft.shuffled(draft.form().tables())) {
      for (int column = table.left(); column < table.right(); column++) {
        Map<Place, Place> from = new LinkedHashMap<>();
        table.column(column + 1).forEach(place -> from.put(place, place.right(-1)));
        if (move(draft, from)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean copyDown(Draft draft) {
    for (Table table : draft.shuffled(draft.form().tables())) {
      for (int row : draft.shuffled(rows(table))) {
        Map<Place, Place> from = new LinkedHashMap<>();
        table.row(row).forEach(place -> from.put(place, place.down(-1)));
        if (row > table.first() && move(draft, from)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Puts into each key what stood in its value, if all are figures and somebody could notice. */
  private static boolean move(Draft draft, Map<Place, Place> from) {
    Map<Place, String> typed = new LinkedHashMap<>();
    for (Map.Entry<Place, Place> e : from.entrySet()) {
      Optional<BigDecimal> number = draft.number(e.getValue());
      if (number.isPresent() && draft.number(e.getKey()).isPresent()) {
        typed.put(e.getKey(), Shown.like(draft.shown(e.getKey()), number.get()));
      }
    }
    typed.entrySet().removeIf(e -> draft.shown(e.getKey()).equals(e.getValue()));
    return draft.typeIfNoticed(typed);
  }

  private static Map<Place, Place> pairs(List<Place> some, List<Place> others) {
    Map<Place, Place> pairs = new LinkedHashMap<>();
    for (int i = 0; i < some.size(); i++) {
      pairs.put(some.get(i), others.get(i));
      pairs.put(others.get(i), some.get(i));
    }
    return pairs;
  }

  private static List<Integer> rows(Table table) {
    List<Integer> rows = new ArrayList<>();
    for (int row = table.first(); row <= table.last(); row++) {
      rows.add(row);
    }
    return rows;
  }

  private static boolean leavesOut(Draft draft) {
    return total(draft, (total, part) -> total.subtract(part));
  }

  private static boolean countsTwice(Draft draft) {
    return total(draft, BigDecimal::add);
  }

  private static boolean addsItself(Draft draft) {
    return total(draft, (total, part) -> total.add(total));
  }

  private static boolean total(Draft draft, java.util.function.BinaryOperator<BigDecimal> slip) {
    for (Relation.Sum sum : draft.shuffled(draft.form().sums())) {
      for (Place part : draft.numbers(sum.parts())) {
        BigDecimal number = draft.number(part).orElseThrow();
        Optional<BigDecimal> total = draft.number(sum.total());
        if (number.signum() != 0
            && total.isPresent()
            && sum.parts().size() > 1
            && draft.typeIfNoticed(
                Map.of(
                    sum.total(),
                    Shown.like(draft.shown(sum.total()), slip.apply(total.get(), number))))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean partOnly(Draft draft) {
    for (Relation.Sum sum : draft.shuffled(draft.form().sums())) {
      for (Place part : draft.numbers(sum.parts())) {
        String shown = draft.shown(part);
        BigDecimal more =
            draft.number(part).orElseThrow().add(BigDecimal.valueOf(1 + draft.dice().nextInt(5)));
        if (draft.typeIfNoticed(Map.of(part, Shown.like(shown, more)))) {
          return true;
        }
      }
    }
    return false;
  }
}
