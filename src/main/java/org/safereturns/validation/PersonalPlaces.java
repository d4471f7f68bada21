package org.safereturns.validation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;
import org.safereturns.issue.PersonalDetail;

/** Where personal details stand in a return; not what they are. */
final class PersonalPlaces {
  /** Of one kind: a file of a million names must not fill the memory. */
  private static final int KEPT = 1_000;

  /** What an office has too: it may stand where readers are told whom to ask. */
  private static final Set<PersonalDetail> OF_AN_OFFICE =
      EnumSet.of(PersonalDetail.EMAIL, PersonalDetail.PHONE, PersonalDetail.POSTCODE);

  private final String file;
  private final List<Place> places = new ArrayList<>();
  private final Map<PersonalDetail, Long> totals = new EnumMap<>(PersonalDetail.class);

  PersonalPlaces(String file) {
    this.file = file;
  }

  /** What kind of text it is that holds a detail. */
  enum Where {
    CELL("cell"),
    /** A cell with nothing beside it: a title, a sentence, a footnote. */
    LINE("cell"),
    /** A cell that is about whoever sends the return. */
    CONTACT("cell"),
    COMMENT("comment on the cell"),
    SHEET_NAME("name of the sheet");

    private final String words;

    Where(String words) {
      this.words = words;
    }
  }

  private record Place(PersonalDetail detail, Where where, Origin origin) {
    /** Whether it is the sender's own, or that of an office which everybody may know. */
    boolean isOfficial(boolean published) {
      return where == Where.CONTACT
          ? OF_AN_OFFICE.contains(detail) || detail == PersonalDetail.NAME
          : where == Where.LINE && published && OF_AN_OFFICE.contains(detail);
    }

    boolean isNumberIn(String sheet, int column) {
      return detail == PersonalDetail.NHS_NUMBER
          && where != Where.COMMENT
          && origin.firstColumn() == column
          && origin.sheet().equals(sheet);
    }

    Finding finding() {
      return new Finding(detail.finding(), origin, Map.of("where", where.words));
    }
  }

  /**
   * @param row 0 with column 0 for the sheet itself
   */
  void add(PersonalDetail detail, Where where, String sheet, int row, int column) {
    if (totals.merge(detail, 1L, Long::sum) <= KEPT) {
      places.add(new Place(detail, where, Origin.cell(file, sheet, row, column)));
    }
  }

  /** The numbers in a column turned out to be no NHS numbers. */
  void takeBack(String sheet, int column, long count) {
    places.removeIf(place -> place.isNumberIn(sheet, column));
    totals.merge(PersonalDetail.NHS_NUMBER, -count, Long::sum);
  }

  /**
   * All of them; where there were too many of a kind, one more says how many.
   *
   * @param published whether the return is meant for everybody to read
   */
  List<Finding> findings(boolean published) {
    List<Finding> findings = new ArrayList<>();
    places.stream()
        .filter(p -> !p.isOfficial(published))
        .map(Place::finding)
        .forEach(findings::add);
    totals.forEach(
        (detail, total) -> {
          if (total > KEPT) {
            Map<String, String> words = Map.of("kind", detail.label(), "total", "" + total);
            findings.add(new Finding(FindingKind.MORE_FINDINGS, Origin.wholeFile(file), words));
          }
        });
    return findings;
  }
}
