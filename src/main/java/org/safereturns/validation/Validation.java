package org.safereturns.validation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Filings;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.intake.Intake;
import org.safereturns.intake.raw.FileRefused;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.issue.Coverage;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;
import org.safereturns.issue.IssueJournal;
import org.safereturns.issue.Issues;
import org.safereturns.issue.Outcome;
import org.safereturns.issue.Owed;
import org.safereturns.issue.Reconciliation;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.issue.Settlement;
import org.safereturns.issue.SystemFault;
import org.safereturns.issue.ValidationResult;
import org.safereturns.issue.Versions;
import org.safereturns.mapping.Mapped;
import org.safereturns.mapping.Recognition;
import org.safereturns.mapping.Recognition.Candidate;
import org.safereturns.mapping.RecordSink;
import org.safereturns.mapping.catalogue.MappingCatalogue;
import org.safereturns.rules.Received;
import org.safereturns.rules.ReturnFacts;
import org.safereturns.rules.book.RuleBook;

/** From file to verdict. Thread-safe: one instance serves all doors. */
public final class Validation {
  private final Intake intake;
  private final MappingCatalogue mappings;
  private final RuleBook ruleBook;

  public Validation(Intake intake, MappingCatalogue mappings, RuleBook ruleBook) {
    this.intake = intake;
    this.mappings = mappings;
    this.ruleBook = ruleBook;
  }

  /** Judges one submission of which nothing is known from earlier ones. */
  public ValidationResult validate(Sent sent, IssueJournal journal) {
    return validate(sent, History.NONE, journal);
  }

  /**
   * Judges one submission.
   *
   * @param journal takes every issue as it is found
   * @return a verdict, or quarantine for a file nobody can read as a return
   * @throws org.safereturns.issue.SystemFault if we failed; there is no verdict then
   */
  public ValidationResult validate(Sent sent, History history, IssueJournal journal) {
    Account account = Account.of(history, journal);
    try (RawFile raw = intake.open(sent.file(), sent.name())) {
      AnswerSheets answers = AnswerSheets.of(raw);
      if (answers.isAlone()) {
        return history
            .returns()
            .apply(answers.receipt())
            .map(earlier -> again(earlier, answers, sent, history, account))
            .orElseGet(() -> alone(raw, answers, sent, account));
      }
      return read(raw, answers, sent, account.with(answers(history, answers.rows())));
    } catch (FileRefused refused) {
      return unreadable(List.of(refused.finding()), "", sent, account);
    }
  }

  private Answers answers(History history, List<AnswerSheets.Row> rows) {
    return new Answers(ruleBook.objections(), history.explanations(), rows);
  }

  /**
   * Which of several senders a return may be from, by what it says about itself.
   *
   * @param receipts finds the sender of an earlier submission, for explanations that come alone
   * @return all of them if it names nobody; none if it names somebody else or cannot be read
   */
  public List<String> senders(
      Path file, List<String> candidates, Function<String, Optional<String>> receipts) {
    try (RawFile all = intake.open(file, "")) {
      AnswerSheets answers = AnswerSheets.of(all);
      if (answers.isAlone()) {
        return receipts.apply(answers.receipt()).filter(candidates::contains).stream().toList();
      }
      RawFile raw = new ReturnFile(all, answers.returned());
      return mappings.recognise(raw).best().stream()
          .flatMap(template -> candidates.stream().filter(c -> isOwn(raw, template, c)))
          .toList();
    } catch (FileRefused refused) {
      return List.of();
    }
  }

  private boolean isOwn(RawFile raw, Candidate template, String sender) {
    return mappings.read(raw, template.template(), sender, RecordSink.NONE).findings().stream()
        .noneMatch(finding -> finding.kind() == FindingKind.OTHER_ORGANISATION);
  }

  /** Only explanations came: the return they are about is judged again with them. */
  private ValidationResult again(
      History.Earlier earlier, AnswerSheets written, Sent sent, History history, Account account) {
    try (RawFile raw = intake.open(earlier.file(), earlier.name())) {
      AnswerSheets before = AnswerSheets.of(raw);
      List<AnswerSheets.Row> rows = new ArrayList<>(written.rows());
      rows.addAll(before.rows());
      return read(raw, before, sent, account.with(answers(history, rows)))
          .stating(ReturnHeader.ANSWERS, earlier.reference());
    }
  }

  private ValidationResult alone(RawFile raw, AnswerSheets answers, Sent sent, Account account) {
    Finding finding =
        new Finding(
            FindingKind.ANSWERS_ALONE,
            Origin.wholeFile(raw.name()),
            Map.of("receipt", answers.receipt()));
    return unreadable(List.of(finding), "", sent, account);
  }

