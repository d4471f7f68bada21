package org.safereturns.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Quarantine;
import org.safereturns.ledger.Submission;

/** Keeps a page in {@code quarantine/} for each submission that waits there for an analyst. */
final class QuarantinePages {
  private final Rooms rooms;

  QuarantinePages(Rooms rooms) {
    this.rooms = rooms;
  }

  /** Writes the pages that are missing or say something else, and takes the others away. */
  void update() {
    SortedMap<Path, String> pages = new TreeMap<>();
    for (Submission submission : rooms.ledger().desk().quarantined()) {
      pages.put(rooms.quarantine().resolve(submission.reference() + ".txt"), text(submission));
    }
    try {
      for (Path old : written()) {
        if (!pages.containsKey(old)) {
          Files.delete(old);
        }
      }
      for (Map.Entry<Path, String> page : pages.entrySet()) {
        TextFile.write(page.getKey(), page.getValue());
      }
    } catch (IOException e) {
      throw new SystemFault("cannot write the pages in " + rooms.quarantine(), e);
    }
  }

  private List<Path> written() throws IOException {
    if (!Files.isDirectory(rooms.quarantine())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(rooms.quarantine())) {
      return files.toList();
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
