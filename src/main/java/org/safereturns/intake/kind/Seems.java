package org.safereturns.intake.kind;

import org.safereturns.issue.FindingKind;

/**
 * What a file is that is none of those we read.
 *
 * @param kind by what its sender can do about it
 * @param text in the sender's words, such as "a PDF document"; empty if we read it
 */
public record Seems(FindingKind kind, String text) {
  /** One of those we read. */
  static final Seems OURS = new Seems(FindingKind.WRONG_TYPE, "");

  static Seems other(String text) {
    return new Seems(FindingKind.WRONG_TYPE, text);
  }

  /** A letter, saved as a file. */
  static Seems letter(String text) {
    return new Seems(FindingKind.SENT_AS_LETTER, text);
  }

  /** A text or a picture: figures can be seen in it, and have no cells. */
  static Seems document(String text) {
    return new Seems(FindingKind.SENT_AS_DOCUMENT, text);
  }

  static Seems archive(String text) {
    return new Seems(FindingKind.SENT_AS_ARCHIVE, text);
  }

  /** Of a program that can save a workbook which we read. */
  static Seems convertible(String text) {
    return new Seems(FindingKind.SENT_UNCONVERTED, text);
  }

  public boolean isOurs() {
    return text.isEmpty();
  }
}
