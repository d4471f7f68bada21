package org.safereturns.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safereturns.canonical.TestData.figure;

import org.junit.jupiter.api.Test;
import org.safereturns.canonical.Against;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Statistic;

class FiguresTest {
  private static Observation count(String value) {
    return figure().value(value);
  }

  private static Observation derived(Statistic statistic, String value) {
    return figure().derived(statistic, Against.since(Period.financialYear(2021))).value(value);
  }

  @Test
  void a_percentage_fits_within_its_decimals() {
    assertThat(Figures.percentFits(figure().percentageOf("ALL").value("69.4"), count("34"), count("49")))
        .isTrue();
    assertThat(Figures.percentFits(figure().percentageOf("ALL").value("73.8"), count("34"), count("49")))
        .isFalse();
  }

  @Test
  void a_half_may_be_rounded_either_way() {
    assertThat(Figures.percentFits(figure().percentageOf("ALL").value("12"), count("1"), count("8")))
        .isTrue();
    assertThat(Figures.percentFits(figure().percentageOf("ALL").value("13"), count("1"), count("8")))
        .isTrue();
  }

  @Test
  void a_share_of_nobody_is_not_judged() {
    assertThat(Figures.percentFits(figure().percentageOf("ALL").value("0"), count("0"), count("0")))
        .isTrue();
  }

  @Test
  void a_rate_is_per_so_many() {
    Against per = Against.denominator("POPULATION", Breakdown.TOTAL, 1000);
    Observation rate = figure().derived(Statistic.RATE, per).value("2.6");

    assertThat(Figures.rateFits(rate, count("766"), count("294536"))).isTrue();
    assertThat(Figures.rateFits(rate, count("796"), count("294536"))).isFalse();
  }

  @Test
  void changes_are_later_less_earlier() {
    assertThat(Figures.differenceFits(derived(Statistic.DIFFERENCE, "-19"), count("71"), count("90")))
        .isTrue();
    assertThat(Figures.differenceFits(derived(Statistic.DIFFERENCE, "19"), count("71"), count("90")))
        .isFalse();
    assertThat(Figures.changeFits(derived(Statistic.PERCENT_CHANGE, "-21"), count("71"), count("90")))
        .isTrue();
    assertThat(Figures.changeFits(derived(Statistic.PERCENT_CHANGE, "-20"), count("71"), count("90")))
        .isFalse();
  }

  @Test
  void a_difference_of_rounded_shares_may_be_off_by_their_rounding() {
    Observation high = figure().percentageOf("ALL").value("8.7");
    Observation low = figure().percentageOf("ALL").value("4.4");

    assertThat(Figures.differenceFits(derived(Statistic.DIFFERENCE, "-4.4"), low, high)).isTrue();
    assertThat(Figures.differenceFits(derived(Statistic.DIFFERENCE, "-4.5"), low, high)).isFalse();
  }
}
