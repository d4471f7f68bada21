package org.safereturns.disclosure.leaks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safereturns.canonical.Against;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Sum;
import org.safereturns.issue.Leak;

/**
 * Files that readers have together. Two files are about the same figures if most of what both print
 * is the same; then a figure hidden in one may be printed in the other, unless some were revised in
 * between. Otherwise figures of the same name have nothing to do with each other.
 */
final class Releases {
  /** Of so many figures printed in both, one may differ. */
  private static final int ONE_IN = 4;

  /** Fewer figures than these agree by chance. */
  private static final int FEW = 3;

  /** A change below this is a small count. */
  private static final BigDecimal THRESHOLD = BigDecimal.TEN;

  private final List<Cell> cells = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<Leak> changes = new ArrayList<>();

  private Releases() {}

  static Releases of(List<Tables> files) {
    Releases releases = new Releases();
    for (int f = 0; f < files.size(); f++) {
      int name = f;
      for (int earlier = f - 1; earlier >= 0; earlier--) {
        Compared both = Compared.of(files.get(earlier), files.get(f));
        if (both.isAboutTheSame()) {
          releases.changes.addAll(both.small());
          if (!both.differ.isEmpty()) {
            releases.changes.addAll(both.shown());
          }
          name = both.differ.isEmpty() && name == f ? earlier : name;
        }
      }
      releases.add(files.get(f), name == f ? f : releases.names.get(name));
    }
    return releases;
  }

  private final List<Integer> names = new ArrayList<>();

  private void add(Tables file, int name) {
    names.add(name);
    Map<Cell, Cell> own = new HashMap<>();
    for (Cell cell : file.cells()) {
      own.computeIfAbsent(cell, c -> named(c, name));
      cells.add(own.get(cell));
    }
    for (Sum sum : file.sums()) {
      List<Cell> parts =
          sum.parts().stream().map(p -> own.computeIfAbsent(p, c -> named(c, name))).toList();
      Cell total = own.computeIfAbsent(sum.total(), c -> named(c, name));
      sums.add(new Sum(sum.label(), total, parts));
    }
  }

  /** Figures of files that have nothing to do with each other get names of their own. */
  private static Cell named(Cell cell, int name) {
    if (name == 0) {
      return cell;
    }
    String prefix = name + " ";
    Against against = cell.against();
    String base = against.base().isEmpty() ? "" : prefix + against.base();
    Key key =
        new Key(
            prefix + cell.measure(),
            cell.context(),
            cell.statistic(),
            new Against(base, against.breakdown(), against.per(), against.since()));
    return cell instanceof Observation figure
        ? new Observation(
            key, figure.value(), figure.uom(), figure.status(), figure.origin(), figure.raw())
        : renamed((Gap) cell, key);
  }

  private static Gap renamed(Gap gap, Key key) {
    return new Gap(key, gap.reason(), gap.note(), gap.uom(), gap.origin(), gap.raw());
  }

  List<Cell> cells() {
    return cells;
  }

  List<Sum> sums() {
    return sums;
  }

  /** Figures that two files tell otherwise: moved by a small number, or hidden in one of them. */
  List<Leak> changes() {
    return changes;
  }

  /** Two figures of the same key, both printed. */
  private record Pair(Observation before, Observation after) {}

  /**
   * What two files print both, and what one of them hides.
   *
   * @param shown what follows where one prints what the other hides
   */
  private record Compared(int same, List<Pair> differ, List<Leak> shown) {
    private static Compared of(Tables earlier, Tables later) {
      Map<Key, Cell> before = new HashMap<>();
      for (Cell cell : earlier.cells()) {
        before.merge(cell.key(), cell, (a, b) -> Unknowns.isWhole(a) ? a : b);
      }
      int same = 0;
      List<Pair> differ = new ArrayList<>();
      List<Leak> shown = new ArrayList<>();
      for (Cell after : later.cells()) {
        Cell cell = before.get(after.key());
        if (cell == null) {
          continue;
        }
        if (Unknowns.isWhole(cell) && Unknowns.isWhole(after)) {
          Pair pair = new Pair((Observation) cell, (Observation) after);
          boolean equal = pair.before.value().compareTo(pair.after.value()) == 0;
          same += equal ? 1 : 0;
          if (!equal) {
            differ.add(pair);
          }
        } else if (Unknowns.isWhole(cell) && Unknowns.isHidden(after)) {
          shown.add(shown(Leak.Kind.WITH_EARLIER, cell, after, "printed"));
        } else if (Unknowns.isHidden(cell) && Unknowns.isWhole(after)) {
          shown.add(shown(Leak.Kind.HIDDEN_BEFORE, cell, after, "hidden"));
        }
      }
      return new Compared(same, differ, shown);
    }

    private static Leak shown(Leak.Kind kind, Cell before, Cell after, String how) {
      String steps = "the same figure is %s in %s".formatted(how, before.origin().text());
      return new Leak(
          kind, after, List.of(before.origin()), steps + ", and most figures of the two agree");
    }

    private boolean isAboutTheSame() {
      return same >= FEW && differ.size() * ONE_IN <= same + differ.size();
    }

    private List<Leak> small() {
      return differ.stream()
          .filter(p -> p.after.value().subtract(p.before.value()).abs().compareTo(THRESHOLD) < 0)
          .map(Compared::leak)
          .toList();
    }

    private static Leak leak(Pair pair) {
      String steps = "the same figure is printed in " + pair.before.origin().text();
      return new Leak(
          Leak.Kind.SMALL_CHANGE,
          pair.after,
          List.of(pair.before.origin()),
          steps + ", and only few people lie between the two");
    }
  }
}
