package org.safereturns.mapping.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safereturns.canonical.Code;
import org.safereturns.issue.Spelling;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.template.Label;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.text.Wording;

/** What a sender may have meant by a label or code that nobody knows. */
final class Nearest {
  private Nearest() {}

  /** A question for the sender, empty if nothing the table knows is like the text. */
  static String among(List<Label> labels, String text, CodeLists lists) {
    return question(like(labels, text, lists));
  }

  /** The labels that the text is most like. */
  static List<String> like(List<Label> labels, String text, CodeLists lists) {
    Map<String, String> known = new TreeMap<>();
    for (Label label : labels) {
      for (Phrase phrase : label.phrases()) {
        if (phrase.isLiteral()) {
          known.put(phrase.folded(), phrase.quoted());
        }
        phrase.placeholders().forEach(p -> names(lists, p, phrase.quoted(), known));
      }
    }
    return like(text, known);
  }

  /** As {@link #among}, of the codes of one list. */
  static String on(String list, String text, CodeLists lists) {
    Map<String, String> known = new TreeMap<>();
    names(lists, list, "{" + list + "}", known);
    return question(like(text, known));
  }

  /** What a phrase is with each name of a list at its placeholder. */
  private static void names(
      CodeLists lists, String placeholder, String phrase, Map<String, String> known) {
    for (Code code : lists.find(Phrase.listOf(placeholder)).map(l -> l.codes()).orElse(List.of())) {
      for (String name : code.names()) {
        String whole = phrase.replace("{" + placeholder + "}", name);
        known.put(Wording.fold(whole), whole);
      }
    }
  }

  private static List<String> like(String text, Map<String, String> known) {
    return Spelling.near(Wording.fold(text), known.keySet()).stream()
        .map(name -> known.getOrDefault(name, name))
        .distinct()
        .toList();
  }

  private static String question(List<String> near) {
    return near.isEmpty()
        ? ""
        : near.stream().collect(Collectors.joining("” or “", "Did you mean “", "”?"));
  }
}
