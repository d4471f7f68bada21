package org.safereturns.ledger;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.SystemFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is at work on what, where several processes work on one ledger: what one has claimed the
 * others leave alone.
 *
 * <p>A claim lasts as long as its process shows signs of life, by the clock of the database. After
 * that another may take it, and no step of the one that was thought dead is taken any more. An
 * embedded database has one process, which gets whatever it asks for. Thread-safe; a process may
 * take a claim again that it has, and gives it back as often.
 */
public final class Claims implements AutoCloseable {
  /** The letters in the mailbox. */
  public static final String MAILBOX = "mailbox";

  /** Everything that is told of all returns together. */
  public static final String DATASETS = "datasets";

  /** Reminders of the day. */
  public static final String REMINDERS = "reminders";

  /** After so long without a sign of life another process takes over. */
  static final Duration LEASE = Duration.ofSeconds(15);

  /** Who has not come to an end after so long hangs, signs of life or not. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private static final long LOOK_MILLIS = 200;

  private static final String TAKE =
      "insert into claim (name, holder, since, until)"
          + " values (?, ?, clock_timestamp(), clock_timestamp() + ? * interval '1 millisecond')"
          + " on conflict (name) do update set holder = excluded.holder, until = excluded.until,"
          + " since = case when claim.holder = excluded.holder then claim.since"
          + " else excluded.since end"
          + " where claim.holder = excluded.holder or claim.until < clock_timestamp()";

  private static final String LIVE =
      "update claim set until = clock_timestamp() + ? * interval '1 millisecond'"
          + " where name = ? and holder = ?"
          + " and since > clock_timestamp() - ? * interval '1 millisecond'";

  private static final Logger LOG = LoggerFactory.getLogger(Claims.class);

  private final Database database;
  private final Duration lease;
  private final String holder;
  private final Map<String, Integer> taken = new HashMap<>();
  private @Nullable ScheduledExecutorService life;
  private @Nullable ScheduledFuture<?> signs;

  Claims(Database database) {
    this(database, LEASE);
  }

  Claims(Database database, Duration lease) {
    this.database = database;
    this.lease = lease;
    this.holder = database.isH2() ? "" : UUID.randomUUID().toString();
  }

  /** All work on what a sender sent: in the order of arrival, by one process at a time. */
  public static String work(String sender) {
    return "work for " + sender;
  }

  /** The name of this process among those that share the work; empty if there are no others. */
  public String holder() {
    return holder;
  }

  /** Takes a claim unless another process has it. */
  public boolean take(String what) {
    return holder.isEmpty() || taken(what);
  }

  private synchronized boolean taken(String what) {
    boolean ours =
        database.call(handle -> handle.execute(TAKE, what, holder, lease.toMillis()) == 1);
    if (ours) {
      taken.merge(what, 1, Integer::sum);
      showLife();
    }
    return ours;
  }

  /** Gives back what was taken; others need not wait until it runs out. */
  public void release(String what) {
    if (!holder.isEmpty()) {
      released(what);
    }
  }

  private synchronized void released(String what) {
    int others = taken.getOrDefault(what, 0) - 1;
    if (others > 0) {
      taken.put(what, others);
    } else {
      taken.remove(what);
      database.run(
          handle ->
              handle.execute("delete from claim where name = ? and holder = ?", what, holder));
    }
  }

  /**
   * Does something while nobody else does.
   *
   * @return false if another process has the claim: then nothing was done
   */
  public boolean during(String what, Runnable work) {
    if (!take(what)) {
      return false;
    }
    try {
      work.run();
      return true;
    } finally {
      release(what);
    }
  }

  /**
   * Does something as soon as nobody else does.
   *
   * @throws SystemFault if another process has the claim for too long
   */
  public void during(String what, Duration patience, Runnable work) {
    for (long waited = 0; !during(what, work); waited += LOOK_MILLIS) {
      if (waited > patience.toMillis()) {
        throw new SystemFault("another process is at work on the same and does not end");
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new SystemFault("stopped while another process was at work on the same", e);
      }
    }
  }

  /**
   * Makes sure that what this process took is still its own: it may have stood still for long.
   *
   * @throws SystemFault if another process took over meanwhile
   */
  public void require(String what) {
    if (!database.<Boolean>call(handle -> isOurs(handle, what))) {
      throw new SystemFault("another process has taken over: this one stood still for too long");
    }
  }

  /** The same for a step: nobody can take over before its transaction ends. */
  boolean isOurs(Handle handle, String what) {
    return holder.isEmpty()
        || !isTaken(what)
        || handle
            .select("select 1 from claim where name = ? and holder = ? for share", what, holder)
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
  }

  private synchronized List<String> held() {
    return List.copyOf(taken.keySet());
  }

  private synchronized boolean isTaken(String what) {
    return taken.containsKey(what);
  }

  private void showLife() {
    if (life == null) {
      ScheduledExecutorService thread =
          Executors.newSingleThreadScheduledExecutor(
              work -> {
                Thread daemon = new Thread(work, "claims");
                daemon.setDaemon(true);
                return daemon;
              });
      long pause = lease.toMillis() / 5;
      signs = thread.scheduleWithFixedDelay(this::live, pause, pause, TimeUnit.MILLISECONDS);
      life = thread;
    }
  }

  private void live() {
    try {
      for (String what : held()) {
        database.run(
            handle -> handle.execute(LIVE, lease.toMillis(), what, holder, LONGEST.toMillis()));
      }
    } catch (SystemFault e) { // or nothing would be shown any more once the database is back
      LOG.warn("No sign of life could be given: {}", e.getMessage());
    }
  }

  @Override
  public synchronized void close() {
    if (life != null && signs != null) {
      signs.cancel(false);
      life.shutdown();
      life = null;
      database.run(handle -> handle.execute("delete from claim where holder = ?", holder));
    }
  }
}
