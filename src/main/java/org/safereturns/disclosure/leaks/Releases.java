package org.safereturns.disclosure.leaks;

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
  private final List<Cell> cells = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<Leak> changes = new ArrayList<>();

  private Releases() {}

  static Releases of(List<Tables> files) {
    Releases releases = new Releases();
    for (int f = 0; f < files.size(); f++) {
      int name = f;
      for (int earlier = f - 1; earlier >= 0; earlier--) {
        Overlap both = Overlap.of(files.get(earlier), files.get(f));
        if (both.isAboutTheSame()) {
          releases.changes.addAll(both.changes());
          name = both.agrees() && name == f ? earlier : name;
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
}
