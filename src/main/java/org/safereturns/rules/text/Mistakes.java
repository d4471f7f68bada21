package org.safereturns.rules.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.ConfigurationFault.Mistake;

/** Collects what is wrong with the rule book, so that an analyst sees all of it at once. */
public final class Mistakes {
  private final List<Mistake> found = new ArrayList<>();

  public void add(String file, int line, String problem) {
    Mistake mistake = new Mistake(file, line, problem);
    if (!found.contains(mistake)) {
      found.add(mistake);
    }
  }

  public int count() {
    return found.size();
  }

  public boolean any() {
    return !found.isEmpty();
  }

  public void throwIfAny() {
    if (any()) {
      found.sort(Comparator.comparing(Mistake::file).thenComparingInt(Mistake::line));
      throw new ConfigurationFault(found);
    }
  }
}
