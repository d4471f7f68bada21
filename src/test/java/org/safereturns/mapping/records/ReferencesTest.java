package org.safereturns.mapping.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReferencesTest {
  @Test
  void everyRepeatIsToldOnceWithTheRowOfTheFirst() {
    Random random = new Random(11);
    List<String> told = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    Map<String, Integer> first = new HashMap<>();
    References references =
        new References((text, row, earlier) -> told.add(text + " " + row + " " + earlier));

    for (int row = 2; row < 40_000; row++) {
      String reference = "C" + random.nextInt(60_000);
      Integer earlier = first.putIfAbsent(reference, row);
      if (earlier != null) {
        expected.add(reference + " " + row + " " + earlier);
      }
      references.note(reference, row);
    }
    references.finish();

    assertThat(told).hasSizeGreaterThan(1_000).isEqualTo(expected);
  }
}
