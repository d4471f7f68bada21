package org.safereturns.mapping;

import java.util.List;

/**
 * Where a return says something about itself.
 *
 * @param sheet name of the sheet, empty for any
 * @param otherwise what holds if the place is empty or not there; empty if nothing does
 * @param yes spellings that mean yes; empty if the text itself is wanted
 */
record Place(Kind kind, Phrase phrase, String sheet, String otherwise, List<String> yes) {
  /** How the place is found. */
  enum Kind {
    FIXED,
    RIGHT_OF,
    BELOW,
    TEXT
  }

  static final Place NOWHERE = fixed("");

  static Place fixed(String value) {
    return new Place(Kind.FIXED, new Phrase(value), "", value, List.of());
  }
}
