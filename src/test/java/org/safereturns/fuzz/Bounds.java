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
  /** A small file is answered within a second; this is for a machine with much else to do. */
  private static final int MOST_SECONDS = 20;

  /** What one small file may make of objects, long dead ones included. */
  private static final long MOST_BYTES = 3L << 30;

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "fuzz-target");
            thread.setDaemon(true);
            return thread;
          });

  private boolean stuck;

  /**
   * @throws Failed if it throws, or does not end in time; nothing can be tried after the latter
   */
  <T> T within(Callable<T> step) {
    Future<T> outcome = worker.submit(() -> measured(step));
    try {
      return outcome.get(MOST_SECONDS, TimeUnit.SECONDS);
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

  private static <T> T measured(Callable<T> step) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    T outcome = step.call();
    long made = threads.getCurrentThreadAllocatedBytes() - before;
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
