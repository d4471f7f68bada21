package org.safereturns.ledger;

import java.time.Instant;
import java.util.Optional;
import org.safereturns.canonical.Period;
import org.safereturns.issue.Outcome;
import org.safereturns.issue.Versions;

/**
 * What the ledger knows about one file from one sender.
 *
 * @param order first received first; a later one of the same chain supersedes
 * @param round 1, and one more for each retry, reprocessing or change of outcome by an analyst
 * @param attempts how often the work of this round was begun
 * @param lastCause why the last attempt failed, empty if it did not
 * @param outcome empty until validated
 * @param quarantine empty unless it is set aside
 * @param ruling what an analyst decided about it, {@link Ruling#NONE} if nobody did
 * @param about what the return is; empty until it was recognised
 * @param found how many issues; empty until validated
 * @param answerIsNews whether the sender has not been told what is to be answered now; if false,
 *     nothing is mailed
 * @param purged whether its file and its words were removed, being past their date
 */
public record Submission(
    String reference,
    long order,
    String sender,
    String fileName,
    String sha256,
    long size,
    Instant received,
    Door door,
    Optional<MailThread> thread,
    State state,
    int round,
    int attempts,
    String lastCause,
    Optional<Outcome> outcome,
    Optional<Quarantine> quarantine,
    Ruling ruling,
    Optional<About> about,
    Optional<Versions> versions,
    Optional<Found> found,
    boolean answerIsNews,
    boolean purged) {

  /** What an analyst decided about a submission; the last decision counts. */
  public enum Ruling {
    NONE,
    ACCEPTED,
    WITHDRAWN,
    DISCARDED
  }

  /**
   * Which return a submission is.
   *
   * @param answers the submission whose file holds its figures, if it brought only explanations of
   *     them; else empty
   */
  public record About(
      String template,
      String title,
      String collection,
      Period period,
      boolean forPublication,
      String answers) {}

  /**
   * Exact numbers of issues.
   *
   * @param explained queries that nobody asks about any more
   */
  public record Found(long errors, long queries, long warnings, long notes, long explained) {}

  /** Whether its figures would stand if no later submission superseded it. */
  public boolean counts() {
    return outcome.filter(Outcome::isAccepted).isPresent()
        && ruling != Ruling.WITHDRAWN
        && ruling != Ruling.DISCARDED;
  }

  public boolean isSetAside(Quarantine why) {
    return quarantine.filter(why::equals).isPresent();
  }

  /** Whether an analyst has to do something about it. */
  public boolean waitsInQuarantine() {
    return quarantine.isPresent() && ruling != Ruling.DISCARDED && !purged;
  }

  /** Whether a step remains to be taken. */
  public boolean isUnfinished() {
    return switch (state) {
      case RECEIVED, VALIDATED -> true;
      case ANSWERED -> outcome.filter(o -> o != Outcome.QUARANTINED).isPresent();
      case PUBLISHED -> false;
    };
  }
}
