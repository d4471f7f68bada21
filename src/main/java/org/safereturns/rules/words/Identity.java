package org.safereturns.rules.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Claim;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.canonical.Sum;
import org.safereturns.issue.Finding;
import org.safereturns.issue.IssueKey;
import org.safereturns.issue.Leak;
import org.safereturns.issue.RuleCode;

/**
 * Tells what an issue is about and what was said there, so that it is known again in another
 * submission: by codes and exact values, whatever the words of its message.
 *
 * @param scope collection and period of the return: another return's issue is another one
 */
public record Identity(String scope) {

  public static Identity within(List<ReturnHeader> headers) {
    return new Identity(
        headers.stream()
            .map(header -> header.collection() + " " + header.period().code())
            .findFirst()
            .orElse(""));
  }

  /**
   * @param fields of the case record that take part, the one at fault first; else empty
   * @param pairs what the rule passes to its message
   */
  public IssueKey key(
      RuleCode code, Object fact, Subject subject, List<String> fields, Map<String, Object> pairs) {
    List<String> stated = new ArrayList<>(List.of(scope));
    if (fact instanceof CaseRecord record) {
      fields.forEach(field -> stated.add(field + "=" + record.value(field)));
    } else {
      stated.add(says(fact));
    }
    new TreeMap<>(pairs).forEach((name, value) -> stated.add(name + "=" + says(value)));
    return IssueKey.of(code, about(fact, subject, fields), String.join("\n", stated));
  }

  private static String about(Object fact, Subject subject, List<String> fields) {
    if (fact instanceof CaseRecord record) {
      String row = subject.name().isEmpty() ? "row " + record.row() : subject.name();
      return row + " " + fields.get(0);
    }
    if (fact instanceof Cell cell) {
      return cell.key().text();
    }
    if (fact instanceof Filed filed) {
      return filed.cell().key().text();
    }
    if (fact instanceof Question question) {
      return question.own().cell().key().text();
    }
    if (fact instanceof Sum sum) {
      return sum.label() + ": " + sum.total().key().text();
    }
    if (fact instanceof Leak leak) {
      return leak.cell().key().text();
    }
    if (fact instanceof Claim claim) {
      return claim.kind() + " " + claim.figure().key().text();
    }
    if (fact instanceof Completeness completeness) {
      Context context = completeness.context();
      return Stream.of(
              completeness.characteristic().name(),
              completeness.measure(),
              context.area(),
              context.period().code(),
              context.breakdown().text())
          .collect(Collectors.joining("|"));
    }
    if (fact instanceof Finding finding) {
      return finding.kind() + " " + finding.origin().sheet() + "!" + finding.origin().cells();
    }
    return "";
  }

  /** In exact values: 12 and 12.0 are the same, a gap is no number. */
  private static String says(Object value) {
    if (value instanceof Observation figure) {
      return says(figure.value());
    }
    if (value instanceof Gap gap) {
      return gap.reason().name();
    }
    if (value instanceof Filed filed) {
      return says(filed.cell());
    }
    if (value instanceof Sum sum) {
      return says(sum.total()) + " of " + all(sum.parts());
    }
    if (value instanceof Claim claim) {
      return claim.words() + " " + says(claim.figure()) + " " + all(claim.others());
    }
    if (value instanceof Completeness c) {
      return c.usable() + " of " + c.asked() + " of " + c.total();
    }
    if (value instanceof Finding finding) {
      return finding.details().toString();
    }
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    if (value instanceof Period period) {
      return period.code();
    }
    return value instanceof Number || value instanceof CharSequence ? value.toString() : "";
  }

  private static String all(List<? extends Cell> cells) {
    return cells.stream().map(Identity::says).collect(Collectors.joining(", "));
  }
}
