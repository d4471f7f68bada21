package org.safereturns.intake.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number format made of digits, a point, thousands separators, a percent sign and words. */
final class NumberPattern {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"([^\"]*)\"|\\\\(.)|_.|\\*.|\\[[$]([^\\]-]*)[^\\]]*\\]|\\[[A-Za-z]{3,}\\d*\\]"
              + "|([#0?,]*[#0?](?:\\.[#0?]*)?|\\.[#0?]+)|([-+ £$€()%])|(.)",
          Pattern.DOTALL);

  /** What stands before and after the digits of a positive, a negative or a zero number. */
  private record Section(String before, String after, String digits, boolean percent) {}

  private final List<Section> sections;

  private NumberPattern(List<Section> sections) {
    this.sections = sections;
  }

  /** Null if the code asks for more than this class can show. */
  static @Nullable NumberPattern find(String code) {
    List<Section> sections = new ArrayList<>();
    String[] parts = code.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
    for (String part : Arrays.asList(parts).subList(0, Math.min(3, parts.length))) {
      Section section = section(part);
      if (section == null) {
        return null;
      }
      sections.add(section);
    }
    return new NumberPattern(sections);
  }

  private static @Nullable Section section(String part) {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    String digits = "";
    boolean percent = false;
    Matcher token = TOKEN.matcher(part);
    while (token.find()) {
      if (token.group(4) != null) {
        if (!digits.isEmpty()) {
          return null;
        }
        digits = token.group(4);
        continue;
      }
      String words = firstOf(token, 1, 2, 3, 5);
      if (words == null && token.group(6) != null) {
        return null;
      }
      percent |= "%".equals(token.group(5));
      (digits.isEmpty() ? before : after).append(words == null ? "" : words);
    }
    return digits.endsWith(",") || hasMixedZeros(digits)
        ? null
        : new Section(before.toString(), after.toString(), digits, percent);
  }

  /** {@code 000} pads and {@code ?} aligns: left to POI. */
  private static boolean hasMixedZeros(String digits) {
    String whole = digits.contains(".") ? digits.substring(0, digits.indexOf('.')) : digits;
    return digits.contains("?") || whole.replace(",", "").replace("#", "").length() > 1;
  }

  private static @Nullable String firstOf(Matcher token, int... groups) {
    for (int group : groups) {
      if (token.group(group) != null) {
        return token.group(group);
      }
    }
    return null;
  }

  boolean isPercent() {
    return sections.get(0).percent();
  }

  /** The number as a person sees it, stripped. */
  String show(BigDecimal number) {
    boolean ownNegative = number.signum() < 0 && sections.size() > 1;
    int which = ownNegative ? 1 : number.signum() == 0 && sections.size() > 2 ? 2 : 0;
    Section section = sections.get(which);
    String digits = section.digits().isEmpty() ? "" : digits(section, number.abs());
    boolean zero = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
    String sign = number.signum() < 0 && !ownNegative && !zero ? "-" : "";
    return (sign + section.before() + digits + section.after()).strip();
  }

  private static String digits(Section section, BigDecimal number) {
    String code = section.digits();
    int point = code.indexOf('.');
    String decimals = point < 0 ? "" : code.substring(point + 1);
    BigDecimal scaled = section.percent() ? number.movePointRight(2) : number;
    String text = scaled.setScale(decimals.length(), RoundingMode.HALF_UP).toPlainString();
    int end = text.length();
    for (int i = decimals.length() - 1; i >= 0 && decimals.charAt(i) == '#'; i--) {
      if (text.charAt(end - 1) != '0') {
        break;
      }
      end--;
    }
    text = text.substring(0, end);
    return (point < 0 ? code : code.substring(0, point)).contains(",") ? grouped(text) : text;
  }

  private static String grouped(String text) {
    int point = text.indexOf('.');
    StringBuilder grouped = new StringBuilder(text);
    for (int i = (point < 0 ? text.length() : point) - 3; i > 0; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }
}
