package org.safereturns.rules.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.SourceFile;
import org.safereturns.issue.SystemFault;
import org.safereturns.rules.CaseResult;
import org.safereturns.rules.ReturnFacts;
import org.safereturns.rules.catalogue.CaseFile;
import org.safereturns.rules.catalogue.Catalogue;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Phase;
import org.safereturns.rules.check.Presence;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.comparison.Comparisons;
import org.safereturns.rules.engine.Court;
import org.safereturns.rules.engine.Raised;
import org.safereturns.rules.judging.CollectionPresence;
import org.safereturns.rules.judging.ReturnPresence;
import org.safereturns.rules.text.CsvLine;
import org.safereturns.rules.text.Mistakes;

/** Puts every check to its cases: those an analyst wrote, and those a table's row brings itself. */
public final class RuleCases {
  /** One case, ready to be run. */
  public record Case(Check check, String name, Supplier<CaseResult> running) {
    public CaseResult run() {
      return running.get();
    }
  }

  private final Court court;

  public RuleCases(Court court) {
    this.court = court;
  }

  /** All cases, by check; none of a check that is switched off, which may not even end. */
  public List<Case> all() {
    List<Case> all = new ArrayList<>();
    for (Catalogue.Rule rule : court.catalogue().rules().values()) {
      written(rule)
          .cases()
          .forEach(
              (name, lines) -> all.add(new Case(rule.check(), name, () -> run(rule, name, lines))));
    }
    for (Row row : court.catalogue().rows()) {
      for (RowCases.RowCase rowCase : RowCases.of(row, court.catalogue().references())) {
        all.add(new Case(row.check(), rowCase.name(), () -> run(row, rowCase)));
      }
    }
    all.removeIf(c -> court.knownIssue(c.check()).isPresent());
    all.sort(Comparator.comparing(c -> c.check().code()));
    return all;
  }

  private CaseFile written(Catalogue.Rule rule) {
    SourceFile source = court.catalogue().cases().get(rule.file().name());
    if (source == null) {
      throw new IllegalStateException("loaded without cases: " + rule.file().path());
    }
    Mistakes mistakes = new Mistakes();
    CaseFile file = CaseFile.read(source, rule.check().phase(), mistakes);
    mistakes.throwIfAny();
    return file;
  }

  private CaseResult run(Catalogue.Rule rule, String name, List<CsvLine> lines) {
    Check check = rule.check();
    CsvLine first = lines.get(0);
    try {
      CaseFacts facts = new CaseFacts(check, lines);
      Trial trial =
          check.phase() == Phase.RECORD ? records(check, facts, lines) : figures(check, facts);
      String problem = compare(lines, trial, facts.headerLine().orElse(first));
      return result(check, name, trial, problem, first);
    } catch (IllegalArgumentException e) {
      return result(check, name, Trial.NONE, String.valueOf(e.getMessage()), first);
    } catch (SystemFault e) {
      return result(check, name, Trial.NONE, reason(e), first);
    }
  }

