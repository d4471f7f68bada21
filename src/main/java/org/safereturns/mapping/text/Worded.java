package org.safereturns.mapping.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * So many times, or a part of something, in words: "almost three times", "one in four", "half".
 *
 * <p>Words are wider than figures: three times is anything from 2.5 to 3.5, a quarter anything from
 * 20 to 30 per cent. Bounds are rounded outwards.
 *
 * @param high null if there is no limit
 */
public record Worded(BigDecimal low, @Nullable BigDecimal high) {
  private static final List<String> NUMBERS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final Map<String, Integer> PARTS =
      Map.of("half", 2, "third", 3, "quarter", 4, "fifth", 5, "sixth", 6, "tenth", 10);
  private static final Map<String, Integer> MULTIPLES =
      Map.of("twice", 2, "double", 2, "treble", 3, "triple", 3);
  private static final String BELOW = "almost|nearly|close to|just under|not quite";
  private static final String ABOVE = "more than|over|at least";
  private static final String JUST_ABOVE = "just over|a little over|slightly more than";
  private static final String UNDER = "less than|fewer than|under|at most";
  private static final String NEAR = "about|around|roughly|approximately|some";
  private static final String NUMBER = "(?:" + String.join("|", NUMBERS) + "|\\d{1,3})";

  /** Matches such words and captures nothing. */
  public static final String FORM =
      "(?:(?:%s) )?(?:%s times|%s|%s (?:in|out of) %s|(?:a |%s )?(?:%s)s?)"
          .formatted(
              String.join("|", BELOW, JUST_ABOVE, ABOVE, UNDER, NEAR),
              NUMBER,
              String.join("|", MULTIPLES.keySet()),
              NUMBER,
              NUMBER,
              NUMBER,
              String.join("|", PARTS.keySet()));

  /** The same for what can only be a part: "third" alone may be a date, "quarter" three months. */
  public static final String PART_FORM =
      "(?:(?:%s) )?(?:%s (?:in|out of) %s|half|(?:a|%s) (?:%s)s?)"
          .formatted(
              String.join("|", BELOW, JUST_ABOVE, ABOVE, UNDER, NEAR),
              NUMBER,
              NUMBER,
              NUMBER,
              String.join("|", PARTS.keySet()));

  private static final Pattern HEDGED =
      Pattern.compile(
          "(?:(%s) )?(.+)".formatted(String.join("|", BELOW, JUST_ABOVE, ABOVE, UNDER, NEAR)));
  private static final Pattern TIMES = Pattern.compile("(" + NUMBER + ") times");
  private static final Pattern IN = Pattern.compile("(" + NUMBER + ") (?:in|out of) (.+)");
  private static final Pattern PART = Pattern.compile("(?:(a|" + NUMBER + ") )?(\\w+?)s?");

  /** Scale of a bound: far finer than any words. */
  private static final int FINE = 6;

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal POINTS = new BigDecimal("0.05");
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  public static Optional<Worded> read(String folded) {
    Matcher hedged = HEDGED.matcher(folded);
    if (!folded.matches(FORM) || !hedged.matches()) {
      return Optional.empty();
    }
    String hedge = hedged.group(1) == null ? "" : hedged.group(1);
    return quotient(hedged.group(2)).map(q -> about(hedge, q[0], q[1]));
  }

  /** Number and what it is divided by. */
  private static Optional<int[]> quotient(String words) {
    Matcher times = TIMES.matcher(words);
    Matcher in = IN.matcher(words);
    Matcher part = PART.matcher(words);
    if (MULTIPLES.containsKey(words)) {
      return Optional.of(new int[] {MULTIPLES.getOrDefault(words, 1), 1});
    }
    if (times.matches()) {
      return Optional.of(new int[] {number(times.group(1)), 1});
    }
    if (in.matches()) {
      return Optional.of(new int[] {number(in.group(1)), number(in.group(2))})
          .filter(q -> q[1] > 0);
    }
    return part.matches() && PARTS.containsKey(part.group(2))
        ? Optional.of(new int[] {number(part.group(1)), PARTS.getOrDefault(part.group(2), 1)})
        : Optional.empty();
  }

  private static int number(@Nullable String word) {
    if (word == null || word.equals("a")) {
      return 1;
    }
    int index = NUMBERS.indexOf(word);
    return index >= 0 ? index + 1 : Integer.parseInt(word);
  }

  private static Worded about(String hedge, int number, int by) {
    BigDecimal least = quotient(number, by, RoundingMode.FLOOR);
    BigDecimal most = quotient(number, by, RoundingMode.CEILING);
    BigDecimal give = number >= by ? HALF : POINTS.min(most.divide(FOUR, FINE, RoundingMode.UP));
    if (hedge.matches(BELOW)) {
      return new Worded(least.subtract(give), most);
    }
    if (hedge.matches(JUST_ABOVE)) {
      return new Worded(least, most.add(give));
    }
    if (hedge.matches(ABOVE)) {
      return new Worded(least, null);
    }
    return hedge.matches(UNDER)
        ? new Worded(BigDecimal.ZERO, most)
        : new Worded(least.subtract(give), most.add(give));
  }

  private static BigDecimal quotient(int number, int by, RoundingMode rounding) {
    return BigDecimal.valueOf(number).divide(BigDecimal.valueOf(by), FINE, rounding);
  }
}
