package org.safereturns.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safereturns.canonical.TestData.figure;

import org.junit.jupiter.api.Test;
import org.safereturns.canonical.Against;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Statistic;

/** A printed figure is an interval: what fits into it and what does not. */
class FiguresTest {
  private static final Against YEAR_BEFORE = Against.since(Period.financialYear(2021));

  private static Observation count(String number) {
    return figure().value(number);
  }

  private static Observation share(String printed) {
    return figure().percentageOf("ALL").value(printed);
  }

  private static Observation difference(String printed) {
    return figure().derived(Statistic.DIFFERENCE, YEAR_BEFORE).value(printed);
  }

  private static Observation change(String printed) {
    return figure().derived(Statistic.PERCENT_CHANGE, YEAR_BEFORE).value(printed);
  }

  @Test
  void a_share_fits_the_count_and_base_it_was_rounded_from() {
    assertThat(Figures.percentFits(share("9.7"), count("1175"), count("12075"))).isTrue();
    assertThat(Figures.percentFits(share("73.8"), count("34"), count("49"))).isFalse();
  }

  @Test
  void both_ways_of_rounding_a_half_fit() {
    assertThat(Figures.percentFits(share("12.5"), count("249"), count("2000"))).isTrue();
    assertThat(Figures.percentFits(share("12.4"), count("249"), count("2000"))).isTrue();
  }

  @Test
  void decimals_printed_decide_how_wide_a_share_is() {
    assertThat(Figures.percentFits(share("13"), count("742"), count("5506"))).isTrue();
    assertThat(Figures.percentFits(share("13.0"), count("742"), count("5506"))).isFalse();
  }

  @Test
  void a_rate_is_measured_per_its_own_denominator() {
    Observation rate =
        figure()
            .derived(Statistic.RATE, Against.denominator("POPULATION", Breakdown.TOTAL, 1000))
            .value("2.6");
    assertThat(Figures.rateFits(rate, count("766"), count("294536"))).isTrue();
    assertThat(Figures.rateFits(rate, count("800"), count("294536"))).isFalse();
  }

  @Test
  void a_percentage_change_fits_the_two_counts() {
    assertThat(Figures.changeFits(change("-59.5"), count("34"), count("84"))).isTrue();
    assertThat(Figures.changeFits(change("-59.5"), count("35"), count("84"))).isFalse();
  }

  @Test
  void a_difference_of_rounded_shares_may_be_a_last_digit_off() {
    assertThat(Figures.differenceFits(difference("-4.4"), share("4.4"), share("8.7"))).isTrue();
    assertThat(Figures.differenceFits(difference("-4.5"), share("4.4"), share("8.7"))).isFalse();
  }

  @Test
  void a_difference_of_counts_is_exact() {
    assertThat(Figures.differenceFits(difference("19"), count("100"), count("81"))).isTrue();
    assertThat(Figures.differenceFits(difference("20"), count("100"), count("81"))).isFalse();
  }

  @Test
  void a_difference_and_the_later_count_give_the_percentage() {
    assertThat(Figures.differenceFitsChange(difference("59"), change("16"), count("435"))).isTrue();
    assertThat(Figures.differenceFitsChange(difference("59"), change("17"), count("435")))
        .isFalse();
  }
}
