package org.safereturns.mapping;

import java.util.Set;
import java.util.stream.Collectors;
import org.safereturns.mapping.text.Wording;

/**
 * The words by which a form asks who filled it in, or a table says whom to ask: what stands beside,
 * below or after them is about the sender, and no personal detail of a survivor.
 */
public record ContactWords(Set<String> labels) {
  static final String LIST = "CONTACT_FIELD";

  public static ContactWords of(CodeLists lists) {
    return new ContactWords(
        lists.find(LIST).stream()
            .flatMap(list -> list.codes().stream())
            .flatMap(code -> code.names().stream())
            .map(Wording::fold)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether a text is one of them, and nothing else. */
  public boolean isLabel(String text) {
    return labels.contains(Wording.fold(text));
  }

  /** Whether a line begins with one of them: {@code Contact: statistics@...}. */
  public boolean begin(String line) {
    String folded = Wording.fold(line);
    return labels.stream()
        .anyMatch(
            label ->
                folded.startsWith(label)
                    && folded.length() > label.length()
                    && !Character.isLetterOrDigit(folded.charAt(label.length())));
  }
}
