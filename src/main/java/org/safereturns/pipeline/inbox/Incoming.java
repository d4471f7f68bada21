package org.safereturns.pipeline.inbox;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.safereturns.issue.ShownName;
import org.safereturns.ledger.Door;
import org.safereturns.ledger.MailThread;

/**
 * A file at a door. It is read and never changed: the door that brought it puts it away.
 *
 * @param sender code of the organisation as the door says; it need not be a registered one
 * @param fileName the name the sender gave it, fit to be shown; never used as a path
 */
public record Incoming(
    String sender, String fileName, Path file, Door door, Optional<MailThread> thread) {

  private static final Set<String> PATHS = Set.of(".", "..");

  public Incoming {
    String shown = ShownName.of(sender);
    sender = PATHS.contains(shown) ? Inbox.NOBODY : shown; // it names a folder of ours
    fileName = ShownName.of(fileName);
  }

  public static Incoming of(String sender, Path file, Door door) {
    String name = String.valueOf(file.getFileName());
    return new Incoming(sender, name, file, door, Optional.empty());
  }
}
