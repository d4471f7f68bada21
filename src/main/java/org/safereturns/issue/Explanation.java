package org.safereturns.issue;

/**
 * Why a figure is right although it was asked about.
 *
 * @param words with personal details hidden, and not longer than a letter's paragraph
 * @param by who gave it and who noted it, if it did not come in a file of the sender
 * @param given reference of the submission it came with; empty for the one being judged
 * @param objection why it is asked for again, in a sentence for the sender; empty if it is accepted
 */
public record Explanation(String words, String by, String given, String objection) {
  private static final int LONGEST = 1_000;

  public Explanation {
    words = PersonalDetail.hideAll(words.strip());
    if (words.codePointCount(0, words.length()) > LONGEST) {
      words = words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
    by = PersonalDetail.hideAll(by.strip());
  }

  public boolean isAccepted() {
    return objection.isEmpty();
  }
}
