package org.safereturns.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safereturns.canonical.TestData.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safereturns.canonical.Against;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Statistic;

/** Which bases a printed figure leaves, at the limits of rounding. */
class BasesTest {
  private static Observation share(String printed) {
    return figure().percentageOf("ALL").value(printed);
  }

  private static Observation count(String number) {
    return figure().value(number);
  }

  @ParameterizedTest
  @CsvSource({
    "12, 1, true", // one of eight is 12.5: the half may go down
    "13, 1, true", // or up
    "12.4, 1, false",
    "12.6, 1, false",
    "0.0, 1, true", // of more than two thousand
    "100.0, 34, true",
    "102.0, 34, false", // the base would be fewer than the count
    "73.8, 34, false",
    "74, 34, true"
  })
  void a_share_leaves_some_whole_base_or_none(String share, String part, boolean possible) {
    assertThat(Bases.possible(share(share), count(part))).isEqualTo(possible);
  }

  @Test
  void what_was_rounded_from_a_whole_base_always_leaves_that_base() {
    for (int base = 1; base <= 120; base++) {
      for (int part = 0; part <= base; part++) {
        for (RoundingMode mode :
            new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.HALF_EVEN}) {
          BigDecimal printed =
              BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(base), 1, mode);
          assertThat(Bases.possible(share(printed.toPlainString()), count(Integer.toString(part))))
              .as("%d of %d", part, base)
              .isTrue();
        }
      }
    }
  }

  @Test
  void one_decimal_of_a_small_base_leaves_few_counts() {
    Observation eleven = count("11");
    assertThat(share("9.1").smallestPart(eleven)).isEqualByComparingTo("1");
    assertThat(share("9.1").largestPart(eleven)).isEqualByComparingTo("1");
    assertThat(share("9.2").smallestPart(eleven)).isGreaterThan(share("9.2").largestPart(eleven));
  }

  @Test
  void a_rate_of_a_population_leaves_a_range_of_counts() {
    Observation rate =
        figure()
            .derived(Statistic.RATE, Against.denominator("ALL", Breakdown.TOTAL, 1000))
            .value("0.15");
    assertThat(rate.smallestPart(count("225000"))).isEqualByComparingTo("33");
    assertThat(rate.largestPart(count("225000"))).isEqualByComparingTo("34");
    assertThat(rate.smallestPart(count("5000"))).isGreaterThan(rate.largestPart(count("5000")));
  }

  @Test
  void a_change_leaves_some_earlier_count_or_none() {
    Against before = Against.since(Period.financialYear(2021));
    Observation rise = figure().derived(Statistic.PERCENT_CHANGE, before).value("30");
    assertThat(Bases.possibleBefore(rise, count("11"))).isFalse();
    assertThat(Bases.possibleBefore(rise, count("13"))).isTrue();
    Observation fewer = figure().derived(Statistic.DIFFERENCE, before).value("-2");
    Observation fall = figure().derived(Statistic.PERCENT_CHANGE, before).value("-52");
    assertThat(Bases.possibleOf(fewer, fall)).isFalse();
  }
}
