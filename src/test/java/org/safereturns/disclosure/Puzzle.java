package org.safereturns.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safereturns.disclosure.form.Bound;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.reader.Auditor;
import org.safereturns.disclosure.reader.Knowledge;
import org.safereturns.disclosure.reader.Reason;

/** What a reader of a few printed lines knows; letters stand for hidden counts. */
final class Puzzle {
  private final Knowledge knowledge = new Knowledge();
  private final Map<String, Integer> names = new TreeMap<>();
  private final long least;
  private final long most;

  private Puzzle(long least, long most) {
    this.least = least;
    this.most = most;
  }

  /** Zeros are printed, so what is hidden is at least 1. */
  static Puzzle zerosShown() {
    return new Puzzle(1, Bound.NONE);
  }

  static Puzzle zerosHidden() {
    return new Puzzle(0, Bound.NONE);
  }

  static Puzzle zerosShownAndBelow(long threshold) {
    return new Puzzle(1, threshold - 1);
  }

  /** A printed line such as {@code 15 = 10 + 3 + a + b}. */
  Puzzle line(String line) {
    String[] sides = line.split("=", -1);
    Knowledge.Term left = term(sides[0]);
    Knowledge.Term right = term(sides[1]);
    knowledge.equal(
        left.unknown().minus(right.unknown()), right.printed() - left.printed(), Reason.NONE);
    return this;
  }

  /** A count printed after rounding: it lies this near. */
  Puzzle rounded(String form, long printed, long near) {
    Knowledge.Term term = term(form);
    knowledge.between(term.unknown(), printed - near, printed + near, Reason.NONE);
    return this;
  }

  /** A count that may be zero though nobody prints it, such as a base. */
  Puzzle unlisted(String name) {
    names.put(name, knowledge.unknown(0, Bound.NONE));
    return this;
  }

  Puzzle percentage(String printed, String part, String base) {
    return share(printed, part, base, 100);
  }

  Puzzle share(String printed, String part, String base, long per) {
    BigDecimal share = new BigDecimal(printed);
    BigDecimal half = BigDecimal.valueOf(5, share.scale() + 1);
    BigDecimal low = share.subtract(half).max(BigDecimal.ZERO);
    knowledge.share(term(part), term(base), low, share.add(half), per, Reason.NONE);
    return this;
  }

  /** A printed change in per cent from an old count to a new one. */
  Puzzle change(String printed, String from, String to) {
    BigDecimal now = new BigDecimal(printed).add(BigDecimal.valueOf(100));
    return percentage(now.toPlainString(), to, from);
  }

  boolean isPossible() {
    return new Auditor(knowledge).ranges(List.of(Form.sum(0))).isPresent();
  }

  Auditor.Range range(String form) {
    Knowledge.Term term = term(form);
    Auditor.Range range =
        new Auditor(knowledge).ranges(List.of(term.unknown())).orElseThrow().get(0);
    long shift = term.printed();
    return new Auditor.Range(
        range.lowest() + shift, Bound.plus(range.highest(), shift), range.isExact());
  }

  private Knowledge.Term term(String text) {
    Form.Builder form = new Form.Builder();
    long printed = 0;
    for (String part : text.replace("-", "+ -").split("\\+", -1)) {
      String name = part.strip();
      int sign = name.startsWith("-") ? -1 : 1;
      String bare = name.replace("-", "").strip();
      if (!bare.isEmpty() && Character.isDigit(bare.charAt(0))) {
        printed += sign * Long.parseLong(bare);
      } else if (!bare.isEmpty()) {
        form.add(names.computeIfAbsent(bare, k -> knowledge.unknown(least, most)), sign);
      }
    }
    return new Knowledge.Term(form.build(), printed);
  }
}
