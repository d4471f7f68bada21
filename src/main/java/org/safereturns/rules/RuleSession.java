package org.safereturns.rules;

import java.util.Collection;
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

/**
 * One working memory: facts in, all rules fired, gone.
 *
 * <p>It works in a thread of its own. A rule that compares without end cannot be stopped from
 * outside, so it is left behind and the caller goes on with a fault that names it.
 */
final class RuleSession {
  private static final Pattern NAMED = Pattern.compile("\\[Rule \"([^\"]+)\"");

  private final KieBase base;
  private final RunLimits limits;

  RuleSession(KieBase base, RunLimits limits) {
    this.base = base;
    this.limits = limits;
  }

  /**
   * @param allowed whether a rule, by its name, is to be run
   * @param firings the most issues these facts can give
   * @throws SystemFault if a rule throws or does not end; it names the rule
   */
  void run(Collection<?> facts, IssueSink sink, Predicate<String> allowed, int firings) {
    KieSession session = base.newKieSession();
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(() -> fire(session, facts, sink, allowed, firings), "rules");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((t, e) -> thrown.set(e));
    thread.start();
    if (!await(thread)) {
      String rule = running(session);
      session.halt();
      throw new SystemFault(
          "the rule %s did not end within %d ms".formatted(rule, limits.time().toMillis()));
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

  private void fire(
      KieSession session,
      Collection<?> facts,
      IssueSink sink,
      Predicate<String> allowed,
      int firings) {
    session.setGlobal("issues", sink);
    facts.forEach(session::insert);
    int fired = session.fireAllRules(match -> allowed.test(match.getRule().getName()), firings);
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
    RuleAgendaItem next = ((InternalAgenda) session.getAgenda()).peekNextRule();
    return next == null ? "(unknown)" : next.getRule().getName();
  }
}
