package org.safereturns.rules.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.safereturns.issue.SourceFile;
import org.safereturns.issue.SystemFault;
import org.safereturns.rules.RulesDidNotEnd;
import org.safereturns.rules.text.Mistakes;
import org.safereturns.rules.text.RuleFile;
import org.safereturns.rules.text.RuleFileReader;

/** A rule that does not end is a fault of ours that names it. */
class RuleSessionsTest {
  private static final String EVERYTHING_WITH_EVERYTHING =
      """
      package rules.sums
      global org.safereturns.rules.IssueSink issues
      rule "SUM-903"
      when
          $a : Integer()
          $b : Integer( this > $a, (this * $a) % 7919 == 7920 )
          $c : Integer( this > $b )
      then
          issues.raise(drools, $a);
      end
      """;

  private static final String SPINNING =
      """
      package rules.sums
      global org.safereturns.rules.IssueSink issues
      rule "SUM-904"
      when
          $a : Integer()
      then
          issues.raise(drools, $a); insert($a + 1);
      end
      """;

  private static final String PILING_UP =
      """
      package rules.sums
      global org.safereturns.rules.IssueSink issues
      rule "SUM-905"
      when
          $a : Integer()
          $b : Integer( this > $a )
          $c : Integer( this > $b, this == 2000 )
      then
          issues.raise(drools, $a);
      end
      """;

  private static KieBase slow;
  private static KieBase piling;
  private static KieBase endless;

  @BeforeAll
  static void compile() {
    slow = compiled("rules/sums/SUM-903.drl", EVERYTHING_WITH_EVERYTHING);
    piling = compiled("rules/sums/SUM-905.drl", PILING_UP);
    endless = compiled("rules/sums/SUM-904.drl", SPINNING);
  }

  private static KieBase compiled(String path, String text) {
    RuleFile file = RuleFileReader.read(new SourceFile(path, text), new Mistakes()).orElseThrow();
    return RuleCompiler.load(RuleCompiler.compile(List.of(file)));
  }

  private static void run(KieBase base, int facts, Duration time) {
    new RuleSessions(new RunLimits(1, time))
        .run(
            base,
            IntStream.range(1, facts).boxed().toList(),
            (drools, fact, more) -> {},
            name -> true,
            1_000);
  }

  @Test
  void a_rule_that_compares_for_ever_is_left_behind() {
    assertThatThrownBy(() -> run(slow, 30_000, Duration.ofMillis(1500)))
        .isInstanceOf(RulesDidNotEnd.class)
        .hasMessage("rules did not end within 1500 ms (the engine was at SUM-903)");
  }

  @Test
  void a_rule_that_puts_too_many_facts_together_is_stopped_before_they_fill_the_memory() {
    assertThatThrownBy(() -> run(piling, 2_001, Duration.ofMinutes(1)))
        .isInstanceOf(SystemFault.class)
        .hasMessage(
            "the rule SUM-905 compares too many facts with one another: more than 1,020,000"
                + " together");
  }

  @Test
  void a_rule_that_fires_for_ever_is_stopped() {
    assertThatThrownBy(() -> run(endless, 3, Duration.ofMinutes(1)))
        .isInstanceOf(SystemFault.class)
        .hasMessage("the rule SUM-904 was still raising issues after 1000");
  }
}
