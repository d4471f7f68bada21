package org.safereturns.pipeline.step;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Submission;
import org.safereturns.pipeline.hall.Rooms;

/**
 * The answer to one submission: drafted where nobody looks, put out whole by one rename.
 *
 * <p>Whoever reads {@code replies/} sees a whole answer or none. A process that dies between the
 * rename and the ledger's note of it finds the answer out, takes it back and writes it again, to
 * the same bytes.
 *
 * <p>Processes that share the work draft under names of their own. Who takes over renames the draft
 * that it finds: whoever was thought dead and goes on has none any more, and puts nothing out.
 */
public final class ReplyFolder {
  private static final String EARLIER = "earlier-";

  private final Path work;
  private final String reference;
  private final Path draft;
  private final Path folder;

  private ReplyFolder(Rooms rooms, Submission submission) {
    work = rooms.work();
    reference = submission.reference();
    String holder = rooms.ledger().claims().holder();
    draft = work.resolve(holder.isEmpty() ? reference : reference + "." + holder);
    folder = rooms.replies().resolve(submission.sender()).resolve(reference);
  }

  static ReplyFolder of(Rooms rooms, Submission submission) {
    return new ReplyFolder(rooms, submission);
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
          removeDrafts(work, reference);
          Files.createDirectories(draft);
        });
  }

  /** A draft to go on with: the one begun, by whom ever, or the answer that is out. */
  void resume() {
    change(
        () -> {
          Files.createDirectories(work);
          if (!Files.exists(draft)) {
            Path begun = drafts(work, reference).stream().findFirst().orElse(folder);
            if (Files.exists(begun)) {
              Files.move(begun, draft, StandardCopyOption.ATOMIC_MOVE);
            }
          }
          Files.createDirectories(draft);
        });
  }

  /** The draft becomes the answer, in place of an earlier one. */
  void putOut() {
    Path earlier = draft.resolveSibling(EARLIER + draft.getFileName());
    change(
        () -> {
          remove(earlier);
          if (Files.exists(folder)) {
            Files.move(folder, earlier, StandardCopyOption.ATOMIC_MOVE);
          }
          Files.createDirectories(folder.getParent());
          try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
          } catch (NoSuchFileException takenOver) {
            if (Files.exists(earlier)) {
              Files.move(earlier, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            throw takenOver;
          }
          remove(earlier);
        });
  }

  /** Removes every draft of an answer. */
  static void removeDrafts(Path work, String reference) throws IOException {
    for (String name : List.of(reference, EARLIER + reference)) {
      for (Path draft : drafts(work, name)) {
        remove(draft);
      }
    }
  }

  private static List<Path> drafts(Path work, String name) throws IOException {
    if (!Files.isDirectory(work)) {
      return List.of();
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(work, name + "{,.*}")) {
      List<Path> drafts = new ArrayList<>();
      all.forEach(drafts::add);
      return drafts;
    }
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

  public static void remove(Path folder) throws IOException {
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
