package org.safereturns.feedback;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What a sender sent us, and when: what every reply is about.
 *
 * @param reference receipt reference, the same in every file of the reply; empty for a dry run
 * @param sender code of the organisation
 * @param senderName its name, for people
 * @param fileName the name the sender gave the file; shown, never used as a path
 * @param file where the file as it was sent lies; read, never changed
 * @param attachments whether the report and the workbook go with the letter; if not, the letter
 *     says that they wait in the sender's reply folder
 */
public record Receipt(
    String reference,
    String sender,
    String senderName,
    String fileName,
    LocalDate received,
    Path file,
    boolean attachments) {

  /** Of a file that a sender only wants to see checked: it has no reference, nothing is kept. */
  public static Receipt dryRun(String sender, Path file, LocalDate day) {
    String name = String.valueOf(file.getFileName());
    return new Receipt("", sender, sender, name, day, file, true);
  }

  boolean isDryRun() {
    return reference.isEmpty();
  }
}
