package org.safereturns.disclosure.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.safereturns.disclosure.form.Form;

/**
 * Chooses finest counts among which a step to another table is likely to be found: some of the
 * counts to be moved, then again and again the one that sets fewest printed counts out of balance
 * and helps most to balance them.
 */
final class Neighbourhood {
  /** That a finest count is part of a count, and how often. */
  private record Part(int count, long weight) {}

  private final Core core;
  private final List<List<Part>> partsOf = new ArrayList<>();
  private final BitSet all = new BitSet();
  private int known;

  Neighbourhood(Core core) {
    this.core = core;
    for (int a = 0; a < core.atoms(); a++) {
      partsOf.add(new ArrayList<>());
      all.set(a, !core.isGone(a));
    }
    takeIn();
  }

  /** Takes in the counts that the core has learnt of since. */
  void takeIn() {
    for (; known < core.size(); known++) {
      Form form = core.count(known).form();
      for (int t = 0; t < form.size(); t++) {
        partsOf.get(form.unknown(t)).add(new Part(known, form.weight(t)));
      }
    }
  }

  /** What some finest counts add to each count, up and down by their places among them. */
  SortedMap<Integer, Form.Builder> rows(int[] atoms) {
    SortedMap<Integer, Form.Builder> rows = new TreeMap<>();
    for (int a = 0; a < atoms.length; a++) {
      for (Part part : partsOf.get(atoms[a])) {
        rows.computeIfAbsent(part.count, c -> new Form.Builder())
            .add(2 * a, part.weight)
            .add(2 * a + 1, -part.weight);
      }
    }
    return rows;
  }

  /** All finest counts that may differ, but those that are known. */
  int[] everything(BitSet known) {
    return all.stream().filter(a -> !known.get(a)).toArray();
  }

  /** So many finest counts around these counts, if there are as many, and none that is known. */
  int[] around(List<Integer> counts, BitSet hidden, BitSet known, int size) {
    return new Choice(hidden, known).around(counts, size);
  }

  /** One choice. */
  private final class Choice {
    private final BitSet balanced;
    private final BitSet left = (BitSet) all.clone();
    private final BitSet taken = new BitSet();
    private final int[] score = new int[core.atoms()];

    Choice(BitSet hidden, BitSet known) {
      left.andNot(known);
      this.balanced = (BitSet) hidden.clone();
      for (int a = all.nextSetBit(0); a >= 0; a = all.nextSetBit(a + 1)) {
        for (Part part : partsOf.get(a)) {
          score[a] -= hidden.get(part.count) ? 0 : 1;
        }
      }
    }

    int[] around(List<Integer> counts, int size) {
      for (int count : counts) {
        Form form = core.count(count).form();
        BitSet own = new BitSet();
        IntStream.range(0, form.size()).map(form::unknown).forEach(own::set);
        own.and(left);
        for (int n = Math.max(2, size / (4 * counts.size())); n > 0 && !own.isEmpty(); n--) {
          own.clear(take(own));
        }
      }
      while (taken.cardinality() < size && !left.isEmpty()) {
        take(left);
      }
      return taken.stream().toArray();
    }

    private int take(BitSet among) {
      int best = among.nextSetBit(0);
      for (int a = best; a >= 0; a = among.nextSetBit(a + 1)) {
        if (score[a] > score[best]) {
          best = a;
        }
      }
      left.clear(best);
      taken.set(best);
      for (Part part : partsOf.get(best)) {
        if (!balanced.get(part.count)) {
          balanced.set(part.count);
          Form form = core.count(part.count).form();
          IntStream.range(0, form.size()).forEach(t -> score[form.unknown(t)] += 2);
        }
      }
      return best;
    }
  }
}
