package org.safereturns;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.safereturns.issue.SystemFault;

/**
 * Who may write replies and datasets into a folder: one process, or several that share the work by
 * claims in a ledger. The lock is the operating system's: a process that is killed gives it back.
 */
final class Occupancy implements AutoCloseable {
  private final FileChannel channel;

  private Occupancy(FileChannel channel) {
    this.channel = channel;
  }

  /** Empty if another process is at work there. */
  static Optional<Occupancy> enter(Path out) {
    return enter(out, false);
  }

  /**
   * @param shared whether others may be at work there that let others in too
   */
  static Optional<Occupancy> enter(Path out, boolean shared) {
    try {
      Files.createDirectories(out);
      FileChannel channel =
          FileChannel.open(
              out.resolve(".lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      FileLock lock = locked(channel, shared);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new Occupancy(channel));
    } catch (IOException e) {
      throw new SystemFault("cannot write to " + out, e);
    }
  }

  private static @org.jspecify.annotations.Nullable FileLock locked(
      FileChannel channel, boolean shared) throws IOException {
    try {
      return channel.tryLock(0, Long.MAX_VALUE, shared);
    } catch (OverlappingFileLockException e) { // this very process has it
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new SystemFault("cannot give the lock back", e);
    }
  }
}
