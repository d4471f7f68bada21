package org.safereturns.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Takes one step after another, each within bounds of time and memory. */
final class Bounds implements AutoCloseable {
  /** Of a processor: a small file is answered within a second. */
  private static final int MOST_SECONDS = 20;

  /** By the clock, on a machine with much else to do: for steps that wait for each other. */
  private static final int MOST_WAITING = 300;

  /** What one small file may make of objects, long dead ones included. */
  private static final long MOST_BYTES = 3L << 30;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "fuzz-target");
            thread.setDaemon(true);
            return thread;
          });

  private volatile long thread;
  private volatile long begun;
  private boolean stuck;

  /**
   * @throws Failed if it throws, or does not end in time; nothing can be tried after the latter
   */
  <T> T within(Callable<T> step) {
    Future<T> outcome = worker.submit(() -> measured(step));
    try {
      return awaited(outcome);
    } catch (ExecutionException e) {
      throw new Failed("no outcome: " + e.getCause(), e.getCause());
    } catch (TimeoutException e) {
      stuck = true;
      throw new Failed("no outcome within " + MOST_SECONDS + " seconds" + stacks(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failed("interrupted", e);
    }
  }

  private <T> T awaited(Future<T> outcome)
      throws ExecutionException, TimeoutException, InterruptedException {
    for (int second = 0; ; second++) {
      try {
        return outcome.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        long used = thread == 0 ? 0 : THREADS.getThreadCpuTime(thread) - begun;
        if (used > TimeUnit.SECONDS.toNanos(MOST_SECONDS) || second > MOST_WAITING) {
          throw e;
        }
      }
    }
  }

  private <T> T measured(Callable<T> step) throws Exception {
    thread = Thread.currentThread().getId();
    begun = THREADS.getCurrentThreadCpuTime();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    T outcome = step.call();
    long made = THREADS.getCurrentThreadAllocatedBytes() - before;
    if (made > MOST_BYTES) {
      throw new IllegalStateException("it took " + (made >> 20) + " MB of objects");
    }
    return outcome;
  }

  /** Whether a step is still under way, and nothing can be tried beside it. */
  boolean isStuck() {
    return stuck;
  }

  private static String stacks() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Thread, StackTraceElement[]> thread : Thread.getAllStackTraces().entrySet()) {
      if (thread.getKey().getName().matches("fuzz-target|read-ahead|record-rules")) {
        text.append('\n').append(thread.getKey().getName());
        for (StackTraceElement frame : thread.getValue()) {
          text.append("\n  ").append(frame);
        }
      }
    }
    return text.toString();
  }

  /** What got no outcome. */
  static final class Failed extends AssertionError {
    Failed(String why, Throwable cause) {
      super(why, cause);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
