package org.safereturns.mapping.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.ObsStatus;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Statistic;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.issue.FindingKind;
import org.safereturns.issue.QuotedFigure;
import org.safereturns.mapping.template.Mapping;
import org.safereturns.mapping.template.Meaning;
import org.safereturns.mapping.text.FigureText;
import org.safereturns.mapping.text.NumberText;
import org.safereturns.mapping.text.Reason;
import org.safereturns.mapping.text.Tokens;
import org.safereturns.mapping.text.Wording;

/** The figures and gaps of one return, each under its key. */
public final class Figures {
  private final Reading reading;
  private final FigureKeys keys;
  private final Map<Key, Cell> cells = new LinkedHashMap<>();
  private final Set<Code> dated = new HashSet<>();

  /**
   * @param area of the return, for figures that name none
   */
  Figures(Reading reading, String area) {
    this.reading = reading;
    this.keys = new FigureKeys(reading, area);
  }

  public List<Cell> cells() {
    return new ArrayList<>(cells.values());
  }

  public @Nullable Cell find(Key key) {
    return cells.get(key);
  }

  public String area() {
    return keys.area();
  }

  /** Reads one cell as its labels say. */
  public void read(Meaning meaning, RawCell cell, String sheet, String note) {
    Origin origin = Origin.cell(reading.file(), sheet, cell.row(), cell.column());
    Tokens tokens = Tokens.USUAL.and(reading.mapping().tokens()).and(meaning.tokens());
    Meaning.Supplied supplied = meaning.supplied();
    if (supplied != null) {
      supplied(meaning, supplied, cell, origin);
      return;
    }
    meaning.by().forEach((list, code) -> date(list, code, origin));
    FigureText text = FigureText.read(cell, tokens);
    Reason reason = text.reason();
    if (reason != null) {
      sign(meaning, reason, cell, origin, note);
    } else {
      figure(meaning, text, cell, origin);
    }
  }

  /** A code that is out of use is told where it stands first. */
  private void date(String list, String code, Origin origin) {
    reading
        .lists()
        .find(list)
        .flatMap(l -> l.find(code))
        .filter(dated::add)
        .ifPresent(c -> Validity.tell(reading, c, origin));
  }

  private void figure(Meaning meaning, FigureText text, RawCell cell, Origin origin) {
    Key key = key(meaning);
    NumberText number = text.number();
    NumberText inner = text.brackets();
    Meaning brackets = meaning.brackets();
    if (number != null && !suits(key, number)) {
      unreadable(meaning, FindingKind.PERCENTAGE_FOR_COUNT, cell, origin);
      return;
    }
    if (number == null || (inner != null && brackets == null)) {
      unreadable(meaning, text.problem(), cell, origin);
      return;
    }
    Optional<BigDecimal> broken =
        key.statistic() == Statistic.COUNT ? cell.brokenBehindWhole() : Optional.empty();
    BigDecimal value = broken.orElseGet(() -> value(meaning, key, number));
    String raw = broken.map(BigDecimal::toPlainString).orElse(cell.text());
    add(new Observation(key, value, unit(meaning), text.status(), origin, raw));
    if (inner != null && brackets != null) {
      Key second = key(meaning.inBrackets(brackets));
      BigDecimal signed =
          second.statistic() == Statistic.DIFFERENCE && !inner.signed() && value.signum() < 0
              ? inner.value().negate()
              : inner.value();
      add(new Observation(second, signed, unit(meaning), text.status(), origin, cell.text()));
    }
  }

  /** Whether a percent sign may stand behind a figure of this kind. */
  public static boolean suits(Key key, NumberText number) {
    return switch (key.statistic()) {
      case COUNT, RATE -> !number.percent();
      case DIFFERENCE -> !number.percent() || !key.against().base().isEmpty();
      case PERCENTAGE, PERCENT_CHANGE -> true;
    };
  }

  private static BigDecimal value(Meaning meaning, Key key, NumberText number) {
    boolean percentage =
        key.statistic() == Statistic.PERCENTAGE || key.statistic() == Statistic.PERCENT_CHANGE;
    return percentage && meaning.fraction() && !number.percent()
        ? number.value().movePointRight(2)
        : number.value();
  }

