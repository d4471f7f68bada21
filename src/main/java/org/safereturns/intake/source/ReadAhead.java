package org.safereturns.intake.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.issue.SystemFault;

/**
 * Reads a long sheet in a thread of its own: while the rows of one batch are put to use, the next
 * batch is being read. Nothing else changes: what goes wrong is told after the rows before it.
 */
final class ReadAhead implements Rows {
  /** A form is shorter, and not worth a thread. */
  private static final int SHORT = 4_000;

  private static final int BATCH = 1_000;

  private final Rows rows;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "read-ahead");
            thread.setDaemon(true);
            return thread;
          });
  private int taken;
  private @Nullable Batch ahead;
  private Iterator<RawRow> batch = Collections.emptyIterator();
  private @Nullable ExecutionException trouble;

  /**
   * @param rows not to be used by anybody else from now on
   */
  ReadAhead(Rows rows) {
    this.rows = rows;
  }

  /** Rows that are being read; whole once the future says whether there are more. */
  private record Batch(List<RawRow> rows, Future<Boolean> more) {}

  @Override
  public @Nullable RawRow next() throws IOException, XMLStreamException {
    if (taken < SHORT) {
      taken++;
      return rows.next();
    }
    if (taken == SHORT) {
      taken++;
      ahead = read();
    }
    while (!batch.hasNext()) {
      if (trouble != null) {
        throw told(trouble);
      }
      if (ahead == null) {
        return null;
      }
      advance(ahead);
    }
    return batch.next();
  }

  private void advance(Batch read) {
    ahead = null;
    try {
      if (read.more().get()) {
        ahead = read();
      }
    } catch (ExecutionException e) {
      trouble = e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SystemFault("interrupted while reading", e);
    }
    batch = read.rows().iterator();
  }

  private Batch read() {
    List<RawRow> read = new ArrayList<>(BATCH);
    return new Batch(read, reader.submit(() -> fill(read)));
  }

  private boolean fill(List<RawRow> read) throws IOException, XMLStreamException {
    while (read.size() < BATCH) {
      RawRow row = rows.next();
      if (row == null) {
        return false;
      }
      read.add(row);
    }
    return true;
  }

  /** The trouble as if the rows had been read here. */
  private static SystemFault told(ExecutionException e) throws IOException, XMLStreamException {
    if (e.getCause() instanceof IOException cause) {
      throw cause;
    }
    if (e.getCause() instanceof XMLStreamException cause) {
      throw cause;
    }
    if (e.getCause() instanceof RuntimeException cause) {
      throw cause;
    }
    return new SystemFault("cannot read ahead", e);
  }

  /** Waits for the batch under way, so that nobody reads what is closed. */
  @Override
  public void close() throws IOException {
    reader.shutdown();
    try {
      if (!reader.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new SystemFault("reading ahead did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    rows.close();
  }
}
