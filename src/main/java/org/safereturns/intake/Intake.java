package org.safereturns.intake;

import java.nio.file.Path;

/** The way in: opens a file by its content. */
public final class Intake {
  private final Limits limits;

  public Intake(Limits limits) {
    this.limits = limits;
  }

  /**
   * @param name the name the sender gave the file
   * @throws FileRefused if it is empty, damaged, encrypted, of a type we do not read, or beyond a
   *     limit
   */
  public RawFile open(Path file, String name) {
    throw new UnsupportedOperationException(limits.toString());
  }
}
