package org.safereturns.mapping.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.load.Declarations;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.template.Mapping;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.template.Place;
import org.safereturns.mapping.text.PeriodText;
import org.safereturns.mapping.text.Wording;

/** Reads what a return says about itself. */
public final class HeaderReader {
  private static final Set<String> NO = Set.of("", "no", "n");

  private final String file;
  private final Mapping mapping;
  private final CodeLists lists;
  private final List<Grid> grids;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Origin> places = new HashMap<>();

  public HeaderReader(String file, Mapping mapping, CodeLists lists, List<Grid> grids) {
    this.file = file;
    this.mapping = mapping;
    this.lists = lists;
    this.grids = grids;
  }

  /** What was noticed on the way. */
  public List<Finding> findings() {
    return findings;
  }

  public ReturnHeader read(String sender) {
    Map<String, String> declared = new HashMap<>();
    mapping.declares().forEach((name, place) -> declared.put(name, declared(name, place)));
    Place organisation = mapping.declares().get(Declarations.ORGANISATION);
    if (organisation != null) {
      compareOrganisation(said(organisation), sender);
    }
    return new ReturnHeader(
        mapping.id(),
        mapping.title(),
        mapping.collection(),
        sender,
        period(),
        mapping.purpose(),
        mapping.asks(),
        declared,
        places);
  }

  /** A form in another organisation's name must not be filed as the sender's own. */
  private void compareOrganisation(Said named, String sender) {
    Optional<Code> sent = lists.find("ORGANISATION").flatMap(l -> l.find(sender));
    if (named.text().isEmpty() || sent.isEmpty()) {
      return;
    }
    Optional<Code> organisation = lists.named("ORGANISATION", named.text());
    Optional<Code> area = lists.named("REF_AREA", named.text());
    boolean other =
        organisation
            .map(o -> !o.equals(sent.get()))
            .orElseGet(() -> area.filter(a -> !a.code().equals(sent.get().group())).isPresent());
    if (other) {
      found(
          FindingKind.OTHER_ORGANISATION,
          named,
          Map.of("named", named.text(), "sender", sent.get().label()));
    }
  }

  /** A fact in the words that all returns share; as it may be shown if nobody understands it. */
  private String declared(String name, Place place) {
    Said said = said(place);
    places.put(name, said.origin());
    if (!place.yes().isEmpty()) {
      return yesOrNo(place, said);
    }
    Declarations declarations = new Declarations(lists);
    Optional<String> read = declarations.read(name, said.text());
    if (read.isEmpty()) {
      found(
          FindingKind.UNKNOWN_DECLARATION,
          said,
          Map.of(
              "fact", asked(name, place),
              "value", said.text(),
              "known", declarations.known(name)));
    }
    return new Quoted(lists).of(read.orElse(said.text()));
  }

  /** What the form asks there, in its own words if it has any. */
  private static String asked(String name, Place place) {
    boolean labelled = place.kind() == Place.Kind.RIGHT_OF || place.kind() == Place.Kind.BELOW;
    return labelled ? place.phrase().quoted() : name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String yesOrNo(Place place, Said said) {
    String answer = Wording.fold(said.text());
    if (!place.yes().contains(answer) && !NO.contains(answer)) {
      found(FindingKind.UNREADABLE_VALUE, said, Map.of("value", said.text()));
    }
    return place.yes().contains(answer) ? "yes" : "no";
  }

  private Period period() {
    Said said = said(mapping.period());
    places.put(ReturnHeader.PERIOD, said.origin());
    Optional<Period> period = PeriodText.read(said.text());
    if (period.isEmpty()) {
      found(
          said.text().isEmpty() ? FindingKind.PERIOD_NOT_FOUND : FindingKind.PERIOD_NOT_READ,
          said,
          said.text().isEmpty() ? Map.of() : Map.of("value", said.text()));
      return Period.NOT_STATED;
    }
    if (!inForce(period.get())) {
      found(
          FindingKind.WRONG_PERIOD,
          said,
          Map.of(
              "period", period.get().label(),
              "from", mapping.from().label(),
              "to", mapping.to().label()));
    }
    return period.get();
  }

  private boolean inForce(Period period) {
    boolean begun = mapping.from().isNone() || !period.start().isBefore(mapping.from().start());
    return begun && (mapping.to().isNone() || !period.end().isAfter(mapping.to().end()));
  }

  /** Code of the area that figures are for when they name none. */
  public String area(String sender) {
    Said said = said(mapping.area());
    if (said.text().equals("sender")) {
      return sender.isEmpty()
          ? areaOfForm()
          : lists.find("ORGANISATION").flatMap(l -> l.find(sender)).map(Code::group).orElse("");
    }
    Optional<Code> area = lists.named("REF_AREA", said.text());
    if (area.isEmpty() && !said.text().isEmpty()) {
      found(FindingKind.AREA_NOT_KNOWN, said, Map.of("value", said.text()));
    }
    return area.map(Code::code).orElse("");
  }

  /** A dry run need not say who will send the form: the form may name its organisation. */
  private String areaOfForm() {
    Place organisation = mapping.declares().get(Declarations.ORGANISATION);
    if (organisation == null) {
      return "";
    }
    String named = said(organisation).text();
    return lists
        .named("ORGANISATION", named)
        .map(Code::group)
        .or(() -> lists.named("REF_AREA", named).map(Code::code))
        .orElse("");
  }

  private void found(FindingKind kind, Said said, Map<String, String> details) {
    Map<String, String> quoted = new HashMap<>(details);
    quoted.computeIfPresent("value", (name, value) -> new Quoted(lists).of(value));
    findings.add(new Finding(kind, said.origin(), quoted));
  }

  /** What a return says about itself, and where. */
  private record Said(String text, Origin origin) {}

  private Said said(Place place) {
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
