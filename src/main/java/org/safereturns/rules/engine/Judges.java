package org.safereturns.rules.engine;

import java.util.List;
import org.safereturns.canonical.Origin;

/** The rules and rows that are in force, ready to be put to facts again and again. */
public interface Judges {
  /** Whether there are rules, and not only the rows of tables. */
  boolean hasRules();

  /**
   * @param file where issues about the whole submission are told
   * @return in a repeatable order
   */
  List<Raised> judge(List<?> facts, Origin file);
}
