package org.safereturns.rules.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Statistic;

/**
 * Something that must be there for a check to be run, {@code field:EXIT_DATE}.
 *
 * @param argument empty if the word takes none
 */
public record Need(String word, String argument) {
  private enum Takes {
    NOTHING,
    MAYBE_A_NAME,
    A_NAME
  }

  private static final Map<String, Takes> WORDS =
      Map.ofEntries(
          Map.entry("file", Takes.NOTHING),
          Map.entry("return", Takes.NOTHING),
          Map.entry("period", Takes.NOTHING),
          Map.entry("records", Takes.NOTHING),
          Map.entry("field", Takes.A_NAME),
          Map.entry("cells", Takes.MAYBE_A_NAME),
          Map.entry("figures", Takes.NOTHING),
          Map.entry("measure", Takes.A_NAME),
          Map.entry("statistic", Takes.A_NAME),
          Map.entry("base", Takes.A_NAME),
          Map.entry("sums", Takes.NOTHING),
          Map.entry("totals", Takes.NOTHING),
          Map.entry("claims", Takes.NOTHING),
          Map.entry("completeness", Takes.MAYBE_A_NAME),
          Map.entry("leaks", Takes.NOTHING),
          Map.entry("earlier", Takes.NOTHING),
          Map.entry("publication", Takes.NOTHING),
          Map.entry("restricted", Takes.NOTHING),
          Map.entry("collection", Takes.A_NAME),
          Map.entry("senders", Takes.NOTHING));

  public static Need of(String word) {
    return new Need(word, "");
  }

  /**
   * Reads a list separated by spaces or commas.
   *
   * @throws IllegalArgumentException in words for the analyst
   */
  public static List<Need> parse(String text) {
    List<Need> needs = new ArrayList<>();
    for (String part : text.isBlank() ? new String[0] : text.strip().split("[\\s,]+", -1)) {
      String[] halves = part.split(":", 2);
      needs.add(known(halves[0], halves.length > 1 ? halves[1] : "", part));
    }
    return needs;
  }

  private static Need known(String word, String argument, String text) {
    if (!isKnown(word, argument)) {
      throw new IllegalArgumentException(
          "unknown need \"%s\"; known are %s"
              .formatted(text, WORDS.keySet().stream().sorted().collect(Collectors.joining(", "))));
    }
    return new Need(word, argument);
  }

  private static boolean isKnown(String word, String argument) {
    Takes takes = WORDS.get(word);
    if (takes == null || argument.isEmpty()) {
      return takes == Takes.NOTHING || takes == Takes.MAYBE_A_NAME;
    }
    return switch (word) {
      case "completeness" -> names(Characteristic.values(), argument);
      case "statistic", "base" -> names(Statistic.values(), argument);
      default -> takes != Takes.NOTHING;
    };
  }

  private static boolean names(Enum<?>[] constants, String name) {
    return Arrays.stream(constants).anyMatch(c -> c.name().equals(name));
  }

  @Override
  public String toString() {
    return argument.isEmpty() ? word : word + ":" + argument;
  }
}
