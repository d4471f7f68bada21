package org.safereturns.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.safereturns.issue.Issue;
import org.safereturns.issue.SystemFault;

/**
 * Judges whether words explain anything, by the phrases and limits of {@code rules/explanations/}.
 * Immutable.
 */
public final class Objections {
  /** A rule book without a word about explanations. */
  public static final Objections NONE = new Objections(Map.of(), Set.of());

  /** Why an explanation is asked for again. */
  public enum Objection {
    ERROR,
    CHANGED,
    EMPTY,
    SHORT,
    COPIED,
    SAME
  }

  /**
   * A line of {@code objections.csv}.
   *
   * @param limit 0 where none is needed
   * @param words to the sender
   */
  public record Line(int limit, String words) {}

  private final Map<Objection, Line> lines;
  private final Set<List<String>> phrases;
  private final int longest;

  /**
   * @param phrases each as its words
   */
  public Objections(Map<Objection, Line> lines, Set<List<String>> phrases) {
    this.lines = lines.isEmpty() ? Map.of() : new EnumMap<>(lines);
    this.phrases = Set.copyOf(phrases);
    this.longest = phrases.stream().mapToInt(List::size).max().orElse(0);
  }

  /** To an explanation of an error. */
  public String error() {
    return line(Objection.ERROR).words();
  }

  /** To an explanation of a figure that has changed since. */
  public String changed() {
    return line(Objection.CHANGED).words();
  }

  /**
   * Why words do not explain an issue, in a sentence for the sender; empty if they do.
   *
   * @param checks how many different checks the same words answer
   */
  public String to(Issue issue, String words, int checks) {
    return judge(issue.message() + " " + issue.mend(), words, checks)
        .map(objection -> line(objection).words())
        .findFirst()
        .orElse("");
  }

  /** Why words explain nothing, whatever they are about; empty if they may explain something. */
  public String to(String words) {
    return judge("", words, 1).map(objection -> line(objection).words()).findFirst().orElse("");
  }

  /** None, or the first that applies. */
  public Stream<Objection> judge(String ours, String words, int checks) {
    List<String> left = left(words(words));
    Set<String> asked = new HashSet<>(words(ours));
    long copied = left.stream().filter(asked::contains).count();
    if (left.isEmpty()) {
      return Stream.of(Objection.EMPTY);
    }
    if (left.size() >= limit(Objection.SHORT)
        && 100 * copied >= (long) limit(Objection.COPIED) * left.size()) {
      return Stream.of(Objection.COPIED);
    }
    if (left.size() < limit(Objection.SHORT)) {
      return Stream.of(Objection.SHORT);
    }
    return checks > limit(Objection.SAME) ? Stream.of(Objection.SAME) : Stream.empty();
  }

  /** What is left of the words once phrases are taken away, the longest first. */
  private List<String> left(List<String> words) {
    List<String> left = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int taken = Math.min(longest, words.size() - at);
      while (taken > 0 && !phrases.contains(words.subList(at, at + taken))) {
        taken--;
      }
      if (taken == 0) {
        left.add(words.get(at));
      }
      at += Math.max(taken, 1);
    }
    return left;
  }

  /** Words and numbers in small letters. */
  public static List<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private int limit(Objection objection) {
    return line(objection).limit();
  }

  private Line line(Objection objection) {
    Line line = lines.get(objection);
    if (line == null) {
      throw new SystemFault("the rule book has no words for explanations");
    }
    return line;
  }
}
