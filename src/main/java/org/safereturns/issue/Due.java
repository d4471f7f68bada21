package org.safereturns.issue;

import java.util.Comparator;
import org.safereturns.canonical.Period;

/**
 * Something that a sender should give for a period, and what came of it.
 *
 * @param row by which the row of the rule book that asks for it is known
 * @param period all of what was asked for, or as much of it as ended in the same way
 * @param area code of REF_AREA, empty for a whole return or for any area
 * @param measure code of MEASURE, empty for a whole return or for any measure
 * @param reason why it is not there, empty if it is or nobody said
 * @param reference of the submission that settles it, empty if there is none
 */
public record Due(
    RuleCode code,
    String row,
    String sender,
    String collection,
    Period period,
    String area,
    String measure,
    State state,
    String reason,
    String reference) {
  public enum State {
    GIVEN("given"),
    /** The sender says that there was nothing to count. */
    NIL("nil return"),
    /** The return has a place for it and says why it is empty: its sender is asked about it. */
    NOT_GIVEN("not given"),
    /** Nobody could give it. */
    STRUCTURAL("absent for a reason"),
    MISSING("missing");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public static final Comparator<Due> ORDER =
      Comparator.comparing(Due::code)
          .thenComparing(Due::sender)
          .thenComparing(Due::period)
          .thenComparing(Due::area)
          .thenComparing(Due::measure);

  public boolean isMissing() {
    return state == State.MISSING;
  }

  /** Whether it is the whole return that is asked for. */
  public boolean isReturn() {
    return area.isEmpty() && measure.isEmpty();
  }
}
