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
 * Only one process writes replies and datasets into a folder. The lock is the operating system's: a
 * process that is killed gives it back.
 */
final class Occupancy implements AutoCloseable {
  private final FileChannel channel;

  private Occupancy(FileChannel channel) {
    this.channel = channel;
  }

  /** Empty if another process is at work there. */
  static Optional<Occupancy> enter(Path out) {
    try {
      Files.createDirectories(out);
      FileChannel channel =
          FileChannel.open(
              out.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = locked(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new Occupancy(channel));
    } catch (IOException e) {
      throw new SystemFault("cannot write to " + out, e);
    }
  }

  private static @org.jspecify.annotations.Nullable FileLock locked(FileChannel channel)
      throws IOException {
    try {
      return channel.tryLock();
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
