package org.safereturns.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.safereturns.canonical.DataStructure;
import org.safereturns.canonical.FormSheet;
import org.safereturns.canonical.Period;
import org.safereturns.feedback.form.FormHead;

/**
 * Fills any form of ours with made-up figures that go together: wholes as they are given, parts in
 * made-up shares, rows of cases from a seed. The same form and wholes give the same figures.
 */
final class PlausibleForm {
  /** Answers that are far more frequent than others, with their share in a hundred. */
  private static final Map<String, Integer> FREQUENT =
      Map.ofEntries(
          Map.entry("Female", 600),
          Map.entry("Male", 60),
          Map.entry("English, Welsh, Scottish, Northern Irish or British", 900),
          Map.entry("White", 500),
          Map.entry("Straight or Heterosexual", 500),
          Map.entry("Gender identity the same as sex registered at birth", 500),
          Map.entry("No long-term physical or mental health conditions", 180),
          Map.entry("No religion", 150),
          Map.entry("Christian", 150),
          Map.entry("Neither pregnant nor gave birth in the last 26 weeks", 400),
          Map.entry("Never married and never registered a civil partnership", 150),
          Map.entry("Prefer not to say", 6),
          Map.entry("Not known", 8),
          Map.entry("Not recorded", 5),
          Map.entry("Does not apply", 2),
          Map.entry("Not stated", 2));

  private static final String NEITHER = "Neither pregnant nor gave birth in the last 26 weeks";

  private final DataStructure structure;
  private final Map<String, Long> wholes;
  private final Random random;
  private final Map<FormSheet.Spot, Long> values = new HashMap<>();
  private final Map<FormSheet.Spot, Long> filled = new HashMap<>();

  private PlausibleForm(DataStructure structure, Map<String, Long> wholes) {
    this.structure = structure;
    this.wholes = wholes;
    this.random = new Random(structure.code().hashCode());
  }

  /**
   * @param wholes by what stands beside them on the form, the line, the column or "line / column"
   * @param rows how many cases, if the form has a list of them
   */
  static FilledForm of(
      DataStructure structure, FormHead head, Period period, Map<String, Long> wholes, int rows) {
    PlausibleForm form = new PlausibleForm(structure, wholes);
    structure.sheets().forEach(sheet -> form.wholes(sheet));
    structure.sheets().forEach(sheet -> form.parts(sheet));
    FilledForm filled = new FilledForm(structure, head);
    form.filled.forEach(filled::put);
    structure.cases().ifPresent(list -> filled.cases(form.cases(list, period, rows)));
    return filled;
  }

  /** What no line adds up. */
  private void wholes(FormSheet sheet) {
    if (sheet instanceof FormSheet.Counts table) {
      for (int line = 0; line < table.lines().size(); line++) {
        for (int column = 0; column < table.columns().size(); column++) {
          int number = line;
          boolean part = table.lines().stream().anyMatch(l -> l.adds().contains(number));
          boolean whole = !part && table.lines().get(line).isFilledIn();
          if (whole) {
            set(table, line, column, given(table, line, column));
          }
        }
      }
    }
  }

  private long given(FormSheet.Counts table, int line, int column) {
    String row = table.lines().get(line).label();
    String head = table.columns().get(column);
    for (String key : List.of(row + " / " + head, row, head, table.name())) {
      if (wholes.containsKey(key)) {
        return wholes.get(key);
      }
    }
    throw new IllegalArgumentException(
        structure.code() + ": no number for \"" + row + "\" / \"" + head + "\" on " + table.name());
  }

  private void parts(FormSheet sheet) {
    if (sheet instanceof FormSheet.Counts table) {
      for (int line = table.lines().size() - 1; line >= 0; line--) {
        int number = line;
        boolean part = table.lines().stream().anyMatch(l -> l.adds().contains(number));
        if (!part && !table.lines().get(line).isFilledIn()) {
          for (int column = 0; column < table.columns().size(); column++) {
            if (!each(table, line, column)) {
              share(table, line, column, whole(table, line, column));
            }
          }
        }
      }
    }
  }

