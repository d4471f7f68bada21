package org.safereturns.mapping.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Claim;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.mapping.reading.Figures;
import org.safereturns.mapping.text.Worded;

/** What sentences compare; made into claims once all figures of the return are read. */
final class Claims {
  private final Figures figures;
  private final List<Supplier<Optional<Claim>>> said = new ArrayList<>();

  Claims(Figures figures) {
    this.figures = figures;
  }

  /** A claim that compares with a figure the return does not give cannot be judged. */
  List<Claim> all() {
    return said.stream().flatMap(claim -> claim.get().stream()).toList();
  }

  /** A figure of a sentence is one of a table. */
  void same(Observation said, Observation printed) {
    Claim claim =
        new Claim(
            Claim.Kind.SAME,
            said.raw(),
            said,
            List.of(printed),
            BigDecimal.ZERO,
            null,
            said.origin());
    this.said.add(() -> Optional.of(claim));
  }

  /** One figure is so many times another. */
  void times(String words, Key figure, Key other, Worded times, Origin origin) {
    said.add(
        () ->
            observed(figure)
                .flatMap(
                    f ->
                        observed(other)
                            .map(
                                o -> Claim.times(words, f, o, times.low(), times.high(), origin))));
  }

  /**
   * A figure is the most or the least of its kind.
   *
   * @param varied dimensions over which it is compared, areas if none is named
   */
  void rank(String words, Key figure, Set<String> varied, boolean least, Origin origin) {
    said.add(
        () ->
            observed(figure)
                .map(
                    f ->
                        new Claim(
                            least ? Claim.Kind.LEAST : Claim.Kind.MOST,
                            words,
                            f,
                            others(f, varied),
                            BigDecimal.ZERO,
                            null,
                            origin))
                .filter(claim -> !claim.others().isEmpty()));
  }

  private Optional<Observation> observed(Key key) {
    return figures.find(key) instanceof Observation observation
        ? Optional.of(observation)
        : Optional.empty();
  }

  private List<Observation> others(Observation figure, Set<String> varied) {
    return figures.cells().stream()
        .flatMap(c -> c instanceof Observation o ? Stream.of(o) : Stream.empty())
        .filter(o -> !o.key().equals(figure.key()))
        .filter(o -> o.measure().equals(figure.measure()) && o.statistic() == figure.statistic())
        .filter(o -> o.against().equals(figure.against()) && o.period().equals(figure.period()))
        .filter(o -> varied.isEmpty() ? isBeside(o, figure) : differsBy(varied, o, figure))
        .toList();
  }

  private static boolean isBeside(Cell other, Cell figure) {
    return other.breakdown().equals(figure.breakdown()) && sameKind(other.area(), figure.area());
  }

  private static boolean differsBy(Set<String> varied, Cell other, Cell figure) {
    Breakdown ofOther = other.breakdown();
    Breakdown own = figure.breakdown();
    for (String dimension : varied) {
      if (ofOther.code(dimension).isEmpty()) {
        return false;
      }
      ofOther = ofOther.without(dimension);
      own = own.without(dimension);
    }
    return ofOther.equals(own) && other.area().equals(figure.area());
  }

  /** The first three characters of an area's code say what kind of area it is. */
  private static boolean sameKind(String area, String other) {
    return area.regionMatches(0, other, 0, 3);
  }
}
