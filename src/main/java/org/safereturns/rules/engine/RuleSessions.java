package org.safereturns.rules.engine;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.core.common.InternalAgenda;
import org.drools.core.phreak.RuleAgendaItem;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.safereturns.issue.SystemFault;
import org.safereturns.rules.IssueSink;
import org.safereturns.rules.RulesDidNotEnd;

/**
 * Runs working memories: facts in, all rules fired, gone.
 *
 * <p>Each works in a thread of its own. A rule that compares without end cannot be stopped from
 * outside, so it is left behind and the caller goes on with a fault. One left behind costs a
 * processor until the program ends: there may be only a few.
 */
public final class RuleSessions {
  /** So many left behind, and no other is begun before rules are changed. */
  static final int LEFT_BEHIND = 3;

  private static final Pattern NAMED = Pattern.compile("\\[Rule \"([^\"]+)\"");

  private final RunLimits limits;
  private final List<Thread> leftBehind = new ArrayList<>();
  private final AtomicLong spent = new AtomicLong();

  public RuleSessions(RunLimits limits) {
    this.limits = limits;
  }

  public RunLimits limits() {
    return limits;
  }

  /** The time of a processor that all sessions that ended have taken. */
  Duration spent() {
    return Duration.ofNanos(spent.get());
  }

  /**
   * @param allowed whether a rule, by its name, is to be run
   * @param firings the most issues these facts can give
   * @throws RulesDidNotEnd if their time is over
   * @throws SystemFault if a rule throws, or raises more than there can be; it names the rule
   */
  void run(
      KieBase base, Collection<?> facts, IssueSink sink, Predicate<String> allowed, int firings) {
    requireFew();
    KieSession session = base.newKieSession();
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(() -> fire(session, facts, sink, allowed, firings), "rules");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((t, e) -> thrown.set(e));
    thread.start();
    if (!await(thread)) {
      String at = next(session).map(rule -> " (the engine was at %s)".formatted(rule)).orElse("");
      session.halt();
      leave(thread);
      throw new RulesDidNotEnd(
          "rules did not end within %d ms%s".formatted(limits.time().toMillis(), at));
    }
    Throwable cause = thrown.get();
    if (cause instanceof SystemFault fault) {
      throw fault;
    }
    if (cause != null) {
      throw new SystemFault("the rule " + culprit(cause, session) + " failed", cause);
    }
    session.dispose();
  }

  private synchronized void requireFew() {
    leftBehind.removeIf(thread -> !thread.isAlive());
    if (leftBehind.size() >= LEFT_BEHIND) {
      throw new SystemFault(
          "rules that did not end %d times are still at work: mend them or switch them off"
              .formatted(leftBehind.size()));
    }
  }

  private synchronized void leave(Thread thread) {
    leftBehind.add(thread);
  }

  private void fire(
      KieSession session,
      Collection<?> facts,
      IssueSink sink,
      Predicate<String> allowed,
      int firings) {
    session.setGlobal("issues", sink);
    facts.forEach(session::insert);
    int fired = session.fireAllRules(match -> allowed.test(match.getRule().getName()), firings);
    spent.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    if (fired >= firings) {
      throw new SystemFault(
          "the rule %s was still raising issues after %d".formatted(running(session), fired));
    }
  }

  private boolean await(Thread thread) {
    try {
      thread.join(limits.time().toMillis());
      return !thread.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SystemFault("interrupted while rules were running", e);
    }
  }

  /** The engine names the rule in its exceptions, or it is the one whose turn it was. */
  private static String culprit(Throwable thrown, KieSession session) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConsequenceException consequence) {
        return consequence.getMatch().getRule().getName();
      }
      Matcher named = NAMED.matcher(String.valueOf(cause.getMessage()));
      if (named.find()) {
        return named.group(1);
      }
    }
    return running(session);
  }

  /** The rule whose turn it is. */
  private static String running(KieSession session) {
    return next(session).orElse("(unknown)");
  }

  private static Optional<String> next(KieSession session) {
    RuleAgendaItem next = ((InternalAgenda) session.getAgenda()).peekNextRule();
    return Optional.ofNullable(next).map(rule -> rule.getRule().getName());
  }
}
