package org.safereturns.pipeline.letter;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.safereturns.feedback.letter.LetterKind;

/** Tells why somebody may have sent a letter without a file, by the words of the letter. */
final class LetterText {
  private static final Pattern LINK =
      Pattern.compile(
          "https?://[^\\s\"'<>]{0,300}?\\b(sharepoint\\.com|1drv\\.ms|onedrive\\.|drive\\.google\\.com"
              + "|docs\\.google\\.com|dropbox\\.com|box\\.com|wetransfer\\.com|we\\.tl"
              + "|icloud\\.com|mega\\.nz|egress\\.com|sharefile\\.|mimecast\\.)");

  /** All of HTML but what makes a table, and what stands for a space. */
  private static final Pattern NO_TABLE =
      Pattern.compile("<(?!/?t(able|r|d|h)\\b)[^>]{0,400}>|&nbsp;|\\s");

  private static final Pattern ROW = Pattern.compile("(?s)<tr\\b.*?(?=<tr\\b|</table|$)");
  private static final Pattern FIGURE_CELL =
      Pattern.compile("<t[dh]\\b[^>]{0,400}> *[\\d.,]+%? *(<|$)");
  private static final Pattern FIGURE_LINE =
      Pattern.compile("(?m)^[^\\t\\n]*\\t[^\\n]*\\d[^\\n]*$");

  /** Two rows of figures are a table, one may be a telephone number in a signature. */
  private static final int ROWS = 2;

  private LetterText() {}

  static Optional<LetterKind> kind(String words) {
    String text = words.toLowerCase(Locale.ROOT);
    if (rows(text) >= ROWS) {
      return Optional.of(LetterKind.PASTED);
    }
    return LINK.matcher(text).find() ? Optional.of(LetterKind.ONLY_LINK) : Optional.empty();
  }

  private static long rows(String text) {
    String table = NO_TABLE.matcher(text).replaceAll(" ");
    return ROW.matcher(table).results().filter(r -> FIGURE_CELL.matcher(r.group()).find()).count()
        + FIGURE_LINE.matcher(text).results().count();
  }
}
