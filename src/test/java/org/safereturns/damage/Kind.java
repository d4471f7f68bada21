package org.safereturns.damage;

/**
 * One way in which a return comes to harm at somebody's desk.
 *
 * @param name in plain words
 * @param notice by what it can be noticed; empty for what harms nothing and must raise nothing
 * @param mayBeMended whether reading every figure as it was meant is as good as telling
 */
record Kind(String name, String notice, Slip slip, boolean mayBeMended) {
  Kind(String name, String notice, Slip slip) {
    this(name, notice, slip, false);
  }

  /** What a reader may as well understand as it was meant: told, or every figure as before. */
  static Kind mendable(String name, String notice, Slip slip) {
    return new Kind(name, notice, slip, true);
  }

  /** Does the damage. */
  interface Slip {
    /**
     * @return false if this return has no place for it, or none where anybody could notice
     */
    boolean on(Draft draft);
  }

  static Kind harmless(String name, Slip slip) {
    return new Kind(name, "", slip);
  }

  boolean isHarmless() {
    return notice.isEmpty();
  }
}
