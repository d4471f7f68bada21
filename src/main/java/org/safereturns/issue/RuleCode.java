package org.safereturns.issue;

import java.util.regex.Pattern;

/** The code of a check, {@code SUM-101}: given once, never renumbered, never used again. */
public record RuleCode(String text) implements Comparable<RuleCode> {
  private static final Pattern FORM = Pattern.compile("[A-Z]{3}-\\d{3}");

  public RuleCode {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is not a code such as SUM-101");
    }
  }

  public String family() {
    return text.substring(0, 3);
  }

  @Override
  public int compareTo(RuleCode other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
