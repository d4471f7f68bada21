package org.safereturns.mapping.reading;

import java.util.Map;
import java.util.Optional;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.FormWords;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.load.Declarations;
import org.safereturns.mapping.reading.Statements.Said;
import org.safereturns.mapping.template.Mapping;
import org.safereturns.mapping.template.Place;
import org.safereturns.mapping.template.Table;
import org.safereturns.mapping.text.Wording;

/** Whose figures a return says it holds: of which organisation and of which area. */
final class Whose {
  private final Mapping mapping;
  private final CodeLists lists;
  private final Statements statements;
  private final Own own;

  Whose(Mapping mapping, CodeLists lists, Statements statements, String sender) {
    this.mapping = mapping;
    this.lists = lists;
    this.statements = statements;
    this.own = new Own(lists, sender, sender.isEmpty() ? areaOfForm() : Own.area(lists, sender));
  }

  /** A form in another organisation's name must not be filed as the sender's own. */
  void compareOrganisation() {
    Place place = mapping.declares().get(Declarations.ORGANISATION);
    Optional<Code> sender = own.organisation();
    if (place == null || sender.isEmpty() || isOwnColumn(place)) {
      return;
    }
    Said named = statements.said(place);
    if (own.isOther(named.text())) {
      String label = sender.get().label();
      statements.found(
          FindingKind.OTHER_ORGANISATION, named, Map.of("named", named.text(), "sender", label));
    } else if (!named.text().isEmpty() && !own.isNamed(named.text())) {
      notKnown(place, named, sender.get().label());
    }
  }

  /** What stands in every row of a column is compared row by row. */
  private boolean isOwnColumn(Place place) {
    return mapping.tables().stream()
        .flatMap(table -> Table.ownAreas(table).stream())
        .anyMatch(column -> column.named(place.phrase().quoted()));
  }

  private void notKnown(Place place, Said said, String known) {
    statements.found(
        FindingKind.UNKNOWN_DECLARATION,
        said,
        Map.of("fact", place.phrase().quoted(), "value", said.text(), "known", "“" + known + "”"));
  }

  /** The sender, and the area that figures are for when they name none. */
  Own ofReturn() {
    return new Own(lists, own.sender(), area());
  }

  private String area() {
    Said said = statements.said(mapping.area());
    String area = said.text().equals("sender") ? own.area() : areaSaid(said);
    Place counted = mapping.declares().get(Declarations.AREA);
    if (counted != null && !area.isEmpty()) {
      compareArea(statements.said(counted), area);
    }
    return area;
  }

  /** Of the area that is asked for; what nobody understands is told and read as the sender's. */
  private String areaSaid(Said said) {
    Optional<Code> area = lists.named("REF_AREA", said.text());
    if (area.isEmpty() && !said.text().isEmpty()) {
      statements.found(FindingKind.AREA_NOT_KNOWN, said, Map.of("value", said.text()));
      return own.area();
    }
    return area.map(Code::code).orElse("");
  }

  /** The area that a form prints, typed over. */
  private void compareArea(Said said, String area) {
    if (said.text().isEmpty() || Wording.fold(said.text()).equals(FormWords.OWN_AREA)) {
      return;
    }
    Optional<String> named = lists.areaNamed(said.text());
    if (named.isEmpty()) {
      statements.found(FindingKind.AREA_NOT_KNOWN, said, Map.of("value", said.text()));
    } else if (!named.get().equals(area)) {
      statements.found(
          FindingKind.OTHER_AREA, said, Map.of("named", said.text(), "own", own.label(area)));
    }
  }

  /** A dry run need not say who will send the form: the form may name its organisation. */
  private String areaOfForm() {
    Place organisation = mapping.declares().get(Declarations.ORGANISATION);
    return organisation == null
        ? ""
        : lists.areaNamed(statements.said(organisation).text()).orElse("");
  }
}
