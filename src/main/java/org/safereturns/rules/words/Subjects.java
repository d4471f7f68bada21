package org.safereturns.rules.words;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Claim;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.canonical.Sum;
import org.safereturns.issue.Comparison;
import org.safereturns.issue.Due;
import org.safereturns.issue.Finding;
import org.safereturns.issue.Leak;
import org.safereturns.issue.PersonalDetail;

/** Puts facts that are not case records into words. */
public final class Subjects {
  /** A fact in words: where, what it is called, what stood there, and what it supplies. */
  private record Told(Origin origin, String name, String seen, Supply supply) implements Subject {
    @Override
    public Optional<String> word(String name) {
      return supply.word(name);
    }
  }

  private interface Supply {
    Optional<String> word(String name);
  }

  private final Words words;
  private final Origin file;

  /**
   * @param file where issues about the whole submission are told
   */
  public Subjects(Words words, Origin file) {
    this.words = words;
    this.file = file;
  }

  public Subject of(Object fact) {
    if (fact instanceof Cell cell) {
      return cell(cell);
    }
    if (fact instanceof Filed filed) {
      return filed(filed);
    }
    if (fact instanceof Question question) {
      return question(question);
    }
    if (fact instanceof Sum sum) {
      return sum(sum);
    }
    if (fact instanceof Completeness completeness) {
      return completeness(completeness);
    }
    if (fact instanceof Leak leak) {
      return leak(leak);
    }
    if (fact instanceof Claim claim) {
      return claim(claim);
    }
    if (fact instanceof Finding finding) {
      return new Told(
          finding.origin(),
          "",
          "",
          name -> Optional.ofNullable(word(finding, name)).map(PersonalDetail::hideAll));
    }
    if (fact instanceof Due due) {
      return new Told(file, words.sender(due.sender()), "", name -> word(due, name));
    }
    if (fact instanceof ReturnHeader header) {
      return of(header, "");
    }
    throw new IllegalArgumentException(
        "no issue can be about a " + fact.getClass().getSimpleName());
  }

  /** A return, at the place where it states something. */
  public Subject of(ReturnHeader header, String statement) {
    return new Told(header.place(statement, file), "", "", name -> word(header, name));
  }

  private static @Nullable String word(Finding finding, String name) {
    return switch (name) {
      case "sheet" -> finding.origin().sheet();
      case "cells" -> finding.origin().cells();
      default -> finding.details().get(name);
    };
  }

  private Subject cell(Cell cell) {
    return new Told(cell.origin(), words.subject(cell), cell.raw(), name -> word(cell, name));
  }

  private Subject filed(Filed filed) {
    return new Told(
        filed.cell().origin(),
        words.subject(filed.cell()),
        filed.cell().raw(),
        name ->
            switch (name) {
              case "sender" -> Optional.of(words.sender(filed.sender()));
              case "collection" -> Optional.of(filed.collection());
              default -> word(filed.cell(), name);
            });
  }

  private Subject question(Question question) {
    Subject own = filed(question.own());
    return new Told(
        own.origin(),
        own.name(),
        own.seen(),
        name ->
            switch (name) {
              case "other" -> Optional.of(words.other(question));
              case "earlier" -> question.ownFigure().map(f -> words.value(f.cell()));
              case "population" -> Optional.of(Words.number(question.comparison().right().whole()));
              case "count" -> Optional.of(Words.number(BigDecimal.valueOf(question.size())));
              case "share" -> question.ownShare(Comparison::left).map(Words::percent);
              case "earlier_share" -> question.ownShare(Comparison::right).map(Words::percent);
              default -> own.word(name);
            });
  }

  private Subject sum(Sum sum) {
    return new Told(
        sum.total().origin(),
        sum.label(),
        sum.total().raw(),
        name ->
            switch (name) {
              case "label" -> Optional.of(sum.label());
              case "total" -> Optional.of(words.value(sum.total()));
              case "added" -> Optional.of(Words.number(sum.added()));
              case "parts" -> Optional.of(words.parts(sum));
              default -> word(sum.total(), name);
            });
  }

  private Subject completeness(Completeness fact) {
    String rate = fact.usableRate() + "%";
    return new Told(
        fact.origin(),
        fact.characteristic().label(),
        rate,
        name ->
            Optional.ofNullable(
                switch (name) {
                  case "characteristic" -> fact.characteristic().label();
                  case "measure" -> words.measure(fact.measure());
                  case "area" -> words.area(fact.context().area());
                  case "period" -> fact.context().period().label();
                  case "total" -> Words.number(BigDecimal.valueOf(fact.total()));
                  case "asked" -> Words.number(BigDecimal.valueOf(fact.asked()));
                  case "usable" -> Words.number(BigDecimal.valueOf(fact.usable()));
                  case "asked_rate" -> fact.askedRate() + "%";
                  case "usable_rate" -> rate;
                  default -> null;
                }));
  }

  private Subject leak(Leak leak) {
    Cell cell = leak.cell();
    return new Told(
        cell.origin(),
        words.subject(cell),
        cell.raw(),
        name -> name.equals("steps") ? Optional.of(leak.steps()) : word(cell, name));
  }

  private Subject claim(Claim claim) {
    Cell other = claim.contradictedBy().orElse(claim.figure());
    return new Told(
        claim.origin(),
        words.figure(claim.figure()),
        claim.words(),
        name ->
            switch (name) {
              case "words" -> Optional.of(claim.words());
              case "other" -> Optional.of(words.figure(other));
              case "other_value" -> Optional.of(words.value(other));
              default -> word(claim.figure(), name);
            });
  }

  private Optional<String> word(Cell cell, String name) {
    return Optional.ofNullable(
        switch (name) {
          case "value" -> words.value(cell);
          case "raw" -> cell.raw();
          case "measure" -> words.measure(cell.measure());
          case "area" -> words.area(cell.area());
          case "period" -> cell.period().label();
          case "breakdown" -> words.breakdown(cell.breakdown());
          case "unit" -> words.unit(cell.uom());
          case "statistic" -> cell.statistic().name().toLowerCase(Locale.ROOT).replace('_', ' ');
          case "base" -> cell.base().isEmpty() ? "" : words.measure(cell.base());
          case "since" -> cell.against().since().label();
          case "figure" -> words.figure(cell);
          case "note" -> cell instanceof Gap gap ? gap.note() : "";
          default -> null;
        });
  }

  private Optional<String> word(Due due, String name) {
    return switch (name) {
      case "sender" -> Optional.of(words.sender(due.sender()));
      case "collection" -> Optional.of(due.collection());
      case "period" -> Optional.of(due.period().label());
      case "area" -> Optional.of(words.area(due.area()));
      case "measure" -> Optional.of(words.measure(due.measure()));
      case "reason" -> Optional.of(due.reason());
      case "what" -> due.isReturn() ? Optional.empty() : Optional.of(words.figures(due));
      default -> Optional.empty();
    };
  }

  private Optional<String> word(ReturnHeader header, String name) {
    return Optional.ofNullable(
        switch (name) {
          case "title" -> header.title();
          case "sender" -> words.sender(header.sender());
          case "collection" -> header.collection();
          case "period" -> header.period().label();
          default -> null;
        });
  }
}
