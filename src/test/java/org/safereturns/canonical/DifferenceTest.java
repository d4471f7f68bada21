package org.safereturns.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safereturns.canonical.TestData.figure;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  @Test
  void a_number_printed_with_other_decimals_is_the_same() {
    Difference difference =
        Difference.between(List.of(figure().value("12")), List.of(figure().value("12.0")));
    assertThat(difference.same()).isEqualTo(1);
    assertThat(difference.isEmpty()).isTrue();
  }

  @Test
  void a_figure_that_became_a_gap_has_changed() {
    Difference difference =
        Difference.between(
            List.of(figure().value("0")), List.of(figure().gap(GapReason.BLANK, "")));
    assertThat(difference.changed()).hasSize(1);
    assertThat(difference.same()).isZero();
  }

  @Test
  void new_and_lost_figures_are_told_by_their_keys() {
    Difference difference =
        Difference.between(
            List.of(figure().measure("A").value("1"), figure().measure("B").value("1")),
            List.of(figure().measure("B").value("2"), figure().measure("C").value("1")));
    assertThat(difference.lost()).extracting(Cell::measure).containsExactly("A");
    assertThat(difference.added()).extracting(Cell::measure).containsExactly("C");
    assertThat(difference.changed()).extracting(c -> c.after().measure()).containsExactly("B");
  }

  @Test
  void two_different_reasons_for_a_gap_are_a_change() {
    Difference difference =
        Difference.between(
            List.of(figure().gap(GapReason.BLANK, "")),
            List.of(figure().gap(GapReason.SUPPRESSED, "(s)")));
    assertThat(difference.changed()).hasSize(1);
  }
}
