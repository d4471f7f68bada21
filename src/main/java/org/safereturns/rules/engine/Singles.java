package org.safereturns.rules.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.safereturns.canonical.Origin;
import org.safereturns.rules.RulesDidNotEnd;
import org.safereturns.rules.check.Check;

/**
 * Each check put to the facts by itself and timed, to find the one that does not end. Conditions of
 * rules compiled together are looked at together: so each is compiled by itself.
 *
 * @param benches each of one check
 * @param sessions in which they are run; the time of a check is that of a processor
 */
record Singles(Map<Check, Bench> benches, RuleSessions sessions, Stopwatch stopwatch)
    implements Judges {
  @Override
  public boolean hasRules() {
    return benches.values().stream().anyMatch(Judges::hasRules);
  }

  @Override
  public List<Raised> judge(List<?> facts, Origin file) {
    List<Raised> raised = new ArrayList<>();
    benches.forEach((check, bench) -> raised.addAll(timed(check, bench, facts, file)));
    raised.sort(Bench.BY_PLACE);
    return raised;
  }

  private List<Raised> timed(Check check, Bench bench, List<?> facts, Origin file) {
    bench.compiled(); // is not counted as time of the check
    Duration before = sessions.spent();
    long begun = System.nanoTime();
    try {
      List<Raised> raised = bench.judge(facts, file);
      stopwatch.add(check, sessions.spent().minus(before));
      return raised;
    } catch (RulesDidNotEnd e) {
      stopwatch.addEndless(check, Duration.ofNanos(System.nanoTime() - begun));
      throw e;
    }
  }
}
