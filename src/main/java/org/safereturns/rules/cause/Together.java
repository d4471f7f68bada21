package org.safereturns.rules.cause;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Statistic;
import org.safereturns.canonical.Sum;
import org.safereturns.rules.Figures;

/**
 * Figures that must go together and do not: the one an issue is about first, then those the rule
 * named. All of them are printed; where a figure is hidden, nothing is looked for.
 *
 * @param fits whether such figures, in the same order, go together
 */
public record Together(List<Observation> figures, Predicate<List<Observation>> fits) {
  /** The names under which a rule passes the figures that go with the one it is about. */
  public static final Set<String> NAMES =
      Set.of("part", "whole", "later", "earlier", "difference", "share", "other");

  public Together {
    figures = List.copyOf(figures);
  }

  /** Empty if nobody knows how these figures go together. */
  static Optional<Together> of(Object fact, Map<String, Object> given) {
    if (fact instanceof Sum sum) {
      return of(sum);
    }
    return fact instanceof Observation figure
        ? new Given(figure, given).together()
        : Optional.empty();
  }

  private static Optional<Together> of(Sum sum) {
    List<Observation> figures = new ArrayList<>();
    if (sum.settled() && sum.total() instanceof Observation total) {
      figures.add(total);
      sum.parts().stream()
          .filter(Observation.class::isInstance)
          .forEach(p -> figures.add((Observation) p));
    }
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Together(
                figures,
                f -> new Sum(sum.label(), f.get(0), List.copyOf(f.subList(1, f.size()))).fits()));
  }

  /** A figure and what a rule passed with it. */
  private record Given(Observation figure, Map<String, Object> given) {
    Optional<Together> together() {
      Statistic kind = figure.statistic();
      return switch (kind) {
        case PERCENTAGE ->
            both("part", "whole", f -> Figures.percentFits(f.get(0), f.get(1), f.get(2)));
        case RATE -> both("part", "whole", f -> Figures.rateFits(f.get(0), f.get(1), f.get(2)));
        case PERCENT_CHANGE ->
            both("later", "earlier", f -> Figures.changeFits(f.get(0), f.get(1), f.get(2)))
                .or(
                    () ->
                        both(
                            "difference",
                            "later",
                            f -> Figures.differenceFitsChange(f.get(1), f.get(0), f.get(2))));
        case DIFFERENCE ->
            both("later", "earlier", f -> Figures.differenceFits(f.get(0), f.get(1), f.get(2)))
                .or(
                    () ->
                        both(
                            "share",
                            "other",
                            f -> Figures.differenceFits(f.get(0), f.get(1), f.get(2))));
        case COUNT -> Optional.empty();
      };
    }

    private Optional<Together> both(
        String first, String second, Predicate<List<Observation>> fits) {
      return given.get(first) instanceof Observation a && given.get(second) instanceof Observation b
          ? Optional.of(new Together(List.of(figure, a, b), fits))
          : Optional.empty();
    }
  }

  /** Whether they go together with another figure in one place. */
  boolean fitsWith(int at, Observation instead) {
    List<Observation> changed = new ArrayList<>(figures);
    changed.set(at, instead);
    return fits.test(changed);
  }

  /** Whether they go together with another number in one place. */
  boolean fitsWith(int at, BigDecimal number) {
    return fitsWith(at, instead(figures.get(at), number));
  }

  /** Whether they go together if two of them change places. */
  boolean fitsExchanged(int a, int b) {
    List<Observation> changed = new ArrayList<>(figures);
    changed.set(a, instead(figures.get(a), figures.get(b).value()));
    changed.set(b, instead(figures.get(b), figures.get(a).value()));
    return fits.test(changed);
  }

  static Observation instead(Observation figure, BigDecimal number) {
    return new Observation(
        figure.key(), number, figure.uom(), figure.status(), figure.origin(), figure.raw());
  }
}
