package org.safereturns.pipeline.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Door;

/**
 * A folder with a folder for each sender. It is read, never changed.
 *
 * @param submissions in the order of their paths
 * @param leftAside in the order of their paths
 */
public record Inbox(List<Incoming> submissions, List<LeftAside> leftAside) {
  /** The registry of senders stands in the inbox and is no submission. */
  public static final String REGISTRY = "senders.yaml";

  /** Stands for the folder's name where a file lies in none. */
  public static final String NOBODY = "nobody";

  public Inbox {
    submissions = List.copyOf(submissions);
    leftAside = List.copyOf(leftAside);
  }

  /**
   * @throws ConfigurationFault if there is no such folder
   */
  public static Inbox look(Path folder, Door door) {
    if (!Files.isDirectory(folder)) {
      throw new ConfigurationFault(folder.toString(), 0, "there is no such folder");
    }
    List<Incoming> submissions = new ArrayList<>();
    List<LeftAside> leftAside = new ArrayList<>();
    for (Path file : files(folder)) {
      Path place = folder.relativize(file);
      Optional<String> why = LeftAside.why(folder, file);
      if (why.isPresent()) {
        leftAside.add(new LeftAside(place, why.get()));
      } else if (!place.equals(Path.of(REGISTRY))) {
        submissions.add(Incoming.of(sender(place), file, door));
      }
    }
    return new Inbox(submissions, leftAside);
  }

  public static boolean isSubmission(Path folder, Path file) {
    return !folder.relativize(file).equals(Path.of(REGISTRY))
        && LeftAside.why(folder, file).isEmpty();
  }

  /** The sender's folder, for a file's place within the inbox. */
  public static String sender(Path place) {
    return place.getNameCount() > 1 ? place.getName(0).toString() : NOBODY;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .sorted((a, b) -> a.toString().compareTo(b.toString()))
          .toList();
    } catch (IOException e) {
      throw new SystemFault("cannot read the folder " + folder, e);
    }
  }
}
