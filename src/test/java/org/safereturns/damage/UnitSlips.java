package org.safereturns.damage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safereturns.damage.Form.Table;
import org.safereturns.damage.Relation.Sum;

/** Figures in another unit, of another base or of another year than the place wants. */
final class UnitSlips {
  private static final String ARITHMETIC = "a sum, share, change or rate no longer holds";

  /** What a figure becomes. */
  private interface Converted {
    String of(String shown, BigDecimal number, BigDecimal total);
  }

  private UnitSlips() {}

  static List<Kind> all() {
    return List.of(
        new Kind(
            "percentages where counts are wanted", ARITHMETIC, d -> parts(d, UnitSlips::percent)),
        new Kind(
            "percentages without their sign where counts are wanted",
            ARITHMETIC,
            d -> parts(d, UnitSlips::unsigned)),
        new Kind("people counted where households are wanted", ARITHMETIC, UnitSlips::people),
        new Kind("counts of a table rounded to five", ARITHMETIC, d -> parts(d, UnitSlips::toFive)),
        new Kind("counts of a table in tens", ARITHMETIC, d -> parts(d, UnitSlips::tens)),
        new Kind("the unit typed wrongly", "the measure has another unit", UnitSlips::unit),
        new Kind(
            "a rate for 10,000 in place of 1,000",
            "the rate times the population is not the count",
            UnitSlips::tenThousand),
        new Kind("a share of the wrong whole", ARITHMETIC, UnitSlips::wrongBase),
        new Kind("a change worked out on the later year", ARITHMETIC, UnitSlips::laterYear),
        new Kind("a percentage a hundred times too large", ARITHMETIC, UnitSlips::hundredfold),
        new Kind("last year's figure left standing", ARITHMETIC, UnitSlips::lastYear),
        new Kind("one year ten times the others", "no year is like it", UnitSlips::tenfold),
        new Kind(
            "a part larger than its whole",
            "a part is not more than its whole",
            UnitSlips::largerPart),
        new Kind("every part moved into not known", "nothing was asked", UnitSlips::allUnknown),
        new Kind("all parts blank, the total given", "the figures are wanted", UnitSlips::noParts));
  }

  private static boolean parts(Draft draft, Converted converted) {
    for (Sum sum : draft.shuffled(draft.form().sums())) {
      Optional<BigDecimal> total = draft.number(sum.total()).filter(t -> t.signum() > 0);
      Map<Place, String> typed = new LinkedHashMap<>();
      if (total.isPresent() && sum.parts().size() > 3) {
        for (Place part : sum.parts()) {
          String shown = draft.shown(part);
          draft.number(part).ifPresent(n -> typed.put(part, converted.of(shown, n, total.get())));
        }
      }
      if (draft.typeIfNoticed(typed)) {
        return true;
      }
    }
    return false;
  }

  private static String percent(String shown, BigDecimal number, BigDecimal total) {
    return unsigned(shown, number, total) + "%";
  }

  private static String unsigned(String shown, BigDecimal number, BigDecimal total) {
    return number.multiply(BigDecimal.valueOf(100)).divide(total, 1, RoundingMode.HALF_UP) + "";
  }

  private static String toFive(String shown, BigDecimal number, BigDecimal total) {
    return 5 * number.divide(BigDecimal.valueOf(5), 0, RoundingMode.HALF_UP).longValue() + "";
  }

  private static String tens(String shown, BigDecimal number, BigDecimal total) {
    return number.movePointLeft(1).toPlainString();
  }

  /** Tenure, counted for every child as well. */
  private static boolean people(Draft draft) {
    return parts(draft, (shown, n, total) -> n.longValue() * 2 + n.longValue() / 3 + "");
  }

  private static boolean unit(Draft draft) {
    for (Table table : draft.form().tables()) {
      for (int row : draft.shuffled(table.column(table.left()).stream().map(Place::row).toList())) {
        Place unit = new Place(table.sheet(), row, table.left() - 1);
        if (List.of("referrals", "people").contains(draft.shown(unit))) {
          draft.type(unit, "bed spaces").touchRow(unit.sheet(), row);
          return true;
        }
      }
    }
    return false;
  }

  private static boolean tenThousand(Draft draft) {
    for (Relation.Rate rate : draft.shuffled(draft.form().all(Relation.Rate.class))) {
      Optional<BigDecimal> number = draft.number(rate.rate());
      if (number.isPresent()
          && draft.typeIfNoticed(Map.of(rate.rate(), number.get().movePointRight(1) + ""))) {
        return true;
      }
    }
    return false;
  }

