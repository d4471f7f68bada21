package org.safereturns.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KnownTextsTest {
  private final KnownTexts known = new KnownTexts();

  @Test
  void equalCellsShareOneText() {
    assertThat(of("White British")).isSameAs(of("White British"));
  }

  @Test
  void whateverStandsInAColumnIsGivenAsItStands() {
    Random random = new Random(7);
    for (int i = 0; i < 50_000; i++) {
      String text = Integer.toString(random.nextInt(i % 2 == 0 ? 40 : 1_000_000), 36);
      assertThat(of(text)).isEqualTo(text);
    }
  }

  private String of(String text) {
    char[] buffer = ("x" + text + "y").toCharArray();
    return known.of(buffer, 1, text.length());
  }
}
