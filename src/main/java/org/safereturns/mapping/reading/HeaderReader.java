package org.safereturns.mapping.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.load.Declarations;
import org.safereturns.mapping.reading.Statements.Said;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.template.Mapping;
import org.safereturns.mapping.template.Place;
import org.safereturns.mapping.template.Rhythm;
import org.safereturns.mapping.text.PeriodText;
import org.safereturns.mapping.text.Wording;

/** Reads what a return says about itself. */
public final class HeaderReader {
  private static final Set<String> NO = Set.of("", "no", "n");

  private final Mapping mapping;
  private final CodeLists lists;
  private final String sender;
  private final Statements statements;
  private final Whose whose;
  private final Map<String, Origin> places = new HashMap<>();

  /**
   * @param sender code of the organisation that sent it, empty if it is not known
   */
  public HeaderReader(
      String file, Mapping mapping, CodeLists lists, List<Grid> grids, String sender) {
    this.mapping = mapping;
    this.lists = lists;
    this.sender = sender;
    this.statements = new Statements(file, lists, grids);
    this.whose = new Whose(mapping, lists, statements, sender);
  }

  /** What was noticed on the way. */
  public List<Finding> findings() {
    return statements.findings();
  }

  public ReturnHeader read() {
    Map<String, String> declared = new HashMap<>();
    mapping
        .declares()
        .forEach(
            (name, place) -> {
              if (!name.equals(Declarations.AREA)) {
                declared.put(name, declared(name, place));
              }
            });
    whose.compareOrganisation();
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

  /** Whose figures these are when they name nobody. */
  public Own own() {
    return whose.ofReturn();
  }

  /** A fact in the words that all returns share; as it may be shown if nobody understands it. */
  private String declared(String name, Place place) {
    Said said = statements.said(place);
    places.put(name, said.origin());
    if (!place.yes().isEmpty()) {
      return yesOrNo(place, said);
    }
    Declarations declarations = new Declarations(lists);
    Optional<String> read = declarations.read(name, said.text());
    if (read.isEmpty()) {
      statements.found(
          FindingKind.UNKNOWN_DECLARATION,
          said,
          Map.of(
              "fact", asked(name, place),
              "value", said.text(),
              "known", declarations.known(name)));
    }
    return statements.quoted(read.orElse(said.text()));
  }

  /** What the form asks there, in its own words if it has any. */
  private static String asked(String name, Place place) {
    boolean labelled = place.kind() == Place.Kind.RIGHT_OF || place.kind() == Place.Kind.BELOW;
    return labelled ? place.phrase().quoted() : name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String yesOrNo(Place place, Said said) {
    String answer = Wording.fold(said.text());
    if (!place.yes().contains(answer) && !NO.contains(answer)) {
      statements.found(
          FindingKind.UNKNOWN_ANSWER, said, Map.of("value", said.text(), "known", "“Yes” or “No”"));
    }
    return place.yes().contains(answer) ? "yes" : "no";
  }

  private Period period() {
    Said said = statements.said(mapping.period());
    places.put(ReturnHeader.PERIOD, said.origin());
    Optional<Period> period = PeriodText.read(said.text());
    if (period.isEmpty()) {
      statements.found(
          said.text().isEmpty() ? FindingKind.PERIOD_NOT_FOUND : FindingKind.PERIOD_NOT_READ,
          said,
          said.text().isEmpty() ? Map.of() : Map.of("value", said.text()));
      return Period.NOT_STATED;
    }
    if (!inForce(period.get())) {
      statements.found(
          FindingKind.WRONG_PERIOD,
          said,
          Map.of(
              "period", period.get().label(),
              "from", mapping.from().label(),
              "to", mapping.to().label()));
    }
    compareLength(period.get(), said);
    return period.get();
  }

  private void compareLength(Period period, Said said) {
    Rhythm every = mapping.every();
    if (!every.fits(period)) {
      statements.found(
          FindingKind.OTHER_LENGTH,
          said,
          Map.of(
              "period", period.label(), "every", every.word(), "example", every.example(period)));
    }
  }

  private boolean inForce(Period period) {
    boolean begun = mapping.from().isNone() || !period.start().isBefore(mapping.from().start());
    return begun && (mapping.to().isNone() || !period.end().isAfter(mapping.to().end()));
  }
}
