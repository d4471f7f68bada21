package org.safereturns.mapping.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.ObsStatus;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.issue.FindingKind;

/**
 * What stands in a cell where a figure is expected: exactly one of number, reason and problem.
 *
 * @param number the figure
 * @param brackets the number in brackets behind it, if there is one
 * @param reason why there is no figure
 * @param problem kind of the finding if nobody can read it
 */
public record FigureText(
    @Nullable NumberText number,
    @Nullable NumberText brackets,
    ObsStatus status,
    @Nullable Reason reason,
    @Nullable FindingKind problem) {

  private static final BigDecimal LARGEST = BigDecimal.valueOf(999_999_999_999_999_999L);

  /** A figure with all its marks, brackets and notes is shorter. */
  private static final int LONGEST = 200;

  private static final Pattern BRACKETS = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");
  private static final Pattern STATUS = Pattern.compile("(.*?)\\s*\\[(r|p|e|note \\d+|\\d+)]");
  private static final Map<String, ObsStatus> STATUSES =
      Map.of("r", ObsStatus.REVISED, "p", ObsStatus.PROVISIONAL, "e", ObsStatus.ESTIMATED);

  public static FigureText read(RawCell cell, Tokens tokens) {
    if (cell.kind() == RawCell.Kind.FORMULA_WITHOUT_VALUE) {
      return problem(FindingKind.FORMULA_WITHOUT_VALUE);
    }
    Reason reason = tokens.meaning(cell.text());
    if (reason != null) {
      return new FigureText(null, null, ObsStatus.NORMAL, reason, null);
    }
    boolean plain =
        (cell.kind() == RawCell.Kind.TEXT || cell.kind() == RawCell.Kind.NUMBER)
            && cell.text().length() <= LONGEST;
    FigureText read = plain ? text(cell.text(), tokens) : problem(FindingKind.UNREADABLE_VALUE);
    return read.problem == null ? read : stored(cell).orElse(read);
  }

  private static FigureText text(String raw, Tokens tokens) {
    String text = Wording.unmarked(raw);
    ObsStatus status = ObsStatus.NORMAL;
    Matcher marked = STATUS.matcher(text);
    while (marked.matches()) {
      status = STATUSES.getOrDefault(marked.group(2), status);
      text = marked.group(1);
      marked = STATUS.matcher(text);
    }
    text = withoutMarks(text, tokens);
    Optional<NumberText> number = NumberText.read(text);
    if (number.isPresent()) {
      return new FigureText(number.get(), null, status, null, null);
    }
    return composite(text, status)
        .orElseGet(
            () ->
                problem(
                    NumberText.hasCommaAstray(raw)
                        ? FindingKind.MISPLACED_COMMA
                        : FindingKind.UNREADABLE_VALUE));
  }

  private static String withoutMarks(String text, Tokens tokens) {
    String bare = text;
    for (String mark : tokens.marks()) {
      while (bare.length() > mark.length() && bare.endsWith(mark)) {
        bare = bare.substring(0, bare.length() - mark.length()).strip();
      }
    }
    return bare;
  }

  private static Optional<FigureText> composite(String text, ObsStatus status) {
    Matcher brackets = BRACKETS.matcher(text);
    if (!brackets.matches()) {
      return Optional.empty();
    }
    Optional<NumberText> inner = NumberText.read(brackets.group(2));
    return NumberText.read(brackets.group(1))
        .flatMap(n -> inner.map(i -> new FigureText(n, i, status, null, null)));
  }

  /** A number whose format shows it in a way we do not read, such as with a currency sign. */
  private static Optional<FigureText> stored(RawCell cell) {
    BigDecimal number = cell.number();
    if (cell.kind() != RawCell.Kind.NUMBER || number == null || isTooLarge(number)) {
      return Optional.empty();
    }
    BigDecimal shown = cell.percent() ? number.movePointRight(2) : number;
    BigDecimal value =
        cell.decimals() < 0
            ? shown
            : shown.setScale(cell.decimals(), java.math.RoundingMode.HALF_UP);
    NumberText text = new NumberText(value, cell.percent(), value.signum() < 0);
    return Optional.of(new FigureText(text, null, ObsStatus.NORMAL, null, null));
  }

  /** A stored number may have no more digits than a printed one: what is larger is a slip. */
  private static boolean isTooLarge(BigDecimal number) {
    return number.abs().compareTo(LARGEST) > 0;
  }

  private static FigureText problem(FindingKind kind) {
    return new FigureText(null, null, ObsStatus.NORMAL, null, kind);
  }
}
