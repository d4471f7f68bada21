package org.safereturns.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.CodeList;
import org.safereturns.issue.Spelling;
import org.safereturns.rules.words.Labels;

/**
 * What the rule book may name, as the mappings have it. A code that no return can have would make a
 * check that never raises anything.
 *
 * @param lists code lists by identifier, {@code MEASURE}; a breakdown has the same name as its list
 * @param facts that returns or their templates state about themselves, {@code AREA_SCHEME}
 * @param fields of case records, each with the lists its codes are on: none for numbers and dates
 */
public record Vocabulary(
    Map<String, CodeList> lists,
    Map<String, Set<String>> fields,
    Set<String> collections,
    Set<String> facts)
    implements Labels {
  private static final int FEW = 12;

  public Vocabulary {
    lists = Map.copyOf(lists);
    fields = Map.copyOf(fields);
    collections = Set.copyOf(collections);
    facts = Set.copyOf(facts);
  }

  @Override
  public String label(String list, String code) {
    CodeList codes = lists.get(list);
    return codes == null ? code : codes.label(code);
  }

  /** Why a code cannot stand where one of a list belongs; empty if it can. */
  public Optional<String> problem(String list, String code) {
    CodeList codes = lists.get(list);
    if (codes == null) {
      return problemOfList(list);
    }
    return known(code, "not on the list " + list, codes(codes));
  }

  /**
   * Why a text cannot stand under a property or column of this name; empty if it can, or if names
   * of this kind are nobody's.
   */
  public Optional<String> problemOf(String name, String text) {
    if (isOpen(text)) {
      return Optional.empty();
    }
    return switch (name.substring(name.lastIndexOf('_') + 1)) {
      case "measure", "measures", "base" -> problem("MEASURE", text);
      case "area", "areas" -> problem("REF_AREA", text);
      case "uom", "unit" -> problem("UNIT_MEASURE", text);
      case "sender", "senders" -> problem("ORGANISATION", text);
      case "collection" -> known(text, "no collection of a mapping", collections);
      case "field" -> known(text, "no field that a mapping reads", fields.keySet());
      case "by" -> problemOfBreakdown(text);
      case "dimension" -> problemOfList(text);
      case "from" ->
          name.equals("from") ? Optional.empty() : problemOf("collection", text); // or a period
      default -> Optional.empty();
    };
  }

  /** Whether a row leaves it open what stands here: any, or whatever the other side says. */
  private static boolean isOpen(String text) {
    return text.equals("*") || text.startsWith("{");
  }

  public Optional<String> problemOfFact(String fact) {
    return known(fact, "no fact that a mapping declares", facts);
  }

  /** Why a fact cannot have this value, as far as there is a list of its values. */
  public Optional<String> problemOfFact(String fact, String value) {
    return lists.containsKey(fact) ? problem(fact, value) : problemOfFact(fact);
  }

  public Optional<String> problemOfList(String list) {
    return known(list, "no code list", lists.keySet());
  }

  private Optional<String> problemOfBreakdown(String text) {
    for (String part : text.split(";", -1)) {
      String[] halves = part.split("=", -1);
      Optional<String> problem =
          halves.length == 2
              ? isOpen(halves[1]) ? problemOfList(halves[0]) : problem(halves[0], halves[1])
              : Optional.of("\"" + text + "\" is not of the form SEX=001;AGE_BAND=25-34");
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  /** Why a code cannot stand in a field of a case record. */
  public Optional<String> problemInField(String field, String code) {
    Set<String> on = fields.getOrDefault(field, Set.of());
    return on.stream().anyMatch(list -> problem(list, code).isEmpty())
        ? Optional.empty()
        : on.stream().sorted().findFirst().flatMap(list -> problem(list, code));
  }

  /** Why a word that looks like a code means nothing at all. */
  public Optional<String> problemAnywhere(String word) {
    Set<String> all = new TreeSet<>(fields.keySet());
    all.addAll(lists.keySet());
    lists.values().forEach(list -> all.addAll(codes(list)));
    return known(word, "on no code list", all);
  }

  private static List<String> codes(CodeList list) {
    return list.codes().stream().map(Code::code).toList();
  }

  private static Optional<String> known(String word, String what, Collection<String> known) {
    if (known.contains(word)) {
      return Optional.empty();
    }
    String near = Spelling.didYouMean(word, known);
    String all =
        near.isEmpty() && known.size() <= FEW
            ? "; there are " + String.join(", ", new TreeSet<>(known))
            : near;
    return Optional.of("\"" + word + "\" is " + what + all);
  }
}
