package org.safereturns.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Works out, from what a reader knows, between which numbers some forms must lie. Cheapest first:
 * narrowing row by row, then elimination, then search for whole numbers. Where the search does not
 * come to an end within its limit the range is what was proved, and counts as too narrow.
 */
final class Auditor {
  /**
   * What a reader can work out of a form.
   *
   * @param lowest nothing below is possible
   * @param highest nothing above is possible
   * @param isExact whether both ends are possible; if not, they only might be
   */
  record Range(long lowest, long highest, boolean isExact) {
    boolean isKnown() {
      return lowest == highest;
    }

    /** Whether numbers this far apart are shown to be possible. */
    boolean isAtLeast(long width) {
      return isExact && highest - lowest >= width;
    }
  }

  private final Knowledge knowledge;
  private final Propagation narrowed;
  private final Elimination equations;
  private final boolean contradicted;

  /** Stands for the number 1 among the unknowns of the equations. */
  private final int one;

  Auditor(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.narrowed = Propagation.of(knowledge);
    this.one = knowledge.size();
    this.equations = new Elimination(one + 1);
    boolean possible = !narrowed.isContradicted();
    for (Row row : knowledge.rows()) {
      if (row.isEquality()) {
        Elimination.Reduced left =
            equations.reduce(new Form.Builder().add(row.form(), 1).add(one, -row.lowest()).build());
        possible &= left.isZero() || left.unknowns()[0] != one;
        if (!left.isZero()) {
          equations.learn(left);
        }
      }
    }
    this.contradicted = !possible;
  }

  /** The range of each form; empty if no table at all prints like this. */
  Optional<List<Range>> ranges(List<Form> forms) {
    List<Range> ranges = new ArrayList<>();
    for (Form form : forms) {
      Optional<Range> range = contradicted ? Optional.empty() : range(form);
      if (range.isEmpty()) {
        return Optional.empty();
      }
      ranges.add(range.get());
    }
    return Optional.of(ranges);
  }

  private Optional<Range> range(Form form) {
    Range range = byNarrowing(form);
    return range.isKnown() || !Solver.isAvailable()
        ? Optional.of(range)
        : Solver.range(knowledge, narrowed, form, range);
  }

  private Range byNarrowing(Form form) {
    Elimination.Reduced left = equations.reduce(form);
    if (left.isZero()) {
      return new Range(0, 0, true);
    }
    if (left.unknowns()[0] == one) {
      long value = Modular.signed(left.weights()[0]);
      return new Range(value, value, true);
    }
    long least = narrowed.least(form);
    long greatest = narrowed.greatest(form);
    return new Range(least, greatest, least == greatest);
  }
}
