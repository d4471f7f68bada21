package org.safereturns.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safereturns.canonical.Code;
import org.safereturns.issue.Spelling;

/** What a sender may have meant by a label or code that nobody knows. */
final class Nearest {
  private Nearest() {}

  /** A question for the sender, empty if nothing the table knows is like the text. */
  static String among(List<Label> labels, String text, CodeLists lists) {
    Map<String, String> known = new TreeMap<>();
    for (Label label : labels) {
      for (Phrase phrase : label.phrases()) {
        if (phrase.isLiteral()) {
          known.put(phrase.folded(), phrase.quoted());
        }
        phrase.placeholders().forEach(p -> names(lists, Phrase.listOf(p), known));
      }
    }
    return question(text, known);
  }

  /** As {@link #among}, of the codes of one list. */
  static String on(String list, String text, CodeLists lists) {
    Map<String, String> known = new TreeMap<>();
    names(lists, list, known);
    return question(text, known);
  }

  private static void names(CodeLists lists, String list, Map<String, String> known) {
    for (Code code : lists.find(list).map(l -> l.codes()).orElse(List.of())) {
      known.put(Wording.fold(code.label()), code.label());
      code.aliases().forEach(alias -> known.put(Wording.fold(alias), alias));
    }
  }

  private static String question(String text, Map<String, String> known) {
    List<String> near = new ArrayList<>(Spelling.near(Wording.fold(text), known.keySet()));
    return near.isEmpty()
        ? ""
        : near.stream()
            .map(name -> known.getOrDefault(name, name))
            .distinct()
            .collect(Collectors.joining("” or “", "Did you mean “", "”?"));
  }
}
