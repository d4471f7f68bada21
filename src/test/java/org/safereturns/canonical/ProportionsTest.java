package org.safereturns.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safereturns.canonical.Proportions.Share;

class ProportionsTest {
  private static final BigDecimal Z = new BigDecimal("1.96");

  @ParameterizedTest
  @CsvSource({
    "50, 100, 64, 100, true", // z = 1.9998
    "50, 100, 63, 100, false", // z = 1.85
    "0, 100, 4, 100, true", // z = 2.02
    "0, 100, 3, 100, false",
    "0, 100, 0, 50, false",
    "100, 100, 50, 50, false",
    "0, 0, 5, 10, false"
  })
  void shares_differ_if_chance_alone_would_hardly_ever_part_them_so_far(
      long x, long n, long y, long m, boolean differ) {
    assertThat(Proportions.differ(new Share(x, n), new Share(y, m), Z)).isEqualTo(differ);
    assertThat(Proportions.differ(new Share(y, m), new Share(x, n), Z)).isEqualTo(differ);
  }

  @Test
  void the_bound_itself_is_met_exactly() {
    Share one = new Share(20, 50);
    Share other = new Share(30, 50); // z = 2
    assertThat(Proportions.differ(one, other, new BigDecimal("2"))).isTrue();
    assertThat(Proportions.differ(one, other, new BigDecimal("2.0000000000000001"))).isFalse();
  }

  @Test
  void it_says_what_the_textbook_says_wherever_that_is_not_at_the_bound() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      int n = 1 + random.nextInt(5_000);
      int m = 1 + random.nextInt(5_000);
      int x = random.nextInt(n + 1);
      int y = random.nextInt(m + 1);
      double p = (double) (x + y) / (n + m);
      double z = ((double) x / n - (double) y / m) / Math.sqrt(p * (1 - p) * (1.0 / n + 1.0 / m));
      if (p > 0 && p < 1 && Math.abs(Math.abs(z) - 1.96) > 1e-9) {
        assertThat(Proportions.differ(new Share(x, n), new Share(y, m), Z))
            .as("%d of %d, %d of %d", x, n, y, m)
            .isEqualTo(Math.abs(z) > 1.96);
      }
    }
  }

  @Test
  void numbers_too_large_for_any_long_stay_exact() {
    Share one = new Share(4_000_000_000_000_000_000L, 9_000_000_000_000_000_000L);
    Share other = new Share(4_000_000_000_000_000_001L, 9_000_000_000_000_000_000L);
    assertThat(Proportions.differ(one, other, Z)).isFalse();
    assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
