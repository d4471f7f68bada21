package org.safereturns.mapping.load;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.CodeList;
import org.safereturns.issue.Spelling;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.template.Derived;
import org.safereturns.mapping.template.Meaning;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.yaml.Section;

/**
 * Looks up the codes, lists and placeholders that a mapping names. What is unknown is noted with
 * its line and the nearest that there is.
 */
public final class CodeLookup {
  private static final Set<String> PLACEHOLDERS = Set.of("*", "value", "period", "since");

  private final CodeLists lists;

  public CodeLookup(CodeLists lists) {
    this.lists = lists;
  }

  /** The code that the text of a key names on a list; empty without the key. */
  public String code(Section section, String key, String list) {
    return section.has(key) ? code(section, key, list, section.text(key)) : "";
  }

  /** The code that a text names on a list; a mistake on the key's line if there is none. */
  public String code(Section section, String key, String list, String text) {
    problem(list, text).ifPresent(problem -> section.wrong(key, problem));
    return lists.named(list, text).map(Code::code).orElse("");
  }

  /** Why a text names no code of a list; empty if it does. */
  Optional<String> problem(String list, String text) {
    if (!isList(list)) {
      return Optional.of(noList(list));
    }
    Set<String> codes =
        lists.find(list).stream()
            .flatMap(l -> l.codes().stream())
            .map(Code::code)
            .collect(Collectors.toSet());
    return lists.named(list, text).isPresent()
        ? Optional.empty()
        : Optional.of(
            "\"%s\" is not on the list %s%s"
                .formatted(text, list, Spelling.didYouMean(text, codes)));
  }

  /** Every code of a list; none of a list that does not exist. */
  List<Code> all(String list) {
    return lists.find(list).map(CodeList::codes).orElse(List.of());
  }

  private String noList(String id) {
    return "there is no code list \"" + id + "\"" + Spelling.didYouMean(id, lists.ids());
  }

  /** The codes that one text or a list of texts name. */
  public List<String> codes(Section section, String key, String list) {
    return section.texts(key).stream().map(t -> code(section, key, list, t)).distinct().toList();
  }

  /** Checks that a list exists. */
  public String list(Section section, String key, String id) {
    if (!isList(id)) {
      section.wrong(key, noList(id));
    }
    return id;
  }

  boolean isList(String id) {
    return lists.find(id).isPresent();
  }

  /** A code of MEASURE, unless which one it is shows only later. */
  String measure(Section section, String key) {
    String text = section.text(key);
    boolean settledLater = text.contains(Meaning.ROW) || text.equals(Derived.UNNAMED);
    return settledLater ? text : code(section, key, "MEASURE");
  }

  /** Fixed categories, {@code { SEX: "002" }}. */
  SortedMap<String, String> by(Section section, String key) {
    SortedMap<String, String> by = new TreeMap<>();
    Section inner = section.section(key);
    for (String dimension : inner.keys()) {
      by.put(dimension, code(inner, dimension, dimension, inner.text(dimension)));
    }
    return by;
  }

  /** A quoted text whose placeholders are all known. */
  Phrase phrase(String text, Section section) {
    Phrase phrase = new Phrase(text);
    for (String placeholder : phrase.placeholders()) {
      if (!PLACEHOLDERS.contains(placeholder) && !isList(Phrase.listOf(placeholder))) {
        section.wrong(
            section.line(),
            "unknown placeholder {"
                + placeholder
                + "}"
                + Spelling.didYouMean(placeholder, lists.ids()));
      }
    }
    return phrase;
  }
}
