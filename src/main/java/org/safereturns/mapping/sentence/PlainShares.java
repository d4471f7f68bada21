package org.safereturns.mapping.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.canonical.Claim;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.mapping.text.Worded;

/**
 * Reads "34 of 49 (69.4%)", "69.4% of survivors (34 of 49)", "of the 49, 34 (69.4%) and 15 (30.6%)"
 * and "two thirds (34 of 49)" out of sentences that no mapping knows: whatever they are about, the
 * numbers must go together.
 */
final class PlainShares {
  private static final String COUNT = PlainNumbers.COUNT;
  private static final String SHARE = PlainNumbers.SHARE;
  private static final String OF = " (?:out )?of (?:the |all |our )?";
  private static final String WORDS = "(?: [a-z' -]{1,60})?";

  private static final Pattern COUNT_FIRST =
      Pattern.compile(COUNT + OF + COUNT + WORDS + " ?\\(" + SHARE + "\\)");
  private static final Pattern SHARE_FIRST =
      Pattern.compile(
          "(?<![\\d.,])(?<!by )" + SHARE + "(?: of" + WORDS + ")? \\(" + COUNT + OF + COUNT);

  /** Before the words stands nothing that could turn them: "up to half", "the first half". */
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?:^|[,:;.(] |\\b(?:and|that|for) )("
              + Worded.PART_FORM
              + ")(?: of)?"
              + WORDS
              + " ?\\("
              + COUNT
              + OF
              + COUNT
              + "\\)");

  private static final Pattern WHOLE_FIRST =
      Pattern.compile("(?:^|[.;:] )of (?:the |all |our )?" + COUNT);
  private static final Pattern PART = Pattern.compile(COUNT + WORDS + " ?\\(" + SHARE + "\\)");

  /** Where a sentence that began with its whole may turn to another. */
  private static final Pattern TURN = Pattern.compile("[.;](?!\\d)| (?:of|than) ");

  private final PlainNumbers numbers;
  private final Origin origin;
  private final List<Claim> claims = new ArrayList<>();

  private PlainShares(PlainNumbers numbers, Origin origin) {
    this.numbers = numbers;
    this.origin = origin;
  }

  static List<Claim> in(String text, PlainNumbers numbers, Origin origin) {
    PlainShares shares = new PlainShares(numbers, origin);
    COUNT_FIRST.matcher(text).results().forEach(m -> shares.printed(m, 1, 2, 3));
    SHARE_FIRST.matcher(text).results().forEach(m -> shares.printed(m, 2, 3, 1));
    IN_WORDS.matcher(text).results().forEach(shares::worded);
    WHOLE_FIRST.matcher(text).results().forEach(m -> shares.partsOf(m, text));
    return shares.claims;
  }

  private void printed(MatchResult match, int part, int whole, int share) {
    share(match.group(part), match.group(whole), match.group(share)).ifPresent(claims::add);
  }

  private void worded(MatchResult match) {
    String words = "%s (%s of %s)".formatted(match.group(1), match.group(2), match.group(3));
    Worded.read(match.group(1))
        .flatMap(bounds -> claim(words, match.group(2), match.group(3), bounds))
        .ifPresent(claims::add);
  }

  /** What follows may be a share of a part named before: then nothing is said against it. */
  private void partsOf(MatchResult whole, String text) {
    String rest = text.substring(whole.end());
    Matcher turn = TURN.matcher(rest);
    List<String> wholes = new ArrayList<>(List.of(whole.group(1)));
    PART.matcher(turn.find() ? rest.substring(0, turn.start()) : rest)
        .results()
        .forEach(
            m -> {
              String of =
                  wholes.stream()
                      .filter(w -> fits(m.group(1), w, m.group(2)))
                      .findFirst()
                      .orElse(whole.group(1));
              share(m.group(1), of, m.group(2)).ifPresent(claims::add);
              wholes.add(m.group(1));
            });
  }

  private boolean fits(String part, String whole, String share) {
    return share(part, whole, share).filter(Claim::holds).isPresent();
  }

  private Optional<Claim> share(String part, String whole, String share) {
    Observation printed = numbers.percentage(share, origin);
    Worded bounds = new Worded(printed.low().movePointLeft(2), printed.high().movePointLeft(2));
    return claim("%s of %s (%s%%)".formatted(part, whole, share), part, whole, bounds);
  }

  /** More than all of it is no part: then the sentence was about something else. */
  private Optional<Claim> claim(String words, String part, String whole, Worded bounds) {
    Observation count = numbers.count(part, origin);
    Observation base = numbers.count(whole, origin);
    return count.value().compareTo(base.value()) > 0
        ? Optional.empty()
        : Optional.of(
            new Claim(
                Claim.Kind.SHARE,
                words,
                count,
                List.of(base),
                bounds.low(),
                bounds.high(),
                origin));
  }
}
