package org.safereturns.ledger;

import java.util.Optional;

/**
 * A file that came in.
 *
 * @param sender code of the organisation that sent it
 * @param fileName the name the sender gave it
 * @param original its bytes, already kept by {@link Originals}
 * @param thread the letter it came with, for {@link Door#MAIL}
 */
public record Arrival(
    String sender,
    String fileName,
    Originals.Kept original,
    Door door,
    Optional<MailThread> thread) {

  public static Arrival of(String sender, String fileName, Originals.Kept original, Door door) {
    return new Arrival(sender, fileName, original, door, Optional.empty());
  }
}
