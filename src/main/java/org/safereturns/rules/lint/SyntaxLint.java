package org.safereturns.rules.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.safereturns.issue.Spelling;
import org.safereturns.rules.text.Mistakes;
import org.safereturns.rules.text.RuleFile;
import org.safereturns.rules.text.RulePart;

/** Finds slips of the keyboard in a rule, which the engine would tell in a language of its own. */
final class SyntaxLint {
  private static final Pattern CURLY = Pattern.compile("[“”„‘’]");
  private static final Pattern SINGLE_EQUALS = Pattern.compile("(?<![=!<>:])=(?!=)");
  private static final Pattern BOUND = Pattern.compile("(\\$\\w+)\\s*:(?!:)");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

  private final RuleFile rule;
  private final Mistakes mistakes;
  private final RulePart when;
  private final RulePart then;

  SyntaxLint(RuleFile rule, Mistakes mistakes) {
    this.rule = rule;
    this.mistakes = mistakes;
    this.when = RulePart.when(rule);
    this.then = RulePart.then(rule);
  }

  void check() {
    for (RulePart part : List.of(when, then)) {
      each(CURLY, part, sign -> "write straight quotation marks (\"), not " + sign);
    }
    each(SINGLE_EQUALS, when, sign -> "write == to compare, not =");
    checkBrackets();
    checkVariables();
  }

  private void each(Pattern pattern, RulePart part, UnaryOperator<String> problem) {
    Matcher found = pattern.matcher(part.text());
    while (found.find()) {
      wrong(part.line(found.start()), problem.apply(found.group()));
    }
  }

  private void checkBrackets() {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < when.text().length(); i++) {
      char sign = when.text().charAt(i);
      if (sign == '(') {
        open.push(i);
      } else if (sign == ')' && open.poll() == null) {
        wrong(when.line(i), "a bracket is closed that was never opened");
      }
    }
    if (!open.isEmpty()) {
      wrong(when.line(open.pop()), "a bracket is opened and never closed");
    }
  }

  private void checkVariables() {
    Set<String> bound =
        BOUND.matcher(when.text()).results().map(m -> m.group(1)).collect(Collectors.toSet());
    for (RulePart part : List.of(when, then)) {
      Matcher used = VARIABLE.matcher(part.text());
      while (used.find()) {
        if (!bound.contains(used.group())) {
          wrong(
              part.line(used.start()),
              used.group()
                  + " stands for nothing in \"when\""
                  + Spelling.didYouMean(used.group(), bound));
        }
      }
    }
  }

  private void wrong(int line, String problem) {
    mistakes.add(rule.path(), line, problem);
  }
}