  private static boolean wrongBase(Draft draft) {
    List<Relation.Share> shares = draft.shuffled(draft.form().all(Relation.Share.class));
    for (Relation.Share share : shares) {
      for (Relation.Share other : shares) {
        BigDecimal part = draft.number(share.part()).orElseThrow();
        BigDecimal whole = draft.number(other.whole()).orElseThrow();
        BigDecimal wrong =
            part.multiply(BigDecimal.valueOf(100)).divide(whole, 4, RoundingMode.HALF_UP);
        if (wrong.compareTo(BigDecimal.valueOf(100)) < 0
            && draft.typeIfNoticed(
                Map.of(share.percent(), Shown.like(draft.shown(share.percent()), wrong)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean laterYear(Draft draft) {
    for (Relation.Change change : draft.shuffled(draft.form().all(Relation.Change.class))) {
      BigDecimal earlier = draft.number(change.earlier()).orElse(BigDecimal.ZERO);
      BigDecimal later = draft.number(change.later()).orElse(BigDecimal.ZERO);
      if (later.signum() > 0) {
        BigDecimal wrong =
            later
                .subtract(earlier)
                .multiply(BigDecimal.valueOf(100))
                .divide(later, 4, RoundingMode.HALF_UP);
        String shown = draft.shown(change.percent());
        if (draft.typeIfNoticed(Map.of(change.percent(), Shown.like(shown, wrong)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hundredfold(Draft draft) {
    for (Place place : draft.numbers(draft.form().related())) {
      String shown = draft.shown(place);
      if (shown.endsWith("%")) {
        BigDecimal number = draft.number(place).orElseThrow().movePointRight(2);
        if (draft.typeIfNoticed(Map.of(place, number.toPlainString() + "%"))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean lastYear(Draft draft) {
    for (Relation.Change change : draft.shuffled(draft.form().all(Relation.Change.class))) {
      String earlier = draft.shown(change.earlier());
      if (!earlier.equals(draft.shown(change.later()))
          && draft.typeIfNoticed(Map.of(change.later(), earlier))) {
        return true;
      }
    }
    return false;
  }

  /** A row of years in which no figure is worked out from another. */
  private static boolean tenfold(Draft draft) {
    List<Place> related = draft.form().related();
    for (Table table : draft.shuffled(draft.form().tables())) {
      for (int row = table.first(); row <= table.last(); row++) {
        List<Place> years =
            draft.numbers(table.row(row)).stream()
                .filter(
                    p ->
                        draft
                            .shown(new Place(p.sheet(), table.head(), p.column()))
                            .matches("20\\d\\d/\\d\\d"))
                .toList();
        if (years.size() > 2 && related.stream().noneMatch(years::contains)) {
          Place place = years.get(0);
          draft.type(place, draft.shown(place) + "0").touchRow(place.sheet(), row);
          return true;
        }
      }
    }
    return false;
  }

  private static boolean largerPart(Draft draft) {
    for (Relation.AtMost law : draft.shuffled(draft.form().all(Relation.AtMost.class))) {
      BigDecimal whole = draft.number(law.whole()).orElseThrow();
      String more = Shown.like(draft.shown(law.part()), whole.add(BigDecimal.valueOf(7)));
      if (draft.typeIfNoticed(Map.of(law.part(), more))) {
        return true;
      }
    }
    return false;
  }

  private static boolean allUnknown(Draft draft) {
    for (Sum sum : draft.shuffled(draft.form().sums())) {
      Optional<Place> unknown =
          sum.parts().stream().filter(p -> draft.label(p).contains("Not known")).findFirst();
      if (unknown.isPresent() && sum.parts().size() > 4) {
        String total = draft.shown(sum.total());
        for (Place part : sum.parts()) {
          draft.type(part, part.equals(unknown.get()) ? total : "0");
        }
        draft.touch(sum.total());
        return true;
      }
    }
    return false;
  }

  private static boolean noParts(Draft draft) {
    for (Sum sum : draft.shuffled(draft.form().sums())) {
      if (sum.parts().size() > 3) {
        sum.parts().forEach(part -> draft.type(part, ""));
        draft.touch(sum.total()).touchFile();
        sum.parts().forEach(part -> draft.touchRow(part.sheet(), part.row() - 1));
        return true;
      }
    }
    return false;
  }
}
