package org.safereturns.mapping.guess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.CodeList;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.text.FigureText;
import org.safereturns.mapping.text.PeriodText;
import org.safereturns.mapping.text.Tokens;
import org.safereturns.mapping.text.Wording;

/** What texts of a file nobody has seen are most likely to be. */
public final class Guess {
  /**
   * Lists that are no categories of a figure: what is counted, and what a return says of itself.
   */
  private static final Set<String> STRUCTURAL =
      Set.of(
          "MEASURE",
          "UNIT_MEASURE",
          "ORGANISATION",
          "AREA_SCHEME",
          "ETHNICITY_SCHEME",
          "INCLUDES_MEDWAY",
          "PERSONAL_COLUMN");

  private static final Pattern SENDER =
      Pattern.compile(
          ".*\\b(council|authority|borough|organi[sz]ation|provider|service|agency|sender)\\b.*");

  private final CodeLists lists;

  Guess(CodeLists lists) {
    this.lists = lists;
  }

  /** Quoted so that it is the same text in YAML. */
  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
  }

  /** A name for a field: {@code DATE_OF_ENTRY}. */
  static String fieldName(String header) {
    String name =
        header.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
    return name.isEmpty() ? "FIELD" : name;
  }

  /** Whether a number or a sign for a missing one stands in the cell. */
  public static boolean isFigure(RawCell cell) {
    if (cell.isBlank()) {
      return false;
    }
    FigureText text = FigureText.read(cell, Tokens.USUAL);
    return text.number() != null || text.reason() != null;
  }

  /** The placeholder that reads every one of these labels, empty if none does. */
  String placeholder(Collection<String> labels) {
    if (labels.isEmpty()) {
      return "";
    }
    if (labels.stream().allMatch(l -> PeriodText.read(l).isPresent())) {
      return "{period}";
    }
    String list = list(labels, "", labels.size());
    return list.isEmpty() ? "" : "{" + (list.equals("REF_AREA") ? "area" : list) + "}";
  }

  /** The code list on which a single label stands, empty if there is none. */
  String list(String label) {
    return list(List.of(label), "", 1);
  }

  /**
   * The code list on which at least so many of the texts stand, best by what the column is called,
   * then the one that tells most of them apart.
   *
   * @return empty if there is none
   */
  String list(Collection<String> texts, String header, int atLeast) {
    List<CodeList> fitting = new ArrayList<>();
    for (String id : lists.ids()) {
      CodeList list = lists.find(id).orElseThrow();
      long named = texts.stream().filter(t -> list.named(Wording.unmarked(t)).isPresent()).count();
      if (!STRUCTURAL.contains(id) && atLeast > 0 && named >= atLeast) {
        fitting.add(list);
      }
    }
    Set<String> words = words(header);
    Comparator<CodeList> byWords =
        Comparator.comparingLong(
            l -> -words(l.id().replace('_', ' ')).stream().filter(words::contains).count());
    return fitting.stream()
        .min(
            byWords
                .thenComparing(l -> -toldApart(l, texts))
                .thenComparing(l -> l.codes().size())
                .thenComparing(CodeList::id))
        .map(CodeList::id)
        .orElse("");
  }

  private static long toldApart(CodeList list, Collection<String> texts) {
    return texts.stream()
        .flatMap(t -> list.named(Wording.unmarked(t)).stream())
        .map(Code::code)
        .distinct()
        .count();
  }

  /** The column that is called after who sends, and names the same in every row; 0 if none does. */
  int ownArea(Columns columns) {
    for (int column : columns.named()) {
      Set<String> different = columns.different(column);
      if (different.size() == 1
          && SENDER.matcher(Wording.fold(columns.name(column))).matches()
          && lists.areaNamed(different.iterator().next()).isPresent()) {
        return column;
      }
    }
    return 0;
  }

  /** Whether a text is the name of a code. */
  boolean isNamed(String list, String text) {
    return lists.named(list, text).isPresent();
  }

  /** The measure whose name shares most words with a text, if it shares at least two. */
  Optional<String> measure(String text) {
    Optional<Code> named = lists.named("MEASURE", text);
    if (named.isPresent()) {
      return named.map(Code::code);
    }
    Set<String> words = words(text);
    return lists.find("MEASURE").stream()
        .flatMap(l -> l.codes().stream())
        .filter(c -> shared(words, c) >= 2)
        .min(
            Comparator.<Code>comparingInt(c -> begins(text, c) ? 0 : 1)
                .thenComparing(c -> -shared(words, c))
                .thenComparing(c -> c.label().length()))
        .map(Code::code);
  }

  private static boolean begins(String text, Code code) {
    return Wording.fold(code.label()).startsWith(Wording.fold(text));
  }

  private static long shared(Set<String> words, Code code) {
    return words(code.label()).stream().filter(words::contains).count();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Stream.of(Wording.fold(text).split("[^a-z0-9]+"))
        .filter(w -> w.length() > 2)
        .forEach(w -> words.add(w.endsWith("s") ? w.substring(0, w.length() - 1) : w));
    return words;
  }
}
