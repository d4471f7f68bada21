package org.safereturns.ledger;

import java.util.List;
import java.util.Optional;
import org.safereturns.issue.ValidationResult;

/**
 * The work on every submission, step by step.
 *
 * <p>Each step is one transaction and is taken once: a step that was taken already returns false
 * and changes nothing, whoever asks, in this process or another on the same database.
 */
public interface Submissions {

  /** Notes an arrival. Same sender and same content is the same submission, whatever its name. */
  Receipt receive(Arrival arrival);

  /**
   * Counts an attempt at the work of a submission before it is begun, so that a file that kills the
   * process is noticed.
   *
   * @return attempts of this round so far, this one included
   */
  int begin(String reference);

  /** Notes why an attempt failed; the state stays, and the work can be taken up again. */
  void failed(String reference, String cause);

  /**
   * Received to validated: keeps outcome, figures, completeness, issues, rule outcomes and header,
   * in place of what an earlier round gave. An outcome of quarantined means a file nobody can read.
   */
  boolean validated(String reference, ValidationResult result);

  /**
   * Received to validated without a result: we failed and give up for now. If an earlier round gave
   * a verdict, verdict and figures stay as they were and only the quarantine is noted.
   */
  boolean quarantine(String reference, String cause);

  /** Validated to answered; the letter, if any, is queued in the same transaction. */
  boolean answered(String reference, Optional<Letter> letter);

  /**
   * Answered to published, for each that was answered and not quarantined.
   *
   * @param fingerprint of the datasets written
   */
  void published(List<String> references, String fingerprint);

  Optional<Submission> find(String reference);

  /**
   * @throws java.util.NoSuchElementException if there is none
   */
  default Submission get(String reference) {
    return find(reference).orElseThrow();
  }

  /** Every submission in the order of arrival. */
  List<Submission> list();

  /** Those with a step to be taken, in the order of arrival: what to take up after a crash. */
  List<Submission> unfinished();

  /**
   * What validation made of a submission, as it was kept: issues beyond those kept are counted, not
   * listed. Empty before it is validated, and if we failed on it.
   */
  Optional<ValidationResult> result(String reference);
}
