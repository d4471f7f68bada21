package org.safereturns.mapping.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signs that stand in place of a number, and marks that may follow one.
 *
 * @param reasons folded sign to meaning
 * @param marks folded signs that are dropped behind a number
 */
public record Tokens(Map<String, Reason> reasons, List<String> marks) {
  public static final Tokens NONE = new Tokens(Map.of(), List.of());

  /** What is understood without being declared. */
  public static final Tokens USUAL = new Tokens(usual(), List.of());

  public Tokens {
    reasons = Map.copyOf(reasons);
    marks = List.copyOf(marks);
  }

  private static Map<String, Reason> usual() {
    Map<String, Reason> usual = new HashMap<>();
    usual.put("", Reason.BLANK);
    for (String sign : List.of("(s)", "[s]", "s", "(c)", "[c]", "c", "*", "<5", "<10")) {
      usual.put(sign, Reason.SUPPRESSED);
    }
    usual.put("suppressed", Reason.SUPPRESSED);
    for (String sign : List.of("[x]", "x", "..", ":", "not available", "no data", "not known")) {
      usual.put(sign, Reason.NOT_AVAILABLE);
    }
    for (String sign : List.of("n/a", "na", "[z]", "z", "not applicable")) {
      usual.put(sign, Reason.NOT_APPLICABLE);
    }
    usual.put("nil", Reason.ZERO);
    return usual;
  }

  /** What a sign means, null if nobody declared it. */
  @Nullable Reason meaning(String sign) {
    return reasons.get(Wording.fold(sign));
  }

  /** These with others laid over them. */
  public Tokens and(Tokens others) {
    if (others.reasons.isEmpty() && others.marks.isEmpty()) {
      return this;
    }
    Map<String, Reason> all = new HashMap<>(reasons);
    all.putAll(others.reasons);
    return new Tokens(all, others.marks.isEmpty() ? marks : others.marks);
  }
}
