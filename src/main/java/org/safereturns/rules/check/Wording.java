package org.safereturns.rules.check;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.safereturns.issue.Severity;

/**
 * What a check says.
 *
 * @param message what is wrong; {@code {name}} is filled in
 * @param seen what stood there; empty for the fact's own text
 */
public record Wording(
    String title,
    Severity severity,
    String message,
    String mend,
    String seen,
    boolean barsRelease,
    String why,
    String source) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]*)}");
  private static final Pattern OPENING = Pattern.compile("(?<![^\\s(\\[])\"");

  public Wording {
    title = quoted(title);
    message = quoted(message);
    mend = quoted(mend);
    seen = quoted(seen);
    why = quoted(why);
  }

  /** Analysts type straight quotation marks; senders read the same ones everywhere. */
  public static String quoted(String text) {
    return OPENING.matcher(text).replaceAll("“").replace('"', '”');
  }

  /** The same check in other words. */
  public Wording saying(String otherMessage, String otherMend) {
    return new Wording(title, severity, otherMessage, otherMend, seen, barsRelease, why, source);
  }

  /** The names that somebody must supply. */
  public List<String> placeholders() {
    return Stream.of(message, mend, seen).flatMap(t -> names(t).stream()).distinct().toList();
  }

  public static List<String> names(String text) {
    if (text.indexOf('{') < 0) {
      return List.of();
    }
    return PLACEHOLDER.matcher(text).results().map(m -> m.group(1)).toList();
  }

  public static String fill(String text, Function<String, String> words) {
    if (text.indexOf('{') < 0) {
      return text.strip();
    }
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(words.apply(m.group(1))))
        .strip();
  }
}
