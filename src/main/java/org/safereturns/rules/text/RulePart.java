package org.safereturns.rules.text;

import java.util.regex.Pattern;

/**
 * The conditions or the consequence of a rule, to be searched for signs: quoted texts and comments
 * are blanked, and every sign keeps its place.
 *
 * @param above the line of the file above the first line of the text
 */
public record RulePart(String text, int above) {
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|//[^\\n]*");

  public RulePart {
    text = QUOTED.matcher(text).replaceAll(m -> "\"" + " ".repeat(m.group().length() - 1));
  }

  public static RulePart when(RuleFile rule) {
    return new RulePart(rule.when(), rule.whenLine());
  }

  public static RulePart then(RuleFile rule) {
    return new RulePart(rule.then(), rule.thenLine());
  }

  /** The line of the file that a position in the text is on. */
  public int line(int position) {
    return above + 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
  }
}
