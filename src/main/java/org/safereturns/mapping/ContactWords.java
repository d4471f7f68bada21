package org.safereturns.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.safereturns.issue.PersonalDetail;
import org.safereturns.mapping.text.Wording;

/**
 * The words by which a form asks who filled it in, or a table says whom to ask: contact details
 * beside, below or after them are the sender's own, and no personal details of a survivor.
 */
public record ContactWords(Set<String> labels) {
  static final String LIST = "CONTACT_FIELD";

  private static final Pattern BEHIND_A_LABEL =
      Pattern.compile("\\s*(?:[:;,=–—-]|please\\b|contact\\b).*");
  private static final Pattern HIDDEN = Pattern.compile("\\[[^\\]]*]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}'’]+");

  /** What joins names and numbers; any other small word makes a sentence of them. */
  private static final Set<String> JOINING =
      Set.of(
          "and",
          "or",
          "of",
          "the",
          "for",
          "on",
          "at",
          "in",
          "by",
          "to",
          "from",
          "please",
          "contact",
          "call",
          "tel",
          "telephone",
          "phone",
          "mobile",
          "mob",
          "direct",
          "line",
          "ext",
          "extension",
          "e",
          "email",
          "mail",
          "team",
          "office");

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

  /** Whether a text is one of them with contact details: {@code Contact: statistics@...}. */
  public boolean isLine(String text) {
    String folded = Wording.fold(text);
    return labels.stream().anyMatch(label -> begins(folded, label) && isDetails(text, label));
  }

  /** Whether a text is made of names and numbers: a sentence about somebody is not. */
  public static boolean isDetails(String text) {
    return isDetails(text, "");
  }

  private static boolean begins(String folded, String label) {
    if (!folded.startsWith(label)) {
      return false;
    }
    String rest = folded.substring(label.length());
    boolean leadsOn = label.endsWith(" by") || label.endsWith(" to");
    return BEHIND_A_LABEL.matcher(rest).matches() || (leadsOn && rest.startsWith(" "));
  }

  private static boolean isDetails(String text, String label) {
    Set<String> ofLabel = Set.copyOf(words(label));
    return words(HIDDEN.matcher(PersonalDetail.hideAll(text)).replaceAll(" ")).stream()
        .allMatch(
            word -> {
              String small = word.toLowerCase(Locale.ROOT);
              return !Character.isLowerCase(word.charAt(0))
                  || JOINING.contains(small)
                  || ofLabel.contains(small);
            });
  }

  private static List<String> words(String text) {
    return BETWEEN_WORDS.splitAsStream(text).filter(word -> !word.isEmpty()).distinct().toList();
  }
}
