package org.safereturns.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Submission;

/**
 * The answer to one submission: drafted where nobody looks, put out whole by one rename.
 *
 * <p>Whoever reads {@code replies/} sees a whole answer or none. A process that dies between the
 * rename and the ledger's note of it finds the answer out, takes it back and writes it again, to
 * the same bytes.
 */
final class ReplyFolder {
  private final Path draft;
  private final Path folder;

  private ReplyFolder(Path draft, Path folder) {
    this.draft = draft;
    this.folder = folder;
  }

  static ReplyFolder of(Rooms rooms, Submission submission) {
    return new ReplyFolder(
        rooms.work().resolve(submission.reference()),
        rooms.replies().resolve(submission.sender()).resolve(submission.reference()));
  }

  Path draft() {
    return draft;
  }

  /** Where the sender finds it. */
  Path folder() {
    return folder;
  }

  /** An empty draft. */
  void begin() {
    change(
        () -> {
          remove(draft);
          Files.createDirectories(draft);
        });
  }

  /** A draft to go on with: the one begun, or the answer that is out. */
  void resume() {
    change(
        () -> {
          if (!Files.exists(draft) && Files.exists(folder)) {
            Files.createDirectories(draft.getParent());
            Files.move(folder, draft, StandardCopyOption.ATOMIC_MOVE);
          }
          Files.createDirectories(draft);
        });
  }

  /** The draft becomes the answer, in place of an earlier one. */
  void putOut() {
    change(
        () -> {
          remove(folder);
          Files.createDirectories(folder.getParent());
          Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        });
  }

  private interface Change {
    void make() throws IOException;
  }

  private void change(Change change) {
    try {
      change.make();
    } catch (IOException e) {
      throw new SystemFault("cannot write the answer to " + folder, e);
    }
  }

  static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
