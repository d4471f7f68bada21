package org.safereturns.intake.raw;

import org.jspecify.annotations.Nullable;

/** Reads a sheet's rows once, from top to bottom, in small memory. Not safe for several threads. */
public interface RowReader extends AutoCloseable {
  /**
   * The next row that holds something, null after the last.
   *
   * @throws FileRefused if the file turns out broken or beyond a limit here
   */
  @Nullable RawRow next();

  @Override
  void close();
}
