package org.safereturns.intake.cell;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date or time format of a spreadsheet. */
public final class DatePattern {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"([^\"]*)\"|\\\\(.)|_(.)|\\*(.)|\\[[^\\]]*\\]|AM/PM|A/P|y+|m+|d+|h+|s+|\\.0+|(.)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern MARK = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_DATE = Pattern.compile("[0#?E%@]|General");

  private final DateTimeFormatter formatter;
  private final boolean day;

  private DatePattern(DateTimeFormatter formatter, boolean day) {
    this.formatter = formatter;
    this.day = day;
  }

  /** Null if the code is no date format, or one of elapsed time. */
  public static @Nullable DatePattern find(String code) {
    String first = firstSection(code);
    String bare =
        first
            .replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[$][^\\]]*\\]|\\[[A-Za-z]{3,}\\]|\\.0+", "")
            .replaceAll("(?i)AM/PM|A/P", "h");
    if (!MARK.matcher(bare).find() || NO_DATE.matcher(bare).find() || bare.contains("[")) {
      return null;
    }
    boolean day = Pattern.compile("[yd]|mmm", Pattern.CASE_INSENSITIVE).matcher(bare).find();
    try {
      // English month names and not British: the latter are "Sept" in Java, "Sep" on the screen.
      return new DatePattern(DateTimeFormatter.ofPattern(translate(first), Locale.ENGLISH), day);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  boolean hasDay() {
    return day;
  }

  public String show(LocalDateTime moment) {
    return formatter.format(moment).strip();
  }

  private static String firstSection(String code) {
    boolean quoted = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\') {
        i++;
      } else if (c == ';' && !quoted) {
        return code.substring(0, i);
      }
    }
    return code;
  }

  private static String translate(String code) {
    boolean halfDay = code.toUpperCase(Locale.ROOT).matches("(?s).*(AM/PM|A/P).*");
    StringBuilder pattern = new StringBuilder();
    boolean afterHour = false;
    Matcher token = TOKEN.matcher(code);
    while (token.find()) {
      String text = token.group();
      char mark = Character.toLowerCase(text.charAt(0));
      boolean literal = token.group(1) != null || token.group(2) != null || token.group(5) != null;
      if (mark == 'm' && !literal) {
        boolean minute = text.length() <= 2 && (afterHour || secondsFollow(code, token.end()));
        pattern.append(minute ? text.toLowerCase(Locale.ROOT) : month(text.length()));
      } else {
        pattern.append(literal ? literal(token) : part(text, mark, halfDay));
      }
      afterHour = literal ? afterHour : mark == 'h' || (mark == '[' && afterHour);
    }
    return pattern.toString();
  }

  private static boolean secondsFollow(String code, int from) {
    return code.substring(from).toLowerCase(Locale.ROOT).matches("(?s)[:.\\\\ ]*s.*");
  }

  private static String month(int length) {
    return length >= 5 ? "MMMMM" : "M".repeat(length);
  }

  private static String part(String text, char mark, boolean halfDay) {
    int length = text.length();
    return switch (mark) {
      case 'y' -> length <= 2 ? "yy" : "yyyy";
      case 'd' -> length <= 2 ? "d".repeat(length) : length == 3 ? "EEE" : "EEEE";
      case 'h' -> (halfDay ? "h" : "H").repeat(Math.min(length, 2));
      case 's' -> "s".repeat(Math.min(length, 2));
      case 'a' -> "a";
      case '.' -> "." + "S".repeat(Math.min(length - 1, 9));
      default -> ""; // colours, languages, spacing
    };
  }

  private static String literal(Matcher token) {
    String text =
        token.group(1) != null
            ? token.group(1)
            : token.group(2) != null ? token.group(2) : token.group(5);
    return text.isEmpty() ? "" : "'" + text.replace("'", "''") + "'";
  }
}
