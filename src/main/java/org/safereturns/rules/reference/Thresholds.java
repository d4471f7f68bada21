package org.safereturns.rules.reference;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safereturns.canonical.Characteristic;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;
import org.safereturns.rules.text.Mistakes;

/**
 * How fully each characteristic must be recorded in each collection, as {@code thresholds.csv}
 * says: a line for any collection, and one for each that can do better or cannot do as well.
 */
public final class Thresholds {
  public static final String FILE = "thresholds.csv";
  public static final String ANY = "*";
  static final Thresholds NONE = new Thresholds(new LinkedHashMap<>());

  private static final List<String> COLUMNS =
      List.of("collection", "characteristic", "asked", "usable", "because", "source");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Least rates in per cent, for one collection or any. */
  private record Least(CsvLine line, BigDecimal asked, BigDecimal usable) {}

  private record Place(String collection, Characteristic characteristic) {}

  private final Map<Place, Least> least;

  private Thresholds(Map<Place, Least> least) {
    this.least = least;
  }

  static Thresholds read(SourceFile source, Mistakes mistakes) {
    Map<Place, Least> least = new LinkedHashMap<>();
    for (CsvLine line : CsvLine.read(source, mistakes)) {
      Columns.exactly(line, COLUMNS, mistakes);
      try {
        Place place =
            new Place(
                Columns.given(line, "collection"),
                Columns.constant(Characteristic.values(), line, "characteristic"));
        Columns.given(line, "because");
        Columns.given(line, "source");
        if (least.put(place, least(line)) != null) {
          mistakes.add(line.file(), line.line(), "stands twice: one line for each of them");
        }
      } catch (IllegalArgumentException e) {
        mistakes.add(line.file(), line.line(), String.valueOf(e.getMessage()));
      }
    }
    return new Thresholds(least);
  }

  private static Least least(CsvLine line) {
    Least least = new Least(line, Columns.number(line, "asked"), Columns.number(line, "usable"));
    if (least.usable().signum() < 0
        || least.usable().compareTo(least.asked()) > 0
        || least.asked().compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException("0 <= usable <= asked <= 100 does not hold");
    }
    return least;
  }

  public List<CsvLine> lines() {
    return least.values().stream().map(Least::line).toList();
  }

  /** The least rate in a collection: its own, or that of any; empty if nobody says one. */
  public Optional<BigDecimal> find(
      String collection, Characteristic characteristic, boolean asked) {
    return Optional.ofNullable(least.get(new Place(collection, characteristic)))
        .or(() -> Optional.ofNullable(least.get(new Place(ANY, characteristic))))
        .map(l -> asked ? l.asked() : l.usable());
  }

  /** The least rate of any collection, and those of the collections that have their own. */
  public SortedMap<String, BigDecimal> all(Characteristic characteristic, boolean asked) {
    SortedMap<String, BigDecimal> all = new TreeMap<>();
    least.forEach(
        (place, l) -> {
          if (place.characteristic() == characteristic) {
            all.put(place.collection(), asked ? l.asked() : l.usable());
          }
        });
    return all;
  }
}
