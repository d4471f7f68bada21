package org.safereturns.mapping.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.CodeList;
import org.safereturns.issue.Spelling;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.template.Meaning;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.template.Sentence;
import org.safereturns.mapping.template.SentenceForm;
import org.safereturns.mapping.text.Comparing;
import org.safereturns.mapping.text.Worded;
import org.safereturns.mapping.text.Wording;
import org.safereturns.mapping.yaml.Section;

/** Loads the sentences that a mapping knows. */
final class SentenceLoader {
  /** What a figure of a sentence may be; it has no brackets, tokens or column of its own. */
  static final Set<String> FIGURE_KEYS =
      Set.of(
          "measure",
          "unit",
          "area",
          "period",
          "since",
          "by",
          "percentage_of",
          "rate",
          "change",
          "difference_from");

  static final Set<String> KEYS = keys();
  private static final Set<String> WORDS =
      Set.of(Sentence.DIRECTION, Sentence.RANK, Sentence.TIMES, "period", "since", "*");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z ]*");
  private static final String NUMBER = "[-+]?\\d[\\d,]*(?:\\.\\d+)?(?: ?(?:%|per ?cent))?";

  private final CodeLists lists;
  private final MeaningLoader meanings;

  SentenceLoader(CodeLists lists, MeaningLoader meanings) {
    this.lists = lists;
    this.meanings = meanings;
  }

  private static Set<String> keys() {
    Set<String> keys = new TreeSet<>(FIGURE_KEYS);
    keys.addAll(Set.of("says", "figures", "incomplete"));
    return keys;
  }

  List<Sentence> load(Section notes) {
    return notes.sections("sentences").stream().map(this::sentence).toList();
  }

  private Sentence sentence(Section about) {
    about.knowing(KEYS);
    Map<String, Meaning> figures = new LinkedHashMap<>();
    Section inner = about.section("figures");
    for (String name : inner.keys()) {
      if (!NAME.matcher(name).matches() || WORDS.contains(name) || isList(name)) {
        inner.wrong(name, "\"" + name + "\" cannot be the name of a figure: it means something");
      }
      figures.put(name, meanings.load(inner.section(name).knowing(FIGURE_KEYS)));
    }
    List<SentenceForm> forms = new ArrayList<>();
    for (String says : about.texts("says")) {
      form(about, says, figures.keySet()).ifPresent(forms::add);
    }
    if (about.texts("says").isEmpty()) {
      about.wrong(about.line(), "\"says\" is missing: how the sentence runs");
    }
    return new Sentence(forms, meanings.load(about), figures, about.flag("incomplete"));
  }

  private boolean isList(String placeholder) {
    return lists.find(Phrase.listOf(placeholder)).isPresent();
  }

  private Optional<SentenceForm> form(Section about, String says, Set<String> figures) {
    try {
      SentenceForm form = new SentenceForm(says, name -> pattern(name, figures));
      for (SentenceForm.Slot slot : form.slots()) {
        compares(form, slot, figures);
      }
      return Optional.of(form);
    } catch (IllegalArgumentException e) {
      about.wrong("says", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** What is compared must stand in the sentence. */
  private static void compares(SentenceForm form, SentenceForm.Slot slot, Set<String> figures) {
    List<SentenceForm.Slot> slots = form.slots();
    int at = slot.at();
    if (slot.name().equals(Sentence.RANK)
        && slots.stream().noneMatch(s -> figures.contains(s.name()) && s.group() == slot.group())) {
      throw new IllegalArgumentException("{rank} needs a figure in the same square brackets");
    }
    if (slot.name().equals(Sentence.TIMES)
        && (slots.subList(0, at).stream().noneMatch(s -> figures.contains(s.name()))
            || slots.subList(at, slots.size()).stream()
                .noneMatch(s -> figures.contains(s.name())))) {
      throw new IllegalArgumentException("{times} needs a figure before it and one after it");
    }
  }

  private String pattern(String placeholder, Set<String> figures) {
    if (figures.contains(placeholder)) {
      return "(?:" + NUMBER + "|" + Worded.FORM + ")";
    }
    return switch (placeholder) {
      case "*" -> ".*?";
      case "period", "since" -> ".+?";
      case Sentence.DIRECTION -> Comparing.DIRECTION;
      case Sentence.RANK -> Comparing.RANK;
      case Sentence.TIMES -> Worded.FORM;
      default ->
          lists
              .find(Phrase.listOf(placeholder))
              .map(SentenceLoader::names)
              .orElseThrow(() -> unknown(placeholder, figures));
    };
  }

  private IllegalArgumentException unknown(String placeholder, Set<String> figures) {
    Set<String> known = new TreeSet<>(figures);
    known.addAll(WORDS);
    known.addAll(lists.ids());
    known.addAll(Set.of("area", "measure", "unit"));
    return new IllegalArgumentException(
        "unknown placeholder {" + placeholder + "}" + Spelling.didYouMean(placeholder, known));
  }

  /** The names of a list's codes, the longest first, so that none hides a longer one. */
  private static String names(CodeList list) {
    return list.codes().stream()
        .flatMap(SentenceLoader::names)
        .map(Wording::plain)
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(n -> n))
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static Stream<String> names(Code code) {
    return Stream.concat(Stream.of(code.code(), code.label()), code.aliases().stream());
  }
}
