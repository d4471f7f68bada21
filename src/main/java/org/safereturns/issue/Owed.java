package org.safereturns.issue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.safereturns.canonical.Period;

/**
 * A return that a sender owes for a period, and what has come of it.
 *
 * @param what in words: "quarterly extract of victims"
 * @param due the last day on which it is in time
 * @param references of the submissions that came for it and were judged, in their order
 */
public record Owed(
    String sender,
    String collection,
    String what,
    Period period,
    LocalDate due,
    State state,
    List<String> references) {

  /** By collection, sender and period. */
  public static final Comparator<Owed> ORDER =
      Comparator.comparing(Owed::collection)
          .thenComparing(Owed::sender)
          .thenComparing(Owed::period)
          .thenComparing(Owed::what);

  /** What has come of it. */
  public enum State {
    /** Nothing came, and there is still time. */
    NOT_DUE("not yet due"),
    /** Nothing came, or not for the whole period, and the day is past. */
    MISSING("missing"),
    /** What came had to be corrected and has not come again. */
    RETURNED("returned"),
    /** Nobody can be expected to send it. */
    EXCUSED("absent for a reason"),
    /** The sender says that there was nothing to count. */
    NIL("nil return"),
    GIVEN("given");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public Owed {
    references = List.copyOf(references);
  }

  /** Whether its sender still has to do something about it. */
  public boolean isOpen() {
    return state == State.NOT_DUE || state == State.MISSING || state == State.RETURNED;
  }
}
