package org.safereturns.pipeline.gauge;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.safereturns.issue.SystemFault;

/** Says why we failed, for analysts and the log, without a word of what stood in the file. */
public final class Cause {
  /** What the system says of itself: known sentences, so that none of them can be a sender's. */
  private static final List<String> OF_THE_SYSTEM =
      List.of(
          "No space left on device",
          "Disk quota exceeded",
          "File too large",
          "Read-only file system",
          "Permission denied",
          "Operation not permitted",
          "Not a directory",
          "Input/output error",
          "Too many open files",
          "Connection refused");

  private static final int DEEPEST = 20;

  private Cause() {}

  /** Our own messages hold no values of a file; those of libraries may, and are left out. */
  public static String of(Throwable failure) {
    if (failure instanceof SystemFault) {
      Throwable deeper = failure.getCause();
      return failure.getMessage() + (deeper == null ? "" : " (" + kind(deeper) + ")");
    }
    return kind(failure);
  }

  /** Libraries wrap what happened, often more than once: the innermost says what it was. */
  private static String kind(Throwable failure) {
    Throwable innermost = chain(failure).reduce(failure, (outer, inner) -> inner);
    return innermost.getClass().getSimpleName() + ofTheSystem(failure) + at(innermost, failure);
  }

  private static String at(Throwable innermost, Throwable failure) {
    return Stream.concat(Stream.of(innermost), chain(failure))
        .flatMap(cause -> Stream.of(cause.getStackTrace()))
        .filter(frame -> frame.getClassName().startsWith("org.safereturns."))
        .findFirst()
        .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
        .orElse("");
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
  }

  private static String ofTheSystem(Throwable failure) {
    return chain(failure)
        .map(cause -> String.valueOf(cause.getMessage()))
        .flatMap(message -> OF_THE_SYSTEM.stream().filter(message::contains))
        .findFirst()
        .map(said -> ": " + said)
        .orElse("");
  }
}
