package org.safereturns;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.safereturns.issue.Owed;
import org.safereturns.ledger.Submission;
import org.safereturns.validation.Sent;

/**
 * How it stands with one return that is owed.
 *
 * @param words for people: {@code accepted, 2 queries open, late}
 */
record Standing(Kind kind, String words) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  /** What is done about it: the colours of the page. */
  enum Kind {
    DONE,
    OPEN,
    WANTED,
    WAITING
  }

  /**
   * @param judged the submissions that came for it
   * @param isBeingRead whether the sender has sent a file that nobody has judged yet
   */
  static Standing of(Owed owed, List<Submission> judged, boolean isBeingRead) {
    return switch (owed.state()) {
      case GIVEN -> given(owed, judged);
      case NIL -> new Standing(Kind.DONE, "nil return" + late(owed, judged));
      case EXCUSED -> new Standing(Kind.DONE, "absent for a reason");
      case RETURNED -> new Standing(Kind.WANTED, "returned, not sent again");
      case MISSING -> missing(owed, isBeingRead);
      case NOT_DUE ->
          isBeingRead
              ? new Standing(Kind.WAITING, "received, not judged yet")
              : new Standing(Kind.WAITING, "not yet due, by " + DAY.format(owed.due()));
    };
  }

  private static Standing missing(Owed owed, boolean isBeingRead) {
    return isBeingRead
        ? new Standing(Kind.WAITING, "received, not judged yet")
        : new Standing(Kind.WANTED, "missing, was due " + DAY.format(owed.due()));
  }

  private static Standing given(Owed owed, List<Submission> judged) {
    long open = judged.stream().mapToLong(Standing::openQueries).sum();
    String late = late(owed, judged);
    return open == 0
        ? new Standing(Kind.DONE, "accepted" + late)
        : new Standing(
            Kind.OPEN, "accepted, " + open + (open == 1 ? " query open" : " queries open") + late);
  }

  /** None is open where an analyst has accepted the return as it is. */
  private static long openQueries(Submission submission) {
    return submission.counts() && submission.ruling() != Submission.Ruling.ACCEPTED
        ? submission.found().map(f -> f.queries() - f.explained()).orElse(0L)
        : 0;
  }

  /** By the day on which the first of them came. */
  private static String late(Owed owed, List<Submission> judged) {
    return judged.stream()
        .map(submission -> Sent.day(submission.received()))
        .min(LocalDate::compareTo)
        .filter(day -> day.isAfter(owed.due()))
        .map(day -> ", late")
        .orElse("");
  }
}
