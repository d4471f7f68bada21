package org.safereturns.siege;

import java.util.List;
import java.util.stream.Stream;
import org.safereturns.ledger.Door;

/**
 * A moment at which the program is killed with kill -9. All of them stand here and nowhere in the
 * program: a debugger stops the process before or after a method, and it never goes on.
 *
 * @param name as the table in docs/nothing-lost.md has it
 * @param method class and method, {@code org.safereturns.ledger.Originals#place}
 * @param within class and method that must have called it; empty if any may
 * @param after whether the method has ended
 * @param time which call of the method counts, from 1
 * @param letters how many letters a sender may find, all of one Message-ID
 */
record KillPoint(
    Door door, String name, String method, String within, boolean after, int time, int letters) {
  private static final String LEDGER = "org.safereturns.ledger.";
  private static final String SUBMISSIONS = LEDGER + "Submissions#";
  private static final String OUTBOX = LEDGER + "Outbox#";
  private static final String PUBLICATION = "org.safereturns.publication.";
  private static final String COMMIT = "org.jdbi.v3.core.Handle#commit";
  private static final String MOVE = "java.nio.file.Files#move";
  private static final String SMTP = "org.eclipse.angus.mail.smtp.SMTPTransport#sendMessage";

  private static final List<KillPoint> FOLDER =
      List.of(
          before("the file is at the door, nothing is copied", LEDGER + "Originals#keep"),
          before("copied under a temporary name, not renamed", LEDGER + "Originals#place"),
          before("the bytes are kept, the ledger is not told", SUBMISSIONS + "receive"),
          before("the ledger is told, not committed", COMMIT).within(SUBMISSIONS + "receive"),
          after("received", SUBMISSIONS + "receive"),
          after("received, an attempt at judging it counted", SUBMISSIONS + "begin"),
          before("judged, nothing of it stored", SUBMISSIONS + "validated"),
          before("figures and issues stored, not committed", COMMIT)
              .within(SUBMISSIONS + "validated"),
          after("validated", SUBMISSIONS + "validated"),
          before(
                  "a part of the reply is drafted",
                  "org.safereturns.feedback.report.ReplyFolder#write")
              .time(5),
          before(
              "the reply is drafted, not put out",
              "org.safereturns.pipeline.step.ReplyFolder#putOut"),
          before("the reply is out, the ledger is not told", SUBMISSIONS + "answered"),
          before("the answer is noted, not committed", COMMIT).within(SUBMISSIONS + "answered"),
          after("answered", SUBMISSIONS + "answered"),
          before("answered, the file still at the door", rename()),
          after("the file is put away", rename()),
          before("a part of the datasets is drafted", PUBLICATION + "TableFiles#write").time(3),
          before("datasets drafted, the old ones in place", PUBLICATION + "FolderSwap#putInPlace"),
          after("the old datasets moved aside, none in place", MOVE)
              .within(PUBLICATION + "FolderSwap#putInPlace"),
          after("new datasets in place, the old ones not removed", MOVE)
              .within(PUBLICATION + "FolderSwap#putInPlace")
              .time(2),
          before("datasets in place, the ledger is not told", SUBMISSIONS + "published"),
          after("published", SUBMISSIONS + "published"));

  private static final List<KillPoint> MAIL =
      List.of(
          before("the letter is fetched, nothing is kept", LEDGER + "Originals#keep"),
          after("its attachment is received", SUBMISSIONS + "receive"),
          after("its attachment is validated", SUBMISSIONS + "validated"),
          before("the reply is out, no letter queued", SUBMISSIONS + "answered"),
          after("answered, the letter queued", SUBMISSIONS + "answered"),
          before("the letter is due, nobody has claimed it", OUTBOX + "claim"),
          after("the letter is claimed", OUTBOX + "claim"),
          before("the letter is at the mail server's door", SMTP),
          after("the mail server has the letter, the ledger is not told", SMTP).letters(2),
          before("the letter is noted as sent, not committed", COMMIT)
              .within(OUTBOX + "sent")
              .letters(2),
          after("the letter is noted as sent", OUTBOX + "sent"),
          before(
              "the sender's letter is dealt with, not put away",
              "org.apache.camel.component.mail.MailConsumer#processCommit"),
          after(
              "the sender's letter is copied into its folder, not removed from the inbox",
              "org.eclipse.angus.mail.imap.IMAPFolder#copyMessages"));

  /** Moments at which a process holds each of its claims, where two share the work. */
  private static final List<KillPoint> CLAIMS =
      List.of(
          before("a file of a sender is being taken in", LEDGER + "Originals#keep"),
          before("a return is judged, nothing of it stored", SUBMISSIONS + "validated"),
          before(
              "a reply is drafted, not put out",
              "org.safereturns.pipeline.step.ReplyFolder#putOut"),
          before("the reply is out, nobody has noted it", SUBMISSIONS + "answered"),
          before("a file is answered and not put away", rename()),
          before("datasets are drafted, not in place", PUBLICATION + "FolderSwap#putInPlace"),
          before("datasets are in place, nobody has noted it", SUBMISSIONS + "published"),
          before("a letter in the mailbox is being opened", LEDGER + "Originals#keep")
              .at(Door.MAIL),
          before("what a letter brought is judged, nothing of it stored", SUBMISSIONS + "validated")
              .at(Door.MAIL),
          after("a letter of ours is claimed", OUTBOX + "claim").at(Door.MAIL));

  /** Moments at which a process holds each of its claims. */
  static List<KillPoint> claims() {
    return CLAIMS;
  }

  /** Every one of them. */
  static List<KillPoint> all() {
    return Stream.concat(
            FOLDER.stream().map(p -> p.at(Door.FOLDER)), MAIL.stream().map(p -> p.at(Door.MAIL)))
        .toList();
  }

  /** The one that the suite can afford: the window. */
  static List<KillPoint> telling() {
    return all().stream().filter(p -> p.letters() == 2 && p.after()).toList();
  }

  private static String rename() {
    return "org.safereturns.pipeline.folder.FolderRoute#putAway";
  }

  private static KillPoint before(String name, String method) {
    return new KillPoint(Door.FOLDER, name, method, "", false, 1, 1);
  }

  private static KillPoint after(String name, String method) {
    return new KillPoint(Door.FOLDER, name, method, "", true, 1, 1);
  }

  private KillPoint within(String caller) {
    return new KillPoint(door, name, method, caller, after, time, letters);
  }

  private KillPoint time(int which) {
    return new KillPoint(door, name, method, within, after, which, letters);
  }

  private KillPoint letters(int number) {
    return new KillPoint(door, name, method, within, after, time, number);
  }

  private KillPoint at(Door of) {
    return new KillPoint(of, name, method, within, after, time, letters);
  }

  String className() {
    return method.substring(0, method.indexOf('#'));
  }

  String methodName() {
    return method.substring(method.indexOf('#') + 1);
  }

  boolean isWithin(String className, String methodName) {
    return within.isEmpty() || within.equals(className + "#" + methodName);
  }

  @Override
  public String toString() {
    return door.name().toLowerCase(java.util.Locale.ROOT) + ": " + name;
  }
}
