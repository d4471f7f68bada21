package org.safereturns.mapping.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Statistic;
import org.safereturns.canonical.Sum;
import org.safereturns.mapping.template.Mapping;
import org.safereturns.mapping.template.Meaning;

/** What a template promises, once all its figures are read: required figures and sums. */
public final class Promises {
  /** Stands for the categories of a dimension that a template has no place for. */
  private static final String UNSPECIFIED = "_X";

  private final Reading reading;

  public Promises(Reading reading) {
    this.reading = reading;
  }

  /** Adds a gap for each required measure that nothing in the return gives. */
  public void require() {
    for (Mapping.Requirement required : reading.mapping().requires()) {
      List<String> areas =
          required.areas().isEmpty() ? List.of(reading.figures().area()) : required.areas();
      for (String area : areas) {
        if (!reading.header().isNil() && !isGiven(required, area, required.areas().isEmpty())) {
          gap(required, area);
        }
      }
    }
  }

  private boolean isGiven(Mapping.Requirement required, String area, boolean anywhere) {
    return reading.figures().cells().stream()
        .anyMatch(
            c ->
                c.measure().equals(required.measure())
                    && (anywhere || c.area().equals(area))
                    && (required.by().isEmpty() || !c.breakdown().code(required.by()).isEmpty()));
  }

  private void gap(Mapping.Requirement required, String area) {
    Meaning meaning = Meaning.NOTHING.ofMeasure(required.measure()).inArea(area);
    Meaning all =
        required.by().isEmpty()
            ? meaning
            : meaning.and(Meaning.category(required.by(), UNSPECIFIED));
    Origin origin = Origin.wholeFile(reading.file());
    reading.figures().gap(all, GapReason.NOT_AVAILABLE, required.note(), origin, "");
  }

  public List<Sum> sums() {
    List<Sum> sums = new ArrayList<>();
    List<Cell> counts =
        reading.figures().cells().stream().filter(c -> c.statistic() == Statistic.COUNT).toList();
    for (Mapping.Addition addition : reading.mapping().sums()) {
      for (Cell total : counts) {
        sum(addition, total, counts).ifPresent(sums::add);
      }
      for (AddedUp.Shown shown : reading.addedUp().all()) {
        if (shown.list().equals(addition.by()) && !isAsked(shown.total())) {
          sum(addition, shown.total(), counts).map(Sum::onlyShown).ifPresent(sums::add);
        }
      }
    }
    return sums;
  }

  /** Whether the total that is asked for says the same and can be a count: then that is checked. */
  private boolean isAsked(Observation shown) {
    return reading.figures().find(shown.key()) instanceof Observation asked
        && asked.isCountable()
        && asked.value().compareTo(shown.value()) == 0;
  }

  private Optional<Sum> sum(Mapping.Addition addition, Cell total, List<Cell> counts) {
    if (!addition.total().fits(total, reading.header().period())) {
      return Optional.empty();
    }
    List<Cell> parts = parts(addition, total, counts);
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sum(addition.label(), total, parts));
  }

  private List<Cell> parts(Mapping.Addition addition, Cell total, List<Cell> counts) {
    if (!addition.measures().isEmpty()) {
      return measures(addition.measures(), total);
    }
    return counts.stream().filter(c -> isPart(addition, total, c)).toList();
  }

  /** None if one of the measures is not in the return at all: then nothing was promised. */
  private List<Cell> measures(List<String> measures, Cell total) {
    List<@Nullable Cell> parts = new ArrayList<>();
    for (String measure : measures) {
      parts.add(reading.figures().find(Key.count(measure, total.context())));
    }
    return parts.contains(null) ? List.of() : parts.stream().map(Objects::requireNonNull).toList();
  }

  private boolean isPart(Mapping.Addition addition, Cell total, Cell part) {
    if (!part.measure().equals(total.measure()) || part == total) {
      return false;
    }
    Context context = part.context();
    if (!addition.by().isEmpty()) {
      String code = part.breakdown().code(addition.by());
      boolean meant = addition.only().isEmpty() || addition.only().contains(code);
      return !code.isEmpty()
          && meant
          && context.by(part.breakdown().without(addition.by())).equals(whole(addition, total));
    }
    return context.in(total.area()).equals(total.context())
        && (addition.areas().contains(part.area())
            || (addition.areasByParent() && parent(part.area()).equals(total.area())));
  }

  /** Where the parts of a total stand, which may itself be one category of the list. */
  private static Context whole(Mapping.Addition addition, Cell total) {
    boolean category = addition.total().by().containsKey(addition.by());
    return category
        ? total.context().by(total.breakdown().without(addition.by()))
        : total.context();
  }

  private String parent(String area) {
    Optional<Code> code = reading.lists().find("REF_AREA").flatMap(l -> l.find(area));
    return code.map(Code::parent).orElse("");
  }
}
