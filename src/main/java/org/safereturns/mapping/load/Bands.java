package org.safereturns.mapping.load;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The band that a whole number falls into: {@code 16-19}, {@code 75+}, {@code U18}. */
public final class Bands {
  private static final Pattern FORM = Pattern.compile("(\\d+)-(\\d+)|(\\d+)\\+|[U<](\\d+)");
  private static final int HIGHEST = 130;

  private final String[] codes = new String[HIGHEST + 1];

  /** What a value outside every band is counted under. */
  public static final String OUTSIDE = "INVALID";

  public Bands(List<String> bands) {
    Arrays.fill(codes, OUTSIDE);
    for (String band : bands) {
      bounds(band).ifPresent(b -> Arrays.fill(codes, b.first(), b.last() + 1, band));
    }
  }

  public String of(long number) {
    return number < 0 || number > HIGHEST ? OUTSIDE : codes[(int) number];
  }

  /** Both ends belong to the band. */
  record Bounds(int first, int last) {}

  static Optional<Bounds> bounds(String code) {
    Matcher form = FORM.matcher(code);
    if (!form.matches()) {
      return Optional.empty();
    }
    int first = number(form.group(1), number(form.group(3), 0));
    int last = number(form.group(2), number(form.group(4), HIGHEST + 1) - 1);
    return first <= last && last <= HIGHEST
        ? Optional.of(new Bounds(first, last))
        : Optional.empty();
  }

  private static int number(@Nullable String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
