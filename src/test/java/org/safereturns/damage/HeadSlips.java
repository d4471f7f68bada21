package org.safereturns.damage;

import java.util.List;
import java.util.Optional;

/** What stands at the head of a form: whose it is, which period, which version. */
final class HeadSlips {
  private static final String PERIOD = "the period contradicts the return";

  private HeadSlips() {}

  static List<Kind> all() {
    return List.of(
        new Kind("the period deleted", "a return needs a period", d -> period(d, "")),
        new Kind("the period no period", "nobody can read it", d -> period(d, "last year")),
        everywhere("the period years ahead", "it has not begun", "period", HeadSlips::ahead),
        new Kind("last year's period left in the form", PERIOD, HeadSlips::yearBefore),
        new Kind("another quarter than that of the records", PERIOD, HeadSlips::otherQuarter),
        mark(
            "another council's name in the form",
            "the sender is another",
            "sender",
            HeadSlips::other),
        mark(
            "an old version of the template",
            "the version is unknown",
            "template",
            shown -> shown.replaceAll("\\.v\\d", ".v0")),
        everywhere(
            "nil ticked though there are figures",
            "figures follow",
            "nil",
            shown -> shown.equals("No") ? "Yes" : shown));
  }

  /** Not where the line that names the period is the heading of a table, too. */
  private static boolean period(Draft draft, String text) {
    return !draft.from().sender().equals("kent-districts") && retype(draft, "period", s -> text);
  }

  /** What follows from such a head is said all over the return. */
  private static Kind everywhere(String name, String notice, String mark, Retyped retyped) {
    return new Kind(
        name,
        notice,
        draft -> {
          draft.everywhere();
          return retype(draft, mark, retyped);
        });
  }

  private interface Retyped {
    String of(String shown);
  }

  private static Kind mark(String name, String notice, String mark, Retyped retyped) {
    return new Kind(name, notice, draft -> retype(draft, mark, retyped));
  }

  private static boolean retype(Draft draft, String mark, Retyped retyped) {
    Optional<Place> place = draft.form().mark(mark);
    String shown = place.map(draft::shown).orElse("");
    String typed = retyped.of(shown);
    if (place.isEmpty() || typed.equals(shown)) {
      return false;
    }
    draft.type(place.get(), typed).touchFile().touchSheet(place.get().sheet());
    return true;
  }

  private static String ahead(String shown) {
    return shown.replace("2022", "2032").replace("2023", "2033").replace("/23", "/33");
  }

  private static String other(String shown) {
    return shown.startsWith("Dover") || shown.startsWith("Oasis") ? "Swale" : "Dover";
  }

  private static String before(String shown) {
    return shown
        .replace("2021/22", "2020/21")
        .replace("2022/23", "2021/22")
        .replaceAll("(?<=March |03/)2023", "2022")
        .replaceAll("(?<=April |04/)2022", "2021");
  }

  /** Only where headers, dates or rows say which year it is. */
  private static boolean yearBefore(Draft draft) {
    String kind = draft.from().kind();
    if (kind.startsWith("district form") || kind.equals("real: victim-support")) {
      return false;
    }
    draft.everywhere();
    return retype(draft, "period", HeadSlips::before);
  }

  private static boolean otherQuarter(Draft draft) {
    if (draft.form().records().isEmpty()) {
      return false;
    }
    draft.everywhere();
    return retype(draft, "period", shown -> shown.replace("Q4", "Q3"));
  }
}
