package org.safereturns.pipeline.status;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.safereturns.pipeline.gauge.Asked;
import org.safereturns.pipeline.hall.Rooms;

/** Whether a watch is well: what can be told without a word about any return. */
public final class Health {
  /** What was looked at. */
  record Check(String name, boolean ok, String says) {}

  /** Machines ask every few seconds, and give up after some. */
  static final Duration SOON = Duration.ofSeconds(3);

  /** A large file may be judged for minutes, and no door is looked at meanwhile. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final Duration POST = Duration.ofHours(1);
  private static final long ROOM = 500_000_000L;

  private final Rooms rooms;
  private final Supplier<String> rules;
  private final Clock clock;
  private final Instant begun;
  private final Asked<List<Check>> ledger;

  /**
   * @param rules says which rules are in use
   */
  public Health(Rooms rooms, Supplier<String> rules, Clock clock) {
    this.rooms = rooms;
    this.rules = rules;
    this.clock = clock;
    this.begun = clock.instant();
    this.ledger = new Asked<>(this::asked, SOON);
  }

  List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    checks.add(door("folder", rooms.meters().doors().getOrDefault("folder", begun)));
    new TreeMap<>(rooms.meters().doors())
        .tailMap("folder", false)
        .forEach((door, last) -> checks.add(door(door, last)));
    new TreeMap<>(rooms.meters().outages().since())
        .forEach((what, since) -> checks.add(outage(what, since)));
    checks.addAll(ledger());
    checks.add(disk());
    checks.add(new Check("rules", true, rules.get()));
    return checks;
  }

  private Check door(String name, Instant last) {
    boolean ok = !last.plus(PATIENCE).isBefore(clock.instant());
    return new Check(name, ok, "looked at last " + last);
  }

  private Check outage(String what, Instant since) {
    boolean ok = !since.plus(PATIENCE).isBefore(clock.instant());
    return new Check(what, ok, "does not go on since " + since);
  }

  private List<Check> ledger() {
    return ledger.now().orElse(List.of(new Check("ledger", false, "does not answer")));
  }

  private List<Check> asked() {
    long waiting = rooms.ledger().outbox().waiting();
    boolean late = rooms.ledger().outbox().isLate(POST);
    return List.of(
        new Check("ledger", true, "answers"),
        new Check("outbox", !late, waiting + " letters wait" + (late ? ", too long" : "")));
  }

  private Check disk() {
    try {
      long free = Files.getFileStore(rooms.out()).getUsableSpace();
      return new Check("disk", free >= ROOM, free / 1_000_000 + " MB free");
    } catch (IOException e) {
      return new Check("disk", false, "cannot be looked at");
    }
  }
}
