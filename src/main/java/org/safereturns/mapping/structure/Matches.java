package org.safereturns.mapping.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.FormSheet;
import org.safereturns.mapping.yaml.Section;

/** Which cells of a form must go with which others: parts with their wholes. */
final class Matches {
  private final Section section;
  private final List<CountsPlan> counts;
  private final List<Code> areas;
  private final Map<SortedMap<String, String>, FormSheet.Spot> figures = new HashMap<>();

  /**
   * @param areas that the form is about, empty if senders choose one
   */
  Matches(Section section, List<CountsPlan> counts, List<Code> areas) {
    this.section = section;
    this.counts = counts;
    this.areas = areas;
    counts.stream()
        .flatMap(CountsPlan::cells)
        .filter(CountsPlan.Place::isFigure)
        .forEach(cell -> figures.putIfAbsent(cell.key(), cell.spot()));
  }

  List<FormSheet.Match> all() {
    List<FormSheet.Match> matches = new ArrayList<>();
    for (CountsPlan plan : counts) {
      plan.cells().filter(cell -> !cell.isFigure()).forEach(cell -> matches.add(whole(plan, cell)));
      plan.cells().filter(CountsPlan.Place::isFigure).forEach(cell -> matches.addAll(limits(cell)));
    }
    return matches;
  }

  /** The whole stands with the same key, or among the areas if the form is about some. */
  private FormSheet.Match whole(CountsPlan plan, CountsPlan.Place cell) {
    SortedMap<String, String> ofArea = new TreeMap<>(cell.key());
    areas.forEach(area -> ofArea.putIfAbsent("area", area.code()));
    FormSheet.Spot whole = figures.get(figures.containsKey(cell.key()) ? cell.key() : ofArea);
    if (whole == null) {
      plan.wrong(
          "nobody gives the whole of \"%s\": ask for it among measures, or name it with \"total\" or"
                  .formatted(cell.label())
              + " \"all\"");
    }
    return new FormSheet.Match(cell.spot(), whole == null ? cell.spot() : whole, true);
  }

  private List<FormSheet.Match> limits(CountsPlan.Place cell) {
    List<FormSheet.Match> matches = new ArrayList<>();
    for (Section limit : section.sections("at_most")) {
      if (limit.text("part").equals(cell.key().get("measure"))) {
        SortedMap<String, String> whole = new TreeMap<>(cell.key());
        whole.put("measure", limit.text("whole"));
        FormSheet.Spot spot = figures.get(whole);
        if (spot != null) {
          matches.add(new FormSheet.Match(cell.spot(), spot, false));
        }
      }
    }
    return matches;
  }
}
