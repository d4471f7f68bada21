package org.safereturns.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safereturns.canonical.TestData.figure;

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
  void a_share_of_a_base_leaves_only_some_whole_numbers() {
    assertThat(share("26.5").smallestPart(count("34"))).isEqualByComparingTo("9");
    assertThat(share("26.5").largestPart(count("34"))).isEqualByComparingTo("9");
    assertThat(share("2.4").smallestPart(count("21")))
        .isGreaterThan(share("2.4").largestPart(count("21")));
    assertThat(share("0").smallestPart(count("240"))).isEqualByComparingTo("0");
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

  private static Sum sum(Cell total, Cell... parts) {
    return new Sum("parts", total, List.of(parts));
  }
}
