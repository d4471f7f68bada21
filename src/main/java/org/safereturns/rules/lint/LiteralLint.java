package org.safereturns.rules.lint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.rules.Vocabulary;
import org.safereturns.rules.text.Mistakes;
import org.safereturns.rules.text.RuleFile;

/** Judges whether every code that the conditions of a rule name in quotes is there. */
final class LiteralLint {
  private static final Pattern LITERAL = Pattern.compile("//[^\\n]*|\"([^\"\\n]*)\"");

  /** What stands between a property and a text it is compared with, alone or in a list. */
  private static final String COMPARED =
      "\\s*(?:(?:==|!=)\\s*|(?:not\\s+)?(?:in|contains|memberOf)\\s*\\((?:\\s*\"[^\"]*\"\\s*,)*\\s*)$";

  private static final Pattern PROPERTY =
      Pattern.compile("\\b(measure|base|area|uom|collection|sender)" + COMPARED);
  private static final Pattern BREAKDOWN = Pattern.compile("\\bbreakdown\\.text" + COMPARED);
  private static final Pattern CATEGORY =
      Pattern.compile(
          "\\bbreakdown\\.code\\(\\s*\"([^\"]*)\"\\s*\\)"
              + COMPARED
              + "|\\b(?:by|with)\\(\\s*\"([^\"]*)\"\\s*,\\s*$");
  private static final Pattern IN_FIELD =
      Pattern.compile("(?<!breakdown\\.)\\bcode\\(\\s*\"([^\"]*)\"\\s*\\)" + COMPARED);
  private static final Pattern DIMENSION =
      Pattern.compile("(?:\\bbreakdown\\.code|\\bby|\\bwith|\\bwithout)\\(\\s*$");
  private static final Pattern FACT = Pattern.compile("\\bdeclared\\(\\s*$");
  private static final Pattern OF_FACT =
      Pattern.compile("\\bdeclared\\(\\s*\"([^\"]*)\"\\s*\\)" + COMPARED);
  private static final Pattern FIELD =
      Pattern.compile(
          "(?<!breakdown\\.)\\b(?:given|blank|missing|invalid|unread|code|number|date|value)\\(\\s*$");
  private static final Pattern CODE_LIKE =
      Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[EKNSW]\\d{8}");

  private final Vocabulary known;

  LiteralLint(Vocabulary known) {
    this.known = known;
  }

  void check(RuleFile rule, Mistakes mistakes) {
    Matcher literal = LITERAL.matcher(rule.when());
    while (literal.find()) {
      String text = literal.group(1);
      if (text != null && !text.isEmpty()) {
        String before = rule.when().substring(0, literal.start());
        int line = rule.whenLine() + 1 + (int) before.chars().filter(c -> c == '\n').count();
        problem(before, text).ifPresent(p -> mistakes.add(rule.path(), line, p));
      }
    }
  }

  /** Why a text cannot stand where it does, as far as what stands before it tells. */
  private Optional<String> problem(String before, String text) {
    Matcher property = PROPERTY.matcher(before);
    if (property.find()) {
      return known.problemOf(property.group(1), text);
    }
    Matcher category = CATEGORY.matcher(before);
    if (category.find()) {
      String dimension = category.group(1) == null ? category.group(2) : category.group(1);
      return known.problem(dimension, text);
    }
    Matcher fact = OF_FACT.matcher(before);
    if (fact.find()) {
      return known.problemOfFact(fact.group(1), text);
    }
    if (FACT.matcher(before).find()) {
      return known.problemOfFact(text);
    }
    Matcher field = IN_FIELD.matcher(before);
    if (field.find()) {
      return known.problemInField(field.group(1), text);
    }
    if (BREAKDOWN.matcher(before).find()) {
      return known.problemOf("by", text);
    }
    if (DIMENSION.matcher(before).find()) {
      return known.problemOfList(text);
    }
    if (FIELD.matcher(before).find()) {
      return known.problemOf("field", text);
    }
    return CODE_LIKE.matcher(text).matches() ? known.problemAnywhere(text) : Optional.empty();
  }
}
