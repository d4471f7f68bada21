package org.safereturns.mapping.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safereturns.canonical.Code;
import org.safereturns.issue.Spelling;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.template.Place;
import org.safereturns.mapping.text.Wording;
import org.safereturns.mapping.yaml.Section;

/**
 * The facts that a return or its template may state about itself. Most are named after a code list
 * and hold its codes, so that whoever compares them compares the same words.
 */
public final class Declarations {
  public static final String ORGANISATION = "ORGANISATION";

  /** The area that a form itself names; only compared with that of the return. */
  public static final String AREA = "AREA";

  /** Facts that hold whatever text the return says. */
  private static final Set<String> TEXTS =
      Set.of("TEMPLATE", ORGANISATION, AREA, "AREAS", "STATUS");

  private static final Set<String> NUMBERS = Set.of("SUPPRESSED_BELOW");
  private static final Set<String> YES_OR_NO = Set.of("NIL");

  /** The codes of a list by which a form asks a question. */
  private static final Set<String> ANSWERS = Set.of("yes", "no");

  /** Between two codes that both hold: {@code DASH or DARA}. */
  private static final String OR = " or ";

  private final CodeLists lists;

  public Declarations(CodeLists lists) {
    this.lists = lists;
  }

  /** What a mapping says under {@code declares}. */
  Map<String, Place> load(Section declares, PlaceLoader places) {
    Map<String, Place> declared = new LinkedHashMap<>();
    for (String name : declares.keys()) {
      Place place = places.load(declares, name);
      declared.put(name, place);
      if (!isKnown(name)) {
        Set<String> known = new TreeSet<>(lists.ids());
        Stream.of(TEXTS, NUMBERS, YES_OR_NO).forEach(known::addAll);
        declares.wrong(
            name,
            "\"%s\" is no fact that a return can state, nor a code list%s"
                .formatted(name, Spelling.didYouMean(name, known)));
      } else if (!place.otherwise().isEmpty() && read(name, place.otherwise()).isEmpty()) {
        declares.wrong(name, problem(name, place.otherwise()));
      }
    }
    return declared;
  }

  private boolean isKnown(String name) {
    return TEXTS.contains(name)
        || NUMBERS.contains(name)
        || YES_OR_NO.contains(name)
        || lists.find(name).isPresent();
  }

  private String problem(String name, String text) {
    if (YES_OR_NO.contains(name)) {
      return "\"" + name + "\" is yes or no";
    }
    if (NUMBERS.contains(name)) {
      return "\"" + name + "\" is a whole number";
    }
    Set<String> codes =
        lists.find(name).stream()
            .flatMap(l -> l.codes().stream())
            .map(Code::code)
            .collect(Collectors.toCollection(TreeSet::new));
    String near = Spelling.didYouMean(text, codes);
    return "\"%s\" is not on the list %s%s"
        .formatted(text, name, near.isEmpty() ? "; there are " + String.join(", ", codes) : near);
  }

  /** A stated fact in the words that all returns share; empty if it cannot be understood. */
  public Optional<String> read(String name, String said) {
    if (said.isEmpty() || TEXTS.contains(name)) {
      return Optional.of(said);
    }
    if (YES_OR_NO.contains(name)) {
      return Optional.of(Wording.fold(said)).filter(ANSWERS::contains);
    }
    if (NUMBERS.contains(name)) {
      return Optional.of(said.strip()).filter(text -> text.matches("\\d{1,6}"));
    }
    Set<String> codes = new TreeSet<>();
    for (String part : said.split(OR, -1)) {
      Optional<Code> code = lists.named(name, part);
      if (code.isEmpty()) {
        return Optional.empty();
      }
      codes.add(code.get().code());
    }
    return Optional.of(String.join(OR, codes));
  }

  /** What may be said, in words. */
  public String known(String name) {
    List<Code> codes = lists.find(name).stream().flatMap(l -> l.codes().stream()).toList();
    boolean asked = codes.stream().map(Code::code).collect(Collectors.toSet()).equals(ANSWERS);
    if (asked || YES_OR_NO.contains(name)) {
      return "“Yes”, “No”";
    }
    return codes.stream().map(code -> "“" + code.label() + "”").collect(Collectors.joining(", "));
  }
}
