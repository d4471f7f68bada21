package org.safereturns.rules.lint;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.safereturns.issue.Spelling;
import org.safereturns.rules.catalogue.FactClasses;
import org.safereturns.rules.text.Conditions;
import org.safereturns.rules.text.Mistakes;
import org.safereturns.rules.text.RuleFile;
import org.safereturns.rules.text.RulePart;

/** Finds facts, imports and constants that there are not. */
final class TypeLint {
  private static final Pattern IMPORT = Pattern.compile("(?m)^\\s*import\\s+([\\w.]+)\\.(\\w+)");
  private static final Pattern CONSTANT =
      Pattern.compile("(?<![\\w.])([A-Z]\\w+)\\.([A-Z][A-Z_0-9]+)\\b(?!\\s*\\()");
  private static final Set<String> WITHOUT_IMPORT = Set.of("String", "Number", "Object");

  private final RuleFile rule;
  private final Mistakes mistakes;

  TypeLint(RuleFile rule, Mistakes mistakes) {
    this.rule = rule;
    this.mistakes = mistakes;
  }

  void check() {
    Set<String> imported =
        IMPORT.matcher(rule.text()).results().map(m -> m.group(2)).collect(Collectors.toSet());
    checkImports();
    checkTypes(imported);
    checkConstants(imported);
  }

  private void checkImports() {
    Matcher found = IMPORT.matcher(rule.text());
    while (found.find()) {
      String name = found.group(1) + "." + found.group(2);
      boolean ours = name.startsWith("org.safereturns.");
      if (ours
          && FactClasses.find(found.group(2)).filter(c -> c.getName().equals(name)).isEmpty()) {
        wrong(
            new RulePart(rule.text(), 0).line(found.start(2)),
            "there is no "
                + name
                + " to import"
                + Spelling.didYouMean(found.group(2), FactClasses.names()));
      }
    }
  }

  private void checkTypes(Set<String> imported) {
    for (Conditions.Condition condition : new Conditions(rule).all()) {
      String type = condition.type();
      if (!imported.contains(type) && !WITHOUT_IMPORT.contains(type)) {
        wrong(condition.line(), unknown(type));
      }
    }
  }

  /** What to do about a type that a rule uses and does not import. */
  private static String unknown(String type) {
    return FactClasses.find(type)
        .map(
            c -> "%s must be imported: write \"import %s\" at the top".formatted(type, c.getName()))
        .orElseGet(
            () ->
                "there is no fact \""
                    + type
                    + "\""
                    + Spelling.didYouMean(type, FactClasses.names()));
  }

  private void checkConstants(Set<String> imported) {
    RulePart when = RulePart.when(rule);
    Matcher used = CONSTANT.matcher(when.text());
    while (used.find()) {
      Set<String> known = constants(used.group(1));
      if (!known.isEmpty() && !imported.contains(used.group(1))) {
        wrong(when.line(used.start()), unknown(used.group(1)));
      } else if (!known.isEmpty() && !known.contains(used.group(2))) {
        String near = Spelling.didYouMean(used.group(2), known);
        wrong(
            when.line(used.start()),
            "there is no "
                + used.group()
                + (near.isEmpty() ? "; there are " + String.join(", ", known) : near));
      }
    }
  }

  private static Set<String> constants(String type) {
    return FactClasses.find(type).filter(Class::isEnum).stream()
        .flatMap(c -> Arrays.stream(c.getEnumConstants()))
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void wrong(int line, String problem) {
    mistakes.add(rule.path(), line, problem);
  }
}
