package org.safereturns.mapping.template;

import java.util.List;
import java.util.Map;

/**
 * A sentence that a mapping knows.
 *
 * @param forms its spellings
 * @param meaning what holds for all its figures
 * @param figures what each named placeholder is
 * @param incomplete whether it says that figures are missing or too low
 */
public record Sentence(
    List<SentenceForm> forms, Meaning meaning, Map<String, Meaning> figures, boolean incomplete) {
  /** Placeholders that compare or give a direction; they name no figure. */
  public static final String DIRECTION = "direction";

  public static final String RANK = "rank";
  public static final String TIMES = "times";

  /** Placeholder for words that nobody reads. */
  public static final String ANYTHING = "*";

  public Sentence {
    forms = List.copyOf(forms);
    figures = Map.copyOf(figures);
  }
}
