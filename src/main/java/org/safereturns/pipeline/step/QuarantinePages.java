package org.safereturns.pipeline.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Originals;
import org.safereturns.ledger.Submission;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.pipeline.inbox.TextFile;

/** Keeps a page in {@code quarantine/} for each submission that waits there for an analyst. */
final class QuarantinePages {
  private final Rooms rooms;

  QuarantinePages(Rooms rooms) {
    this.rooms = rooms;
  }

  /** Writes the page of one submission, or takes it away. */
  void update(String reference) {
    Submission submission = rooms.ledger().submissions().get(reference);
    Path page = page(submission);
    try {
      if (submission.waitsInQuarantine()) {
        TextFile.write(page, text(submission));
      } else {
        Files.deleteIfExists(page);
      }
    } catch (IOException e) {
      throw new SystemFault("cannot write the pages in " + rooms.quarantine(), e);
    }
  }

  private Path page(Submission submission) {
    return rooms.quarantine().resolve(submission.reference() + ".txt");
  }

  /** Writes the pages that are missing or say something else, and takes the others away. */
  void update() {
    SortedMap<Path, String> pages = new TreeMap<>();
    for (Submission submission : rooms.ledger().desk().quarantined()) {
      pages.put(page(submission), text(submission));
    }
    try {
      for (Path old : written()) {
        if (!pages.containsKey(old)) {
          Files.deleteIfExists(old); // another process may do the same
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
    String reference = submission.reference();
    return """
        %s from %s, file "%s"

        Why it is here
          %s

        What to do
        %s
            safe-returns quarantine retry %s --reason "..."
          If it is worth nothing:
            safe-returns quarantine discard %s --reason "..."
          Either command needs the same --out as the run that wrote this page, if that had one.

        The file as it was sent (seen from the folder that holds "quarantine")
          %s
        """
        .formatted(
            reference,
            submission.sender(),
            submission.fileName(),
            why(submission),
            whatToDo(submission).indent(2).stripTrailing(),
            reference,
            reference,
            original(reference));
  }

  private String original(String reference) {
    Originals originals = rooms.ledger().originals();
    String place =
        originals
            .find(reference)
            .map(file -> rooms.out().relativize(file).toString().replace('\\', '/'))
            .orElseThrow(() -> new SystemFault("the bytes of " + reference + " are gone"));
    return originals.areClosed()
        ? place + "\n  It is encrypted: safe-returns original %s --to FILE".formatted(reference)
        : place;
  }

  private String why(Submission submission) {
    String cause = rooms.ledger().desk().why(submission);
    return switch (submission.quarantine().orElseThrow()) {
      case UNREADABLE_FILE -> "Nobody can read it as a return: " + cause;
      case UNKNOWN_SENDER -> "We cannot tell who sent it: " + cause + ".";
      case OUR_FAILURE -> "We failed: " + cause;
    };
  }

  private static String whatToDo(Submission submission) {
    return switch (submission.quarantine().orElseThrow()) {
      case UNREADABLE_FILE ->
          """
          Its sender was told why and can send it again: then there is nothing to do.
          A damaged file stays damaged. If a mapping has learnt to read a layout since:""";
      case UNKNOWN_SENDER ->
          """
          Nobody was answered. If the file lies in the wrong folder, put it into the folder of its
          sender in the inbox and discard this one. If the sender is new, add it to senders.yaml
          and start run or watch anew, which read that file when they start. Then:""";
      case OUR_FAILURE ->
          """
          Its sender was told that the fault is ours. Once the fault is mended, or the check that is
          named above has a row in rules/known-issues.csv and so is switched off:""";
    };
  }
}
