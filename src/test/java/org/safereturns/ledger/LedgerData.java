package org.safereturns.ledger;

import static org.safereturns.canonical.TestData.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Purpose;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.issue.Explanation;
import org.safereturns.issue.Issue;
import org.safereturns.issue.IssueKey;
import org.safereturns.issue.Issues;
import org.safereturns.issue.Outcome;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.RuleInfo;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.issue.Severity;
import org.safereturns.issue.SeverityChange;
import org.safereturns.issue.ValidationResult;
import org.safereturns.issue.Versions;

/** Arrivals and results with harmless defaults. */
public final class LedgerData {
  private LedgerData() {}

  /** Those with a step to be taken. */
  static List<Submission> unfinished(Submissions submissions) {
    return submissions.list().stream().filter(Submission::isUnfinished).toList();
  }

  /** Keeps a text as the file of a sender and lets it arrive. */
  public static Receipt arrive(Ledger ledger, Path folder, String sender, String content) {
    return ledger
        .submissions()
        .receive(
            Arrival.of(sender, "return.csv", keep(ledger, folder, sender, content), Door.FOLDER));
  }

  public static Originals.Kept keep(Ledger ledger, Path folder, String sender, String content) {
    try {
      Path file = Files.writeString(Files.createTempFile(folder, "in", ".csv"), content);
      return ledger.originals().keep(sender, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ResultBuilder result() {
    return new ResultBuilder();
  }

  /** Takes an accepted submission all the way. */
  public static void finish(Ledger ledger, String reference, ValidationResult result) {
    ledger.submissions().validated(reference, result);
    ledger.submissions().answered(reference, Optional.empty());
    ledger.submissions().published(List.of(ledger.submissions().get(reference)), "-");
  }

  private static final SeverityChange CHANGE =
      new SeverityChange(Severity.ERROR, "The form is being changed.", LocalDate.of(2027, 3, 31));

  public static Issue issue(String code, Severity severity, int row) {
    return new Issue(
        new RuleCode(code),
        severity,
        Origin.cell("return.csv", "Sheet 1", row, 2),
        List.of(Origin.cell("return.csv", "Sheet 1", row, 3), Origin.wholeSheet("return.csv", "B")),
        "row " + row,
        "The figure is odd.",
        "12",
        "Mend it.",
        severity == Severity.WARNING,
        IssueKey.NONE,
        Optional.empty(),
        severity == Severity.QUERY ? Optional.of(CHANGE) : Optional.empty());
  }

  /** An accepted return with one figure and one gap unless told otherwise. */
  public static final class ResultBuilder {
    private Outcome outcome = Outcome.ACCEPTED;
    private String template = "test.v1";
    private Period period = Period.financialYear(2022);
    private @Nullable List<Cell> cells;
    private final Issues issues = new Issues();

    /** With a query that nobody has explained. */
    public ResultBuilder queried(String code) {
      issues.add(query(code));
      return this;
    }

    /** With a query about which the sender wrote something. */
    public ResultBuilder explained(String code, String words, String objection) {
      issues.add(query(code).with(new Explanation(words, "", "", objection)));
      return this;
    }

    private static Issue query(String code) {
      RuleCode rule = new RuleCode(code);
      return new Issue(
          rule,
          Severity.QUERY,
          Origin.cell("return.csv", "Sheet 1", 4, 2),
          List.of(),
          "",
          "The figure is odd.",
          "12",
          "Mend it.",
          false,
          IssueKey.of(rule, "SURVIVORS|E10000016", "12"),
          Optional.empty(),
          Optional.empty());
    }

    public ResultBuilder outcome(Outcome value) {
      outcome = value;
      return this;
    }

    public ResultBuilder template(String value) {
      template = value;
      return this;
    }

    public ResultBuilder period(Period value) {
      period = value;
      return this;
    }

    public ResultBuilder cells(Cell... values) {
      cells = List.of(values);
      return this;
    }

    public ResultBuilder issue(String code, Severity severity, int row) {
      issues.add(LedgerData.issue(code, severity, row));
      return this;
    }

    public ValidationResult by(String sender) {
      return build(
          new ReturnHeader(
              template,
              "Test return",
              "test",
              sender,
              period,
              Purpose.RESTRICTED,
              Set.of(Characteristic.SEX, Characteristic.AGE),
              Map.of("NIL", "no", "AREA_SCHEME", "DISTRICTS")));
    }

    /** What nobody can read. */
    public ValidationResult unreadable() {
      outcome = Outcome.QUARANTINED;
      cells = List.of();
      return build(null);
    }

    private ValidationResult build(@Nullable ReturnHeader header) {
      List<Cell> figures = new ArrayList<>(cells == null ? defaults() : cells);
      figures.sort(CellRows.ORDER);
      return new ValidationResult(
          outcome,
          header,
          "Recognised by its headings.",
          12,
          3,
          figures,
          header == null ? List.of() : List.of(completeness()),
          issues,
          List.of(
              RuleOutcome.ran(new RuleCode("SUM-101"), 0),
              RuleOutcome.notRun(new RuleCode("SUM-102"), "no total")),
          List.of(
              new RuleInfo(new RuleCode("SUM-101"), "Sums", Severity.ERROR, "because", "manual")),
          new Versions("0.1", "book", "maps", "lists"));
    }

    private static List<Cell> defaults() {
      return List.of(
          figure().by("SEX", "001").value("12.50"),
          figure().by("SEX", "002").gap(GapReason.SUPPRESSED, "(s)"));
    }

    private static Completeness completeness() {
      return new Completeness(
          Characteristic.SEX,
          "SURVIVORS",
          figure().value("1").context(),
          10,
          9,
          8,
          Origin.wholeSheet("return.csv", "Sheet 1"));
    }
  }
}
