package org.safereturns.rules.words;

/** What codes are called, so that messages speak words. */
@FunctionalInterface
public interface Labels {
  /** Codes as they are. */
  Labels NONE = (list, code) -> code;

  /** The label of a code in a list such as {@code REF_AREA}; the code itself if it has none. */
  String label(String list, String code);
}