  /** Whether every part is given by itself. */
  private boolean each(FormSheet.Counts table, int line, int column) {
    List<Integer> parts = table.lines().get(line).adds();
    boolean given = parts.stream().allMatch(p -> wholes.containsKey(table.lines().get(p).label()));
    if (given) {
      parts.forEach(p -> set(table, p, column, given(table, p, column)));
    }
    return given;
  }

  private long whole(FormSheet.Counts table, int line, int column) {
    return table.matches().stream()
        .filter(m -> m.exact() && m.one().line() == line && m.one().column() == column)
        .map(m -> values.get(m.other()))
        .findFirst()
        .orElseGet(() -> given(table, line, column));
  }

  private void share(FormSheet.Counts table, int line, int column, long whole) {
    List<Integer> parts = table.lines().get(line).adds();
    values.put(new FormSheet.Spot(table.name(), line, column), whole);
    long weights = 0;
    List<Integer> each = new ArrayList<>();
    for (int part : parts) {
      each.add(weight(table.lines().get(part).label()));
      weights += each.get(each.size() - 1);
    }
    long left = whole;
    for (int i = 0; i < parts.size(); i++) {
      long value = Math.min(left, weights == 0 ? 0 : left * each.get(i) / weights);
      weights -= each.get(i);
      boolean last = i == parts.size() - 1;
      long given = last ? left : value;
      left -= given;
      int part = parts.get(i);
      if (table.lines().get(part).isFilledIn()) {
        set(table, part, column, given);
      } else {
        share(table, part, column, given);
      }
    }
  }

  /** The same in every column, so that a part stays below its whole line by line. */
  private int weight(String label) {
    String answer = label.substring(label.indexOf(": ") + 1).strip();
    return FREQUENT.getOrDefault(
        answer, 10 + Math.floorMod((structure.title() + answer).hashCode(), 89));
  }

  private void set(FormSheet.Counts table, int line, int column, long value) {
    FormSheet.Spot spot = new FormSheet.Spot(table.name(), line, column);
    values.put(spot, value);
    filled.put(spot, value);
  }

  private List<List<Object>> cases(FormSheet.Cases list, Period period, int rows) {
    List<List<Object>> cases = new ArrayList<>();
    for (int row = 1; row <= rows; row++) {
      List<Object> values = new ArrayList<>();
      values.add(
          "%s-%04d".formatted(structure.code().substring(0, 2).toUpperCase(Locale.ROOT), row));
      for (FormSheet.Column column : list.columns().subList(1, list.columns().size())) {
        boolean cannot = column.heading().equals("Pregnancy and maternity");
        values.add(cannot ? NEITHER : value(column, period));
      }
      cases.add(values);
    }
    return cases;
  }

  private Object value(FormSheet.Column column, Period period) {
    return switch (column.type()) {
      case DATE -> day(period);
      case NUMBER -> number(column.heading());
      case CODE ->
          choice(column.choices().stream().filter(c -> !c.equals("Not recorded")).toList());
      case TEXT -> "";
    };
  }

  private LocalDate day(Period period) {
    return period
        .start()
        .plusDays(random.nextInt((int) (period.end().toEpochDay() - period.start().toEpochDay())));
  }

  /** A whole that is given stands for the most of each row. */
  private long number(String heading) {
    return heading.toLowerCase(Locale.ROOT).endsWith("age")
        ? 17 + random.nextInt(55)
        : random.nextInt(Math.toIntExact(wholes.getOrDefault(heading, 3L)) + 1);
  }

  private String choice(List<String> choices) {
    int all = choices.stream().mapToInt(c -> FREQUENT.getOrDefault(c, 30)).sum();
    int at = random.nextInt(all);
    for (String choice : choices) {
      at -= FREQUENT.getOrDefault(choice, 30);
      if (at < 0) {
        return choice;
      }
    }
    throw new IllegalStateException("the shares add up to less than their sum");
  }
}
