package org.safereturns.disclosure.protect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.safereturns.disclosure.form.Bound;
import org.safereturns.disclosure.plan.Line;
import org.safereturns.disclosure.plan.Policy;

/**
 * Between which numbers a reader knows each count to be who adds up the lines of the tables, one
 * after the other. It asks no solver and takes no time; what it finds too narrow is so.
 */
final class Narrowing {
  private record Change(int count, long lowest, long highest) {}

  private final Core core;
  private final Policy policy;
  private final BitSet secret;

  /** The whole first, then its parts. */
  private final List<int[]> lines;

  private final List<List<Integer>> linesOf = new ArrayList<>();
  private final long[] lowest;
  private final long[] highest;
  private final Deque<Integer> waiting = new ArrayDeque<>();
  private final BitSet waits = new BitSet();
  private final List<Change> changes = new ArrayList<>();

  /** Nothing is printed yet but what never can be hidden or is zero for all to see. */
  Narrowing(Core core, Policy policy, List<Line> lines, BitSet secret) {
    this.core = core;
    this.policy = policy;
    this.secret = secret;
    this.lines = lines.stream().map(line -> counts(core, line)).toList();
    this.lowest = new long[core.size()];
    this.highest = new long[core.size()];
    for (int c = 0; c < core.size(); c++) {
      lowest[c] = Math.min(core.count(c).floor(), core.count(c).value());
      highest[c] = Bound.NONE;
      linesOf.add(new ArrayList<>());
    }
    for (int l = 0; l < lines.size(); l++) {
      int line = l;
      IntStream.of(this.lines.get(l)).distinct().forEach(c -> linesOf.get(c).add(line));
    }
  }

  private static int[] counts(Core core, Line line) {
    return IntStream.concat(
            IntStream.of(core.countOf(line.whole())), line.parts().stream().mapToInt(core::countOf))
        .toArray();
  }

  /** From now on the count is printed. */
  void print(int count) {
    know(count);
    changes.clear();
  }

  /** Whether some secret would come too close if the count were printed as well. */
  boolean tells(int count) {
    know(count);
    boolean tells = changes.stream().anyMatch(change -> isTooNarrow(change.count()));
    for (int i = changes.size() - 1; i >= 0; i--) {
      Change change = changes.get(i);
      lowest[change.count()] = change.lowest();
      highest[change.count()] = change.highest();
    }
    changes.clear();
    return tells;
  }

  private boolean isTooNarrow(int count) {
    return secret.get(count)
        && (highest[count] - lowest[count] < policy.width()
            || (policy.strict() && highest[count] < policy.threshold()));
  }

  private void know(int count) {
    if (count < lowest.length) {
      limit(count, core.count(count).value(), core.count(count).value());
      while (!waiting.isEmpty()) {
        int line = waiting.remove();
        waits.clear(line);
        use(lines.get(line));
      }
    }
  }

  private void limit(int count, long low, long high) {
    if (low > lowest[count] || high < highest[count]) {
      changes.add(new Change(count, lowest[count], highest[count]));
      lowest[count] = Math.max(low, lowest[count]);
      highest[count] = Math.min(high, highest[count]);
      for (int line : linesOf.get(count)) {
        if (!waits.get(line)) {
          waits.set(line);
          waiting.add(line);
        }
      }
    }
  }

  private void use(int[] line) {
    long least = 0;
    long greatest = 0;
    int endless = 0;
    for (int i = 1; i < line.length; i++) {
      least += lowest[line[i]];
      boolean isEndless = Bound.isNone(highest[line[i]]);
      endless += isEndless ? 1 : 0;
      greatest += isEndless ? 0 : highest[line[i]];
    }
    limit(line[0], least, endless == 0 ? greatest : Bound.NONE);
    long most = highest[line[0]];
    long fewest = lowest[line[0]];
    for (int i = 1; i < line.length; i++) {
      long low = lowest[line[i]];
      long high = highest[line[i]];
      boolean isEndless = Bound.isNone(high);
      long others = isEndless ? greatest : greatest - high;
      boolean open = endless > (isEndless ? 1 : 0);
      limit(line[i], open ? low : fewest - others, Bound.isNone(most) ? high : most - least + low);
    }
  }
}
