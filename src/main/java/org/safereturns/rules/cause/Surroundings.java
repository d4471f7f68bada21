package org.safereturns.rules.cause;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.canonical.Said;
import org.safereturns.canonical.Statistic;
import org.safereturns.rules.words.Identity;

/** The figures of one return by what they are and by where they stand, and its sentences. */
public final class Surroundings {
  /** A row of a sheet. */
  private record Line(String sheet, int row) {}

  private final Map<Key, Cell> cells = new HashMap<>();
  private final Map<Line, TreeMap<Integer, Observation>> lines =
      new TreeMap<>(Comparator.comparing(Line::sheet).thenComparingInt(Line::row));
  private final Set<Origin> sentences = new HashSet<>();
  private final List<ReturnHeader> headers = new ArrayList<>();

  public Surroundings(Collection<?> facts) {
    for (Object fact : facts) {
      if (fact instanceof Cell cell) {
        cells.put(cell.key(), cell);
      } else if (fact instanceof Said said) {
        sentences.addAll(said.places());
      } else if (fact instanceof ReturnHeader header) {
        headers.add(header);
      }
    }
    cells.values().stream()
        .filter(Observation.class::isInstance)
        .map(Observation.class::cast)
        .filter(o -> !isSentence(o.origin()))
        .sorted(Comparator.comparing(Observation::key))
        .forEach(
            o ->
                lines
                    .computeIfAbsent(line(o, 0), l -> new TreeMap<>())
                    .putIfAbsent(o.origin().firstColumn(), o));
  }

  /** Tells issues of this return apart. */
  public Identity identity() {
    return Identity.within(headers);
  }

  public boolean isSentence(Origin origin) {
    return sentences.contains(origin);
  }

  Collection<Cell> cells() {
    return cells.values();
  }

  /** The same figure of the period just before. */
  Optional<Observation> before(Observation figure) {
    Key key = figure.key();
    Key earlier = new Key(key.measure(), figure.previousContext(), key.statistic(), key.against());
    return cells.get(earlier) instanceof Observation o ? Optional.of(o) : Optional.empty();
  }

  /** Figures of the same kind just above and just below. */
  List<Observation> aboveAndBelow(Observation figure) {
    return Stream.of(-1, 1)
        .flatMap(step -> Stream.ofNullable(lines.get(line(figure, step))))
        .flatMap(line -> Stream.ofNullable(line.get(figure.origin().firstColumn())))
        .filter(o -> o.statistic() == figure.statistic())
        .toList();
  }

  /**
   * The first figure of another row that holds the same counts. At least two different ones of two
   * digits: small numbers are the same by chance. Shares and changes are often left as they were.
   */
  Optional<Observation> sameRow(Observation figure) {
    List<BigDecimal> own = numbers(lines.get(line(figure, 0)));
    if (own.stream().filter(n -> n.compareTo(BigDecimal.TEN) >= 0).distinct().count() < 2) {
      return Optional.empty();
    }
    return lines.entrySet().stream()
        .filter(e -> !e.getKey().equals(line(figure, 0)) && numbers(e.getValue()).equals(own))
        .map(e -> e.getValue().firstEntry().getValue())
        .findFirst();
  }

  private static List<BigDecimal> numbers(@Nullable Map<Integer, Observation> line) {
    return line == null
        ? List.of()
        : line.values().stream()
            .filter(o -> o.statistic() == Statistic.COUNT)
            .map(o -> o.value().stripTrailingZeros())
            .toList();
  }

  private static Line line(Observation figure, int step) {
    return new Line(figure.origin().sheet(), figure.origin().firstRow() + step);
  }
}
