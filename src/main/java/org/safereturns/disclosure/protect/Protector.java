package org.safereturns.disclosure.protect;

import org.safereturns.disclosure.form.Sparse;
import org.safereturns.disclosure.plan.Figure;
import org.safereturns.disclosure.plan.Plan;
import org.safereturns.disclosure.plan.Policy;
import org.safereturns.disclosure.plan.Protection;
import org.safereturns.disclosure.plan.Refusal;
import org.safereturns.disclosure.plan.Ruling;
import org.safereturns.disclosure.reader.Solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Chooses what to hide so that no secret becomes known, and proves it. A first choice by
 * elimination is looked through for leaks; each leak is mended by hiding as few more figures as
 * possible; at the end every figure hidden for the sake of others is printed again if the secrets
 * stay safe. What cannot be made safe, or not be shown to be, is refused.
 */
public final class Protector {
  /** Ways to a first choice; the first is the best where there are many figures. */
  private static final List<Consequences.Way> WAYS =
      List.of(new Consequences.Way(false), new Consequences.Way(true));

  /** With more figures than this one way must do. */
  private static final int MANY = 1_000;

  /** After so many questions to the solver no more figures are printed again. */
  private static final int MOST_QUESTIONS = 2_000;

  private final Plan plan;
  private final Policy policy;
  private final Watcher watcher;
  private final Core core;
  private final Secrets secrets;

  private Protector(Plan plan, Policy policy, Watcher watcher) {
    this.plan = plan;
    this.policy = policy;
    this.watcher = watcher;
    this.core = new Core(plan, policy);
    this.secrets = new Secrets(plan, policy, core);
  }

  /**
   * A safe choice of what to hide, over the plan in the order of its keys, or a refusal. Where
   * there are not many figures, or the first way comes to nothing, both ways are tried and the
   * better one is taken.
   */
  public static Ruling protect(Plan plan, Policy policy, Watcher watcher) {
    Plan ordered = plan.inOrder();
    if (ordered.figures().size() > MANY) {
      Ruling first = new Protector(ordered, policy, watcher).protect(WAYS.get(0));
      if (first instanceof Protection) {
        return first;
      }
    }
    return WAYS.stream()
        .parallel()
        .map(way -> new Protector(ordered, policy, watcher).protect(way))
        .min(Comparator.comparing(Protector::cost))
        .orElseThrow();
  }

  private static int near(Plan plan) {
    return plan.figures().size() > MANY ? 300 : 1_200;
  }

  private static long cost(Ruling ruling) {
    return ruling instanceof Protection protection ? protection.complementary() : Long.MAX_VALUE;
  }

  private Ruling protect(Consequences.Way way) {
    BitSet secret = secrets.first();
    List<Integer> lost = secret.stream().filter(c -> !core.count(c).hideable()).boxed().toList();
    if (!lost.isEmpty()) {
      return refusal(lost);
    }
    Narrowing narrowing = new Narrowing(core, policy, plan.lines(), secret);
    BitSet hidden = new Consequences(core, secret).hide(secret, narrowing, way);
    if (secret.isEmpty()) {
      return new Protection(plan, policy, figures(hidden), List.of());
    }
    if (!Solver.isAvailable()) {
      return new Refusal(
          "the solver does not run on this machine, so nobody can tell whether the tables are safe",
          List.of(),
          "Run it on Linux or Windows with a 64-bit processor of Intel or AMD kind.");
    }
    Search search = new Search(core, policy, secret, hidden, near(plan));
    List<Integer> exposed = repair(search);
    if (!exposed.isEmpty()) {
      return refusal(exposed);
    }
    printAgain(search);
    return new Protection(plan, policy, figures(search.hidden()), proof(search));
  }

  /** Hides more until nothing is open; what cannot be helped is left. */
  private List<Integer> repair(Search search) {
    List<Integer> exposed = new ArrayList<>();
    for (List<Integer> open = search.open(); !open.isEmpty(); open = search.open()) {
      for (int done = 0; done < open.size(); done++) {
        watcher.at("Hiding", done, open.size());
        int count = open.get(done);
        boolean safe = search.witness(List.of(count)) || search.repair(count);
        if (!safe) {
          exposed.add(count);
        }
      }
      if (!exposed.isEmpty()) {
        return exposed;
      }
      secrets.newSums(search.hidden(), search.secret()).stream()
          .map(core::secret)
          .forEach(search::keepSecret);
    }
    return exposed;
  }

  /** Prints what was hidden for the sake of others, the largest first, where nothing leaks. */
  private void printAgain(Search search) {
    List<Integer> extra =
        search.hidden().stream()
            .filter(c -> !search.secret().get(c) && core.count(c).figures() > 0)
            .boxed()
            .sorted(Comparator.comparing((Integer c) -> core.count(c).value()).reversed())
            .toList();
    Consequences printed = new Consequences(core, search.secret());
    Narrowing narrowing = new Narrowing(core, policy, plan.lines(), search.secret());
    for (int c = 0; c < core.size(); c++) {
      if (!search.hidden().get(c)) {
        printed.print(c);
        narrowing.print(c);
      }
    }
    int last = search.questions() + MOST_QUESTIONS;
    for (int done = 0; done < extra.size() && search.questions() < last; done++) {
      watcher.at("Printing again", done, extra.size());
      int count = extra.get(done);
      boolean tells = printed.tells(count) || narrowing.tells(count);
      if (!tells && isSafeWithout(search, count)) {
        printed.print(count);
        narrowing.print(count);
      }
    }
  }

  private boolean isSafeWithout(Search search, int count) {
    search.print(count);
    boolean safe =
        secrets.newSums(search.hidden(), search.secret()).isEmpty()
            && search.witness(search.open());
    if (!safe) {
      search.hide(count);
    }
    return safe;
  }

  private BitSet figures(BitSet counts) {
    BitSet figures = new BitSet();
    for (int f = 0; f < plan.figures().size(); f++) {
      Core.Count count = core.count(core.countOf(f));
      boolean known = plan.figures().get(f).fate() == Figure.Fate.PRINTED_BEFORE;
      figures.set(f, !known && (counts.get(core.countOf(f)) || policy.isSmall(count.value())));
    }
    return figures;
  }

  /** Of all witnesses those that the proof needs: the furthest two for each secret. */
  private static List<Sparse> proof(Search search) {
    SortedSet<Integer> needed = new TreeSet<>();
    search.secret().stream()
        .mapToObj(search::span)
        .forEach(span -> needed.addAll(List.of(span.lowest(), span.highest())));
    needed.remove(0);
    return needed.stream().map(n -> search.witnesses().moves().get(n - 1).atoms()).toList();
  }

  private Refusal refusal(List<Integer> exposed) {
    boolean promised = plan.figures().stream().anyMatch(f -> f.fate() == Figure.Fate.MUST_PRINT);
    return new Refusal(
        "no choice of what to hide was found that is shown to keep these small counts secret",
        secrets.names(exposed),
        promised
            ? "Promise fewer figures, or merge the categories named here with their neighbours."
            : "Merge the categories named here with their neighbours, or drop the table.");
  }
}