  private void sign(Meaning meaning, Reason reason, RawCell cell, Origin origin, String note) {
    GapReason gap = reason.gap();
    boolean silent = cell.isBlank() && (meaning.optional() || reading.header().isNil());
    if (reason == Reason.NOTHING || silent) {
      return;
    }
    if (gap == null) {
      Key key = key(meaning);
      add(
          new Observation(
              key, BigDecimal.ZERO, unit(meaning), ObsStatus.NORMAL, origin, cell.text()));
      return;
    }
    gap(meaning, gap, note, origin, cell.text());
    Meaning brackets = meaning.brackets();
    if (brackets != null && !cell.isBlank()) {
      gap(meaning.inBrackets(brackets), gap, note, origin, cell.text());
    }
  }

  private void unreadable(
      Meaning meaning, @Nullable FindingKind problem, RawCell cell, Origin origin) {
    String quoted = QuotedFigure.of(cell.text());
    gap(meaning, GapReason.UNREADABLE, "", origin, quoted);
    FindingKind kind = problem == null ? FindingKind.UNREADABLE_VALUE : problem;
    if (kind == FindingKind.FORMULA_WITHOUT_VALUE) {
      reading.found(kind, origin);
    } else {
      reading.found(kind, origin, "value", quoted);
    }
  }

  private void supplied(Meaning meaning, Meaning.Supplied supplied, RawCell cell, Origin origin) {
    String sign = Wording.fold(cell.text());
    if (supplied.no().contains(sign)) {
      for (String measure : supplied.measures()) {
        gap(meaning.ofMeasure(measure), GapReason.NOT_AVAILABLE, "", origin, cell.text());
      }
    } else if (!supplied.yes().contains(sign)) {
      String known =
          Stream.concat(supplied.yes().stream(), supplied.no().stream())
              .map(answer -> "“" + answer + "”")
              .collect(Collectors.joining(", "));
      reading.found(
          FindingKind.UNKNOWN_ANSWER, origin, "value", reading.quoted(cell.text()), "known", known);
    }
  }

  /** Adds a gap; the reason becomes structural if the template foresees the absence. */
  public void gap(Meaning meaning, GapReason reason, String note, Origin origin, String raw) {
    Gap gap = new Gap(key(meaning), reason, note, unit(meaning), origin, raw);
    Period period = reading.header().period();
    for (Mapping.Absence absence : reading.mapping().absences()) {
      if (reason != GapReason.UNREADABLE && absence.selector().fits(gap, period)) {
        add(new Gap(gap.key(), GapReason.STRUCTURAL, absence.because(), gap.uom(), origin, raw));
        return;
      }
    }
    add(gap);
  }

  /** Adds a figure; one that stands in the file twice must say the same twice. */
  public void add(Cell cell) {
    Cell before = cells.putIfAbsent(cell.key(), cell);
    if (before != null && !same(before, cell)) {
      reading.found(
          FindingKind.REPEATED_FIGURE,
          cell.origin(),
          List.of(before.origin()),
          "value",
          cell.raw(),
          "other",
          before.raw(),
          "other_cells",
          place(before));
    }
  }

  /**
   * Adds a figure that a sentence gives. If a table gives it too, the table's stands.
   *
   * @return the figure of the table, if there is one
   */
  public Optional<Observation> say(Observation said) {
    Cell before = cells.putIfAbsent(said.key(), said);
    if (before instanceof Gap gap) {
      boolean hidden = gap.reason() == GapReason.SUPPRESSED;
      String where = place(before);
      if (hidden) {
        reading.found(FindingKind.SENTENCE_SHOWS_HIDDEN, said.origin(), "other_cells", where);
      } else {
        reading.found(
            FindingKind.SENTENCE_FILLS_GAP,
            said.origin(),
            List.of(gap.origin()),
            "value",
            said.raw(),
            "other",
            before.raw(),
            "other_cells",
            where);
      }
    }
    return before instanceof Observation printed ? Optional.of(printed) : Optional.empty();
  }

  private static String place(Cell cell) {
    Origin origin = cell.origin();
    return origin.sheet().isEmpty() ? origin.cells() : origin.sheet() + "!" + origin.cells();
  }

  private static boolean same(Cell a, Cell b) {
    if (a instanceof Observation x && b instanceof Observation y) {
      return x.value().compareTo(y.value()) == 0;
    }
    return a instanceof Gap x && b instanceof Gap y && x.reason() == y.reason();
  }

  public String unit(Meaning meaning) {
    return keys.unit(meaning);
  }

  public Key key(Meaning meaning) {
    return keys.key(meaning);
  }
}
