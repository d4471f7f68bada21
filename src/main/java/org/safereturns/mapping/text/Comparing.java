package org.safereturns.mapping.text;

import java.util.List;

/** Words of sentences that give a direction or a rank. */
public final class Comparing {
  private static final List<String> DOWN =
      List.of(
          "down",
          "fell",
          "fallen",
          "falls",
          "fall",
          "decreased",
          "decrease",
          "dropped",
          "drop",
          "declined",
          "decline",
          "reduced",
          "reduction",
          "lower",
          "fewer",
          "less");
  private static final List<String> UP =
      List.of(
          "up",
          "rose",
          "risen",
          "rises",
          "rise",
          "increased",
          "increase",
          "grew",
          "growth",
          "higher",
          "more");
  private static final List<String> MOST =
      List.of("highest", "most", "largest", "biggest", "greatest");
  private static final List<String> LEAST = List.of("lowest", "fewest", "smallest", "least");

  public static final String DIRECTION =
      "(?:" + String.join("|", DOWN) + "|" + String.join("|", UP) + ")(?: (?:by|of))?";
  public static final String RANK =
      "(?:" + String.join("|", MOST) + "|" + String.join("|", LEAST) + ")";

  private Comparing() {}

  public static boolean isDown(String direction) {
    return DOWN.contains(direction.split(" ", 2)[0]);
  }

  public static boolean isLeast(String rank) {
    return LEAST.contains(rank);
  }
}
