package org.safereturns.issue;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Field;

/**
 * A detail that can name a person, as it may slip into a text. Finding is by form, so it can be
 * wrong either way; hiding is total: nothing of the detail stays.
 */
public enum PersonalDetail {
  /** Ten digits whose last one is the check digit, so that most other numbers are left alone. */
  NHS_NUMBER(
      "NHS number",
      "(?<!\\d)(?<!\\d[.,])\\d{3}[ .\\u00a0-]{0,2}\\d{3}[ .\\u00a0-]{0,2}\\d{4}(?!\\d)") {
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
      "National Insurance number",
      "(?i)\\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
          + "(?:[ .\\u00a0-]?\\d{2}){3}[ .\\u00a0-]?[A-D]\\b"),
  POSTCODE(
      "full postcode",
      "(?i)\\b[A-PR-UWYZ][A-Z]?\\d[A-Z\\d]?[ \\u00a0]{0,2}\\d[ABD-HJLNP-UW-Z]{2}\\b"),
  EMAIL("e-mail address", "(?<![\\w.+-])[\\w.+-]++@[\\w-]+\\.[\\w.-]+"),
  PHONE(
      "telephone number",
      "(?<!\\d)(?<!\\d-)(?!\\d\\d[ -]\\d\\d[ -](?:19|20)\\d\\d)"
          + "(?:(?:\\+|00)44[ \\u00a0]?\\(?0?\\)?|0)(?:[ ()\\u00a0-]{0,2}\\d){9,10}(?!\\d)"),
  NAME(
      "name",
      "\\b(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.?[ \\u00a0]{1,2}\\p{Lu}[\\p{L}'’-]+"
          + "|(?:MR|MRS|MISS)\\.?[ \\u00a0]{1,2}\\p{Lu}[\\p{Lu}'’-]+)"),
  DATE_OF_BIRTH(
      "date of birth",
      "(?i)\\b(?:dob|d\\.o\\.b\\.?|date of birth|born(?: on)?):?[ -]?"
          + "(?:\\d{4}[./ -]\\d{1,2}[./ -]\\d{1,2}"
          + "|\\d{1,2}(?:st|nd|rd|th)?[./ -](?:of )?(?:\\d{1,2}|[a-z]{3,9})[./ -]\\d{2,4}"
          + "|\\d{8}|\\d{6})");

  /** The shortest postcode, and the shortest name with its title. */
  private static final int SHORTEST = 5;

  /** What every detail has one of: most texts have none. */
  private static final Pattern SUSPICIOUS = Pattern.compile("\\d|@|\\b(?:M[rsixRI]|Dr)");

  private final String label;
  private final Pattern form;

  PersonalDetail(String label, String form) {
    this.label = label;
    this.form = Pattern.compile(form);
  }

  public String label() {
    return label;
  }

  public boolean isIn(String text) {
    return form.matcher(text).results().map(MatchResult::group).anyMatch(this::confirms);
  }

  /** The first free-text field of a case record that holds one, empty if none does. */
  public String fieldIn(CaseRecord record) {
    for (Field field : record.shape().texts()) {
      if (isIn(record.code(field.name()))) {
        return field.name();
      }
    }
    return "";
  }

  /** The text with every personal detail replaced by what it is: {@code [full postcode]}. */
  public static String hideAll(String text) {
    if (text.length() < SHORTEST || !SUSPICIOUS.matcher(text).find()) {
      return text;
    }
    String hidden = text;
    for (PersonalDetail detail : values()) {
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
