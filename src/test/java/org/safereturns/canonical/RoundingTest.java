package org.safereturns.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safereturns.canonical.TestData.figure;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A printed figure is an interval: what fits into it and what does not. */
class RoundingTest {
  private static Observation share(String printed) {
    return figure().percentageOf("ALL").value(printed);
  }

  private static Observation count(String number) {
    return figure().value(number);
  }

  @Test
  void a_share_fits_the_count_and_base_it_was_rounded_from() {
    assertThat(share("9.7").fitsShare(count("1175"), count("12075"))).isTrue();
    assertThat(share("73.8").fitsShare(count("34"), count("49"))).isFalse();
  }

  @Test
  void both_ways_of_rounding_a_half_fit() {
    assertThat(share("12.5").fitsShare(count("249"), count("2000"))).isTrue();
    assertThat(share("12.4").fitsShare(count("249"), count("2000"))).isTrue();
  }

  @Test
  void decimals_printed_decide_how_wide_a_share_is() {
    assertThat(share("13").fitsShare(count("742"), count("5506"))).isTrue();
    assertThat(share("13.0").fitsShare(count("742"), count("5506"))).isFalse();
  }

  @Test
  void a_rate_is_measured_per_its_own_denominator() {
    Observation rate =
        figure()
            .derived(Statistic.RATE, Against.denominator("POPULATION", Breakdown.TOTAL, 1000))
            .value("2.6");
    assertThat(rate.fitsShare(count("766"), count("294536"))).isTrue();
    assertThat(rate.fitsShare(count("800"), count("294536"))).isFalse();
  }

  @Test
  void a_share_of_a_base_leaves_only_some_whole_numbers() {
    assertThat(share("26.5").smallestPart(count("34"))).isEqualByComparingTo("9");
    assertThat(share("26.5").largestPart(count("34"))).isEqualByComparingTo("9");
    assertThat(share("2.4").smallestPart(count("21")))
        .isGreaterThan(share("2.4").largestPart(count("21")));
    assertThat(share("0").smallestPart(count("240"))).isEqualByComparingTo("0");
  }

  @Test
  void a_percentage_change_fits_the_two_counts() {
    Observation change =
        figure()
            .derived(Statistic.PERCENT_CHANGE, Against.since(Period.financialYear(2021)))
            .value("-59.5");
    assertThat(change.fitsChange(new BigDecimal("34"), new BigDecimal("84"))).isTrue();
    assertThat(change.fitsChange(new BigDecimal("35"), new BigDecimal("84"))).isFalse();
  }

  @Test
  void a_difference_of_rounded_shares_may_be_a_last_digit_off() {
    assertThat(difference("-4.4").fitsDifference(share("4.4"), share("8.7"))).isTrue();
    assertThat(difference("-4.5").fitsDifference(share("4.4"), share("8.7"))).isFalse();
  }

  @Test
  void a_difference_of_counts_is_exact() {
    assertThat(difference("19").fitsDifference(count("100"), count("81"))).isTrue();
    assertThat(difference("20").fitsDifference(count("100"), count("81"))).isFalse();
  }

  @Test
  void whole_numbers_are_known_whatever_their_decimals() {
    assertThat(count("12.0").isWhole()).isTrue();
    assertThat(count("1200").isWhole()).isTrue();
    assertThat(count("0.5").isWhole()).isFalse();
  }

  @Test
  void counts_add_up_exactly() {
    assertThat(sum(count("31"), count("22"), count("9")).fits()).isTrue();
    assertThat(sum(count("31"), count("22"), count("8")).fits()).isFalse();
  }

  @Test
  void rounded_shares_may_add_to_a_last_digit_more() {
    assertThat(sum(share("100.0"), share("6.6"), share("36.2"), share("57.3")).fits()).isTrue();
    assertThat(sum(share("100.0"), share("6.6"), share("36.2"), share("57.5")).fits()).isFalse();
  }

  @Test
  void a_part_that_cannot_exist_leaves_a_sum_settled() {
    Gap foreseen = figure().gap(GapReason.STRUCTURAL, "n/a");
    Gap hidden = figure().gap(GapReason.SUPPRESSED, "(s)");
    assertThat(sum(count("515"), foreseen, count("515")).settled()).isTrue();
    assertThat(sum(count("515"), hidden, count("515")).settled()).isFalse();
    assertThat(sum(foreseen, count("515")).settled()).isFalse();
  }

  @Test
  void parts_that_are_there_can_already_be_too_many() {
    Gap hidden = figure().gap(GapReason.SUPPRESSED, "(s)");
    assertThat(sum(count("20"), count("21"), hidden).overflows()).isTrue();
    assertThat(sum(count("20"), count("20"), hidden).overflows()).isFalse();
  }

  @Test
  void a_share_of_the_same_measure_is_divided_by_one_dimension() {
    assertThat(figure().by("SEX", "001").percentageOf("SURVIVORS").value("60").dividedBy())
        .isEqualTo("SEX");
    assertThat(figure().by("SEX", "001").percentageOf("ALL").value("60").dividedBy()).isEmpty();
    assertThat(figure().percentageOf("SURVIVORS").value("60").dividedBy()).isEmpty();
    assertThat(figure().by("SEX", "001").value("60").dividedBy()).isEmpty();
  }

  private static Observation difference(String printed) {
    return figure()
        .derived(Statistic.DIFFERENCE, Against.since(Period.financialYear(2021)))
        .value(printed);
  }

  private static Sum sum(Cell total, Cell... parts) {
    return new Sum("parts", total, List.of(parts));
  }
}
