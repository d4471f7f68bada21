package org.safereturns.feedback.report;

import java.nio.file.Path;
import org.safereturns.issue.ShownName;

/**
 * What a sender sent us: what every reply is about.
 *
 * <p>It names no day: the same file must give the same reply whenever it is judged. The day of
 * receipt stands in the ledger and on the mail.
 *
 * @param reference receipt reference, the same in every file of the reply; empty for a dry run
 * @param sender code of the organisation
 * @param senderName its name, for people
 * @param fileName the name the sender gave the file, fit to be shown
 * @param file where the return as it was sent lies, which came with an earlier submission if this
 *     one holds only explanations; read, never changed
 * @param attachments whether the report and the workbook go with the letter; if not, the letter
 *     says that they wait in the sender's reply folder
 */
public record Receipt(
    String reference,
    String sender,
    String senderName,
    String fileName,
    Path file,
    boolean attachments) {

  /** Of a file that a sender only wants to see checked: it has no reference, nothing is kept. */
  public static Receipt dryRun(String sender, Path file) {
    String name = ShownName.of(String.valueOf(file.getFileName()));
    return new Receipt("", sender, sender, name, file, true);
  }

  boolean isDryRun() {
    return reference.isEmpty();
  }
}
