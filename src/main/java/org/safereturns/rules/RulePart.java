package org.safereturns.rules;

import java.util.regex.Pattern;

/**
 * The conditions or the consequence of a rule, to be searched for signs: quoted texts and comments
 * are blanked, and every sign keeps its place.
 *
 * @param above the line of the file above the first line of the text
 */
record RulePart(String text, int above) {
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|//[^\\n]*");

  RulePart {
    text = QUOTED.matcher(text).replaceAll(m -> "\"" + " ".repeat(m.group().length() - 1));
  }

  static RulePart when(RuleFile rule) {
    return new RulePart(rule.when(), rule.whenLine());
  }

  static RulePart then(RuleFile rule) {
    return new RulePart(rule.then(), rule.thenLine());
  }

  /** The line of the file that a position in the text is on. */
  int line(int position) {
    return above + 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
  }
}
