package org.safereturns.ledger;

import org.safereturns.issue.PersonalDetail;

/** Text from a sender's file as any database takes it. */
final class Text {
  private static final char UNREADABLE = '\uFFFD';

  private Text() {}

  /**
   * What stood in a sender's file, without what can name a person: what is not kept cannot leak.
   */
  static String kept(String text) {
    return PersonalDetail.hideAll(text);
  }

  /** NUL and halves of a character become the sign for what cannot be read. */
  static String clean(String text) {
    if (text.chars().allMatch(c -> c != 0 && !Character.isSurrogate((char) c))) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                    ? UNREADABLE
                    : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
