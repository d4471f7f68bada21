package org.safereturns.pipeline;

import java.util.stream.Stream;
import org.safereturns.issue.SystemFault;

/** Says why we failed, for analysts and the log, without a word of what stood in the file. */
final class Cause {
  private Cause() {}

  /** Our own messages hold no values of a file; those of libraries may, and are left out. */
  static String of(Throwable failure) {
    if (failure instanceof SystemFault) {
      Throwable deeper = failure.getCause();
      return failure.getMessage() + (deeper == null ? "" : " (" + kind(deeper) + ")");
    }
    return kind(failure);
  }

  private static String kind(Throwable failure) {
    return failure.getClass().getSimpleName()
        + Stream.of(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("org.safereturns."))
            .findFirst()
            .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
            .orElse("");
  }
}
