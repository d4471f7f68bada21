package org.safereturns.mapping.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.GapReason;

/** What a sign in place of a number means, in the words of the mapping language. */
public enum Reason {
  BLANK("blank", GapReason.BLANK),
  SUPPRESSED("suppressed", GapReason.SUPPRESSED),
  NOT_AVAILABLE("not available", GapReason.NOT_AVAILABLE),
  NOT_APPLICABLE("not applicable", GapReason.NOT_APPLICABLE),
  NOT_CARRIED("not carried", GapReason.NOT_CARRIED),
  /** The figure is there and is 0. */
  ZERO("zero", null),
  /** There is neither a figure nor a gap. */
  NOTHING("nothing", null);

  private final String word;
  private final @Nullable GapReason gap;

  Reason(String word, @Nullable GapReason gap) {
    this.word = word;
    this.gap = gap;
  }

  String word() {
    return word;
  }

  public @Nullable GapReason gap() {
    return gap;
  }

  public static Map<String, Reason> byWord() {
    Map<String, Reason> words = new LinkedHashMap<>();
    for (Reason reason : values()) {
      words.put(reason.word, reason);
    }
    return words;
  }
}
