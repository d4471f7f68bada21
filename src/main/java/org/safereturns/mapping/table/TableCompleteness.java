package org.safereturns.mapping.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Missing;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Statistic;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.template.Characteristics;

/**
 * Works out completeness from tables that break a count down by a protected characteristic and have
 * a row for those of whom it is not recorded.
 */
public final class TableCompleteness {
  private final Reading reading;
  private final Map<Place, long[]> missing = new LinkedHashMap<>();
  private final Map<Place, Origin> unanswered = new HashMap<>();

  public TableCompleteness(Reading reading) {
    this.reading = reading;
  }

  /** The total that a breakdown belongs to. */
  private record Place(String list, Key total) {}

  private static Place place(String list, Observation part) {
    Context total = part.context().by(part.breakdown().without(list));
    return new Place(list, Key.count(part.measure(), total));
  }

  public void complete() {
    if (!reading.completeness().isEmpty()) {
      return;
    }
    for (Cell cell : reading.figures().cells()) {
      if (cell instanceof Observation part && cell.statistic() == Statistic.COUNT) {
        count(part);
      }
    }
    missing.forEach(this::add);
  }

  private void count(Observation part) {
    part.breakdown()
        .codes()
        .forEach(
            (list, code) -> {
              Place place = place(list, part);
              Missing kind = kind(list, code);
              if (kind != null && kind != Missing.NOT_APPLICABLE) {
                unanswered.merge(place, part.origin(), Origin::spanning);
                long[] counts = missing.computeIfAbsent(place, p -> new long[2]);
                counts[kind == Missing.NOT_RECORDED ? 0 : 1] += part.value().longValue();
              }
            });
  }

  private @Nullable Missing kind(String list, String code) {
    if (Characteristics.ofList(list).isEmpty()) {
      return null;
    }
    Optional<Code> found = reading.lists().find(list).flatMap(l -> l.find(code));
    String name = found.map(Code::missing).orElse("");
    return name.isEmpty() ? null : Missing.valueOf(name);
  }

  private void add(Place place, long[] counts) {
    boolean whole = place.total().context().breakdown().isTotal();
    Cell total = reading.figures().find(place.total());
    if (!whole || !(total instanceof Observation all)) {
      return;
    }
    long people = all.value().longValue();
    long asked = people - counts[0];
    long usable = asked - counts[1];
    Characteristic about = Characteristics.ofList(place.list()).orElseThrow();
    if (usable >= 0 && counts[0] >= 0 && counts[1] >= 0) {
      reading.complete(
          new Completeness(
              about,
              all.measure(),
              all.context(),
              people,
              asked,
              usable,
              unanswered.getOrDefault(place, all.origin())));
    }
  }
}
