package org.safereturns.damage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One figure typed wrongly. Done only where the return itself gives it away: a sum, a share, a
 * change or a rate that no longer holds.
 */
final class FigureSlips {
  private static final String ARITHMETIC = "a sum, share, change or rate no longer holds";

  /** What a slip makes of a figure, if it can happen to it. */
  private interface Typo {
    Optional<String> of(String shown, Draft draft);
  }

  private FigureSlips() {}

  static List<Kind> all() {
    return List.of(
        typo("one digit typed wrongly", FigureSlips::wrongDigit),
        typo("two digits transposed", FigureSlips::transposed),
        typo("a zero too many", (shown, d) -> digits(shown, s -> s + "0")),
        typo("the last digit left out", FigureSlips::lastLeftOut),
        typo("a digit typed twice", FigureSlips::twice),
        typo("a comma taken for a decimal point", FigureSlips::commaAsPoint),
        typo("the decimal point left out", FigureSlips::pointLeftOut),
        typo("a minus lost", (shown, d) -> found(shown.startsWith("-"), shown.replace("-", ""))),
        typo("a rise typed as a fall", FigureSlips::negated),
        typo("a percentage typed as a fraction", FigureSlips::asFraction));
  }

  private static Kind typo(String name, Typo typo) {
    return new Kind(
        name,
        ARITHMETIC,
        draft -> {
          for (Place place : draft.numbers(draft.form().related())) {
            String shown = draft.shown(place);
            Optional<String> typed =
                typo.of(shown, draft).filter(t -> !t.equals(shown) && !t.matches("-?0\\d.*"));
            if (typed.isPresent() && draft.typeIfNoticed(Map.of(place, typed.get()))) {
              return true;
            }
          }
          return false;
        });
  }

  private static Optional<String> wrongDigit(String shown, Draft draft) {
    List<Integer> at = places(shown);
    int i = draft.any(at).orElseThrow();
    char typed = (char) ('0' + (shown.charAt(i) - '0' + 1 + draft.dice().nextInt(9)) % 10);
    return replaced(shown, i, "" + typed);
  }

  private static Optional<String> transposed(String shown, Draft draft) {
    List<Integer> pairs = new ArrayList<>();
    for (int i : places(shown)) {
      if (i + 1 < shown.length()
          && Character.isDigit(shown.charAt(i + 1))
          && shown.charAt(i) != shown.charAt(i + 1)) {
        pairs.add(i);
      }
    }
    return draft
        .any(pairs)
        .map(
            i ->
                shown.substring(0, i)
                    + shown.charAt(i + 1)
                    + shown.charAt(i)
                    + shown.substring(i + 2));
  }

  private static Optional<String> lastLeftOut(String shown, Draft draft) {
    String digits = shown.replaceAll("[^0-9]", "");
    return digits.length() < 2 || shown.contains(".")
        ? Optional.empty()
        : digits(shown, s -> s.substring(0, s.length() - 1));
  }

  private static Optional<String> twice(String shown, Draft draft) {
    return draft
        .any(places(shown))
        .map(i -> shown.substring(0, i + 1) + shown.charAt(i) + shown.substring(i + 1));
  }

  /** 12,075 or 1540 comes out as 12.075 or 1.540. */
  private static Optional<String> commaAsPoint(String shown, Draft draft) {
    return Shown.number(shown)
        .filter(n -> n.scale() == 0 && n.compareTo(BigDecimal.valueOf(1000)) >= 0)
        .map(n -> n.movePointLeft(3).setScale(3).toPlainString());
  }

  private static Optional<String> pointLeftOut(String shown, Draft draft) {
    return found(shown.contains("."), shown.replace(".", "").replaceFirst("^(-?)0+(?=\\d)", "$1"));
  }

  private static Optional<String> negated(String shown, Draft draft) {
    boolean rise = shown.endsWith("%") && !shown.startsWith("-") && !shown.startsWith("0");
    return found(rise, "-" + shown);
  }

  private static Optional<String> asFraction(String shown, Draft draft) {
    return shown.endsWith("%") && draft.from().isA(".csv")
        ? Shown.number(shown).map(n -> n.movePointLeft(2).toPlainString())
        : Optional.empty();
  }

  private static Optional<String> digits(
      String shown, java.util.function.UnaryOperator<String> change) {
    return Shown.number(shown)
        .filter(n -> n.scale() == 0)
        .map(n -> Shown.like(shown, new BigDecimal(change.apply(n.toPlainString()))));
  }

  private static List<Integer> places(String shown) {
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < shown.length(); i++) {
      if (Character.isDigit(shown.charAt(i))) {
        at.add(i);
      }
    }
    return at;
  }

  private static Optional<String> replaced(String shown, int i, String by) {
    return Optional.of(shown.substring(0, i) + by + shown.substring(i + 1));
  }

  private static Optional<String> found(boolean possible, String typed) {
    return possible ? Optional.of(typed) : Optional.empty();
  }
}
