package org.safereturns.rules.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.issue.Spelling;
import org.safereturns.rules.text.Conditions;
import org.safereturns.rules.text.Conditions.Condition;
import org.safereturns.rules.text.Consequence;
import org.safereturns.rules.text.Mistakes;
import org.safereturns.rules.text.RuleFile;

/** Judges the text of one rule: its name, its metadata, its consequence and its joins. */
final class RuleFileLint {
  private static final Set<String> KEYS =
      Set.of(
          "title",
          "severity",
          "phase",
          "from",
          "to",
          "needs",
          "source",
          "message",
          "mend",
          "seen",
          "barsRelease");

  private static final Pattern NAME = Pattern.compile("[A-Z]{3}-\\d{3}(\\.v\\d+)?");

  /** Words with which a rule would do more than look. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "^\\s*(salience|no-loop|lock-on-active|agenda-group|activation-group|ruleflow-group|timer"
              + "|auto-focus|dialect|function|declare|query)\\b|\\beval\\s*\\(",
          Pattern.MULTILINE);

  /** Of these there is one in a session, or a few: comparing with them needs no equality. */
  private static final Pattern FEW = Pattern.compile("ReturnHeader|Period|List|\\w+Row");

  /** Of these most facts of a return or a period have the same: a join by them alone is as wide. */
  private static final Set<String> SHARED =
      Set.of("uom", "statistic", "status", "period", "collection", "sender", "observed", "reason");

  private final RuleFile rule;
  private final Mistakes mistakes;
  private final Conditions conditions;

  RuleFileLint(RuleFile rule, Mistakes mistakes) {
    this.rule = rule;
    this.mistakes = mistakes;
    this.conditions = new Conditions(rule);
  }

  void check() {
    checkName();
    checkMetadata();
    checkForbidden();
    checkJoins();
    if (Consequence.of(rule).isEmpty()) {
      boolean ended = rule.then().strip().endsWith(";");
      wrong(
          rule.thenLine() + (ended ? 0 : 1),
          ended
              ? "then must be the one line issues.raise(drools, $fact); conditions belong into when"
              : "the line after then must end with a semicolon");
    }
  }

  private void checkName() {
    if (!rule.name().equals(rule.stem())) {
      wrong(rule.line(), "the rule is called " + rule.name() + " but the file " + rule.stem());
    } else if (!rule.isGeneral() && !NAME.matcher(rule.name()).matches()) {
      wrong(rule.line(), rule.name() + " is not a code such as SUM-101 or SUM-101.v2");
    }
    String wanted = "package rules." + rule.folder();
    if (rule.text().lines().noneMatch(l -> l.strip().replace(";", "").equals(wanted))) {
      wrong(1, "must begin with: " + wanted);
    }
  }

  private void checkMetadata() {
    rule.metadata()
        .forEach(
            (key, located) -> {
              if (rule.isGeneral() || !KEYS.contains(key)) {
                wrong(located.line(), "unknown metadata @" + key + Spelling.didYouMean(key, KEYS));
              }
            });
  }

  private void checkForbidden() {
    Matcher forbidden = FORBIDDEN.matcher(rule.text());
    while (forbidden.find()) {
      int line =
          1
              + (int)
                  rule.text().substring(0, forbidden.end()).chars().filter(c -> c == '\n').count();
      wrong(line, "a rule only looks: \"" + forbidden.group().strip() + "\" is not allowed");
    }
  }

  private void checkJoins() {
    Set<String> bound = new HashSet<>();
    for (Condition condition : conditions.all()) {
      boolean few = condition.taken() || FEW.matcher(condition.type()).matches();
      if (!few && !bound.isEmpty()) {
        checkJoin(condition, bound);
      }
      boolean named = !condition.binding().isEmpty(); // within "not ( $x : ... and ... )"
      if (!few && (named || !condition.once())) {
        bound.add(condition.binding().isEmpty() ? "$" : condition.binding());
        bindings(condition).forEach(bound::add);
      }
    }
  }

  private void checkJoin(Condition condition, Set<String> bound) {
    Set<String> compared = new TreeSet<>();
    condition
        .joinedWith()
        .forEach((variable, own) -> compared.addAll(bound.contains(variable) ? own : Set.of()));
    if (compared.isEmpty()) {
      wrong(
          condition.line(),
          "joins every %s with everything before it: compare it with == to something bound before, such as context == $other.context"
              .formatted(condition.type()));
    } else if (SHARED.containsAll(compared)) {
      wrong(
          condition.line(),
          "joins nearly every %s with everything before it: most have the same %s. Compare what tells them apart as well, such as context == $other.context"
              .formatted(condition.type(), String.join(" and ", compared)));
    }
  }

  private static List<String> bindings(Condition condition) {
    return Pattern.compile("(\\$\\w+)\\s*:(?!:)")
        .matcher(condition.constraints())
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  private void wrong(int line, String problem) {
    mistakes.add(rule.path(), line, problem);
  }
}