  /**
   * Hands over the case records of a submission that was judged before, as its template has them.
   *
   * @throws SystemFault if it cannot be read any more
   */
  public void records(Sent sent, RecordSink sink) {
    try (RawFile all = intake.open(sent.file(), sent.name())) {
      RawFile raw = new ReturnFile(all, AnswerSheets.of(all).returned());
      mappings
          .recognise(raw)
          .best()
          .ifPresent(found -> mappings.read(raw, found.template(), sent.sender(), sink));
    } catch (FileRefused refused) {
      throw new SystemFault("a return that was read before cannot be read any more", refused);
    }
  }

  private ValidationResult read(RawFile all, AnswerSheets answers, Sent sent, Account account) {
    SearchedFile raw =
        new SearchedFile(new ReturnFile(all, answers.returned()), mappings.codeLists());
    Recognition recognition = mappings.recognise(raw);
    return recognition
        .best()
        .map(template -> judge(raw, template, sent, account))
        .orElseGet(() -> unrecognised(raw, recognition, sent, account));
  }

  /**
   * Judges what several senders say about one period.
   *
   * @param figures those that stand, of all periods, from the ledger
   * @param settled what analysts settled, in the order in which they did
   */
  public Reconciliation reconcile(Period period, List<Filed> figures, List<Settlement> settled) {
    return ruleBook.reconcile(period, figures, settled);
  }

  /**
   * Judges who should have sent what; the parameters are those of {@link RuleBook#cover}.
   *
   * @return what is due and what came of it, for analysts
   */
  public Coverage cover(Filings filings, LocalDate reached, Optional<LocalDate> today) {
    return ruleBook.cover(filings, reached, today);
  }

  /** Who owes which return by when, and what has come of it; as {@link RuleBook#calendar}. */
  public List<Owed> calendar(Filings filings, LocalDate today) {
    return ruleBook.calendar(filings, today);
  }

  /** What was known before, and where the issues go, each with its explanation. */
  private record Account(History history, Issues issues, IssueJournal journal) {
    private static Account of(History history, IssueJournal list) {
      Issues issues = new Issues();
      return new Account(
          history,
          issues,
          issue -> {
            issues.add(issue);
            list.add(issue);
          });
    }

    private Account with(Answers answers) {
      return new Account(history, issues, issue -> journal.add(answers.explained(issue)));
    }
  }

  private ValidationResult judge(SearchedFile raw, Candidate template, Sent sent, Account account) {
    Received received = received(sent);
    try (RecordCheck records =
        new RecordCheck(header -> ruleBook.begin(header, received, account.journal()))) {
      Mapped mapped = mappings.read(raw, template.template(), sent.sender(), records);
      List<Finding> findings = new ArrayList<>(raw.findings());
      findings.addAll(mapped.findings());
      findings.addAll(raw.personal(mapped.header().isForPublication()));
      TooEarly.find(mapped.header(), sent).ifPresent(findings::add);
      Leaks leaks = Leaks.of(mapped, account.history());
      List<RuleOutcome> outcomes =
          records
              .run(mapped.header())
              .finish(
                  new ReturnFacts(
                      mapped.cells(),
                      mapped.sums(),
                      mapped.completeness(),
                      findings,
                      leaks.found(),
                      leaks.earlier(),
                      mapped.said()));
      return new ValidationResult(
          Outcome.of(account.issues()),
          mapped.header(),
          recognised(template),
          mapped.rows(),
          mapped.records(),
          mapped.cells(),
          mapped.completeness(),
          account.issues(),
          outcomes,
          ruleBook.rules(),
          versions());
    }
  }

  private static String recognised(Candidate template) {
    return "Read as “%s” (%d of 100 sure: %s)"
        .formatted(template.title(), template.score(), template.why());
  }

  private ValidationResult unrecognised(
      RawFile raw, Recognition recognition, Sent sent, Account account) {
    String nearest =
        recognition
            .nearest()
            .map(c -> "The nearest is “%s”: %s".formatted(c.title(), c.why()))
            .orElse("It has nothing in common with any of them.");
    List<Finding> findings = new ArrayList<>(raw.findings());
    findings.add(
        new Finding(
            FindingKind.UNRECOGNISED_RETURN,
            recognition.nearest().flatMap(Candidate::slip).orElse(Origin.wholeFile(raw.name())),
            Map.of("nearest", nearest)));
    return unreadable(findings, "Not recognised as a return. " + nearest, sent, account);
  }

  private ValidationResult unreadable(
      List<Finding> findings, String recognition, Sent sent, Account account) {
    List<RuleOutcome> outcomes =
        ruleBook.begin(null, received(sent), account.journal()).finish(ReturnFacts.of(findings));
    return new ValidationResult(
        Outcome.QUARANTINED,
        null,
        recognition,
        0,
        0,
        List.of(),
        List.of(),
        account.issues(),
        outcomes,
        ruleBook.rules(),
        versions());
  }

  private static Received received(Sent sent) {
    return new Received(sent.sender(), sent.received());
  }

  private Versions versions() {
    return new Versions(
        Versions.programVersion(),
        ruleBook.version(),
        mappings.version(),
        mappings.codeListVersion());
  }
}
