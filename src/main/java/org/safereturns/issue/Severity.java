package org.safereturns.issue;

import java.util.Locale;

/** How much an issue weighs, gravest first. */
public enum Severity {
  /** Blocks: the return comes back. */
  ERROR,
  /** Must be corrected or explained. */
  QUERY,
  /** Does not block receipt. */
  WARNING,
  /** Told, not asked: not counted as an issue. */
  NOTE;

  /** Whether what is told may be right, and the sender may say why. */
  public boolean isExplainable() {
    return this == QUERY || this == WARNING;
  }

  /** The word as rule files and reports write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
