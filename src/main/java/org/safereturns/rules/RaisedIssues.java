package org.safereturns.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kie.api.runtime.rule.RuleContext;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Claim;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Said;
import org.safereturns.canonical.Sum;
import org.safereturns.issue.Issue;
import org.safereturns.issue.Leak;
import org.safereturns.issue.Severity;

/** Writes the issues that rules raise. For one session, in one thread. */
final class RaisedIssues implements IssueSink {
  /** An issue with the fact it is about. */
  record Raised(Object fact, Issue issue) {}

  private static final BigDecimal SMALL = BigDecimal.TEN;

  private final Function<String, Check> checks;
  private final Words words;
  private final Subjects subjects;
  private final Consumer<Raised> taker;
  private final Set<Origin> sentences;

  /**
   * @param checks the check of a rule, by its name
   * @param file where issues about the whole submission are told
   * @param facts all that the session sees
   */
  RaisedIssues(
      Function<String, Check> checks,
      Labels labels,
      Origin file,
      Collection<?> facts,
      Consumer<Raised> taker) {
    this.checks = checks;
    this.words = new Words(labels);
    this.subjects = new Subjects(words, file);
    this.taker = taker;
    this.sentences =
        facts.stream()
            .filter(Said.class::isInstance)
            .flatMap(said -> ((Said) said).places().stream())
            .collect(Collectors.toSet());
  }

  @Override
  public void raise(Object drools, Object fact, Object... more) {
    List<Object> given = new ArrayList<>(Arrays.asList(more));
    if (fact instanceof Row row) {
      Object about = given.remove(0);
      if (row instanceof FieldRow field) {
        given.add(0, field.field());
      }
      write(row.check(), about, given, rowWords(row));
    } else {
      String rule = ((RuleContext) drools).getRule().getName();
      write(checks.apply(rule), fact, given, Map.of());
    }
  }

  private static Map<String, String> rowWords(Row row) {
    return row.line().values();
  }

  private void write(Check check, Object fact, List<Object> given, Map<String, String> columns) {
    Subject subject =
        fact instanceof CaseRecord caseRecord
            ? new RecordSubject(caseRecord, (String) given.remove(0), words)
            : subjects.of(fact);
    Map<String, Object> pairs = pairs(given);
    Wording wording = check.wording();
    Function<String, String> fill =
        name ->
            pairs.containsKey(name)
                ? told(fact, pairs.get(name))
                : subject.word(name).orElseGet(() -> columns.getOrDefault(name, ""));
    Issue issue =
        new Issue(
            check.code(),
            severity(wording, subject.origin()),
            subject.origin(),
            linked(subject, fact, pairs, wording),
            subject.name(),
            Wording.fill(wording.message(), fill),
            wording.seen().isEmpty() ? subject.seen() : Wording.fill(wording.seen(), fill),
            Wording.fill(wording.mend(), fill),
            wording.barsRelease());
    taker.accept(new Raised(fact, issue));
  }

  /** A slip in a sentence is asked about: it does not turn back tables that are right. */
  private Severity severity(Wording wording, Origin origin) {
    return wording.severity() == Severity.ERROR && sentences.contains(origin)
        ? Severity.QUERY
        : wording.severity();
  }

  private static Map<String, Object> pairs(List<Object> given) {
    Map<String, Object> pairs = new LinkedHashMap<>();
    for (int i = 0; i + 1 < given.size(); i += 2) {
      pairs.put((String) given.get(i), given.get(i + 1));
    }
    return pairs;
  }

  /** Another sender's small count is not told: only that it is small. */
  private String told(Object fact, Object value) {
    if (!(fact instanceof Filed own)) {
      return words.any(value);
    }
    if (value instanceof Filed other) {
      return other.sender().equals(own.sender()) ? words.any(other.cell()) : hidden(other.cell());
    }
    return value instanceof BigDecimal number && isSmall(number)
        ? "fewer than 10"
        : words.any(value);
  }

  private String hidden(Cell cell) {
    return cell instanceof Observation observation && isSmall(observation.value())
        ? "fewer than 10"
        : words.value(cell);
  }

  private static boolean isSmall(BigDecimal number) {
    return number.signum() > 0 && number.compareTo(SMALL) < 0;
  }

  private static List<Origin> linked(
      Subject subject, Object fact, Map<String, Object> pairs, Wording wording) {
    List<Origin> linked = new ArrayList<>(subject.linkedBy(wording.placeholders()));
    for (Object value : pairs.values()) {
      if (value instanceof Cell cell) {
        linked.add(cell.origin());
      } else if (value instanceof Filed filed
          && fact instanceof Filed own
          && filed.reference().equals(own.reference())) {
        linked.add(filed.cell().origin());
      }
    }
    if (fact instanceof Sum sum) {
      sum.parts().forEach(part -> linked.add(part.origin()));
    }
    if (fact instanceof Claim claim) {
      linked.add(claim.figure().origin());
      claim.contradictedBy().ifPresent(other -> linked.add(other.origin()));
    }
    if (fact instanceof Leak leak) {
      linked.addAll(leak.uses());
    }
    return linked.stream().distinct().filter(o -> !o.equals(subject.origin())).toList();
  }
}
