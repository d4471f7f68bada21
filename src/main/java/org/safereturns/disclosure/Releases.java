package org.safereturns.disclosure;

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

  /** Figures that were revised by a small number between two files. */
  List<Leak> changes() {
    return changes;
  }

  /** Two figures of the same key, both printed. */
  private record Pair(Observation before, Observation after) {}

  /** What two files print both. */
  private record Compared(int same, List<Pair> differ) {
    private static Compared of(Tables earlier, Tables later) {
      Map<Key, Observation> before = new HashMap<>();
      for (Cell cell : earlier.cells()) {
        if (Unknowns.isWhole(cell)) {
          before.putIfAbsent(cell.key(), (Observation) cell);
        }
      }
      int same = 0;
      List<Pair> differ = new ArrayList<>();
      for (Cell cell : later.cells()) {
        Observation other = before.get(cell.key());
        if (other != null && cell instanceof Observation figure) {
          boolean equal = other.value().compareTo(figure.value()) == 0;
          same += equal ? 1 : 0;
          if (!equal) {
            differ.add(new Pair(other, figure));
          }
        }
      }
      return new Compared(same, differ);
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
