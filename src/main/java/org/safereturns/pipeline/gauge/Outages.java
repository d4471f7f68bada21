package org.safereturns.pipeline.gauge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What does not answer, and since when. The log tells of it once when it begins and once when it is
 * over, however often it was tried in between. Thread-safe.
 */
public final class Outages {
  static final String MAILBOX = "mailbox";
  public static final String POST = "post";
  public static final String WORK = "work";

  private static final Logger LOG = LoggerFactory.getLogger(Outages.class);

  private final Map<String, Instant> since = new ConcurrentSkipListMap<>();

  /**
   * @param cause without a word of any file
   */
  public void down(String what, String cause, Clock clock) {
    if (since.putIfAbsent(what, clock.instant()) == null) {
      LOG.warn("{} does not go on: {}; told again when it does", what, cause);
    }
  }

  public void up(String what, Clock clock) {
    Instant begun = since.remove(what);
    if (begun != null) {
      LOG.warn("{} goes on again, after {}", what, Duration.between(begun, clock.instant()));
    }
  }

  /** Since when each has been down, by name. */
  public Map<String, Instant> since() {
    return Map.copyOf(since);
  }
}
