package org.safereturns.disclosure.leaks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.Leak;

/** What a return and earlier ones give away together, told by the cells of the return alone. */
final class WithEarlier {
  private final List<Tables> earlier;
  private final List<Tables> all;
  private final Map<Origin, Cell> own = new HashMap<>();

  WithEarlier(Tables own, List<Tables> earlier) {
    this.earlier = earlier;
    this.all = new ArrayList<>(earlier);
    this.all.add(own);
    own.cells().forEach(cell -> this.own.putIfAbsent(cell.origin(), cell));
  }

  /**
   * @param alone what the return gives away by itself
   */
  List<Leak> beyond(List<Leak> alone, LeakFinder finder) {
    Set<Origin> known = places(alone);
    known.addAll(places(finder.find(earlier)));
    return finder.find(all).stream()
        .filter(leak -> !known.contains(leak.cell().origin()))
        .map(this::told)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Set<Origin> places(List<Leak> leaks) {
    return leaks.stream().map(leak -> leak.cell().origin()).collect(Collectors.toSet());
  }

  private Optional<Leak> told(Leak leak) {
    Cell cell = own.get(leak.cell().origin());
    return switch (leak.kind()) {
      case EXACT, NARROWED, SMALL_SUM, UNLISTED ->
          cell == null
              ? firstUsed(leak).map(used -> at(used, Leak.Kind.HIDDEN_BEFORE, leak))
              : Optional.of(at(cell, Leak.Kind.WITH_EARLIER, leak));
      case SMALL_CHANGE, WITH_EARLIER, HIDDEN_BEFORE ->
          Optional.ofNullable(cell).map(c -> at(c, leak.kind(), leak));
      // What does not go together with an earlier return was corrected since.
      default -> Optional.empty();
    };
  }

  private Optional<Cell> firstUsed(Leak leak) {
    return leak.uses().stream().filter(own::containsKey).sorted().map(own::get).findFirst();
  }

  private Leak at(Cell cell, Leak.Kind kind, Leak leak) {
    List<Origin> uses =
        leak.uses().stream()
            .filter(use -> own.containsKey(use) && !use.equals(cell.origin()))
            .toList();
    return new Leak(kind, cell, uses, leak.steps());
  }
}
