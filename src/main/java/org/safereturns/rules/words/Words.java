package org.safereturns.rules.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Sum;
import org.safereturns.issue.Due;

/** Says codes, numbers, days and figures as a housing officer would. */
public final class Words {
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private static final int FEW = 4;

  private final Labels labels;

  public Words(Labels labels) {
    this.labels = labels;
  }

  public String measure(String code) {
    return labels.label("MEASURE", code);
  }

  /** Several measures, of which any is meant; none: whichever. */
  public String measures(List<String> codes) {
    List<String> first = codes.stream().limit(2).map(this::measure).toList();
    return codes.isEmpty()
        ? "such a figure"
        : String.join(" or ", first) + (codes.size() > 2 ? " or the like" : "");
  }

  public String area(String code) {
    return labels.label("REF_AREA", code);
  }

  /** Figures that are due: which, and where. */
  String figures(Due due) {
    return Stream.of(
            due.measure().isEmpty() ? "any figure" : measure(due.measure()),
            due.area().isEmpty() ? "" : area(due.area()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Which figures were added: each with its cell, or where they stand if they are many. */
  String parts(Sum sum) {
    List<Observation> counted = sum.counted();
    if (counted.isEmpty()) {
      return "no figure";
    }
    if (counted.size() <= FEW) {
      return counted.stream()
          .map(p -> "%s %s (%s)".formatted(part(p, sum.total()), value(p), cells(p.origin(), sum)))
          .collect(Collectors.joining(", "));
    }
    Origin all = counted.get(0).origin();
    for (Observation part : counted) {
      all = all.spanning(part.origin());
    }
    return counted.size() + " figures in " + cells(all, sum);
  }

  /** With their sheet, if the total stands on another. */
  private static String cells(Origin parts, Sum sum) {
    boolean beside = parts.isOnSheetOf(sum.total().origin());
    return beside ? parts.cells() : parts.sheet() + "!" + parts.cells();
  }

  /** What tells a part from its total. */
  private String part(Cell part, Cell total) {
    if (!part.measure().equals(total.measure())) {
      return measure(part.measure());
    }
    return part.area().equals(total.area()) ? breakdown(part.breakdown()) : area(part.area());
  }

  public String unit(String code) {
    return labels.label("UNIT_MEASURE", code);
  }

  public String sender(String code) {
    return labels.label("ORGANISATION", code);
  }

  /** Who else says something about it: three by name. */
  String other(Question question) {
    List<Filed> others = question.comparison().across(question.own()).figures();
    if (others.stream().allMatch(f -> f.sender().equals(question.own().sender()))) {
      return others.stream()
          .findFirst()
          .map(f -> "your own return for " + f.filing().period().label())
          .orElse("the census");
    }
    List<String> names =
        others.stream()
            .map(Filed::sender)
            .filter(s -> !s.equals(question.own().sender()))
            .distinct()
            .map(this::sender)
            .sorted()
            .toList();
    if (names.size() <= 3) {
      return String.join(", ", names);
    }
    return "%s and %d others".formatted(String.join(", ", names.subList(0, 2)), names.size() - 2);
  }

  String code(String list, String code) {
    return labels.label(list, code);
  }

  String breakdown(Breakdown breakdown) {
    return breakdown.codes().entrySet().stream()
        .map(e -> category(e.getKey(), e.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** {@code _X} stands for whichever categories there are. */
  private String category(String dimension, String code) {
    return code.equals("_X")
        ? "by " + dimension.toLowerCase(Locale.ROOT).replace('_', ' ')
        : labels.label(dimension, code);
  }

  /** The figure as it was printed, thousands separated; for a gap, the token that stands there. */
  public String value(Cell cell) {
    return cell instanceof Observation observation
        ? as(observation, observation.value())
        : cell.raw();
  }

  /** A number as the figure would say it: what makes a share readable as one stands behind it. */
  public static String as(Observation figure, BigDecimal number) {
    String sign =
        switch (figure.statistic()) {
          case PERCENTAGE, PERCENT_CHANGE -> "%";
          case DIFFERENCE -> figure.against().base().isEmpty() ? "" : " percentage points";
          case COUNT, RATE -> "";
        };
    return number(number) + sign;
  }

  /** Exactly: no rounding, no decimals dropped. */
  public static String number(BigDecimal number) {
    String plain = number.toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    return THOUSANDS.matcher(whole).replaceAll(",") + plain.substring(whole.length());
  }

  static String percent(BigDecimal percent) {
    return number(percent) + "%";
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A value that a rule passes. */
  public String any(Object value) {
    if (value instanceof Cell cell) {
      return value(cell);
    }
    if (value instanceof BigDecimal number) {
      return number(number);
    }
    if (value instanceof Long || value instanceof Integer) {
      return number(BigDecimal.valueOf(((Number) value).longValue()));
    }
    if (value instanceof Period period) {
      return period.label();
    }
    if (value instanceof LocalDate day) {
      return day(day);
    }
    if (value instanceof Breakdown breakdown) {
      return breakdown(breakdown);
    }
    // A text that is the code of an area or a sender is told by its name.
    return area(sender(value.toString()));
  }

  /** A figure in one phrase: what it counts, of whom, where, when. */
  public String figure(Cell cell) {
    return Stream.of(
            statistic(cell), breakdown(cell.breakdown()), area(cell.area()), cell.period().label())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** The same, what tells it from its neighbours first: subjects are cut where space is short. */
  String subject(Cell cell) {
    String place =
        Stream.of(breakdown(cell.breakdown()), area(cell.area()), cell.period().label())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    String what = statistic(cell);
    return place.isEmpty() ? what : place + ": " + what;
  }

  /** A label in the middle of a phrase: "residents", and "MARAC cases" as they are. */
  private static String within(String label) {
    return label.length() > 1 && Character.isLowerCase(label.charAt(1))
        ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
        : label;
  }

  private String statistic(Cell cell) {
    String measure = measure(cell.measure());
    String base = cell.base().equals(cell.measure()) ? "all of them" : within(measure(cell.base()));
    String since = cell.against().since().label();
    return switch (cell.statistic()) {
      case COUNT -> measure;
      case PERCENTAGE -> measure + (base.isEmpty() ? ", per cent" : " as per cent of " + base);
      case RATE ->
          measure
              + " per "
              + number(BigDecimal.valueOf(cell.against().per()))
              + (base.isEmpty() ? "" : " " + base);
      case DIFFERENCE -> measure + ", change" + (since.isEmpty() ? "" : " since " + since);
      case PERCENT_CHANGE ->
          measure + ", per cent change" + (since.isEmpty() ? "" : " since " + since);
    };
  }
}
