package org.safereturns.mapping.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives every different text a small number, so that tallies have short keys. */
final class Numbering {
  private static final int MOST = 1 << 15;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** Beyond so many texts all further ones share the last number. */
  int of(String text) {
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    if (texts.size() == MOST - 1) {
      return texts.size() - 1;
    }
    numbers.put(text, texts.size());
    texts.add(text);
    return texts.size() - 1;
  }

  String text(int number) {
    return texts.get(number);
  }
}
