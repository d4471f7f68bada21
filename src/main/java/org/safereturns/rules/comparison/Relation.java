package org.safereturns.rules.comparison;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.safereturns.canonical.Statistic;
import org.safereturns.issue.Comparison;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;

/** What two accounts can have to do with one another, and what is put side by side for it. */
@SuppressWarnings("ImmutableEnumChecker") // sets that nobody changes, functions without state
enum Relation {
  EQUAL("equal", EnumSet.of(Statistic.COUNT), Pairs::of),
  AT_MOST("at most", EnumSet.of(Statistic.COUNT), Pairs::of),
  EXPECTED_RATIO("expected ratio", EnumSet.of(Statistic.COUNT), Pairs::of),
  SUM_OF("sum of", EnumSet.of(Statistic.COUNT), Parts::of),
  SHARE_OF("share of", EnumSet.of(Statistic.PERCENTAGE), Shares::of),
  RATE_OF_POPULATION("rate of population", EnumSet.of(Statistic.RATE), Rates::of),
  RESTATED("restated", EnumSet.allOf(Statistic.class), Restated::of);

  private final String word;
  private final Set<Statistic> stated;
  private final BiFunction<RelationRow, Collected, List<Comparison>> comparing;

  Relation(
      String word,
      Set<Statistic> stated,
      BiFunction<RelationRow, Collected, List<Comparison>> comparing) {
    this.word = word;
    this.stated = stated;
    this.comparing = comparing;
  }

  String word() {
    return word;
  }

  /** Whether a figure of this kind can stand on the left. */
  boolean states(Statistic statistic) {
    return stated.contains(statistic);
  }

  List<Comparison> compare(RelationRow row, Collected all) {
    return comparing.apply(row, all);
  }

  /** Whether either side may be asked: on others it is the left one, who states the result. */
  boolean isPair() {
    return this == EQUAL || this == AT_MOST || this == EXPECTED_RATIO;
  }

  static Relation of(CsvLine line) {
    String word = Columns.given(line, "relation");
    return Arrays.stream(values())
        .filter(r -> r.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" in the column \"relation\" is not one of: %s"
                        .formatted(
                            word,
                            Arrays.stream(values())
                                .map(Relation::word)
                                .collect(Collectors.joining(", ")))));
  }
}
