package org.safereturns.rules.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.Spelling;
import org.safereturns.rules.catalogue.FactClasses;
import org.safereturns.rules.text.Conditions;
import org.safereturns.rules.text.Conditions.Condition;
import org.safereturns.rules.text.Mistakes;
import org.safereturns.rules.text.RuleFile;
import org.safereturns.rules.text.RulePart;

/** Says in plain words why the engine does not understand a rule. */
final class Explanation {
  private static final Pattern NEAR = Pattern.compile("(?:mismatched input|at input) '([^']+)'");
  private static final Pattern CHAIN =
      Pattern.compile("(?<![\\w.$])(\\$?[a-z]\\w*|\\$\\w+)(?!\\w|\\s*:(?!:))");
  private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:\\s*(\\w+)");
  private static final Pattern NEXT = Pattern.compile("\\s*[.]\\s*(\\w+)");
  private static final Set<String> WORDS =
      Set.of(
          "this",
          "not",
          "in",
          "matches",
          "contains",
          "memberOf",
          "true",
          "false",
          "null",
          "new",
          "java",
          "exists",
          "from",
          "and",
          "or",
          "instanceof",
          "str",
          "collect",
          "accumulate",
          "sum",
          "count",
          "min",
          "max",
          "average",
          "over");

  private final RuleFile rule;
  private final Conditions conditions;
  private final Map<String, Class<?>> variables = new HashMap<>();

  private Explanation(RuleFile rule) {
    this.rule = rule;
    this.conditions = new Conditions(rule);
    conditions.all().forEach(this::bind);
  }

  /**
   * Adds why a rule does not compile.
   *
   * @param line where the engine thinks the trouble is
   * @param engine what it says about it
   */
  static void add(RuleFile rule, int line, String engine, Mistakes mistakes) {
    Explanation explanation = new Explanation(rule);
    int before = mistakes.count();
    explanation.conditions.all().forEach(c -> explanation.unknownFields(c, mistakes));
    Matcher near = NEAR.matcher(engine);
    if (mistakes.count() > before || engine.contains("null Package")) {
      return;
    }
    mistakes.add(
        rule.path(),
        line,
        near.find()
            ? "cannot be understood at \"" + near.group(1) + "\": is a comma missing before it?"
            : "cannot be understood; the engine says: " + engine);
  }

  private void bind(Condition condition) {
    Optional<Class<?>> type = FactClasses.find(condition.type());
    if (type.isPresent()) {
      variables.put(condition.binding(), type.get());
      BINDING
          .matcher(condition.constraints())
          .results()
          .forEach(
              m ->
                  FactClasses.field(type.get(), m.group(2))
                      .ifPresent(t -> variables.put(m.group(1), t)));
    }
  }

  private void unknownFields(Condition condition, Mistakes mistakes) {
    Class<?> own = FactClasses.find(condition.type()).orElse(null);
    RulePart part = new RulePart(condition.constraints(), condition.line() - 1);
    Matcher start = CHAIN.matcher(part.text());
    while (own != null && start.find()) {
      String name = start.group(1);
      boolean variable = name.startsWith("$");
      if (!WORDS.contains(name)) {
        Class<?> type = variable ? variables.get(name) : own;
        String problem = problem(part.text(), start.start(), start.end(), type, variable);
        if (!problem.isEmpty()) {
          mistakes.add(rule.path(), part.line(start.start()), problem);
        }
      }
    }
  }

  /** Follows {@code a.b(c).d} to the first name that its type does not have. */
  private static String problem(
      String text, int from, int to, @Nullable Class<?> start, boolean variable) {
    Class<?> type = start;
    int at = to;
    String name = variable ? "" : text.substring(from, to);
    while (type != null) {
      if (!name.isEmpty()) {
        Optional<Class<?>> next = FactClasses.field(type, name);
        if (next.isEmpty()) {
          return "%s has no field \"%s\"%s"
              .formatted(type.getSimpleName(), name, offered(name, FactClasses.fields(type)));
        }
        type = next.get();
        at = afterBrackets(text, at);
      }
      Matcher next = NEXT.matcher(text).region(at, text.length());
      if (!next.lookingAt()) {
        return "";
      }
      name = next.group(1);
      at = next.end();
    }
    return "";
  }

  private static String offered(String name, Set<String> known) {
    String near = Spelling.didYouMean(name, known);
    return near.isEmpty() ? "; it has " + String.join(", ", known) : near;
  }

  private static int afterBrackets(String text, int from) {
    if (from >= text.length() || text.charAt(from) != '(') {
      return from;
    }
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }
}
