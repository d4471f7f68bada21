package org.safereturns.issue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what somebody may have meant by a word that nobody knows. */
public final class Spelling {
  private static final int MOST_OFFERED = 3;

  private Spelling() {}

  /**
   * What to put behind the message about an unknown word: {@code ; did you mean "X"?}, or empty
   * where nothing known is like it.
   */
  public static String didYouMean(String word, Collection<String> known) {
    List<String> near = near(word, known);
    return near.isEmpty()
        ? ""
        : near.stream().collect(Collectors.joining("\" or \"", "; did you mean \"", "\"?"));
  }

  /** The known words most like the given one, sorted; none if all are far from it. */
  public static List<String> near(String word, Collection<String> known) {
    String plain = word.toLowerCase(Locale.ROOT);
    int least = 1 + plain.length() / 3;
    Set<String> near = new TreeSet<>();
    for (String candidate : known) {
      int distance = bounded(plain, candidate.toLowerCase(Locale.ROOT), least);
      if (distance < least) {
        near.clear();
        least = distance;
      }
      if (distance == least) {
        near.add(candidate);
      }
    }
    return near.size() > MOST_OFFERED ? List.of() : List.copyOf(near);
  }

  /** Beyond the bound if the lengths alone are too far apart: a cell may hold a whole book. */
  private static int bounded(String a, String b, int most) {
    return Math.abs(a.length() - b.length()) > most ? most + 1 : distance(a, b);
  }

  /** How many letters must be changed, left out or put in to turn one text into the other. */
  public static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
