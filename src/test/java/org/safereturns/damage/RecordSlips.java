package org.safereturns.damage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** One row about a person that cannot be right. */
final class RecordSlips {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String CONTRADICTION = "two answers of the row contradict each other";
  private static final String IMPOSSIBLE = "nobody is so old, so young, or has so many";
  private static final String NO_ANSWER = "the form has no such answer";

  private static final List<String> DATES = List.of("Date of referral", "Date recorded");
  private static final List<String> AGES = List.of("Age", "Victim age");
  private static final List<String> CHILDREN = List.of("Number of children");
  private static final List<String> REFERENCES =
      List.of("Case reference", "Victim-crime reference");
  private static final List<String> ETHNICITY = List.of("Ethnic group", "Self-defined ethnicity");
  private static final List<String> ANSWERS =
      List.of("Sex", "Disability", "Referral source", "Offence type", "Relationship of suspect");

  /** Damages one row. */
  private interface RowSlip {
    boolean on(Cases cases, int row);
  }

  private RecordSlips() {}

  static List<Kind> all() {
    return List.of(
        row(
            "left before moving in",
            CONTRADICTION,
            has("Date of exit").and(has("Date of entry")),
            RecordSlips::swapDates),
        field(
            "a date years ahead", "it has not come", DATES, s -> s.replaceAll("20\\d\\d$", "2032")),
        field(
            "a date of another century",
            "it is out of the period",
            DATES,
            s -> s.replaceAll("20\\d\\d$", "1923")),
        field("a date of last year", "it is out of the period", DATES, RecordSlips::yearBefore),
        field("the 31st of February", "there is no such day", DATES, s -> "31/02/2023"),
        field(
            "day and month changed places",
            "it is out of the period or no date",
            DATES,
            RecordSlips::american),
        field("a date without its year", "nobody can read it", DATES, s -> s.substring(0, 5)),
        field("aged 199", IMPOSSIBLE, AGES, s -> "199"),
        field("an age with a minus", IMPOSSIBLE, AGES, s -> "-" + s),
        field(
            "an age with a digit typed twice", IMPOSSIBLE, AGES, s -> s + s.charAt(s.length() - 1)),
        field("an age in words", "no number", AGES, s -> "thirties"),
        field("an age with a half", "ages are whole", AGES, s -> s + ".5"),
        field("a birth date in place of the age", "no age, and personal", AGES, s -> "14/05/1987"),
        row(
            "a pregnant man",
            CONTRADICTION,
            is("Pregnancy and maternity", "Pregnant"),
            (c, r) -> c.type(r, "Sex", "Male")),
        field("minus one child", IMPOSSIBLE, CHILDREN, s -> "-1"),
        field("27 children", IMPOSSIBLE, CHILDREN, s -> "27"),
        row(
            "accepted, with a reason for refusal",
            CONTRADICTION,
            is("Referral status", "Accepted"),
            (c, r) -> c.type(r, "Reason not accepted", "Lack of space or capacity")),
        row(
            "refused, yet moved in",
            CONTRADICTION,
            is("Referral status", "Accepted"),
            (c, r) -> c.type(r, "Referral status", "Rejected by service")),
        row(
            "moved on, yet still in service",
            CONTRADICTION,
            has("Date of exit"),
            (c, r) -> c.type(r, "Move on to", "Still in service")),
        row(
            "accepted, never moved in",
            CONTRADICTION,
            is("Referral status", "Accepted").and(has("Date of exit")),
            (c, r) -> c.type(r, "Date of entry", "")),
        field("a code of no list", NO_ANSWER, ANSWERS, s -> "Z9"),
        field("an officer's code in the person's own answer", NO_ANSWER, ETHNICITY, s -> "IC1"),
        field(
            "an officer's words in the person's own answer",
            NO_ANSWER,
            ETHNICITY,
            s -> "Asian (Indian subcontinent)"),
        Kind.mendable(
            "an answer misspelt", NO_ANSWER, field("", "", ANSWERS, RecordSlips::misspelt).slip()),
        field("an answer in the wrong column", NO_ANSWER, ANSWERS, s -> "Christian"),
        field("a risk level of another scale", NO_ANSWER, List.of("Risk level"), s -> "Very high"),
        field("a risk level without its tool", "the tool is wanted", List.of("Risk tool"), s -> ""),
        field("no reference", "the reference is wanted", REFERENCES, s -> ""),
        field("no age", "the age is wanted", AGES, s -> ""),
        field("no sex", "the sex is wanted", List.of("Sex", "Victim sex"), s -> ""),
        field(
            "no date", "the date is wanted", List.of("Date of referral", "Date recorded"), s -> ""),
        field("a district that is not in Kent", NO_ANSWER, List.of("District"), s -> "Bexley"),
        field(
            "bed and breakfast as safe accommodation",
            "it is none",
            List.of("Accommodation type"),
            s -> "Bed and breakfast"));
  }

  private static Kind row(
      String name, String notice, BiPredicate<Cases, Integer> fits, RowSlip slip) {
    return new Kind(
        name,
        notice,
        draft ->
            Cases.in(draft)
                .flatMap(c -> c.any(r -> fits.test(c, r)).map(r -> slip.on(c, r)))
                .orElse(false));
  }

  /** Changes one filled-in field, if the change is one. */
  private static Kind field(
      String name, String notice, List<String> heads, UnaryOperator<String> change) {
    return new Kind(
        name,
        notice,
        draft ->
            Cases.in(draft)
                .map(
                    c -> {
                      List<String> known =
                          heads.stream().filter(h -> c.column(h).isPresent()).toList();
                      Optional<String> head = draft.any(known);
                      return head.isPresent() && change(c, head.get(), change);
                    })
                .orElse(false));
  }

  private static boolean change(Cases cases, String head, UnaryOperator<String> change) {
    Predicate<Integer> changes =
        r -> {
          String shown = cases.shown(r, head);
          return !shown.isEmpty() && !change.apply(shown).equals(shown);
        };
    return cases
        .any(changes)
        .map(r -> cases.type(r, head, change.apply(cases.shown(r, head))))
        .orElse(false);
  }

  private static BiPredicate<Cases, Integer> has(String head) {
    return (cases, row) -> !cases.shown(row, head).isEmpty();
  }

  private static BiPredicate<Cases, Integer> is(String head, String answer) {
    return (cases, row) -> cases.shown(row, head).equals(answer);
  }

  private static boolean swapDates(Cases cases, int row) {
    String entry = cases.shown(row, "Date of entry");
    String exit = cases.shown(row, "Date of exit");
    return cases.type(row, "Date of entry", exit) && cases.type(row, "Date of exit", entry);
  }

  private static String yearBefore(String date) {
    return DAY.format(LocalDate.parse(date, DAY).minusYears(1));
  }

  /** 25/01/2023 becomes 01/25/2023, 05/01/2023 becomes 01/05/2023: out of the quarter. */
  private static String american(String date) {
    LocalDate day = LocalDate.parse(date, DAY);
    boolean outside = day.getDayOfMonth() > 3;
    return outside
        ? "%02d/%02d/%d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear())
        : date;
  }

  private static String misspelt(String answer) {
    int middle = answer.length() / 2;
    return answer.length() < 4
        ? answer
        : answer.substring(0, middle) + answer.substring(middle + 1);
  }
}
