package org.safereturns.mapping.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.text.Wording;

/**
 * The text of a cell that should name a period, an area or a category, as far as it is quoted:
 * words side by side that begin with a capital and that none of our lists uses may be a person's
 * name, and are hidden. The cell is named, so its sender finds it.
 */
final class Quoted {
  private static final String HIDDEN = "[words]";

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]*";

  /** At least two words with a capital, or one after an initial; together, they are one. */
  private static final Pattern CAPITALS =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}'’-])(?:%s(?:[.,]?[ _\\u00a0]+%s)+|\\p{Lu}\\p{Ll}+\\p{Lu}\\p{Ll}[\\p{L}\\p{M}'’-]*)"
              .formatted(WORD, WORD));

  private static final Pattern GAP =
      Pattern.compile("[.,]?[ _\\u00a0]+|(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})");

  private final CodeLists lists;

  Quoted(CodeLists lists) {
    this.lists = lists;
  }

  String of(String whole) {
    String text = Wording.quotable(whole); // a long run of capitals would be dear to look through
    Matcher capitals = CAPITALS.matcher(text);
    if (!capitals.find()) {
      return text;
    }
    Set<String> known = lists.words();
    return capitals.replaceAll(run -> Matcher.quoteReplacement(hidden(run.group(), known)));
  }

  /** A run of capitals without those of its parts in which nothing is known. */
  private static String hidden(String run, Set<String> known) {
    StringBuilder shown = new StringBuilder();
    StringBuilder strange = new StringBuilder();
    int words = 0;
    Matcher gap = GAP.matcher(run);
    int from = 0;
    while (from < run.length()) {
      boolean more = gap.find(from + 1);
      String word = run.substring(from, more ? gap.start() : run.length());
      String after = more ? gap.group() : "";
      from = more ? gap.end() : run.length();
      if (known.contains(word.toLowerCase(Locale.ROOT))) {
        shown.append(settled(strange, words)).append(word).append(after);
        strange.setLength(0);
        words = 0;
      } else {
        strange.append(word).append(after);
        words++;
      }
    }
    return shown.append(settled(strange, words)).toString();
  }

  private static String settled(StringBuilder strange, int words) {
    String text = strange.toString();
    boolean spaced = text.endsWith(" ") || text.endsWith("\u00a0");
    return words < 2 ? text : HIDDEN + (spaced ? " " : "");
  }
}
