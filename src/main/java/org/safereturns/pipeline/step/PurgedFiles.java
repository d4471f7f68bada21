package org.safereturns.pipeline.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Originals;
import org.safereturns.ledger.Remains;
import org.safereturns.ledger.Submission;

/**
 * The files in the output folder that hold what submissions said; removed, and looked for.
 *
 * @param out the output folder
 */
public record PurgedFiles(Path out) {
  /** Copies and answers, each in {@code <folder>/<sender>/<reference>}. */
  private static final List<String> BY_SENDER = List.of("replies", "done", "failed");

  /** What was released stays: later releases are judged with it. */
  private static final Set<String> EXEMPT = Set.of("releases", "confidential");

  private static final String EDITIONS = "editions";

  /** Again changes nothing. */
  public void remove(List<Submission> purged, Originals originals) {
    try {
      for (Submission submission : purged) {
        String reference = submission.reference();
        originals.remove(reference);
        for (String folder : BY_SENDER) {
          ReplyFolder.remove(out.resolve(folder).resolve(submission.sender()).resolve(reference));
        }
        ReplyFolder.removeDrafts(out.resolve("work"), reference);
        Files.deleteIfExists(out.resolve("quarantine").resolve(reference + ".txt"));
      }
      emptyEditions(purged);
    } catch (IOException e) {
      throw new SystemFault("What is past its date could not be removed from " + out, e);
    }
  }

  /** An edition with a return that was removed goes whole; its number is not given again. */
  private void emptyEditions(List<Submission> purged) throws IOException {
    Remains references =
        new Remains(purged.stream().map(Submission::reference).collect(Collectors.toSet()));
    for (Path edition : list(out.resolve(EDITIONS))) {
      boolean holds = false;
      for (Path file : files(edition)) {
        holds |= !references.in(file).isEmpty();
      }
      if (holds) {
        ReplyFolder.remove(edition);
        Files.createDirectories(edition);
        Files.writeString(
            edition.resolve("REMOVED.txt"),
            "This edition held returns that were removed, being past their date.\n");
      }
    }
  }

  /** Files in which a text still stands. */
  public Set<Path> remains(Collection<String> texts) {
    Remains remains = new Remains(texts);
    Set<Path> found = new TreeSet<>();
    try {
      for (Path file : files(out)) {
        boolean exempt = EXEMPT.contains(out.relativize(file).getName(0).toString());
        if (!exempt && !remains.in(file).isEmpty()) {
          found.add(file);
        }
      }
      return found;
    } catch (IOException e) {
      throw new SystemFault("What was removed could not be looked for in " + out, e);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
