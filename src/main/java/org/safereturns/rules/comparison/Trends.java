package org.safereturns.rules.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Statistic;
import org.safereturns.issue.Account;
import org.safereturns.issue.Comparison;

/** Puts a figure beside the same sender's figure of the period before. */
final class Trends {
  /** Two accounts of the same thing, a period apart. */
  record Pair(Account later, Account earlier) {}

  /** Where the categories of one breakdown stand together. */
  private record Slice(String reference, String measure, Context context, String uom) {}

  private record Giver(String sender, String collection, Key key) {}

  private final TrendRow row;
  private final Collected all;
  private final Map<Slice, List<Filed>> slices = new HashMap<>();
  private final Map<Giver, List<Filed>> given = new HashMap<>();

  Trends(TrendRow row, Collected all) {
    this.row = row;
    this.all = all;
    for (Filed figure : all.figures()) {
      if (figure.statistic() == Statistic.COUNT) {
        slices.computeIfAbsent(slice(figure), s -> new ArrayList<>()).add(figure);
        given
            .computeIfAbsent(giver(figure, figure.cell().key()), g -> new ArrayList<>())
            .add(figure);
      }
    }
  }

  List<Comparison> comparisons() {
    List<Comparison> found = new ArrayList<>();
    for (Filed later : all.ofPeriod()) {
      if (row.isMeant(later) && later.filing().period().contains(later.period())) {
        earlier(later).flatMap(earlier -> compared(later, earlier)).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The same figure of the period before: of the same return, or of an earlier one. */
  private Optional<Filed> earlier(Filed later) {
    Context before = later.cell().previousContext();
    List<Filed> there =
        given.getOrDefault(giver(later, Key.count(later.measure(), before)), List.of());
    Optional<Filed> own =
        there.stream().filter(f -> f.reference().equals(later.reference())).findFirst();
    if (row.isWithinReturns() || own.isPresent()) {
      return row.isWithinReturns() ? own : Optional.empty();
    }
    return there.stream()
        .filter(f -> f.filing().period().contains(f.period()))
        .filter(f -> f.filing().period().compareTo(later.filing().period()) < 0)
        .max(
            Comparator.comparing((Filed f) -> f.filing().period()).thenComparing(Filed::reference));
  }

  private Optional<Comparison> compared(Filed later, Filed earlier) {
    Optional<Account> now = account(later);
    Optional<Account> then = account(earlier);
    if (now.isEmpty() || then.isEmpty() || isMirrored(later, now.get())) {
      return Optional.empty();
    }
    return Optional.of(
        row.compared(new Pair(now.get(), then.get()), refused(now.get(), then.get())));
  }

  /** Of two categories that share out a whole, one says what the other says. */
  private boolean isMirrored(Filed part, Account account) {
    List<Filed> known =
        account.figures().stream().filter(f -> !row.by().isEmpty() && !row.isUnknown(f)).toList();
    return known.size() == 2
        && known.stream()
            .anyMatch(
                f -> f.breakdown().code(row.by()).compareTo(part.breakdown().code(row.by())) < 0);
  }

  private String refused(Account now, Account then) {
    List<Filed> figures = new ArrayList<>(now.figures());
    figures.addAll(then.figures());
    Optional<Filed> gap = figures.stream().filter(f -> !f.observed()).findFirst();
    Filed later = now.figures().get(0);
    Filed earlier = then.figures().get(0);
    if (gap.isPresent()) {
      return all.gap(gap.get());
    }
    if (figures.stream()
            .anyMatch(f -> !((Observation) f.cell()).isWhole() || f.value().signum() < 0)
        || (now.amount().compareTo(now.whole()) > 0 && row.isShare())
        || (then.amount().compareTo(then.whole()) > 0 && row.isShare())) {
      return "a part is no whole number, or more than its whole";
    }
    return later.uom().equals(earlier.uom())
        ? all.otherGround(later, earlier)
        : all.otherUnit(later, earlier);
  }

  /** A figure with what it is a share of; empty if that is not there. */
  private Optional<Account> account(Filed part) {
    if (!row.isShare()) {
      return Optional.of(Account.of(part));
    }
    List<Filed> figures = new ArrayList<>(List.of(part));
    if (!row.of().isEmpty()) {
      Key whole = Key.count(row.of(), part.context());
      Optional<Filed> found =
          given.getOrDefault(giver(part, whole), List.of()).stream()
              .filter(f -> f.reference().equals(part.reference()))
              .findFirst();
      found.ifPresent(figures::add);
      return found.map(f -> new Account(figures, part.value(), f.value()));
    }
    slices.getOrDefault(slice(part), List.of()).stream()
        .filter(f -> !f.equals(part) && (row.isPart(f) || row.isUnknown(f)))
        .forEach(figures::add);
    List<Filed> known = figures.stream().filter(f -> !row.isUnknown(f)).toList();
    return Optional.of(new Account(figures, part.value(), Account.sum(known)));
  }

  /** How many of all are in a category that says that nobody knows. */
  static Account unknown(TrendRow row, Account account) {
    List<Filed> unknown = account.figures().stream().filter(row::isUnknown).toList();
    BigDecimal whole = Account.sum(account.figures());
    return new Account(account.figures(), Account.sum(unknown), whole);
  }

  private Slice slice(Filed figure) {
    Breakdown rest =
        row.by().isEmpty() || figure.breakdown().code(row.by()).isEmpty()
            ? figure.breakdown()
            : figure.breakdown().without(row.by()).with(row.by(), "_X");
    return new Slice(figure.reference(), figure.measure(), figure.context().by(rest), figure.uom());
  }

  private static Giver giver(Filed figure, Key key) {
    return new Giver(figure.sender(), figure.collection(), key);
  }
}
