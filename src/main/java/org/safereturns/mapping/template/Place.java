package org.safereturns.mapping.template;

import java.util.List;

/**
 * Where a return says something about itself.
 *
 * @param sheet name of the sheet, empty for any
 * @param otherwise what holds if the place is empty or not there; empty if nothing does
 * @param yes spellings that mean yes; empty if the text itself is wanted
 */
public record Place(Kind kind, Phrase phrase, String sheet, String otherwise, List<String> yes) {
  /** How the place is found. */
  public enum Kind {
    FIXED,
    RIGHT_OF,
    BELOW,
    TEXT
  }

  public static final Place NOWHERE = fixed("");

  public static Place fixed(String value) {
    return new Place(Kind.FIXED, new Phrase(value), "", value, List.of());
  }
}
