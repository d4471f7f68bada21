package org.safereturns.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws people one by one into categories, so that the parts always make the whole. */
final class Share {
  private Share() {}

  /**
   * @param weights of the categories
   * @return how many of the whole fell into each
   */
  static List<Long> of(Random random, int whole, List<Integer> weights) {
    long[] counts = new long[weights.size()];
    for (int i = 0; i < whole; i++) {
      counts[index(random, weights)]++;
    }
    List<Long> parts = new ArrayList<>();
    for (long count : counts) {
      parts.add(count);
    }
    return parts;
  }

  /** One of the texts, each as likely as its weight; in pairs of text and weight. */
  static String pick(Random random, Object... textsAndWeights) {
    List<Integer> weights = new ArrayList<>();
    for (int i = 1; i < textsAndWeights.length; i += 2) {
      weights.add((Integer) textsAndWeights[i]);
    }
    return (String) textsAndWeights[2 * index(random, weights)];
  }

  /** The share as a fraction, three decimals. */
  static BigDecimal fraction(long part, long whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_UP);
  }

  private static int index(Random random, List<Integer> weights) {
    int point = random.nextInt(weights.stream().mapToInt(Integer::intValue).sum());
    int index = 0;
    while (point >= weights.get(index)) {
      point -= weights.get(index);
      index++;
    }
    return index;
  }
}
