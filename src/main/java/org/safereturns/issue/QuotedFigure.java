package org.safereturns.issue;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands where a figure should be, as far as it is quoted: signs, numbers, and the words that
 * people write in place of a number. Any other word may be a person's name, which no program can
 * tell by its form, and is hidden; the cell is named, so its sender finds it.
 */
public final class QuotedFigure {
  private static final String HIDDEN = "[words]";

  /** What hides a personal detail, which stays; or a word. */
  private static final Pattern WORD =
      Pattern.compile(
          Stream.of(PersonalDetail.values())
                  .map(detail -> Pattern.quote("[" + detail.label() + "]"))
                  .collect(Collectors.joining("|"))
              + "|\\p{L}[\\p{L}\\p{M}'’-]+");

  private static final Pattern SEVERAL =
      Pattern.compile(Pattern.quote(HIDDEN) + "(?:[\\s,.&]*" + Pattern.quote(HIDDEN) + ")+");

  private static final Set<String> KNOWN =
      Set.of(
          """
          about above all and applicable applications apply approx approximately \
          around as at available awaited awaiting bed before below between blank \
          calls cases cent children circa clients collected confirmed counted crimes \
          data date day days div due each eight eleven enquiries error estimate \
          estimated etc false families family few fewer figure figures five follow \
          four from full half held hidden households hundred in incidents included \
          includes individuals is known later least less many max men min missing month \
          months more most na name nil nine nk no none not note notes notifications \
          nr null num number of on one only or orders other over pending people per \
          percent persons quarter recorded redacted ref referrals refused returned \
          reviews same see seven several six some spaces suppressed survivors tba \
          tbc tbd ten than the thousand three to total true twelve twenty two under \
          units unknown up value various victims visits week weeks withheld women \
          year years yes yet zero"""
              .split(" ", -1));

  private QuotedFigure() {}

  public static String of(String text) {
    String quoted =
        WORD.matcher(PersonalDetail.hideAll(text))
            .replaceAll(
                word -> isShown(word.group()) ? Matcher.quoteReplacement(word.group()) : HIDDEN);
    return SEVERAL.matcher(quoted).replaceAll(HIDDEN);
  }

  private static boolean isShown(String word) {
    return word.startsWith("[") || KNOWN.contains(word.toLowerCase(Locale.ROOT));
  }
}
