package org.safereturns.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.safereturns.canonical.Against;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Claim;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.ObsStatus;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Statistic;

/**
 * Reads "34 of 49 (69.4%)" and "69.4% (34 of 49)" out of sentences that no mapping knows: whatever
 * they are about, the three numbers must go together.
 */
final class PlainShares {
  private static final String COUNT = "(\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,9})";
  private static final String SHARE = "(\\d{1,3}(?:\\.\\d{1,4})?) ?(?:%|per ?cent)";
  private static final String OF = " (?:out )?of (?:the |all )?";
  private static final Pattern COUNT_FIRST =
      Pattern.compile(
          "(?<![\\d.,])" + COUNT + OF + COUNT + "(?: [a-z' -]{1,60})? ?\\(" + SHARE + "\\)");
  private static final Pattern SHARE_FIRST =
      Pattern.compile("(?<![\\d.,])" + SHARE + " \\(" + COUNT + OF + COUNT + "(?![\\d.,]\\d)");

  private final Reading reading;

  PlainShares(Reading reading) {
    this.reading = reading;
  }

  List<Claim> in(String sentence, Origin origin) {
    String text = Wording.plain(sentence);
    List<Claim> claims = new ArrayList<>();
    Stream.concat(
            COUNT_FIRST.matcher(text).results().map(m -> claim(m, 1, 2, 3, origin)),
            SHARE_FIRST.matcher(text).results().map(m -> claim(m, 2, 3, 1, origin)))
        .flatMap(Optional::stream)
        .forEach(claims::add);
    return claims;
  }

  private Optional<Claim> claim(MatchResult match, int part, int whole, int share, Origin origin) {
    Observation count = figure(Key.count("", where()), match.group(part), origin);
    Observation base = figure(Key.count("", where()), match.group(whole), origin);
    Key percentage = new Key("", where(), Statistic.PERCENTAGE, Against.base("", Breakdown.TOTAL));
    Observation printed = figure(percentage, match.group(share), origin);
    String words =
        "%s of %s (%s%%)".formatted(match.group(part), match.group(whole), match.group(share));
    return count.value().compareTo(base.value()) > 0
        ? Optional.empty()
        : Optional.of(
            new Claim(
                Claim.Kind.SHARE,
                words,
                count,
                List.of(base),
                printed.low().movePointLeft(2),
                printed.high().movePointLeft(2),
                origin));
  }

  private Context where() {
    return new Context(reading.figures().area(), reading.header().period(), Breakdown.TOTAL);
  }

  private static Observation figure(Key key, String text, Origin origin) {
    BigDecimal value = new BigDecimal(text.replace(",", ""));
    return new Observation(key, value, "", ObsStatus.NORMAL, origin, text);
  }
}
