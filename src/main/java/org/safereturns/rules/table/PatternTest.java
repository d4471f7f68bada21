package org.safereturns.rules.table;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.canonical.Missing;

/** Whether a text has its form. A text that occurs again, as codes do, is matched once. */
final class PatternTest implements FieldTest {
  /** Beyond so many different texts they are references, of which none occurs again. */
  private static final int REMEMBERED = 1_000;

  private final Matcher matcher;
  private final Map<String, Boolean> remembered = new HashMap<>();

  PatternTest(Pattern pattern) {
    this.matcher = pattern.matcher("");
  }

  @Override
  public boolean refuses(Object value, Object other) {
    return value instanceof String text ? !fits(text) : !(value instanceof Missing);
  }

  private boolean fits(String text) {
    if (remembered.size() == REMEMBERED) {
      return matcher.reset(text).matches();
    }
    return remembered.computeIfAbsent(text, t -> matcher.reset(t).matches());
  }
}
