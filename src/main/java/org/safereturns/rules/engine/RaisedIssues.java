package org.safereturns.rules.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Claim;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.canonical.Sum;
import org.safereturns.issue.Comparison;
import org.safereturns.issue.Finding;
import org.safereturns.issue.Issue;
import org.safereturns.issue.IssueKey;
import org.safereturns.issue.Leak;
import org.safereturns.issue.RuleCode;
import org.safereturns.rules.IssueSink;
import org.safereturns.rules.cause.Causes;
import org.safereturns.rules.cause.Surroundings;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.check.Wording;
import org.safereturns.rules.table.FieldRow;
import org.safereturns.rules.words.Question;
import org.safereturns.rules.words.RecordSubject;
import org.safereturns.rules.words.Subject;
import org.safereturns.rules.words.Subjects;
import org.safereturns.rules.words.Words;

/** Writes the issues that rules raise. For one session, in one thread. */
final class RaisedIssues implements IssueSink {
  private final Function<String, Check> checks;
  private final Speech speech;
  private final Words words;
  private final Subjects subjects;
  private final Consumer<Raised> taker;
  private final Supplier<Surroundings> around;

  /**
   * @param checks the check of a rule, by its name
   * @param file where issues about the whole submission are told
   * @param facts all that the session sees
   */
  RaisedIssues(
      Function<String, Check> checks,
      Speech speech,
      Origin file,
      Collection<?> facts,
      Consumer<Raised> taker) {
    this.checks = checks;
    this.speech = speech;
    this.words = new Words(speech.labels());
    this.subjects = new Subjects(words, file);
    this.taker = taker;
    this.around = once(() -> new Surroundings(facts));
  }

  @Override
  public void raise(Object drools, Object fact, Object... more) {
    List<Object> given = new ArrayList<>(Arrays.asList(more));
    if (fact instanceof Row row) {
      Object about = given.remove(0);
      if (row instanceof FieldRow field) {
        given.add(0, field.field());
      }
      if (about instanceof Comparison comparison) {
        comparison.questioned().forEach(own -> write(row, new Question(comparison, own), given));
      } else {
        write(row, about, given);
      }
    } else {
      Check check = checks.apply(((RuleContext) drools).getRule().getName());
      write(check.code(), check.wording(), fact, given, Map.of());
    }
  }

  private void write(Row row, Object fact, List<Object> given) {
    write(row.check().code(), row.wording(fact), fact, given, row.line().values());
  }

  private void write(
      RuleCode code,
      Wording wording,
      Object fact,
      List<Object> given,
      Map<String, String> columns) {
    List<String> placeholders = wording.placeholders();
    List<String> fields = new ArrayList<>();
    String at = given.size() % 2 == 1 ? (String) given.remove(0) : "";
    if (fact instanceof CaseRecord) {
      fields.add(at);
      fields.addAll(placeholders);
    }
    Subject subject = subject(fact, at);
    Map<String, Object> pairs = pairs(given);
    Function<String, String> fill =
        name ->
            name.equals(Causes.NAME)
                ? speech.causes().of(fact, pairs, around.get(), words)
                : pairs.containsKey(name)
                    ? told(fact, pairs.get(name))
                    : subject.word(name).orElseGet(() -> columns.getOrDefault(name, ""));
    Weight weight =
        Weight.of(
            wording.severity(), speech.severity(code), around.get().isSentence(subject.origin()));
    Issue issue =
        new Issue(
            code,
            weight.severity(),
            subject.origin(),
            linked(subject, fact, pairs, placeholders),
            subject.name(),
            sentence(Wording.fill(wording.message(), fill)),
            wording.seen().isEmpty() ? subject.seen() : Wording.fill(wording.seen(), fill),
            Wording.fill(wording.mend(), fill),
            wording.barsRelease(),
            weight.severity().isExplainable()
                ? around.get().identity().key(code, fact, subject, fields, pairs)
                : IssueKey.NONE,
            Optional.empty(),
            weight.change());
    taker.accept(new Raised(fact, issue));
  }

  /**
   * @param at the field of a case record or the statement of a return that is at fault, if named
   */
  private Subject subject(Object fact, String at) {
    if (fact instanceof CaseRecord caseRecord) {
      return new RecordSubject(caseRecord, at, words);
    }
    return fact instanceof ReturnHeader header ? subjects.of(header, at) : subjects.of(fact);
  }

  /** What is filled in first may be the label of a sum, or a column as the sender writes it. */
  private static String sentence(String message) {
    return message.isEmpty()
        ? message
        : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
  }

  /** The surroundings are only looked at when something is wrong. */
  private static <T> Supplier<T> once(Supplier<T> supplier) {
    AtomicReference<@Nullable T> kept = new AtomicReference<>();
    return () -> {
      T ready = kept.get();
      if (ready == null) {
        ready = supplier.get();
        kept.set(ready);
      }
      return ready;
    };
  }

  private static Map<String, Object> pairs(List<Object> given) {
    Map<String, Object> pairs = new LinkedHashMap<>();
    for (int i = 0; i + 1 < given.size(); i += 2) {
      pairs.put((String) given.get(i), given.get(i + 1));
    }
    return pairs;
  }

  /** Of another sender nothing is told but its name. */
  private String told(Object fact, Object value) {
    if (fact instanceof Filed own) {
      if (value instanceof Filed other && !other.sender().equals(own.sender())) {
        return words.sender(other.sender());
      }
      if (value instanceof Number) {
        throw new IllegalStateException("a collection rule passes facts, not numbers");
      }
    }
    return value instanceof Filed other ? words.any(other.cell()) : words.any(value);
  }

  private static List<Origin> linked(
      Subject subject, Object fact, Map<String, Object> pairs, List<String> placeholders) {
    List<Origin> linked = new ArrayList<>(subject.linkedBy(placeholders));
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
    if (fact instanceof Finding finding) {
      linked.addAll(finding.linked());
    }
    if (fact instanceof Leak leak) {
      linked.addAll(leak.uses());
    }
    if (fact instanceof Question question) {
      question.ownFigures().forEach(own -> linked.add(own.cell().origin()));
    }
    return linked.stream().distinct().filter(o -> !o.equals(subject.origin())).toList();
  }
}
