package org.safereturns.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.FindingKind;

/**
 * Which of the categories that a template prints stand in one table. Only labels that read one list
 * and nothing else are asked for all its categories.
 */
final class Printed {
  private final Reading reading;
  private final Table.Head head;
  private final Map<Label, Set<String>> codes = new HashMap<>();
  private final Map<Label, Origin> places = new HashMap<>();

  Printed(Reading reading, Table.Head head) {
    this.reading = reading;
    this.head = head;
  }

  void saw(Label.Found found, Origin origin) {
    String list = list(found.label());
    if (!list.isEmpty()) {
      String code = found.meaning().by().getOrDefault(list, "");
      codes.computeIfAbsent(found.label(), label -> new LinkedHashSet<>()).add(code);
      places.merge(found.label(), origin, Origin::spanning);
    }
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
          reading.found(kind, rows, "label", row, "table", head.name());
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

  private static String named(Label label, String list, String code) {
    return label.name().replace("{" + list + "}", code);
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
    boolean whole =
        placeholders.size() == 1 && reading.mapping().prints().containsKey(placeholders.get(0));
    return whole ? placeholders.get(0) : "";
  }
}
