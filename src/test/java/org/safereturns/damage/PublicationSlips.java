package org.safereturns.damage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safereturns.damage.Relation.Sum;

/** In what is published as it is: small counts, what is hidden badly, and what its notes say. */
final class PublicationSlips {
  private static final String SMALL = "a count below ten can name people";

  /**
   * Sentences that repeat a figure of a table, by sender: cell, what stands there, what is typed.
   */
  private static final Map<String, List<List<String>>> NOTES =
      Map.of(
          "kent-districts",
              List.of(
                  List.of("12,075 households presented", "12,705 households presented"),
                  List.of("1,175 of them (9.7%)", "1,175 of them (7.9%)"),
                  List.of("Maidstone highest (2.32)", "Maidstone highest (3.22)")),
          "hmpps",
              List.of(
                  List.of("97% (839 offenders)", "79% (839 offenders)"),
                  List.of("93% (691 offenders)", "93% (961 offenders)"),
                  List.of("without Medway: 10,772", "without Medway: 10,727")),
          "victim-support", List.of(List.of("high 7.8% (8.4%)", "high 8.7% (8.4%)")),
          "oasis", List.of(List.of("41.5% (17 survivors)", "45.1% (17 survivors)")));

  private PublicationSlips() {}

  static List<Kind> all() {
    return List.of(
        new Kind("a small count in clear", SMALL, PublicationSlips::inClear),
        new Kind("a hidden count typed in again", SMALL, PublicationSlips::again),
        new Kind(
            "one part hidden, its total and the other parts not",
            "the total less the others gives it",
            PublicationSlips::onePart),
        new Kind(
            "a zero in place of a hidden count",
            "the other hidden part is too large then",
            PublicationSlips::zero),
        new Kind(
            "a note that says another figure than the table",
            "the table says otherwise",
            PublicationSlips::note));
  }

  /** Only a count from which nothing else is worked out. */
  private static boolean inClear(Draft draft) {
    if (!draft.form().isPublished()) {
      return false;
    }
    List<Place> related = draft.form().related();
    List<Place> figures =
        draft.form().tables().stream().flatMap(t -> t.figures().stream()).toList();
    for (Place place : draft.numbers(figures)) {
      if (!related.contains(place) && draft.shown(place).matches("\\d{2,3}")) {
        draft.type(place, String.valueOf(1 + draft.dice().nextInt(9)));
        return true;
      }
    }
    return false;
  }

  private static boolean again(Draft draft) {
    return hidden(draft, "7");
  }

  private static boolean zero(Draft draft) {
    return hidden(draft, "0");
  }

  private static boolean hidden(Draft draft, String text) {
    List<Place> hidden = new ArrayList<>();
    for (Form.Table table : draft.form().tables()) {
      table.figures().stream().filter(p -> draft.shown(p).startsWith("(s)")).forEach(hidden::add);
    }
    Optional<Place> any = draft.any(hidden.stream().filter(p -> p.column() == 2).toList());
    any.ifPresent(
        place -> {
          draft.type(place, text);
          hidden.stream().filter(p -> p.column() == place.column()).forEach(draft::touch);
        });
    return any.isPresent();
  }

  /** The smaller of two parts. */
  private static boolean onePart(Draft draft) {
    if (!draft.form().isPublished()) {
      return false;
    }
    for (Sum sum : draft.shuffled(draft.form().sums())) {
      List<Place> parts = draft.numbers(sum.parts());
      if (sum.hidden() == 0 && parts.size() == 2 && parts.size() == sum.parts().size()) {
        BigDecimal first = draft.number(parts.get(0)).orElseThrow();
        BigDecimal second = draft.number(parts.get(1)).orElseThrow();
        Place smaller = parts.get(first.compareTo(second) < 0 ? 0 : 1);
        draft.type(smaller, "(s)").touch(sum.places());
        return true;
      }
    }
    return false;
  }

  private static boolean note(Draft draft) {
    for (List<String> pair : draft.shuffled(NOTES.getOrDefault(draft.from().sender(), List.of()))) {
      for (String sheet : draft.copy().sheets()) {
        for (int row = 1; row <= draft.copy().lastRow(sheet); row++) {
          Place place = new Place(sheet, row, 1);
          String shown = draft.shown(place);
          if (shown.contains(pair.get(0))) {
            draft.type(place, shown.replace(pair.get(0), pair.get(1)));
            return true;
          }
        }
      }
    }
    return false;
  }
}
