package org.safereturns.rules.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.safereturns.rules.catalogue.Catalogue;
import org.safereturns.rules.catalogue.FactKind;
import org.safereturns.rules.cause.Causes;
import org.safereturns.rules.cause.Together;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Phase;
import org.safereturns.rules.text.Conditions;
import org.safereturns.rules.text.Conditions.Condition;
import org.safereturns.rules.text.Consequence;
import org.safereturns.rules.text.Mistakes;
import org.safereturns.rules.text.RuleFile;

/** Judges what a rule says against what it does: its needs, and the names in its message. */
final class CheckLint {
  private static final Set<String> RECORD_NEEDS =
      Set.of("return", "period", "records", "field", "publication", "restricted", "collection");
  private static final Set<String> COLLECTION_NEEDS =
      Set.of("return", "figures", "measure", "statistic", "collection", "senders");
  private static final Pattern FIELD =
      Pattern.compile(
          "\\b(?:given|blank|missing|invalid|unread|code|number|date|value)\\s*\\(\\s*\"([^\"]+)\"");

  private final RuleFile rule;
  private final Check check;
  private final Mistakes mistakes;
  private final Conditions conditions;

  CheckLint(Catalogue.Rule rule, Mistakes mistakes) {
    this.rule = rule.file();
    this.check = rule.check();
    this.mistakes = mistakes;
    this.conditions = new Conditions(this.rule);
  }

  void check() {
    checkNeeds();
    Consequence.of(rule).ifPresent(this::checkConsequence);
  }

  private void checkNeeds() {
    for (Need need : check.needs()) {
      boolean fits =
          switch (check.phase()) {
            case RECORD -> RECORD_NEEDS.contains(need.word());
            case RETURN -> !need.word().equals("senders");
            case COLLECTION -> COLLECTION_NEEDS.contains(need.word());
            case COVERAGE -> false;
          };
      if (!fits) {
        wrong("needs", "a " + check.phase().word() + " rule cannot need \"" + need + "\"");
      }
    }
    for (Condition condition : conditions.all()) {
      if (!condition.negated()) {
        missing(condition)
            .forEach(n -> wrong("needs", "@needs must have \"" + n + "\": the rule uses it"));
      }
    }
  }

  /** What a pattern uses and the rule does not say it needs. */
  private List<String> missing(Condition condition) {
    List<String> missing = new ArrayList<>();
    switch (condition.type()) {
      case "CaseRecord" ->
          FIELD
              .matcher(condition.constraints())
              .results()
              .forEach(m -> require(missing, "field:" + m.group(1)));
      case "Observation" -> figures(condition, missing);
      case "Gap", "Cell" -> {
        condition
            .literals("measure")
            .forEach(m -> requireEither(missing, "cells:" + m, "measure:" + m));
        requireAny(missing, "cells", "figures", "measure", "leaks", "statistic", "base");
      }
      case "Sum" -> requireAny(missing, "sums", "totals");
      case "Claim" -> requireAny(missing, "claims");
      case "Completeness" -> requireAny(missing, "completeness");
      case "Leak" -> requireAny(missing, "leaks");
      case "Filed" -> {
        condition.literals("measure").forEach(m -> require(missing, "measure:" + m));
        condition.literals("collection").forEach(c -> require(missing, "collection:" + c));
        requireAny(missing, "figures", "measure", "collection", "senders");
      }
      default -> {}
    }
    return missing;
  }

  private void figures(Condition condition, List<String> missing) {
    condition.literals("measure").forEach(m -> require(missing, "measure:" + m));
    condition.literals("statistic").stream()
        .filter(s -> !s.equals("COUNT"))
        .forEach(s -> requireEither(missing, "statistic:" + s, "base:" + s));
    requireAny(missing, "figures", "measure", "statistic", "base", "sums", "totals");
  }

  private void require(List<String> missing, String need) {
    requireEither(missing, need, need);
  }

  private void requireEither(List<String> missing, String need, String or) {
    boolean stated =
        check.needs().stream().map(Need::toString).anyMatch(n -> n.equals(need) || n.equals(or));
    if (!stated) {
      missing.add(need);
    }
  }

  private void requireAny(List<String> missing, String... words) {
    if (check.needs().stream().noneMatch(n -> List.of(words).contains(n.word()))) {
      missing.add(words[0]);
    }
  }

  private void checkConsequence(Consequence consequence) {
    Optional<FactKind> kind = conditions.typeOf(consequence.fact()).flatMap(FactKind::of);
    if (kind.isEmpty()) {
      mistakes.add(
          rule.path(),
          rule.thenLine() + 1,
          consequence.fact() + " is not bound to a fact that an issue can be about");
      return;
    }
    if (kind.get() == FactKind.RECORD) {
      checkRecord(consequence);
    } else if (!consequence.field().isEmpty() && kind.get() != FactKind.HEADER) {
      mistakes.add(rule.path(), rule.thenLine() + 1, "pass names and values in pairs");
    }
    if (check.phase() == Phase.COLLECTION) {
      checkOthersFigures(consequence, kind.get());
    }
    for (String name : check.wording().placeholders()) {
      boolean supplied =
          name.equals(Causes.NAME)
              ? explains(kind.get(), consequence)
              : consequence.supplies(name) || kind.get().supplies(name);
      if (!supplied) {
        wrong(inMessage(name) ? "message" : "mend", "nothing supplies {" + name + "}");
      }
    }
  }

  /** Whether somebody knows how the figures of the issue go together. */
  private static boolean explains(FactKind kind, Consequence consequence) {
    return kind == FactKind.SUM
        || (kind == FactKind.CELL && Together.NAMES.stream().anyMatch(consequence::supplies));
  }

  private boolean inMessage(String name) {
    return check.wording().message().contains("{" + name + "}");
  }

  private void checkRecord(Consequence consequence) {
    int line = rule.thenLine() + 1;
    if (consequence.field().isEmpty()) {
      mistakes.add(
          rule.path(), line, "name the field at fault: issues.raise(drools, $r, \"FIELD\");");
    }
    if (!consequence.pairs().isEmpty()) {
      // A value passed by hand would not be masked.
      mistakes.add(rule.path(), line, "write fields into the message by their names: {ENTRY_DATE}");
    }
  }

  private void checkOthersFigures(Consequence consequence, FactKind kind) {
    int line = rule.thenLine() + 1;
    if (kind != FactKind.FILED) {
      mistakes.add(rule.path(), line, "a collection rule is about a Filed figure of one sender");
    }
    for (Consequence.Pair pair : consequence.pairs()) {
      if (!pair.value().matches("\\$\\w+")) {
        mistakes.add(
            rule.path(), line, "pass the Filed fact itself, not its number, for " + pair.name());
      }
    }
  }

  private void wrong(String key, String problem) {
    mistakes.add(rule.path(), rule.lineOf(key), problem);
  }
}
