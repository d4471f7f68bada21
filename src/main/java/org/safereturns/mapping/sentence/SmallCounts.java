package org.safereturns.mapping.sentence;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what may be a count of fewer than ten people in the words that nobody read. Whatever is
 * plainly a day, an age, a share, a place in a list or a count of other things is passed over; what
 * is left a person must look at.
 */
final class SmallCounts {
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may(?! (?:have|be|not)\\b)|june?|july?"
          + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  /** Words before a number that make it a name or a bound: "quarter 1", "aged 5", "under 5". */
  private static final String NAMED =
      "(?<!\\b(?:quarters?|q|months?|weeks?|days?|years?|tables?|figures?|fig\\.|charts?|sheets?"
          + "|rows?|columns?|pages?|notes?|footnotes?|sections?|parts?|schedule|appendix|annex"
          + "|chapters?|versions?|no\\.|questions?|lines?|steps?|stages?|tiers?|levels?|bands?"
          + "|phases?|groups?|grades?|lots?|zones?|items?|ages?|aged|under|below|fewer than"
          + "|less than|\\d in|\\d out of|"
          + MONTH
          + ") )";

  /** Words behind it that make it a share, a day, a length of time or a count of things. */
  private static final String OTHER =
      "(?! ?%| ?per ?cent| (?:percentage|points?|in \\d|out of \\d|per \\d|to \\d|and over|or over"
          + "|years?|months?|weeks?|days?|nights?|hours?|minutes?|quarters?|times|districts?"
          + "|boroughs?|councils?|areas?|lots?|providers?|organisations?|agencies|partners?"
          + "|services?|schemes?|projects?|teams?|refuges?|beds?|bed ?spaces?|spaces?|rooms?|flats?"
          + "|units?|properties|houses?|homes?|hostels?|posts?|staff|workers?|officers?|idvas?"
          + "|vacanc(?:y|ies)|sheets?|tables?|columns?|rows?|cells?|sources?|systems?|categories"
          + "|groups?|bands?|levels?|measures?|figures?|"
          + MONTH
          + ")\\b)";

  private static final Pattern DIGIT =
      Pattern.compile(NAMED + "(?<![\\w.,/£#+-])[1-9](?![\\w/%]|[.,]\\d|-\\w)" + OTHER);

  private static final String NUMBER = "(?:one|two|three|four|five|six|seven|eight|nine)";

  /** A number in words says nothing without whom it counts: "the highest of the four areas". */
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?<!\\b(?:one|two|three|four|\\d) (?:in|out of) )\\b"
              + NUMBER
              + "(?: of (?:the|our|these|those|them))?"
              + "(?: (?!in |out )[a-z-]{1,20})? (?:people|persons?|wom[ae]n|m[ae]n|child(?:ren)?"
              + "|girls?|boys?|bab(?:y|ies)|mothers?|fathers?|adults?|residents?|survivors?|victims?"
              + "|perpetrators?|clients?|tenants?|applicants?|offenders?|households?"
              + "|famil(?:y|ies)|cases?|referrals?|crimes?|deaths?)\\b");

  /** One that stands alone behind a colon: "over 65: two". */
  private static final Pattern BEHIND_COLON =
      Pattern.compile("(?<=: )" + NUMBER + "(?= ?(?:[;,.)]|and\\b|$))");

  /** One person in other words; "a single woman" may say that she is not married. */
  private static final Pattern ONE =
      Pattern.compile(
          "\\b(?:(?:a|one) single|another) (?:survivors?|victims?|clients?|residents?|tenants?"
              + "|applicants?|offenders?|perpetrators?|cases?|referrals?|deaths?)\\b"
              + "|\\banother (?:was|is|had|has)\\b");

  private static final List<Pattern> ALL = List.of(DIGIT, IN_WORDS, BEHIND_COLON, ONE);

  private SmallCounts() {}

  /**
   * @param text as {@link org.safereturns.mapping.text.Wording#plain} gives it
   */
  static boolean standIn(String text) {
    return standIn(text, 0, text.length());
  }

  /** Whether one begins in a part of the text. */
  static boolean standIn(String text, int from, int to) {
    return ALL.stream().anyMatch(pattern -> begins(pattern, text, from, to));
  }

  private static boolean begins(Pattern pattern, String text, int from, int to) {
    return pattern.matcher(text).results().anyMatch(m -> m.start() >= from && m.start() < to);
  }
}
