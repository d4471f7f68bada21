package org.safereturns.rules.cause;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Statistic;

/**
 * Looks for what may have gone wrong where figures do not go together. What would explain too many
 * figures at once explains none, and is left out.
 */
final class Suspicions {
  private static final int MOST = 2;
  private static final Set<String> NOT_KNOWN = Set.of("UNK", "NR", "PNTS", "NS");

  /** Smaller parts are as large as the difference by chance. */
  private static final BigDecimal LEAST = BigDecimal.TEN;

  private final Together together;
  private final List<Observation> figures;
  private final Surroundings around;

  Suspicions(Together together, Surroundings around) {
    this.together = together;
    this.figures = together.figures();
    this.around = around;
  }

  /** One or two of the most telling kind, or none. */
  List<Suggestion> find() {
    for (Cause cause : Cause.values()) {
      List<Suggestion> found = look(cause).distinct().limit(MOST + 1L).toList();
      if (!found.isEmpty() && found.size() <= MOST) {
        return found;
      }
    }
    return List.of();
  }

  private Stream<Suggestion> look(Cause cause) {
    return switch (cause) {
      case COPIED_ROW -> copiedRow();
      case EXCHANGED -> exchanged();
      case COUNTED_TWICE, DOUBLED -> ofTotal(cause);
      case UNKNOWN_LEFT_OUT -> unknownLeftOut();
      case LAST_PERIOD -> at(this::lastPeriod);
      case SIGN -> at(i -> instead(Cause.SIGN, i, figures.get(i).value().negate()));
      case TRANSPOSED -> at(this::transposed);
      case POINT -> at(this::point);
      case NEIGHBOUR -> at(this::neighbour);
    };
  }

  private interface Look {
    Stream<Suggestion> at(int index);
  }

  private Stream<Suggestion> at(Look look) {
    return IntStream.range(0, figures.size()).boxed().flatMap(look::at);
  }

  private Stream<Suggestion> instead(Cause cause, int at, BigDecimal number) {
    Observation figure = figures.get(at);
    boolean possible =
        number.compareTo(figure.value()) != 0
            && (figure.statistic() != Statistic.COUNT || isCount(number))
            && together.fitsWith(at, number);
    return possible ? Stream.of(Suggestion.instead(cause, figure, number)) : Stream.empty();
  }

  private static boolean isCount(BigDecimal number) {
    return number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
  }

  private Stream<Suggestion> copiedRow() {
    return figures.stream()
        .flatMap(
            f ->
                around.sameRow(f).stream()
                    .filter(other -> figures.stream().noneMatch(own -> sameRow(own, other)))
                    .map(other -> Suggestion.with(Cause.COPIED_ROW, f, other)))
        .limit(1);
  }

  private static boolean sameRow(Cell a, Cell b) {
    return a.origin().sheet().equals(b.origin().sheet())
        && a.origin().firstRow() == b.origin().firstRow();
  }

  private Stream<Suggestion> exchanged() {
    List<Suggestion> found = new ArrayList<>();
    for (int a = 0; a < figures.size(); a++) {
      for (int b = a + 1; b < figures.size(); b++) {
        boolean alike = figures.get(a).statistic() == figures.get(b).statistic();
        if (alike && together.fitsExchanged(a, b)) {
          found.add(Suggestion.with(Cause.EXCHANGED, figures.get(a), figures.get(b)));
        }
      }
    }
    return found.stream();
  }

