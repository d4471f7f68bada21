package org.safereturns.ledger;

import java.util.List;
import java.util.Optional;

/**
 * A letter to be mailed.
 *
 * @param id given once, {@code SR-7KQ4-M2XD.1} for the first answer to a submission: queued again,
 *     it stays one
 * @param sender code of the organisation it goes to, empty for strangers
 * @param reference of the submission it answers, empty if it answers none
 * @param attempts how often sending was begun
 */
public record Letter(
    String id, String sender, String reference, Head head, Body body, int attempts) {

  /**
   * @param messageId the same however often the letter is sent, so that mail programs show it once
   * @param to address, or several with commas between
   * @param thread the letter it answers
   */
  public record Head(String messageId, String to, String subject, Optional<MailThread> thread) {}

  /**
   * What it says.
   *
   * @param plain its text; empty if that lies in the folder, as {@code letter.txt} and {@code
   *     letter.html}
   * @param folder below the folder of replies, empty if nothing of the letter lies there
   * @param files names of files in the folder that go with it, where the sender may be mailed files
   */
  public record Body(String plain, String html, String folder, List<String> files) {
    public Body {
      files = List.copyOf(files);
    }

    /** Of a letter that lies in a folder, as every answer to a submission does. */
    public static Body in(String folder, List<String> files) {
      return new Body("", "", folder, files);
    }

    public static Body of(String plain, String html) {
      return new Body(plain, html, "", List.of());
    }
  }

  /** A letter that was not begun to be sent. */
  public Letter(String id, String sender, String reference, Head head, Body body) {
    this(id, sender, reference, head, body, 0);
  }
}
