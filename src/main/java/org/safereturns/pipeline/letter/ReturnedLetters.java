package org.safereturns.pipeline.letter;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.ledger.Outbox;

/** Recognises letters of ours that could not be delivered and came back. */
public final class ReturnedLetters {
  private static final Pattern FAILED =
      Pattern.compile("(?im)^(Action:\\s*failed|X-Failed-Recipients:)");
  private static final Pattern STATUS =
      Pattern.compile("(?im)^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");
  private static final Pattern MESSAGE_ID =
      Pattern.compile("(?i)Message-ID:\\s*(<[^<>\\s]{1,900}>)");

  private final Outbox outbox;

  public ReturnedLetters(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Notes which letter of ours came back; a report of a mere delay is passed over.
   *
   * @param letter as it travelled
   * @return whether it was one of ours
   */
  public boolean note(String letter) {
    if (!FAILED.matcher(letter).find()) {
      return false;
    }
    Matcher status = STATUS.matcher(letter);
    String cause = "came back" + (status.find() ? ": " + status.group(1) : "");
    return MESSAGE_ID
        .matcher(letter)
        .results()
        .map((MatchResult id) -> id.group(1))
        .distinct()
        .filter(id -> outbox.bounced(id, cause))
        .findFirst()
        .isPresent();
  }
}
