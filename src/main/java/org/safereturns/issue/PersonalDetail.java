package org.safereturns.issue;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A detail that can name a person, as it may slip into a text. Finding is by form, so it can be
 * wrong either way; hiding is total: nothing of the detail stays.
 */
public enum PersonalDetail {
  /** Ten digits whose last one is the check digit, so that most other numbers are left alone. */
  NHS_NUMBER(
      FindingKind.PERSONAL_NHS_NUMBER,
      "NHS number",
      10,
      0,
      "",
      "(?<!\\d)(?<!\\d[.,])\\d{3}[ .\\u00a0\\u2010-\\u2013-]{0,2}\\d{3}"
          + "[ .\\u00a0\\u2010-\\u2013-]{0,2}\\d{4}(?!\\d)") {
    @Override
    boolean confirms(String match) {
      String digits = match.replaceAll("\\D", "");
      int sum = 0;
      for (int i = 0; i < 9; i++) {
        sum += (digits.charAt(i) - '0') * (10 - i);
      }
      return (11 - sum % 11) % 11 == digits.charAt(9) - '0';
    }
  },
  NATIONAL_INSURANCE_NUMBER(
      FindingKind.PERSONAL_NI_NUMBER,
      "National Insurance number",
      6,
      3,
      "",
      "(?i)\\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
          + "(?:[ .\\u00a0-]?\\d{2}){3}[ .\\u00a0-]?[A-D]\\b"),
  POSTCODE(
      FindingKind.PERSONAL_POSTCODE,
      "full postcode",
      2,
      3,
      "",
      "(?i)\\b[A-PR-UWYZ][A-Z]?\\d[A-Z\\d]?[ \\u00a0]{0,2}"
          + "(?!\\d(?-i:st|nd|rd|th)\\b)\\d[ABD-HJLNP-UW-Z]{2}\\b"),
  EMAIL(
      FindingKind.PERSONAL_EMAIL,
      "e-mail address",
      0,
      3,
      "@",
      "(?<![\\w.+-])[\\w.+-]++@[\\w-]+\\.[\\w.-]+"),
  /** Numbers that begin with 03, 08 or 09 are those of helplines and offices, 00 is padding. */
  PHONE(
      FindingKind.PERSONAL_PHONE,
      "telephone number",
      10,
      0,
      "",
      "(?<!\\d)(?<!\\d[.-])(?!\\d\\d[ -]\\d\\d[ -](?:19|20)\\d\\d)"
          + "(?:(?:\\+|00)44[ \\u00a0]?\\(?0?\\)?|0)(?=[ ()\\u00a0-]{0,2}[1257])"
          + "(?:[ ()\\u00a0\\u2010-\\u2013-]{0,2}\\d){9,10}(?!\\d)"),
  NAME(
      FindingKind.PERSONAL_NAME,
      "name",
      0,
      3,
      "MD",
      "(?<![\\p{L}\\p{N}])(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)|(?=[MD][RSI])(?:MR|MRS|MISS|MS|DR))"
          + "(?:\\.|\\.?[\\s_\\u00a0]{1,2})(?!(?i:"
          + Behind.NO_NAMES
          + ")\\b)"
          + "(?:(?:de|du|da|di|del|van|von|der|den|le|la|el|al|bin)[\\s\\u00a0]){0,2}"
          + "(?:\\p{Lu}\\.?[ _\\u00a0]{0,2}){0,2}"
          + "\\p{Lu}[\\p{L}'’-]+(?:[ _\\u00a0]{1,2}\\p{Lu}[\\p{L}'’-]+){0,2}"),
  DATE_OF_BIRTH(
      FindingKind.PERSONAL_DATE_OF_BIRTH,
      "date of birth",
      2,
      3,
      "",
      "(?i)\\b(?:dob|d\\.o\\.b\\.?|date of birth|born(?: on)?)\\s{0,2}(?:[:=–-]|is|was)?\\s{0,2}"
          + "(?:\\d{4}[./ -]\\d{1,2}[./ -]\\d{1,2}"
          + "|\\d{1,2}(?:st|nd|rd|th)?[./ -](?:of )?(?:\\d{1,2}|[a-z]{3,9})[./ -]\\d{2,4}"
          + "|[a-z]{3,9} \\d{1,2}(?:st|nd|rd|th)?,? \\d{2,4}"
          + "|\\d{8}|\\d{6})");

