package org.safereturns.rules.engine;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safereturns.rules.RuleTime;
import org.safereturns.rules.check.Check;

/** Takes the time of each check by itself; see {@code RuleBook#singly}. For one submission. */
public final class Stopwatch {
  private final Map<Check, Duration> times = new LinkedHashMap<>();
  private @Nullable Check endless;

  void add(Check check, Duration time) {
    times.merge(check, time, Duration::plus);
  }

  void addEndless(Check check, Duration time) {
    endless = check;
    add(check, time);
  }

  /** One that did not end first, then those that took longest. */
  public List<RuleTime> times() {
    return Stream.concat(
            times.keySet().stream().filter(c -> c.equals(endless)),
            times.keySet().stream()
                .filter(c -> !c.equals(endless))
                .sorted(Comparator.comparing(this::of).reversed().thenComparing(Check::code)))
        .map(c -> new RuleTime(c.code(), c.file() + ":" + c.line(), of(c), !c.equals(endless)))
        .toList();
  }

  private Duration of(Check check) {
    return times.getOrDefault(check, Duration.ZERO);
  }
}
