package org.safereturns.rules.table;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.safereturns.canonical.DataStructure;
import org.safereturns.canonical.Filings;
import org.safereturns.canonical.Period;
import org.safereturns.issue.Due;
import org.safereturns.issue.Owed;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Presence;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.reference.Absences;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;

/** Who should send which return how often, and which figures should be in it. */
public final class ExpectedRow extends Row {
  private static final Map<String, Integer> MONTHS = Map.of("month", 1, "quarter", 3, "year", 12);

  private final int months;
  private final int days;
  private final List<String> senders;
  private final List<String> areas;
  private final List<String> measures;

  public ExpectedRow(Check check, CsvLine line) {
    super(check, line);
    Columns.given(line, "collection");
    Columns.given(line, "what");
    Columns.given(line, "senders");
    this.months =
        requireNonNull(MONTHS.get(Columns.oneOf(line, "every", "month", "quarter", "year")));
    this.days = Columns.number(line, "days").intValueExact();
    this.senders = Columns.list(line, "senders");
    this.areas = Columns.list(line, "areas");
    this.measures = Columns.list(line, "measures");
    if (!check.effective().covers(first())) {
      throw new IllegalArgumentException(
          "no " + line.get("every") + " begins between \"from\" and \"to\"");
    }
  }

  /** By which what it asks for is known. */
  public String name() {
    return check().name();
  }

  public String collection() {
    return column("collection");
  }

  public List<String> senders() {
    return senders;
  }

  /** Where figures are wanted; one empty area for any. */
  public List<String> areas() {
    return areas.isEmpty() ? List.of("") : areas;
  }

  /** Which figures are wanted; one empty measure for any. */
  public List<String> measures() {
    return measures.isEmpty() ? List.of("") : measures;
  }

  public boolean isAboutFigures() {
    return !areas.isEmpty() || !measures.isEmpty();
  }

  /** How long its senders have after the end of a period. */
  public int days() {
    return days;
  }

  public boolean isFor(DataStructure structure) {
    return collection().equals(structure.code()) && months == structure.months();
  }

  /** Whether a period is no longer than those that are asked about. */
  boolean isFineEnough(Period period) {
    return period.months() <= months;
  }

  /** Everything that is due by now, in a repeatable order. */
  public List<Due> dues(Filings filings, Until until, Absences absences) {
    List<Due> dues = new ArrayList<>();
    for (String sender : senders) {
      Duty duty = new Duty(this, sender, filings, absences);
      periods(period -> until.isOver(period, days)).forEach(period -> dues.addAll(duty.of(period)));
    }
    return dues.stream().sorted(Due.ORDER).toList();
  }

  /** Every whole return whose period has begun by a day. */
  public List<Owed> owed(Filings filings, LocalDate today, Absences absences) {
    List<Owed> owed = new ArrayList<>();
    for (String sender : senders) {
      Duty duty = new Duty(this, sender, filings, absences);
      for (Period period : periods(next -> !next.start().isAfter(today))) {
        owed.add(duty.owed(period, dueDay(period), today));
      }
    }
    return owed;
  }

  /** A return of a period that ends with March and has 30 days is in time on 30 April. */
  private LocalDate dueDay(Period period) {
    return period.end().minusDays(1).plusDays(days);
  }

  /** The first period that is asked about: years and quarters as councils count, from April. */
  public Period first() {
    LocalDate start = check().effective().first();
    while ((start.getMonthValue() + 8) % months != 0) {
      start = start.plusMonths(1);
    }
    return new Period(start, months);
  }

  private List<Period> periods(Predicate<Period> wanted) {
    List<Period> periods = new ArrayList<>();
    Period next = first();
    while (check().effective().covers(next) && wanted.test(next)) {
      periods.add(next);
      next = new Period(next.end(), months);
    }
    return periods;
  }

  @Override
  public List<Need> kindNeeds() {
    return List.of();
  }

  @Override
  public Optional<String> notRun(Presence presence) {
    return presence.notDue(name());
  }
}
