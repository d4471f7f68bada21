package org.safereturns.mapping.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.mapping.text.Wording;

/**
 * How a sentence runs that a mapping knows: fixed words, placeholders, and square brackets round
 * what belongs together.
 */
public final class SentenceForm {
  private static final Pattern PART = Pattern.compile("\\{([^{}]+)}|(\\[)|(])");

  /**
   * A placeholder.
   *
   * @param at its place among the placeholders
   * @param group the square brackets it stands in, counted from 1; 0 outside of any
   */
  public record Slot(int at, String name, int group) {}

  /**
   * What stands at a placeholder.
   *
   * @param from where it begins in the plain text of the sentence
   */
  public record Filled(Slot slot, String text, int from) {
    public String name() {
      return slot.name();
    }

    public int at() {
      return slot.at();
    }

    public int group() {
      return slot.group();
    }
  }

  private final List<Slot> slots = new ArrayList<>();
  private final Pattern pattern;

  /**
   * @param patterns for each placeholder what may stand there, capturing nothing
   * @throws IllegalArgumentException if brackets do not pair, in words for the analyst
   */
  public SentenceForm(String quoted, UnaryOperator<String> patterns) {
    StringBuilder regex = new StringBuilder();
    Matcher part = PART.matcher(withoutStop(quoted));
    int at = 0;
    int groups = 0;
    boolean open = false;
    while (part.find()) {
      Phrase.literal(regex, withoutStop(quoted).substring(at, part.start()));
      at = part.end();
      if (part.group(1) == null) {
        boolean opens = part.group(2) != null;
        if (opens == open) {
          throw new IllegalArgumentException("square brackets must be closed and not nested");
        }
        open = opens;
        groups += opens ? 1 : 0;
      } else {
        slots.add(new Slot(slots.size(), part.group(1), open ? groups : 0));
        regex.append('(').append(patterns.apply(part.group(1))).append(')');
      }
    }
    if (open) {
      throw new IllegalArgumentException("square brackets must be closed and not nested");
    }
    Phrase.literal(regex, withoutStop(quoted).substring(at));
    pattern = Pattern.compile(regex.toString());
  }

  public List<Slot> slots() {
    return slots;
  }

  /** What stands at the placeholders, in order; empty if the text says another thing. */
  public Optional<List<Filled>> read(String text) {
    Matcher matcher = pattern.matcher(Wording.plain(withoutStop(text)));
    if (text.length() > Wording.LONGEST || !matcher.matches()) {
      return Optional.empty();
    }
    List<Filled> filled = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      filled.add(new Filled(slots.get(i), matcher.group(i + 1), matcher.start(i + 1)));
    }
    return Optional.of(filled);
  }

  private static String withoutStop(String text) {
    String stripped = text.strip();
    return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
  }
}
