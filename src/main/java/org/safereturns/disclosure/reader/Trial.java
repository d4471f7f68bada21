package org.safereturns.disclosure.reader;

import java.util.Optional;
import java.util.stream.IntStream;
import org.safereturns.disclosure.form.Bound;

/**
 * Tries out whole numbers, narrowing after each guess, until a table is found or none is left. It
 * needs no library and settles what returns ask; large tables use up its tries.
 */
public final class Trial {
  /** How much reckoning a trial may cost: the same on every machine. */
  private static final long EFFORT = 2_000_000;

  private static final int MOST_TRIES = 2_000;

  private static final int LEAST_TRIES = 20;

  private static final long LARGEST = 100_000_000;

  /** How far from the least a number without end is tried first. */
  private static final long NEAR = 16;

  /** In how many ways of guessing a table may be looked for. */
  public static final int WAYS = 6;

  private final int way;
  private int tries;

  private Trial(Knowledge knowledge, int way) {
    long effort = 1L + knowledge.size();
    for (Row row : knowledge.rows()) {
      effort += row.form().size();
    }
    this.tries = (int) Math.max(LEAST_TRIES, Math.min(MOST_TRIES, EFFORT / effort));
    this.way = way;
  }

  /**
   * What came of it.
   *
   * @param table numbers that fit all that is known, if any were found
   * @param isCertain whether, where none were found, there are none
   */
  public record Outcome(Optional<long[]> table, boolean isCertain) {}

  /** Looks for numbers that fit all that is known. */
  public static Outcome of(Knowledge knowledge) {
    return of(knowledge, 0);
  }

  /**
   * Looks for them in another way, which finds other ones.
   *
   * @param way below {@link #WAYS}: which unknowns are guessed small and which large
   */
  public static Outcome of(Knowledge knowledge, int way) {
    Trial trial = new Trial(knowledge, way);
    Optional<long[]> table = trial.search(Propagation.of(knowledge), knowledge.size());
    return new Outcome(table, trial.tries > 0);
  }

  private boolean isGuessedLarge(int unknown) {
    return switch (way) {
      case 0 -> false;
      case 1 -> true;
      default -> ((unknown >> ((way - 2) / 2)) + way) % 2 == 0;
    };
  }

  private Optional<long[]> search(Propagation left, int size) {
    if (left.isContradicted() || --tries <= 0) {
      return Optional.empty();
    }
    for (int u = 0; u < size; u++) {
      if (Math.abs(left.lowest(u)) > LARGEST) {
        tries = 0; // no count is so large: nothing sensible is to be found here
        return Optional.empty();
      }
    }
    int unknown = narrowest(left, size);
    if (unknown < 0) {
      return Optional.of(IntStream.range(0, size).mapToLong(left::lowest).toArray());
    }
    long low = left.lowest(unknown);
    long high = left.highest(unknown);
    boolean endless = Bound.isNone(high);
    long middle = endless ? Math.max(low + NEAR, 2 * low) : Math.floorDiv(low + high, 2);
    boolean large = isGuessedLarge(unknown) && !endless;
    long[] ends =
        large
            ? new long[] {high, high, middle + 1, high - 1, low, Math.min(middle, high - 1)}
            : new long[] {low, low, low + 1, middle, Math.max(middle, low) + 1, high};
    Optional<long[]> found = Optional.empty();
    for (int e = 0; e < ends.length && found.isEmpty() && tries > 0; e += 2) {
      if (ends[e] <= ends[e + 1]) {
        found = search(left.with(unknown, ends[e], ends[e + 1]), size);
      }
    }
    return found;
  }

  /** The unknown with the fewest numbers left, -1 if each has one. */
  private static int narrowest(Propagation left, int size) {
    int narrowest = -1;
    for (int u = 0; u < size; u++) {
      long width = left.highest(u) - left.lowest(u);
      boolean better = narrowest < 0 || width < left.highest(narrowest) - left.lowest(narrowest);
      narrowest = width > 0 && better ? u : narrowest;
    }
    return narrowest;
  }
}
