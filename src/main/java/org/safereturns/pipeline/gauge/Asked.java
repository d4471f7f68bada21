package org.safereturns.pipeline.gauge;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.SystemFault;

/**
 * A question to the ledger that keeps nobody waiting: a database that is gone may be waited for
 * half a minute, and who asks how we do must hear sooner. Thread-safe.
 */
public final class Asked<T> {
  private final Supplier<T> question;
  private final Duration patience;
  private @Nullable CompletableFuture<T> underway;

  public Asked(Supplier<T> question, Duration patience) {
    this.question = question;
    this.patience = patience;
  }

  /** Empty if there is no answer in time; while one is awaited, it is not asked again. */
  public synchronized Optional<T> now() {
    CompletableFuture<T> answer = underway;
    if (answer == null || answer.isDone()) { // one that came too late is an old one
      answer = CompletableFuture.supplyAsync(question, Asked::start);
      underway = answer;
    }
    try {
      return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SystemFault) {
        return Optional.empty();
      }
      throw new SystemFault("the ledger could not be asked", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "asks the ledger");
    thread.setDaemon(true);
    thread.start();
  }
}
