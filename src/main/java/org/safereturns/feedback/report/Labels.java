package org.safereturns.feedback.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.CodeList;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Statistic;
import org.safereturns.feedback.text.Plain;

/** Names figures in words: codes by their labels where a code list has them. */
public final class Labels {
  private final Function<String, Optional<CodeList>> codeLists;

  public Labels(Function<String, Optional<CodeList>> codeLists) {
    this.codeLists = codeLists;
  }

  /** {@code Survivors in refuge, Ashford, 2022/23, age 25-34 (percentage)}. */
  String figure(Cell cell) {
    String kind =
        cell.statistic() == Statistic.COUNT ? "" : " (" + words(cell.statistic().name()) + ")";
    return counted(cell.measure(), cell.context()) + kind;
  }

  /** The people whose characteristic is counted. */
  String people(Completeness recorded) {
    return counted(recorded.measure(), recorded.context());
  }

  private String counted(String measure, Context context) {
    Stream<String> names =
        Stream.of(
            label("MEASURE", measure), label("REF_AREA", context.area()), context.period().label());
    List<String> parts =
        Stream.concat(names, breakdown(context.breakdown())).filter(p -> !p.isEmpty()).toList();
    return Plain.begun(String.join(", ", parts));
  }

  private Stream<String> breakdown(Breakdown breakdown) {
    return breakdown.codes().entrySet().stream().map(this::category);
  }

  private String category(Map.Entry<String, String> dimension) {
    return words(dimension.getKey()) + " " + label(dimension.getKey(), dimension.getValue());
  }

  private String label(String list, String code) {
    return codeLists
        .apply(list)
        .flatMap(codes -> codes.find(code))
        .map(found -> found.label())
        .orElseGet(() -> list.equals("MEASURE") ? words(code) : code);
  }

  private static String words(String code) {
    return code.replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
