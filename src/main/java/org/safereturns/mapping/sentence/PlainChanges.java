package org.safereturns.mapping.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Claim;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.mapping.text.Comparing;
import org.safereturns.mapping.text.Worded;

/**
 * Reads "rose by 12% from 43 to 48", "fell from 87 to 52, a fall of 40%" and "doubled from 26 to
 * 52" out of sentences that no mapping knows: direction, percentage and the two numbers must go
 * together.
 */
final class PlainChanges {
  private static final String COUNT = PlainNumbers.COUNT;
  private static final String SHARE = PlainNumbers.SHARE;
  private static final String WHEN =
      "(?: (?:people|survivors|households|referrals|cases))?(?: ?\\([^()]{1,20}\\)| in [0-9/"
          + " a-z]{4,12}?)?";
  private static final String VERB =
      "(rose|increased|grew|fell|decreased|dropped|declined|doubled|halved|trebled|tripled)";
  private static final Pattern FORM =
      Pattern.compile(
          "(?<![a-z])"
              + VERB
              + "(?: by "
              + SHARE
              + ")?,? from "
              + COUNT
              + WHEN
              + " to "
              + COUNT
              + WHEN
              + "(?:, an? (?:rise|increase|growth|fall|decrease|drop|decline) of "
              + SHARE
              + "| \\([+-]?"
              + SHARE
              + "\\))?");

  /** Verbs that say how many times as much it is. */
  private static final Map<String, String> TIMES =
      Map.of("doubled", "twice", "halved", "half", "trebled", "treble", "tripled", "treble");

  private PlainChanges() {}

  static List<Claim> in(String text, PlainNumbers numbers, Origin origin) {
    List<Claim> claims = new ArrayList<>();
    FORM.matcher(text)
        .results()
        .filter(m -> !isYear(m.group(3)) || !isYear(m.group(4)))
        .forEach(m -> claim(m, numbers, origin).ifPresent(claims::add));
    return claims;
  }

  /** "From 2021 to 2022" says when. */
  private static boolean isYear(String number) {
    return number.matches("(?:19|20)\\d\\d");
  }

  private static Optional<Claim> claim(MatchResult match, PlainNumbers numbers, Origin origin) {
    Observation earlier = numbers.count(match.group(3), origin);
    Observation later = numbers.count(match.group(4), origin);
    String percent = first(match.group(2), match.group(5), match.group(6));
    return bounds(match.group(1), percent, numbers, origin)
        .map(
            times ->
                new Claim(
                    Claim.Kind.CHANGE,
                    words(match, percent),
                    later,
                    List.of(earlier),
                    times.low(),
                    times.high(),
                    origin));
  }

  private static String words(MatchResult match, @Nullable String percent) {
    return "%s from %s to %s".formatted(match.group(1), match.group(3), match.group(4))
        + (percent == null ? "" : " (%s%%)".formatted(percent));
  }

  private static @Nullable String first(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** By how many times the earlier number may have changed. */
  private static Optional<Worded> bounds(
      String verb, @Nullable String percent, PlainNumbers numbers, Origin origin) {
    String times = TIMES.getOrDefault(verb, "");
    if (!times.isEmpty()) {
      return Worded.read(times);
    }
    boolean falls = Comparing.isDown(verb);
    if (percent == null) {
      return Optional.of(
          falls ? new Worded(BigDecimal.ZERO, BigDecimal.ONE) : new Worded(BigDecimal.ONE, null));
    }
    Observation printed = numbers.percentage(percent, origin);
    return Optional.of(
        falls
            ? new Worded(
                PlainNumbers.times(printed.high().negate()),
                PlainNumbers.times(printed.low().negate()))
            : new Worded(PlainNumbers.times(printed.low()), PlainNumbers.times(printed.high())));
  }
}
