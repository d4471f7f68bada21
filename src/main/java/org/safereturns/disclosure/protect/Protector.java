package org.safereturns.disclosure.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.form.Sparse;
import org.safereturns.disclosure.plan.Figure;
import org.safereturns.disclosure.plan.Plan;
import org.safereturns.disclosure.plan.Policy;
import org.safereturns.disclosure.plan.Protection;
import org.safereturns.disclosure.plan.Refusal;
import org.safereturns.disclosure.plan.Ruling;
import org.safereturns.disclosure.plan.Share;
import org.safereturns.disclosure.reader.Solver;

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

  /** With more figures than this nobody asks how few would do, unless told to. */
  private static final int FEW = 300;

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

  /** How long a choice that hides less is looked for. */
  public enum Effort {
    QUICK(600),
    THOROUGH(6_000);

    /** So many questions are asked for the number of figures that must be hidden. */
    private final int questions;

    Effort(int questions) {
      this.questions = questions;
    }
  }

  /** A ruling, and how many figures any choice must hide for the sake of others. */
  private record Attempt(Ruling ruling, long atLeast) {}

  /** Without going far to find a choice that hides less. */
  public static Ruling protect(Plan plan, Policy policy, Watcher watcher) {
    return protect(plan, policy, watcher, Effort.QUICK);
  }

  /**
   * A safe choice of what to hide, over the plan in the order of its keys, or a refusal. Where
   * there are not many figures, or the first way comes to nothing, all ways are tried and the best
   * one is taken.
   */
  public static Ruling protect(Plan plan, Policy policy, Watcher watcher, Effort effort) {
    Plan ordered = plan.inOrder();
    boolean quick = effort == Effort.QUICK;
    if (quick && ordered.figures().size() > MANY) {
      Ruling first = new Protector(ordered, policy, watcher).protect(WAYS.get(0));
      if (first instanceof Protection) {
        return first;
      }
    }
    List<Supplier<Attempt>> attempts = new ArrayList<>();
    WAYS.forEach(way -> attempts.add(() -> new Protector(ordered, policy, watcher).attempt(way)));
    if (Solver.isAvailable() && (!quick || ordered.figures().size() <= FEW)) {
      attempts.add(() -> new Protector(ordered, policy, watcher).fewest(effort));
    }
    List<Attempt> made = attempts.stream().parallel().map(Supplier::get).toList();
    Ruling best =
        made.stream().map(Attempt::ruling).min(Comparator.comparing(Protector::cost)).orElseThrow();
    long atLeast = made.stream().mapToLong(Attempt::atLeast).max().orElse(0);
    return best instanceof Protection protection ? protection.with(atLeast) : best;
  }

  private Attempt attempt(Consequences.Way way) {
    return new Attempt(protect(way), 0);
  }

  /** Begins with what must be hidden by adding up alone, the fewest figures that do. */
  private Attempt fewest(Effort effort) {
    Fewest.Answer answer =
        new Fewest(core, policy, secrets.small(), effort.questions, watcher).answer();
    if (answer.hidden().isEmpty()) {
      return new Attempt(refusal(List.of()), answer.atLeast());
    }
    Ruling ruling =
        protect(
            secret -> {
              BitSet hidden = (BitSet) secret.clone();
              hidden.or(answer.hidden());
              return hidden;
            });
    return new Attempt(ruling, answer.atLeast());
  }

  private static int near(Plan plan) {
    return plan.figures().size() > MANY ? 300 : 1_200;
  }

  private static long cost(Ruling ruling) {
    return ruling instanceof Protection protection ? protection.complementary() : Long.MAX_VALUE;
  }

  private Ruling protect(Consequences.Way way) {
    return protect(
        secret -> {
          Narrowing narrowing = new Narrowing(core, policy, plan.lines(), secret);
          return new Consequences(core, secret).hide(secret, narrowing, way);
        });
  }

  /**
   * @param choice what to hide first besides these secrets
   */
  private Ruling protect(UnaryOperator<BitSet> choice) {
    BitSet secret = secrets.first();
    List<Integer> lost = secret.stream().filter(c -> !core.count(c).hideable()).boxed().toList();
    if (!lost.isEmpty()) {
      return refusal(lost);
    }
    BitSet hidden = choice.apply(secret);
    hidden.or(core.limits());
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
    List<Share> shares = shares(search);
    return new Protection(plan, policy, figures(search.hidden()), proof(search), shares, 0);
  }

  /** Percentages of hidden counts, with the most decimals that leave all secrets safe. */
  private List<Share> shares(Search search) {
    List<Share> printed = new ArrayList<>();
    BitSet hidden = figures(search.hidden());
    Set<Form> unknown =
        hidden.stream().mapToObj(f -> plan.figures().get(f).form()).collect(Collectors.toSet());
    for (Share share : plan.besides().shares()) {
      boolean beside = unknown.contains(share.part()) || unknown.contains(share.whole());
      for (int d = share.decimals(); beside && d >= 0; d--) {
        Share rounded = share.at(d);
        if (search.keeps(rounded.limits(plan.truth()), plan.truth())) {
          printed.add(rounded);
          break;
        }
      }
    }
    return printed;
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
