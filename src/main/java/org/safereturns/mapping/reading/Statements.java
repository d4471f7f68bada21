package org.safereturns.mapping.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.template.Place;

/** What a return says about itself at the places that its mapping names, and what is odd there. */
final class Statements {
  private final String file;
  private final List<Grid> grids;
  private final Quoted quoted;
  private final List<Finding> findings = new ArrayList<>();

  Statements(String file, CodeLists lists, List<Grid> grids) {
    this.file = file;
    this.grids = grids;
    this.quoted = new Quoted(lists);
  }

  /** What was said, and where. */
  record Said(String text, Origin origin) {}

  List<Finding> findings() {
    return findings;
  }

  void found(FindingKind kind, Said said, Map<String, String> details) {
    Map<String, String> shown = new HashMap<>(details);
    shown.computeIfPresent("value", (name, value) -> quoted.of(value));
    findings.add(new Finding(kind, said.origin(), shown));
  }

  /** As it may be shown. */
  String quoted(String text) {
    return quoted.of(text);
  }

  Said said(Place place) {
    Said said =
        place.kind() == Place.Kind.FIXED
            ? new Said(place.otherwise(), Origin.wholeFile(file))
            : find(place);
    return said.text().isEmpty() ? new Said(place.otherwise(), said.origin()) : said;
  }

  private Said find(Place place) {
    List<Grid> on =
        grids.stream()
            .filter(g -> place.sheet().isEmpty() || new Phrase(place.sheet()).fits(g.name()))
            .toList();
    List<Spot> spots = Spot.all(on, place.phrase());
    return spots.isEmpty() ? new Said("", Origin.wholeFile(file)) : at(place, spots.get(0));
  }

  private Said at(Place place, Spot spot) {
    spot.claim();
    if (place.kind() == Place.Kind.TEXT) {
      return new Said(captured(place.phrase(), spot.text()), origin(spot));
    }
    Spot value = place.kind() == Place.Kind.BELOW ? spot.below() : spot.right();
    value.claim();
    return new Said(value.text(), origin(value));
  }

  private Origin origin(Spot spot) {
    return Origin.cell(file, spot.grid().name(), spot.row(), spot.column());
  }

  /** What stands at the placeholder that is meant: the last but {@code {*}} and {@code {since}}. */
  private static String captured(Phrase phrase, String text) {
    List<String> parts = phrase.captured(text);
    @Nullable String found = null;
    for (int i = 0; i < phrase.placeholders().size(); i++) {
      String name = phrase.placeholders().get(i);
      if (!name.equals("*") && !name.equals("since")) {
        found = parts.get(i + 1);
      }
    }
    return found == null ? text : found;
  }
}
