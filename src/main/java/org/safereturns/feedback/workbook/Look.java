package org.safereturns.feedback.workbook;

/**
 * How a cell of the sheets that we write looks: on every ground black or white text is readable.
 */
enum Look {
  HEADER(true, "FFFFFF", "17405C"),
  LABEL(true),
  TEXT(false),
  NUMBER(false),
  LINK(false, "0000FF", ""),
  /** Where the sender may write. */
  ANSWER(false, "000000", "FFFCE8"),
  ERROR(Tone.ERROR),
  QUERY(Tone.QUERY),
  WARNING(Tone.WARNING),
  NOTE(Tone.NOTE);

  private final boolean bold;
  private final String ink;
  private final String ground;

  Look(boolean bold, String ink, String ground) {
    this.bold = bold;
    this.ink = ink;
    this.ground = ground;
  }

  Look(boolean bold) {
    this(bold, "000000", "");
  }

  Look(Tone tone) {
    this(true, "000000", tone.hex());
  }

  static Look of(Tone tone) {
    return valueOf(tone.name());
  }

  boolean isBold() {
    return bold;
  }

  /** Colour of the text, as six hexadecimal digits. */
  String ink() {
    return ink;
  }

  /** Colour behind the text, as six hexadecimal digits; empty for none. */
  String ground() {
    return ground;
  }
}
