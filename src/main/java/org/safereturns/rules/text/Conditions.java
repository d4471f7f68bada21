package org.safereturns.rules.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The patterns of a rule's {@code when}, as far as the rule check must understand them. */
public final class Conditions {
  /**
   * One pattern.
   *
   * @param binding the variable it binds, with its dollar sign; empty if none
   * @param constraints what stands between its brackets
   * @param negated whether the rule holds when there is no such fact
   * @param once whether it holds once, however many such facts there are: {@code not} and {@code
   *     exists}
   * @param taken whether it looks only at what another fact holds, by {@code from}
   * @param line in the file
   */
  public record Condition(
      String binding,
      String type,
      String constraints,
      boolean negated,
      boolean once,
      boolean taken,
      int line) {
    private static final Pattern OWN = Pattern.compile("(\\$\\w+)\\s*:(?!:)");
    private static final Pattern EQUALITY =
        Pattern.compile("(\\w*)\\s*==\\s*[^,=]*?(\\$\\w+)|(\\$\\w+)[\\w.()]*\\s*==\\s*(\\w*)");

    /**
     * The variables that it is compared with by {@code ==} and does not bind itself, each with the
     * properties of its own that are compared; one that is worked out has no name.
     */
    public Map<String, Set<String>> joinedWith() {
      Map<String, Set<String>> joined = new HashMap<>();
      EQUALITY
          .matcher(constraints)
          .results()
          .forEach(
              m -> {
                boolean left = m.group(2) == null;
                joined
                    .computeIfAbsent(m.group(left ? 3 : 2), v -> new HashSet<>())
                    .add(m.group(left ? 4 : 1));
              });
      OWN.matcher(constraints).results().forEach(m -> joined.remove(m.group(1)));
      joined.remove(binding);
      return joined;
    }

    /** The texts or names that a property is compared with, {@code measure == "X"}. */
    public List<String> literals(String property) {
      return Pattern.compile(
              "(?<![\\w.])" + property + "\\s*==\\s*(?:\"([^\"]+)\"|(?:Statistic\\.)?([A-Z_]+)\\b)")
          .matcher(constraints)
          .results()
          .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
          .toList();
    }
  }

  private static final Pattern START =
      Pattern.compile("(?:(\\$\\w+)\\s*:\\s*)?(?<![\\w.])([A-Z]\\w*)\\s*\\(");
  private static final Pattern NOT_BEFORE = Pattern.compile("\\bnot\\s*\\(?\\s*$");
  private static final Pattern ONCE = Pattern.compile("\\b(?:not|exists)\\s*\\(?\\s*$");
  private static final Pattern FROM = Pattern.compile("\\)\\s*from\\s+\\$");
  private static final Pattern COMMENT = Pattern.compile("//[^\\n]*");

  private final List<Condition> conditions = new ArrayList<>();

  public Conditions(RuleFile rule) {
    String when = COMMENT.matcher(rule.when()).replaceAll("");
    Matcher start = START.matcher(when);
    while (start.find()) {
      String binding = start.group(1) == null ? "" : start.group(1);
      int end = close(when, start.end());
      String constraints = when.substring(start.end(), end);
      String before = when.substring(0, start.start());
      conditions.add(
          new Condition(
              binding,
              start.group(2),
              constraints,
              NOT_BEFORE.matcher(before).find(),
              ONCE.matcher(before).find(),
              FROM.matcher(when).region(end, when.length()).lookingAt(),
              rule.whenLine() + 1 + (int) before.chars().filter(c -> c == '\n').count()));
    }
  }

  /** Where the bracket that was opened before a position is closed. */
  private static int close(String text, int from) {
    int depth = 1;
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      }
    }
    return text.length();
  }

  public List<Condition> all() {
    return conditions;
  }

  /** The type of the fact that a variable stands for. */
  public Optional<String> typeOf(String variable) {
    return conditions.stream()
        .filter(c -> c.binding().equals(variable))
        .map(Condition::type)
        .findFirst();
  }
}
