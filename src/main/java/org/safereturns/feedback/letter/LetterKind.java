package org.safereturns.feedback.letter;

/** Letters that are no answer to a submission; the words of each stand in the rule book. */
public enum LetterKind {
  /** Nothing in the letter can be a return. */
  NO_RETURN,
  /** There is only a link to a file elsewhere. */
  ONLY_LINK,
  /** There is a table in the text of the letter. */
  PASTED,
  /** The letter is encrypted. */
  SEALED,
  /** An attachment cannot be unpacked. */
  DAMAGED,
  /** We failed to open the letter, whatever we did. */
  UNOPENED,
  TOO_LARGE("limit"),
  /** The address stands for several senders and the return names none of them. */
  WHICH_SENDER,
  /** Nothing has changed since the same bytes were answered. */
  SEEN_BEFORE,
  /** To an address that is not registered. */
  STRANGER,
  REMINDER_BEFORE,
  REMINDER_AFTER,
  /** Figures do not go with those of another sender. */
  COMPARISON("where");

  private final String own;

  LetterKind() {
    this("contact");
  }

  /**
   * @param own the one name that only this letter may use
   */
  LetterKind(String own) {
    this.own = own;
  }

  /** Whether the words of this letter may use {@code {name}}. */
  boolean knows(String name) {
    return name.equals("contact") || name.equals(own);
  }
}
