package org.safereturns.pipeline.folder;

import java.io.File;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.strategy.FileChangedExclusiveReadLockStrategy;
import org.safereturns.ledger.Claims;
import org.safereturns.ledger.Door;
import org.safereturns.pipeline.inbox.Inbox;
import org.safereturns.pipeline.inbox.Incoming;

/**
 * Lets a file in that has not changed for a while and whose sender no other process is at work on,
 * and keeps the others away until it is put away.
 */
final class FolderLock extends FileChangedExclusiveReadLockStrategy {
  private final Path inbox;
  private final Claims claims;

  FolderLock(Path inbox, Claims claims, int settleMillis) {
    this.inbox = inbox;
    this.claims = claims;
    setMinAge(settleMillis);
    setMinLength(0); // an empty file is a submission too: it is answered
    setCheckInterval(Math.max(settleMillis / 4, 50));
    setTimeout(4L * settleMillis + 1_000);
    setMarkerFiler(false);
    setReadLockLoggingLevel(LoggingLevel.DEBUG);
  }

  @Override
  public boolean acquireExclusiveReadLock(
      GenericFileOperations<File> operations, GenericFile<File> file, Exchange exchange)
      throws Exception {
    if (!file.getFile().exists() || !claims.take(work(file))) {
      return false;
    }
    boolean ours = false;
    try {
      ours = super.acquireExclusiveReadLock(operations, file, exchange);
      return ours;
    } finally {
      if (!ours) {
        claims.release(work(file));
      }
    }
  }

  @Override
  public void releaseExclusiveReadLockOnRollback(
      GenericFileOperations<File> operations, GenericFile<File> file, Exchange exchange)
      throws Exception {
    claims.release(work(file));
    super.releaseExclusiveReadLockOnRollback(operations, file, exchange);
  }

  @Override
  public void releaseExclusiveReadLockOnCommit(
      GenericFileOperations<File> operations, GenericFile<File> file, Exchange exchange)
      throws Exception {
    claims.release(work(file));
    super.releaseExclusiveReadLockOnCommit(operations, file, exchange);
  }

  private String work(GenericFile<File> file) {
    Path at = Path.of(file.getAbsoluteFilePath());
    return Claims.work(Incoming.of(Inbox.sender(inbox.relativize(at)), at, Door.FOLDER).sender());
  }
}
