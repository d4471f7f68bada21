package org.safereturns.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Quarantine;
import org.safereturns.ledger.Submission;

/** Keeps a page in {@code quarantine/} for each submission that waits there for an analyst. */
final class QuarantineNote {
  private final Rooms rooms;

  QuarantineNote(Rooms rooms) {
    this.rooms = rooms;
  }

  /** Writes the page, or takes it away if the submission no longer waits. */
  void update(String reference) {
    Submission submission = rooms.ledger().submissions().get(reference);
    Path page = rooms.quarantine().resolve(reference + ".txt");
    boolean waits =
        submission.quarantine().isPresent() && submission.ruling() != Submission.Ruling.DISCARDED;
    try {
      if (waits) {
        Files.createDirectories(rooms.quarantine());
        Path part = rooms.quarantine().resolve("." + reference + ".part");
        Files.writeString(part, text(submission));
        Files.move(part, page, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.deleteIfExists(page);
      }
    } catch (IOException e) {
      throw new SystemFault("cannot write " + page, e);
    }
  }

  private String text(Submission submission) {
    Path original = Validating.original(rooms.ledger(), submission.reference());
    boolean weFailed = submission.quarantine().filter(Quarantine.OUR_FAILURE::equals).isPresent();
    return """
        %s from %s, file "%s"

        %s

        The file as it was sent: %s

        Once mended:    safe-returns quarantine retry %s
        Not worth it:   safe-returns quarantine discard %s --reason "..."
        """
        .formatted(
            submission.reference(),
            submission.sender(),
            submission.fileName().replaceAll("\\p{Cntrl}", " "),
            weFailed
                ? "We failed: " + submission.lastCause()
                : "Nobody can read this file as a return; the sender was told why.",
            rooms.out().relativize(original),
            submission.reference(),
            submission.reference());
  }
}