  /** The total stands first; it is more than its parts when one of them was counted twice. */
  private Stream<Suggestion> ofTotal(Cause cause) {
    Observation total = figures.get(0);
    if (total.statistic() != Statistic.COUNT) {
      return Stream.empty();
    }
    List<Observation> parts = figures.subList(1, figures.size());
    BigDecimal added =
        parts.stream().map(Observation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal more = total.value().subtract(added);
    if (cause == Cause.DOUBLED) {
      return more.compareTo(added) == 0 ? Stream.of(Suggestion.of(cause, total)) : Stream.empty();
    }
    return parts.stream()
        .filter(p -> p.value().compareTo(LEAST) >= 0 && p.value().compareTo(more) == 0)
        .map(p -> Suggestion.of(cause, p));
  }

  private Stream<Suggestion> unknownLeftOut() {
    if (figures.get(0).statistic() != Statistic.PERCENTAGE) {
      return Stream.empty();
    }
    Observation whole = figures.get(2);
    return figures.get(1).breakdown().codes().keySet().stream()
        .flatMap(dimension -> notKnown(whole, dimension).stream())
        .filter(unknown -> together.fitsWith(2, whole.value().subtract(unknown)))
        .map(unknown -> Suggestion.of(Cause.UNKNOWN_LEFT_OUT, whole));
  }

  /** How many of a whole did not answer; empty if nobody, or if that is hidden. */
  private Optional<BigDecimal> notKnown(Observation whole, String dimension) {
    BigDecimal unknown = BigDecimal.ZERO;
    for (Cell cell : around.cells()) {
      Breakdown breakdown = cell.breakdown();
      if (cell.statistic() == Statistic.COUNT
          && cell.measure().equals(whole.measure())
          && NOT_KNOWN.contains(breakdown.code(dimension))
          && cell.context().by(breakdown.without(dimension)).equals(whole.context())) {
        if (!(cell instanceof Observation observation)) {
          return Optional.empty();
        }
        unknown = unknown.add(observation.value());
      }
    }
    return unknown.signum() > 0 ? Optional.of(unknown) : Optional.empty();
  }

  /** It goes with the other figures of the period before, or is the same number as it was then. */
  private Stream<Suggestion> lastPeriod(int at) {
    Observation figure = figures.get(at);
    if (isLater(at) && figure.value().compareTo(figures.get(2).value()) == 0) {
      return Stream.of(Suggestion.with(Cause.LAST_PERIOD, figure, figures.get(2)));
    }
    List<Observation> then = new ArrayList<>(figures);
    for (int i = 0; i < then.size(); i++) {
      Optional<Observation> before = around.before(then.get(i));
      if (i != at && before.isEmpty()) {
        return Stream.empty();
      }
      if (i != at) {
        then.set(i, before.orElseThrow());
      }
    }
    return together.fits().test(then)
        ? Stream.of(Suggestion.with(Cause.LAST_PERIOD, figure, then.get(at == 0 ? 1 : 0)))
        : Stream.empty();
  }

  /** Of a change and its two figures, the later one. */
  private boolean isLater(int at) {
    return at == 1
        && figures.size() == 3
        && !figures.get(0).against().since().isNone()
        && figures.subList(1, 3).stream().allMatch(f -> f.statistic() == Statistic.COUNT);
  }

  private Stream<Suggestion> transposed(int at) {
    BigDecimal value = figures.get(at).value();
    String digits = value.unscaledValue().abs().toString();
    return IntStream.range(0, digits.length() - 1)
        .filter(i -> digits.charAt(i) != digits.charAt(i + 1))
        .mapToObj(
            i ->
                digits.substring(0, i)
                    + digits.charAt(i + 1)
                    + digits.charAt(i)
                    + digits.substring(i + 2))
        .filter(swapped -> !swapped.startsWith("0") || value.scale() > 0)
        .map(swapped -> new BigDecimal(new BigInteger(swapped), value.scale()))
        .map(swapped -> value.signum() < 0 ? swapped.negate() : swapped)
        .flatMap(swapped -> instead(Cause.TRANSPOSED, at, swapped));
  }

  private Stream<Suggestion> point(int at) {
    BigDecimal value = figures.get(at).value();
    return value.signum() == 0
        ? Stream.empty()
        : Stream.of(1, -1, 2, -2, 3, -3)
            .map(places -> plain(value.movePointRight(places)))
            .flatMap(moved -> instead(Cause.POINT, at, moved));
  }

  /** Noughts behind the point were not printed: they are no decimals. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.setScale(Math.max(0, stripped.scale()));
  }

  private Stream<Suggestion> neighbour(int at) {
    Observation figure = figures.get(at);
    return around.aboveAndBelow(figure).stream()
        .filter(other -> !figures.contains(other))
        .filter(other -> other.value().compareTo(figure.value()) != 0)
        .filter(other -> together.fitsWith(at, other.value()))
        .map(other -> Suggestion.with(Cause.NEIGHBOUR, figure, other));
  }
}
