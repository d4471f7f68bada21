package org.safereturns.mapping.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.text.Wording;

/** A text that a mapping quotes, with placeholders that read something out of it. */
public final class Phrase {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z_0-9]+|\\*)}");

  private final String quoted;
  private final List<String> placeholders = new ArrayList<>();
  private final @Nullable Pattern pattern;
  private final String folded;

  public Phrase(String quoted) {
    this.quoted = quoted;
    this.folded = Wording.fold(quoted);
    Matcher matcher = PLACEHOLDER.matcher(quoted);
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (matcher.find()) {
      literal(regex, quoted.substring(at, matcher.start()));
      boolean any = matcher.group(1).equals("*");
      regex.append(any ? "(.*?)" : "(.+?)");
      placeholders.add(matcher.group(1));
      at = matcher.end();
    }
    literal(regex, quoted.substring(at));
    pattern = placeholders.isEmpty() ? null : Pattern.compile(regex.toString());
  }

  static void literal(StringBuilder regex, String text) {
    if (!text.isEmpty()) {
      String spaced = (text.startsWith(" ") ? " " : "") + Wording.plain(text);
      regex.append(Pattern.quote(spaced + (text.length() > 1 && text.endsWith(" ") ? " " : "")));
    }
  }

  public String quoted() {
    return quoted;
  }

  /** Folded text of a phrase without placeholders. */
  public String folded() {
    return folded;
  }

  public boolean isLiteral() {
    return pattern == null;
  }

  /** Whether there is nothing but placeholders. */
  boolean isAnything() {
    return shown().replace("…", "").isBlank();
  }

  /** For people: what stands at the placeholders is left open. */
  public String shown() {
    return PLACEHOLDER.matcher(quoted).replaceAll("…");
  }

  public List<String> placeholders() {
    return placeholders;
  }

  /** Whether the text says this, whatever stands at the placeholders. */
  public boolean fits(String text) {
    return !captured(text).isEmpty();
  }

  /**
   * What stands at the placeholders, after the whole text; empty if the text says another thing.
   */
  public List<String> captured(String text) {
    String given = Wording.fold(text);
    if (pattern == null) {
      return given.equals(folded) && !folded.isEmpty() ? List.of(given) : List.of();
    }
    Matcher matcher = pattern.matcher(given);
    if (given.length() > Wording.LONGEST || !matcher.matches()) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i <= matcher.groupCount(); i++) {
      parts.add(matcher.group(i));
    }
    return parts;
  }

  /** What the text says about a figure; empty if it says another thing or names no known code. */
  public Optional<Meaning> meaning(String text, CodeLists lists) {
    List<String> parts = captured(text);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Optional<Meaning> meaning = Optional.of(Meaning.NOTHING);
    for (int i = 0; i < placeholders.size() && meaning.isPresent(); i++) {
      Optional<Meaning> read = read(placeholders.get(i), parts.get(i + 1), lists);
      meaning = meaning.flatMap(m -> read.map(m::and));
    }
    return meaning;
  }

  public static Optional<Meaning> read(String placeholder, String text, CodeLists lists) {
    return switch (placeholder) {
      case "*", "value" -> Optional.of(Meaning.NOTHING);
      case "period" -> When.read(text).map(w -> Meaning.NOTHING.at(w, null));
      case "since" -> When.read(text).map(w -> Meaning.NOTHING.at(null, w));
      default ->
          lists
              .named(listOf(placeholder), text)
              .map(code -> Meaning.category(placeholder, code.code()));
    };
  }

  /** The code list that a placeholder or a column's role reads from. */
  public static String listOf(String role) {
    return switch (role) {
      case "area" -> "REF_AREA";
      case "measure" -> "MEASURE";
      case "unit" -> "UNIT_MEASURE";
      default -> role;
    };
  }
}
