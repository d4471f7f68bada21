package org.safereturns.ledger;

import java.time.Duration;
import java.util.List;

/** Letters to be mailed. Queued by {@link Submissions#answered}. */
public interface Outbox {

  /** Letters not sent whose time has come, in the order they were queued. */
  List<Letter> due();

  /** How many letters are not sent, due or not. */
  long waiting();

  /**
   * Takes a letter as {@link #due()} listed it, for one attempt to send it.
   *
   * @param patience how long nobody else may try; after that it is due again unless sent
   * @return false if somebody else took it
   */
  boolean claim(Letter letter, Duration patience);

  /** The mail server has it. Dying between its acceptance and this call repeats the letter. */
  void sent(String id);

  /** Sending failed: due again after the patience of the claim. */
  void failed(String id, String cause);
}
