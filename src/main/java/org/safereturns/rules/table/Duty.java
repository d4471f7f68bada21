package org.safereturns.rules.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Filing;
import org.safereturns.canonical.Filings;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Period;
import org.safereturns.issue.Due;
import org.safereturns.issue.Due.State;
import org.safereturns.issue.Owed;
import org.safereturns.rules.reference.Absences;

/** What one sender should give as one row says, month by month. */
final class Duty {
  private static final String SENT_BACK =
      "What was sent had to be corrected and has not come again.";

  private final ExpectedRow row;
  private final String sender;
  private final List<Filing> standing;
  private final List<Filing> returned;
  private final List<Filed> figures;
  private final Absences absences;

  Duty(ExpectedRow row, String sender, Filings filings, Absences absences) {
    this.row = row;
    this.sender = sender;
    this.absences = absences;
    Predicate<Filing> own =
        filing -> filing.sender().equals(sender) && filing.collection().equals(row.collection());
    this.standing = filings.standing().stream().filter(own).toList();
    this.returned = filings.returned().stream().filter(own).toList();
    this.figures = filings.figures().stream().filter(f -> own.test(f.filing())).toList();
  }

  List<Due> of(Period period) {
    List<Due> dues = new ArrayList<>();
    Months open = Months.of(period);
    Months given = Months.NONE;
    for (Filing filing : standing) {
      Months covered = covered(filing).within(open);
      open = open.without(covered);
      if (filing.isNil()) {
        dues.addAll(dues(covered, "", "", State.NIL, "", filing.reference()));
      } else {
        given = given.and(covered);
        dues.addAll(
            row.isAboutFigures()
                ? List.of()
                : dues(covered, "", "", State.GIVEN, "", filing.reference()));
      }
    }
    dues.addAll(absent(open, "", ""));
    if (row.isAboutFigures()) {
      dues.addAll(figures(given));
    }
    return dues;
  }

  /** The return as a whole, whatever figures it has. */
  Owed owed(Period period, LocalDate due, LocalDate today) {
    Months open = Months.of(period);
    List<String> references = new ArrayList<>();
    boolean nil = true;
    for (Filing filing : standing) {
      Months covered = covered(filing).within(Months.of(period));
      if (!covered.isEmpty()) {
        references.add(filing.reference());
        nil &= filing.isNil();
        open = open.without(covered);
      }
    }
    if (open.isEmpty()) {
      return owed(period, due, nil ? Owed.State.NIL : Owed.State.GIVEN, references);
    }
    Months left = open;
    List<Filing> back = returned.stream().filter(f -> !covered(f).within(left).isEmpty()).toList();
    back.forEach(filing -> references.add(filing.reference()));
    return owed(period, due, open(left, !back.isEmpty(), due, today), references);
  }

  private Owed.State open(Months open, boolean returned, LocalDate due, LocalDate today) {
    boolean excused =
        open.periods().stream()
            .allMatch(p -> absences.because(row.collection(), sender, "", "", p).isPresent());
    if (excused) {
      return Owed.State.EXCUSED;
    }
    if (returned) {
      return Owed.State.RETURNED;
    }
    return today.isAfter(due) ? Owed.State.MISSING : Owed.State.NOT_DUE;
  }

  private Owed owed(Period period, LocalDate due, Owed.State state, List<String> references) {
    return new Owed(sender, row.collection(), row.column("what"), period, due, state, references);
  }

  /** Of a return for longer than is asked, the months that it gives figures of by themselves. */
  private Months covered(Filing filing) {
    if (filing.isNil() || row.isFineEnough(filing.period())) {
      return Months.of(filing.period());
    }
    return figures.stream()
        .filter(f -> f.reference().equals(filing.reference()))
        .map(Filed::period)
        .filter(row::isFineEnough)
        .map(Months::of)
        .reduce(Months.NONE, Months::and);
  }

  private List<Due> figures(Months given) {
    List<Due> dues = new ArrayList<>();
    for (String area : row.areas()) {
      for (String measure : row.measures()) {
        dues.addAll(figures(given, area, measure));
      }
    }
    return dues;
  }

  private List<Due> figures(Months wanted, String area, String measure) {
    List<Due> dues = new ArrayList<>();
    Months open = wanted;
    for (State state : List.of(State.GIVEN, State.STRUCTURAL, State.NOT_GIVEN)) {
      for (Filed figure : figures) {
        boolean meant =
            (area.isEmpty() || figure.area().equals(area))
                && (measure.isEmpty() || figure.measure().equals(measure))
                && row.isFineEnough(figure.period())
                && state(figure) == state;
        Months covered = meant ? Months.of(figure.period()).within(open) : Months.NONE;
        if (!covered.isEmpty()) {
          open = open.without(covered);
          dues.addAll(dues(covered, area, measure, state, reason(figure), figure.reference()));
        }
      }
    }
    dues.addAll(absent(open, area, measure));
    return dues;
  }

  private static State state(Filed figure) {
    if (!(figure.cell() instanceof Gap gap)) {
      return State.GIVEN;
    }
    return gap.reason() == GapReason.STRUCTURAL ? State.STRUCTURAL : State.NOT_GIVEN;
  }

  private static String reason(Filed figure) {
    if (!(figure.cell() instanceof Gap gap)) {
      return "";
    }
    String word = gap.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return gap.note().isEmpty() ? word : gap.note();
  }

  /** Of each stretch of months it is asked by itself why nothing is there. */
  private List<Due> absent(Months months, String area, String measure) {
    List<Due> dues = new ArrayList<>();
    for (Period stretch : months.periods()) {
      String because =
          absences.because(row.collection(), sender, area, measure, stretch).orElse("");
      boolean structural = !because.isEmpty();
      dues.add(
          due(
              stretch,
              area,
              measure,
              structural ? State.STRUCTURAL : State.MISSING,
              structural || !area.isEmpty() || !measure.isEmpty() ? because : sentBack(stretch),
              ""));
    }
    return dues;
  }

  private String sentBack(Period stretch) {
    Months months = Months.of(stretch);
    boolean any = returned.stream().anyMatch(f -> !covered(f).within(months).isEmpty());
    return any ? SENT_BACK : "";
  }

  private List<Due> dues(
      Months months, String area, String measure, State state, String reason, String reference) {
    return months.periods().stream()
        .map(period -> due(period, area, measure, state, reason, reference))
        .toList();
  }

  private Due due(
      Period period, String area, String measure, State state, String reason, String reference) {
    return new Due(
        row.check().code(),
        row.name(),
        sender,
        row.collection(),
        period,
        area,
        measure,
        state,
        reason,
        reference);
  }
}
