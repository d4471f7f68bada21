package org.safereturns.canonical;

import java.util.regex.Pattern;

/**
 * What stands in a field when it cannot be read as the field's type or code list says.
 *
 * @param wider whether it is a good code of its own scheme that covers several codes of the list,
 *     so that which one is meant cannot be told
 */
public record Invalid(String raw, boolean wider) {
  /**
   * Officer-defined ethnicity, 6+1: its codes with or without words behind them, and those of its
   * groups that nobody would call themselves by. "Black" alone may be a person's own answer.
   */
  private static final Pattern OFFICERS =
      Pattern.compile(
          "(?i)IC ?[0-9]([^0-9].*)?|.*(north|south)(ern)? european|.*indian sub-?continent.*"
              + "|.*south[- ]east asian|arab or north african");

  public Invalid(String raw) {
    this(raw, false);
  }

  /** Whether it says how somebody looked to an officer. */
  public boolean officersView() {
    return OFFICERS.matcher(raw).matches();
  }
}
