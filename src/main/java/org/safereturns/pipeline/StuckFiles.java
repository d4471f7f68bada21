package org.safereturns.pipeline;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that are at the door again though they were dealt with; why is told when it changes. */
final class StuckFiles {
  private static final Logger LOG = LoggerFactory.getLogger(StuckFiles.class);

  private final Set<Path> dealtWith = new HashSet<>();
  private String told = "";

  /** Notes that a file is dealt with; true if it was before. */
  boolean isBack(Path file) {
    return !dealtWith.add(file);
  }

  void tell(String cause) {
    if (!cause.equals(told)) {
      LOG.warn("A file waits at the door: {}", cause);
    }
    told = cause;
  }

  /** Nothing is at the door. */
  void clear() {
    dealtWith.clear();
    told = "";
  }
}
