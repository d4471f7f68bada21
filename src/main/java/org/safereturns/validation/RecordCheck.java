package org.safereturns.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.RecordShape;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.issue.SystemFault;
import org.safereturns.mapping.RecordSink;
import org.safereturns.rules.RuleRun;

/**
 * Judges case records in chunks while the next chunk is being read: one thread reads and maps,
 * another runs the rules, and at most two chunks are in memory.
 */
final class RecordCheck implements RecordSink, AutoCloseable {
  private final Function<ReturnHeader, RuleRun> rules;
  private final ExecutorService judge =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "record-rules");
            thread.setDaemon(true);
            return thread;
          });
  private List<CaseRecord> chunk = new ArrayList<>(RuleRun.CHUNK);
  private @Nullable RecordShape shape;
  private @Nullable RuleRun run;
  private @Nullable Future<?> underWay;

  /**
   * @param rules begins the checks of the return
   */
  RecordCheck(Function<ReturnHeader, RuleRun> rules) {
    this.rules = rules;
  }

  @Override
  public void begin(ReturnHeader header, RecordShape next) {
    handOver();
    if (run == null) {
      run = rules.apply(header);
    }
    shape = next;
  }

  @Override
  public void record(CaseRecord record) {
    chunk.add(record);
    if (chunk.size() == RuleRun.CHUNK) {
      handOver();
    }
  }

  /** The run, with all records judged; begun here for a return without case records. */
  RuleRun run(ReturnHeader header) {
    handOver();
    await();
    if (run == null) {
      run = rules.apply(header);
    }
    return run;
  }

  private void handOver() {
    RuleRun begun = run;
    RecordShape of = shape;
    if (chunk.isEmpty() || begun == null || of == null) {
      return;
    }
    await();
    List<CaseRecord> full = chunk;
    chunk = new ArrayList<>(RuleRun.CHUNK);
    underWay = judge.submit(() -> begun.records(of, full));
  }

  private void await() {
    Future<?> before = underWay;
    underWay = null;
    if (before == null) {
      return;
    }
    try {
      before.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof SystemFault fault
          ? fault
          : new SystemFault("the record rules failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SystemFault("interrupted while judging case records", e);
    }
  }

  /** Waits for the chunk under way, so that nobody writes to the journal afterwards. */
  @Override
  public void close() {
    judge.shutdown();
    try {
      if (!judge.awaitTermination(10, TimeUnit.MINUTES)) {
        throw new SystemFault("the record rules did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
