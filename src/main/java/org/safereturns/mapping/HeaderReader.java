package org.safereturns.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;

/** Reads what a return says about itself. */
final class HeaderReader {
  private static final String ORGANISATION = "ORGANISATION";
  private static final Set<String> NO = Set.of("", "no", "n");

  private final String file;
  private final Mapping mapping;
  private final CodeLists lists;
  private final List<Grid> grids;
  private final List<Finding> findings = new ArrayList<>();

  HeaderReader(String file, Mapping mapping, CodeLists lists, List<Grid> grids) {
    this.file = file;
    this.mapping = mapping;
    this.lists = lists;
    this.grids = grids;
  }

  /** What was noticed on the way. */
  List<Finding> findings() {
    return findings;
  }

  ReturnHeader read(String sender) {
    Map<String, String> declared = new HashMap<>();
    mapping.declares().forEach((name, place) -> declared.put(name, declared(place)));
    compareOrganisation(declared.getOrDefault(ORGANISATION, ""), sender);
    return new ReturnHeader(
        mapping.id(),
        mapping.title(),
        mapping.collection(),
        sender,
        period(),
        mapping.purpose(),
        mapping.asks(),
        declared);
  }

  /** A form in another organisation's name must not be filed as the sender's own. */
  private void compareOrganisation(String named, String sender) {
    Optional<Code> sent = lists.find(ORGANISATION).flatMap(l -> l.find(sender));
    if (named.isEmpty() || sent.isEmpty()) {
      return;
    }
    Optional<Code> organisation = lists.named(ORGANISATION, named);
    Optional<Code> area = lists.named("REF_AREA", named);
    boolean other =
        organisation
            .map(o -> !o.equals(sent.get()))
            .orElseGet(() -> area.filter(a -> !a.code().equals(sent.get().group())).isPresent());
    if (other) {
      findings.add(
          new Finding(
              FindingKind.OTHER_ORGANISATION,
              Origin.wholeFile(file),
              Map.of("named", named, "sender", sent.get().label())));
    }
  }

  private String declared(Place place) {
    String said = said(place);
    if (place.yes().isEmpty()) {
      return said;
    }
    String answer = Wording.fold(said);
    if (!place.yes().contains(answer) && !NO.contains(answer)) {
      findings.add(
          new Finding(FindingKind.UNREADABLE_VALUE, Origin.wholeFile(file), Map.of("value", said)));
    }
    return place.yes().contains(answer) ? "yes" : "no";
  }

  private Period period() {
    String said = said(mapping.period());
    Optional<Period> period = PeriodText.read(said);
    if (period.isEmpty()) {
      findings.add(
          new Finding(FindingKind.PERIOD_NOT_FOUND, Origin.wholeFile(file), Map.of("value", said)));
      return Period.NOT_STATED;
    }
    if (!inForce(period.get())) {
      findings.add(
          new Finding(
              FindingKind.WRONG_PERIOD,
              Origin.wholeFile(file),
              Map.of(
                  "period", period.get().label(),
                  "from", mapping.from().label(),
                  "to", mapping.to().label())));
    }
    return period.get();
  }

  private boolean inForce(Period period) {
    boolean begun = mapping.from().isNone() || !period.start().isBefore(mapping.from().start());
    return begun && (mapping.to().isNone() || !period.end().isAfter(mapping.to().end()));
  }

  /** Code of the area that figures are for when they name none. */
  String area(String sender) {
    String said = said(mapping.area());
    if (said.equals("sender")) {
      return lists.find("ORGANISATION").flatMap(l -> l.find(sender)).map(Code::group).orElse("");
    }
    Optional<Code> area = lists.named("REF_AREA", said);
    if (area.isEmpty() && !said.isEmpty()) {
      findings.add(
          new Finding(FindingKind.AREA_NOT_KNOWN, Origin.wholeFile(file), Map.of("value", said)));
    }
    return area.map(Code::code).orElse("");
  }

  private String said(Place place) {
    String said = place.kind() == Place.Kind.FIXED ? place.otherwise() : find(place);
    return said.isEmpty() ? place.otherwise() : said;
  }

  private String find(Place place) {
    List<Grid> on =
        grids.stream()
            .filter(g -> place.sheet().isEmpty() || new Phrase(place.sheet()).fits(g.name()))
            .toList();
    List<Spot> spots = Spot.all(on, place.phrase());
    return spots.isEmpty() ? "" : at(place, spots.get(0));
  }

  private static String at(Place place, Spot spot) {
    spot.claim();
    if (place.kind() == Place.Kind.TEXT) {
      return captured(place.phrase(), spot.text());
    }
    Spot value = place.kind() == Place.Kind.BELOW ? spot.below() : spot.right();
    value.claim();
    return value.text();
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
