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

/**
 * What a return and earlier ones give away together, told by the cells of the return alone.
 *
 * <p>Each of the earlier ones is held against this return, and not against each other: that was
 * done when they came. So the work grows with their number, not with its square.
 */
final class WithEarlier {
  private final Tables own;
  private final Map<Origin, Cell> places = new HashMap<>();
  private final List<Leak> changes = new ArrayList<>();
  private final Printings agreeing = new Printings();

  /**
   * @param earlier the earliest first; the latest of those that contradict each other counts
   */
  WithEarlier(Tables own, List<Tables> earlier) {
    this.own = own;
    own.cells().forEach(cell -> places.putIfAbsent(cell.origin(), cell));
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Overlap both = Overlap.of(earlier.get(i), own);
      if (both.isAboutTheSame()) {
        changes.addAll(both.changes());
        if (both.agrees()) {
          agreeing.add(earlier.get(i));
        }
      }
    }
  }

  /**
   * @param alone what the return gives away by itself
   */
  List<Leak> beyond(List<Leak> alone, LeakFinder finder) {
    Set<Origin> known = places(alone);
    List<Leak> together = List.of();
    if (!agreeing.areNone()) {
      Tables before = agreeing.together();
      known.addAll(places(finder.find(List.of(before))));
      together = told(finder.find(List.of(before, own)), known);
    }
    Set<Told> told = together.stream().map(Told::of).collect(Collectors.toSet());
    List<Leak> all = new ArrayList<>(together);
    told(changes, known).stream().filter(leak -> told.add(Told.of(leak))).forEach(all::add);
    return all;
  }

  private List<Leak> told(List<Leak> leaks, Set<Origin> known) {
    return leaks.stream()
        .filter(leak -> !known.contains(leak.cell().origin()))
        .map(this::told)
        .flatMap(Optional::stream)
        .toList();
  }

  /** What is told once, however many earlier returns tell it. */
  private record Told(Leak.Kind kind, Origin cell) {
    private static Told of(Leak leak) {
      return new Told(leak.kind(), leak.cell().origin());
    }
  }

  private static Set<Origin> places(List<Leak> leaks) {
    return leaks.stream().map(leak -> leak.cell().origin()).collect(Collectors.toSet());
  }

  private Optional<Leak> told(Leak leak) {
    Cell cell = places.get(leak.cell().origin());
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
    return leak.uses().stream().filter(places::containsKey).sorted().map(places::get).findFirst();
  }

  private Leak at(Cell cell, Leak.Kind kind, Leak leak) {
    List<Origin> uses =
        leak.uses().stream()
            .filter(use -> places.containsKey(use) && !use.equals(cell.origin()))
            .toList();
    return new Leak(kind, cell, uses, leak.steps());
  }
}
