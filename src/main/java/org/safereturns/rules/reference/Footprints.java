package org.safereturns.rules.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safereturns.canonical.Filed;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;
import org.safereturns.rules.text.Mistakes;

/**
 * What ground the codes of areas cover, as {@code footprints.csv} says: also for a sender, or for a
 * return that declares so, who mean another ground by the same name.
 */
public final class Footprints {
  static final String FILE = "footprints.csv";
  static final Footprints NONE = new Footprints();

  private static final List<String> COLUMNS =
      List.of("area", "level", "sender", "declared", "called", "made_of", "source");

  /** A line of the file: what an area is for those it speaks of. */
  private record Entry(String sender, String declared, Footprint footprint) {
    boolean speaksOf(Filed figure) {
      return (sender.isEmpty() || sender.equals(figure.sender()))
          && (declared.isEmpty() || isDeclared(figure));
    }

    private boolean isDeclared(Filed figure) {
      int equals = declared.indexOf('=');
      String stated = figure.filing().declared(declared.substring(0, equals));
      return stated.equalsIgnoreCase(declared.substring(equals + 1));
    }

    private int exactness() {
      return (sender.isEmpty() ? 0 : 1) + (declared.isEmpty() ? 0 : 1);
    }
  }

  private final Map<String, List<Entry>> byArea = new HashMap<>();
  private final List<String> order = new ArrayList<>();

  private Footprints() {}

  static Footprints read(SourceFile source, Mistakes mistakes) {
    Footprints footprints = new Footprints();
    for (CsvLine line : CsvLine.read(source, mistakes)) {
      Columns.exactly(line, COLUMNS, mistakes);
      try {
        footprints.add(line);
      } catch (IllegalArgumentException e) {
        mistakes.add(line.file(), line.line(), String.valueOf(e.getMessage()));
      }
    }
    return footprints;
  }

  private void add(CsvLine line) {
    String area = Columns.given(line, "area");
    String level = Columns.given(line, "level");
    String declared = line.get("declared");
    if (!declared.isEmpty() && declared.indexOf('=') < 1) {
      throw new IllegalArgumentException("declared says NAME=value, such as INCLUDES_MEDWAY=yes");
    }
    Entry entry =
        new Entry(
            line.get("sender"),
            declared,
            new Footprint(level, line.get("called"), parts(area, line.get("made_of"))));
    List<Entry> entries = byArea.computeIfAbsent(area, a -> new ArrayList<>());
    if (entries.isEmpty()) {
      if (entry.exactness() > 0) {
        throw new IllegalArgumentException(
            "say first what " + area + " is for everybody, with no sender and nothing declared");
      }
      order.add(area);
    }
    entries.add(entry);
  }

  /** The parts of an area's parts, as far as they were said above. */
  private Set<String> parts(String area, String madeOf) {
    if (madeOf.isEmpty()) {
      return Set.of(area);
    }
    return Arrays.stream(madeOf.split("\\|", -1))
        .flatMap(part -> of(part).parts().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** As everybody means it; an area of which nothing is said covers itself and has no level. */
  public Footprint of(String area) {
    List<Entry> entries = byArea.getOrDefault(area, List.of());
    return entries.isEmpty() ? new Footprint("", "", Set.of(area)) : entries.get(0).footprint();
  }

  /** As the sender of a figure means it. */
  public Footprint of(Filed figure) {
    return byArea.getOrDefault(figure.area(), List.of()).stream()
        .filter(entry -> entry.speaksOf(figure))
        .reduce((one, other) -> other.exactness() >= one.exactness() ? other : one)
        .map(Entry::footprint)
        .orElseGet(() -> of(figure.area()));
  }

  boolean hasLevel(String level) {
    return areas(level).findAny().isPresent();
  }

  /** The areas of one kind, in the order of the file. */
  public Stream<String> areas(String level) {
    return order.stream().filter(area -> of(area).level().equals(level));
  }

  /** The areas of one kind that lie in a ground, in the order of the file. */
  public List<String> areas(String level, Footprint ground) {
    return areas(level).filter(area -> ground.covers(of(area))).toList();
  }

  /** Another area of the same kind that has ground in common with one, if there is any. */
  public Stream<String> near(String area) {
    return areas(of(area).level())
        .filter(other -> of(other).isNear(of(area)) && !of(other).isSameGround(of(area)));
  }
}
