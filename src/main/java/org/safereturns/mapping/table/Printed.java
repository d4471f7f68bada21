package org.safereturns.mapping.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.reading.Validity;
import org.safereturns.mapping.template.Label;
import org.safereturns.mapping.template.Meaning;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.template.Table;

/**
 * Which of the categories that a template prints stand in one table. Only labels that read one list
 * and nothing else are asked for all its categories.
 */
final class Printed {
  private static final String AREAS = "REF_AREA";

  private final Reading reading;
  private final Table.Head head;
  private final Map<Label, Set<String>> codes = new HashMap<>();
  private final Map<Label, Origin> places = new HashMap<>();
  private final Strangers strangers;
  private @Nullable Origin unknown;

  Printed(Reading reading, Table.Head head, Strangers strangers) {
    this.reading = reading;
    this.strangers = strangers;
    this.head = head;
  }

  void saw(Label.Found found, Origin origin) {
    String list = list(found.label());
    if (!list.isEmpty()) {
      Meaning meaning = found.meaning();
      String code = list.equals(AREAS) ? meaning.area() : meaning.by().getOrDefault(list, "");
      codes.computeIfAbsent(found.label(), label -> new LinkedHashSet<>()).add(code);
      places.merge(found.label(), origin, Origin::spanning);
    }
  }

  /** A label that nobody knows may be one of those that are missing. */
  void unknown(Origin origin) {
    unknown = unknown == null ? origin : unknown.spanning(origin);
  }

  /**
   * @param where a list is told of which nothing was found
   */
  void tell(List<Label> labels, FindingKind kind, Origin where) {
    if (reading.header().isNil()) {
      return;
    }
    for (Label label : labels) {
      String list = list(label);
      Origin rows = places.get(label);
      if (rows == null) {
        tellAll(label, list, where);
      } else {
        for (Code code : missing(label, list)) {
          String row = named(label, list, code.label());
          List<String> names = code.names().stream().map(n -> named(label, list, n)).toList();
          Meaning meaning = Meaning.category(placeholder(list), code.code()).and(label.meaning());
          strangers.missing(kind, row, names, meaning, among(rows));
        }
      }
    }
  }

  /** Of a breakdown that is required by name, another check tells that all of it is missing. */
  private void tellAll(Label label, String list, Origin where) {
    boolean required = reading.mapping().requires().stream().anyMatch(r -> r.by().equals(list));
    if (!list.isEmpty() && !required) {
      String name = named(label, list, "…");
      String table = name.equals("…") ? head.name() : name;
      reading.found(FindingKind.MISSING_TABLE, where, "table", table);
    }
  }

  private Origin among(Origin rows) {
    return unknown == null ? rows : rows.spanning(unknown);
  }

  private static String named(Label label, String list, String code) {
    return label.name().replace("{" + placeholder(list) + "}", code);
  }

  private static String placeholder(String list) {
    return list.equals(AREAS) ? "area" : list;
  }

  private List<Code> missing(Label label, String list) {
    Set<String> seen = codes.getOrDefault(label, Set.of());
    List<Code> missing = new ArrayList<>();
    for (Code code : reading.mapping().prints().getOrDefault(list, List.of())) {
      if (!seen.contains(code.code()) && Validity.holds(code, reading.header().period())) {
        missing.add(code);
      }
    }
    return missing;
  }

  /** The list of which the label stands for every category that is printed; empty if none. */
  private String list(Label label) {
    List<String> placeholders = label.phrases().get(0).placeholders();
    String list = placeholders.size() == 1 ? Phrase.listOf(placeholders.get(0)) : "";
    return reading.mapping().prints().containsKey(list) ? list : "";
  }
}
