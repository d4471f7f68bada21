package org.safereturns.mapping.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safereturns.canonical.Period;
import org.safereturns.mapping.template.Rhythm;

class RhythmTest {
  @Test
  void a_period_of_another_length_is_told_as_one_that_may_be_meant() {
    assertThat(Rhythm.QUARTER.fits(Period.parse("2022/23"))).isFalse();
    assertThat(Rhythm.QUARTER.example(Period.parse("2022/23"))).isEqualTo("Q4 2022/23");
    assertThat(Rhythm.QUARTER.example(Period.month(2022, 4))).isEqualTo("Q1 2022/23");
    assertThat(Rhythm.YEAR.example(Period.financialQuarter(2022, 4))).isEqualTo("2022/23");
    assertThat(Rhythm.MONTH.example(Period.parse("2022/23"))).isEqualTo("March 2023");
    assertThat(Rhythm.ANY.fits(Period.parse("2022/23"))).isTrue();
  }
}