  /** Of a rule that stops in the middle: what the engine stumbled over, if it says so. */
  private static String reason(SystemFault fault) {
    Throwable cause = fault;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause == fault
        ? String.valueOf(fault.getMessage())
        : "%s; it stumbled over: %s"
            .formatted(
                fault.getMessage(),
                cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
  }

  private static CaseResult result(
      Check check, String name, Trial trial, String problem, CsvLine first) {
    return new CaseResult(
        check.name(),
        check.code(),
        name,
        trial.ended(),
        problem,
        trial.message(),
        first.file(),
        first.line());
  }

  /** What came of it: either why the check was not run, or what it raised. */
  private record Trial(Optional<String> notRun, List<Raised> raised) {
    static final Trial NONE = new Trial(Optional.empty(), List.of());

    String ended() {
      return notRun.isPresent() ? "not run" : raised.isEmpty() ? "ok" : "raised";
    }

    String message() {
      return raised.stream()
          .findFirst()
          .map(Raised::issue)
          .map(issue -> issue.message() + " " + issue.mend())
          .orElse("");
    }
  }

  private Trial records(Check check, CaseFacts facts, List<CsvLine> lines) {
    CaseRecords records = new CaseRecords(lines);
    Presence presence =
        new ReturnPresence(
            facts.header(),
            records.shape().fields().stream().map(f -> f.name()).collect(Collectors.toSet()),
            true,
            ReturnFacts.of(List.of()),
            court.labels());
    List<Object> all = new ArrayList<>(records.records());
    all.add(facts.header());
    return trial(check, presence, all);
  }

  private Trial figures(Check check, CaseFacts facts) {
    if (check.phase() == Phase.COLLECTION) {
      List<Object> all = new ArrayList<>(facts.filed());
      all.add(facts.period());
      Presence presence = new CollectionPresence(facts.filed(), new Comparisons(new TreeMap<>()));
      return trial(check, presence, all);
    }
    ReturnFacts figures = facts.facts();
    Presence presence =
        new ReturnPresence(facts.header(), Set.of(), false, figures, court.labels());
    return trial(check, presence, figures.with(facts.header()));
  }

  private Trial trial(Check check, Presence presence, List<Object> facts) {
    Optional<String> missing = presence.firstMissing(check.needs());
    return missing.isPresent()
        ? new Trial(missing, List.of())
        : new Trial(missing, court.only(check).judge(facts, Origin.wholeFile("")));
  }

  private static String compare(List<CsvLine> lines, Trial trial, CsvLine whole) {
    boolean notRun = CaseFile.expects(lines, "not run");
    if (trial.notRun().isPresent()) {
      return notRun ? "" : "was not run: " + trial.notRun().get();
    }
    if (notRun) {
      return "was run, though it was not to be";
    }
    Set<Integer> expected = new TreeSet<>();
    lines.stream()
        .filter(l -> l.get("expect").equals("raised"))
        .forEach(l -> expected.add(l.line()));
    Set<Integer> raised = new TreeSet<>();
    for (Raised one : trial.raised()) {
      int row = one.issue().origin().firstRow();
      raised.add(row == 0 ? whole.line() : row);
    }
    if (!expected.equals(raised)) {
      return "an issue was expected %s, and %s".formatted(onLines(expected), raisedOn(raised));
    }
    return misplaced(lines, trial.raised());
  }

  /** Whether an issue landed in another field than the column {@code at} says. */
  private static String misplaced(List<CsvLine> lines, List<Raised> raised) {
    for (CsvLine line : lines) {
      String at = line.get("at");
      List<String> columns =
          line.values().keySet().stream().map(c -> c.replaceFirst(":.*", "")).toList();
      for (Raised one : raised) {
        Origin origin = one.issue().origin();
        if (!at.isEmpty()
            && origin.firstRow() == line.line()
            && !columns.get(origin.firstColumn() - 1).equals(at)) {
          return "landed in %s, not in %s".formatted(columns.get(origin.firstColumn() - 1), at);
        }
      }
    }
    return "";
  }

  private static String onLines(Set<Integer> lines) {
    return lines.isEmpty()
        ? "on no line"
        : lines.stream().map(String::valueOf).collect(Collectors.joining(", ", "on line ", ""));
  }

  private static String raisedOn(Set<Integer> lines) {
    return lines.isEmpty() ? "none was raised" : "one was raised " + onLines(lines);
  }

  private CaseResult run(Row row, RowCases.RowCase rowCase) {
    Check check = row.check();
    Optional<String> missing = row.notRun(rowCase.presence());
    Trial trial =
        new Trial(
            missing,
            missing.isPresent()
                ? List.of()
                : court.only(rowCase.row()).judge(rowCase.facts(), Origin.wholeFile("case")));
    String problem =
        trial.ended().equals(rowCase.expect())
            ? ""
            : "expected %s, was %s %s"
                .formatted(rowCase.expect(), trial.ended(), missing.orElse(""))
                .strip();
    return result(check, rowCase.name(), trial, problem, row.line());
  }
}
