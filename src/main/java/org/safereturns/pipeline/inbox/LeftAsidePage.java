package org.safereturns.pipeline.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.safereturns.issue.SystemFault;

/** Keeps a page of what was left aside in the inbox, so that an analyst finds it later. */
public final class LeftAsidePage {
  private static final String NAME = "left-aside.txt";

  private final Path file;

  public LeftAsidePage(Path out) {
    file = out.resolve(NAME);
  }

  /** Writes the page anew; without such files there is none. */
  public void update(List<LeftAside> leftAside) {
    try {
      if (leftAside.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        String lines = String.join("\n", leftAside.stream().map(LeftAside::text).toList());
        TextFile.write(file, lines + "\n");
      }
    } catch (IOException e) {
      throw new SystemFault("cannot write " + file, e);
    }
  }

  /** A line for each file, as the inbox was last seen. */
  public List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new SystemFault("cannot read " + file, e);
    }
  }
}
