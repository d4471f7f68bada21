package org.safereturns.disclosure.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.safereturns.disclosure.form.Sparse;
import org.safereturns.disclosure.plan.Insider;
import org.safereturns.disclosure.plan.Limit;

/**
 * The tables found so far that a reader cannot tell from the true one. Hiding more keeps them all;
 * printing a count again loses those in which it differs.
 */
final class Witnesses {
  /** The witnesses furthest from the truth for one count, 0 being the truth itself. */
  record Span(int lowest, int highest, long down, long up) {}

  private final List<Move> moves = new ArrayList<>();
  private final List<List<Integer>> movesOf = new ArrayList<>();

  private final BitSet lost = new BitSet();

  /** Gives up those in which something is not as it is printed; tells which these are. */
  BitSet giveUp(List<Limit> limits, long[] truth) {
    BitSet given = new BitSet();
    for (int m = 0; m < moves.size(); m++) {
      Sparse by = moves.get(m).atoms();
      boolean holds =
          limits.stream().allMatch(l -> l.form().of(truth) + by.of(l.form()) >= l.least());
      given.set(m, !holds && !lost.get(m));
    }
    lost.or(given);
    return given;
  }

  /** Takes back what was given up. */
  void takeBack(BitSet given) {
    lost.andNot(given);
  }

  void add(Move move) {
    moves.add(move);
    for (int count : move.counts().places()) {
      while (movesOf.size() <= count) {
        movesOf.add(new ArrayList<>());
      }
      movesOf.get(count).add(moves.size());
    }
  }

  /** How far a count is free for a reader, as far as is known, where these are hidden. */
  Span span(int count, BitSet hidden, Insider reader) {
    Span span = new Span(0, 0, 0, 0);
    for (int number : count < movesOf.size() ? movesOf.get(count) : List.<Integer>of()) {
      Move move = moves.get(number - 1);
      long by = move.counts().at(count);
      boolean further = !lost.get(number - 1) && (by < span.down || by > span.up);
      if (further && move.isWithin(hidden) && !reader.notices(move.atoms())) {
        span =
            by < 0
                ? new Span(number, span.highest, by, span.up)
                : new Span(span.lowest, number, span.down, by);
      }
    }
    return span;
  }

  List<Move> moves() {
    return Collections.unmodifiableList(moves);
  }
}