  /** What stands behind Ms, Dr or Miss and is nobody's name. */
  private static final class Behind {
    static final String NO_NAMES =
        "Mr|Mrs|Ms|Miss|Mx|Dr|Teams|Word|Office|Excel|Access|Outlook|Society|Congo"
            + "|Surger(?:y|ies)|Appointments?";
  }

  /** The shortest postcode, and the shortest name with its title: shorter texts hold none. */
  public static final int SHORTEST = 5;

  /** Digits, letters and telling signs of a text are counted in one number. */
  private static final long LETTER = 1L << 20;

  private static final long TELLING = 1L << 40;
  private static final long[] SIGNS = signs();

  private final FindingKind finding;
  private final String label;
  private final int leastDigits;
  private final int leastLetters;
  private final String oneOf;
  private final Pattern form;

  /**
   * @param leastDigits so many digits, so many letters and one of these signs has a text that holds
   *     one; most texts have not, and are passed over at a glance
   */
  PersonalDetail(
      FindingKind finding,
      String label,
      int leastDigits,
      int leastLetters,
      String oneOf,
      String form) {
    this.finding = finding;
    this.label = label;
    this.leastDigits = leastDigits;
    this.leastLetters = leastLetters;
    this.oneOf = oneOf;
    this.form = Pattern.compile(form);
  }

  /** As what it is told. */
  public FindingKind finding() {
    return finding;
  }

  public String label() {
    return label;
  }

  public boolean isIn(String text) {
    return form.matcher(text).results().map(MatchResult::group).anyMatch(this::confirms);
  }

  /** All kinds that a text holds. Cheap for texts that can hold none: use it for every cell. */
  public static Set<PersonalDetail> in(String text) {
    int length = text.length();
    if (length < SHORTEST) {
      return Set.of();
    }
    long signs = 0;
    for (int i = 0; i < length; i++) {
      char sign = text.charAt(i);
      signs += sign < SIGNS.length ? SIGNS[sign] : LETTER;
    }
    int digits = (int) (signs % LETTER);
    int letters = (int) (signs % TELLING / LETTER);
    boolean none = letters < 3 ? digits < 10 : digits < 2 && signs < TELLING;
    return none ? Set.of() : in(text, digits, letters);
  }

  /** What each sign of ASCII adds to the count, so that counting needs no questions. */
  private static long[] signs() {
    long[] signs = new long[128];
    for (char sign = '0'; sign < signs.length; sign++) {
      signs[sign] = sign <= '9' ? 1 : "@MD".indexOf(sign) < 0 ? LETTER : TELLING + LETTER;
    }
    return signs;
  }

  private static Set<PersonalDetail> in(String text, int digits, int letters) {
    Set<PersonalDetail> found = EnumSet.noneOf(PersonalDetail.class);
    for (PersonalDetail detail : values()) {
      if (digits >= detail.leastDigits
          && letters >= detail.leastLetters
          && (detail.oneOf.isEmpty() || detail.oneOf.chars().anyMatch(c -> text.indexOf(c) >= 0))
          && detail.isIn(text)) {
        found.add(detail);
      }
    }
    return found;
  }

  /** The text with every personal detail replaced by what it is: {@code [full postcode]}. */
  public static String hideAll(String text) {
    String hidden = text;
    for (PersonalDetail detail : in(text)) {
      hidden = detail.hide(hidden);
    }
    return hidden;
  }

  private String hide(String text) {
    return form.matcher(text)
        .replaceAll(
            found ->
                confirms(found.group())
                    ? "[" + label + "]"
                    : Matcher.quoteReplacement(found.group()));
  }

  boolean confirms(String match) {
    return !match.isEmpty();
  }
}
