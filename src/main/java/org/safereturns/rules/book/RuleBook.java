package org.safereturns.rules.book;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.DataStructure;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Filings;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.issue.Coverage;
import org.safereturns.issue.IssueJournal;
import org.safereturns.issue.Owed;
import org.safereturns.issue.Reconciliation;
import org.safereturns.issue.RuleInfo;
import org.safereturns.issue.Settlement;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.CaseResult;
import org.safereturns.rules.KnownIssue;
import org.safereturns.rules.Objections;
import org.safereturns.rules.Received;
import org.safereturns.rules.RuleRun;
import org.safereturns.rules.SenderSeverity;
import org.safereturns.rules.Vocabulary;
import org.safereturns.rules.cases.RuleCases;
import org.safereturns.rules.catalogue.Catalogue;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.engine.CompiledRules;
import org.safereturns.rules.engine.Court;
import org.safereturns.rules.engine.RuleCache;
import org.safereturns.rules.engine.RuleSessions;
import org.safereturns.rules.engine.RunLimits;
import org.safereturns.rules.engine.Stopwatch;
import org.safereturns.rules.judging.CollectionRun;
import org.safereturns.rules.judging.CoverageRun;
import org.safereturns.rules.judging.SubmissionRun;
import org.safereturns.rules.lint.NameLint;
import org.safereturns.rules.lint.RuleLint;
import org.safereturns.rules.reference.Absences;
import org.safereturns.rules.table.ExpectedRow;
import org.safereturns.rules.table.Until;
import org.safereturns.rules.text.Mistakes;
import org.safereturns.rules.words.Labels;

/** All checks, compiled. Immutable and shared; a {@link RuleRun} is for one submission. */
public final class RuleBook {
  private final Court court;
  private final String version;

  private RuleBook(Court court, String version) {
    this.court = court;
    this.version = version;
  }

  /** The endings of the files that make a rule book, below its folder. */
  public static List<SourceFile> sources(Path rules) {
    return SourceFile.below(rules, ".drl", ".csv", "RULES.md");
  }

  /** As {@link #load(List, Supplier, Path)}, without asking whether there are such codes. */
  public static RuleBook load(List<SourceFile> sources, Path cache) {
    Mistakes mistakes = new Mistakes();
    Catalogue catalogue = Catalogue.read(sources, mistakes);
    RuleLint.check(catalogue, sources, mistakes);
    mistakes.throwIfAny();
    RuleCache compiled = new RuleCache(cache);
    return of(
        CompiledRules.kept(catalogue, compiled).complete(compiled),
        catalogue,
        sources,
        Labels.NONE);
  }

  /**
   * @param sources as {@link #sources(Path)} finds them
   * @param vocabulary what checks may name and what codes are called in messages; asked for last,
   *     so that it can be read at the same time
   * @param cache folder for the compiled rule book; only this program may write there
   * @throws org.safereturns.issue.ConfigurationFault naming file and line of every mistake
   */
  public static RuleBook load(
      List<SourceFile> sources, Supplier<Vocabulary> vocabulary, Path cache) {
    Mistakes mistakes = new Mistakes();
    Catalogue catalogue = Catalogue.read(sources, mistakes);
    RuleCache compiled = new RuleCache(cache);
    CompiledRules kept = CompiledRules.kept(catalogue, compiled);
    kept.warmUp();
    RuleLint.check(catalogue, sources, mistakes);
    Vocabulary known = vocabulary.get();
    NameLint.check(catalogue, known, mistakes);
    mistakes.throwIfAny();
    return of(kept.complete(compiled), catalogue, sources, known);
  }

  private static RuleBook of(
      CompiledRules rules, Catalogue catalogue, List<SourceFile> sources, Labels labels) {
    RuleSessions sessions = new RuleSessions(RunLimits.DEFAULT);
    return new RuleBook(
        new Court(catalogue, rules, labels, sessions, Optional.empty()),
        RuleCache.hash(texts(sources)).substring(0, 12));
  }

  private static String texts(List<SourceFile> sources) {
    return sources.stream()
        .filter(s -> !s.path().endsWith(".md"))
        .sorted(Comparator.comparing(SourceFile::path))
        .map(s -> s.path() + "\n" + s.text())
        .collect(Collectors.joining("\n"));
  }

  /**
   * The same checks.
   *
   * @param time that those of one phase may take together
   */
  public RuleBook within(Duration time) {
    return new RuleBook(
        new Court(
            court.catalogue(), court.compiled(), court.labels(), sessions(time), Optional.empty()),
        version);
  }

  /**
   * The same checks, each run by itself: slow, but it tells which takes long, or does not end.
   *
   * @param time that each of them may take
   * @param stopwatch takes their times
   */
  public RuleBook singly(Duration time, Stopwatch stopwatch) {
    return new RuleBook(
        new Court(
            court.catalogue(),
            court.compiled(),
            court.labels(),
            sessions(time),
            Optional.of(stopwatch)),
        version);
  }

  /** That the checks of one phase may take together. */
  public Duration time() {
    return court.sessions().limits().time();
  }

  private static RuleSessions sessions(Duration time) {
    return new RuleSessions(new RunLimits(RunLimits.DEFAULT.firings(), time));
  }

  /** Every check, by code, in force at any time. */
  public List<RuleInfo> rules() {
    return court.catalogue().checks().stream().map(Check::info).toList();
  }

  /** The checks that are switched off, and why. */
  public List<KnownIssue> knownIssues() {
    return court.catalogue().references().knownIssues().list();
  }

  /** What weighs otherwise for a sender, also if it does no more. */
  public List<SenderSeverity> severities() {
    return court.catalogue().references().severities().list();
  }

  /** Judges what senders write to explain a query. */
  public Objections objections() {
    return court.catalogue().references().objections();
  }

  /** Short hash of the rule sources. */
  public String version() {
    return version;
  }

  /**
   * Puts checks to their cases.
   *
   * @param code of one check; empty for all
   */
  public List<CaseResult> tryCases(String code) {
    return new RuleCases(court)
        .all().stream()
            .filter(c -> code.isEmpty() || c.check().code().text().equals(code))
            .map(RuleCases.Case::run)
            .toList();
  }

  /** The text of {@code RULES.md}: what every check is, from its own words and its cases. */
  public String documents() {
    return RuleDocs.write(court);
  }

  /**
   * Starts the checks of one submission.
   *
   * @param header null for a file that could not be read as a return: only findings are judged
   * @param received who sent it and when: a check may weigh otherwise for a sender, until a day
   * @param journal takes every issue in a repeatable order
   */
  public RuleRun begin(@Nullable ReturnHeader header, Received received, IssueJournal journal) {
    return new SubmissionRun(court, header, received, journal);
  }

  /**
   * Collection rules: judges what several senders say about one period.
   *
   * @param figures those that stand, of all periods
   * @param settled what analysts settled, in the order in which they did
   * @throws org.safereturns.issue.SystemFault if a rule throws or does not end; it names the rule
   */
  public Reconciliation reconcile(Period period, List<Filed> figures, List<Settlement> settled) {
    return new CollectionRun(court, period, settled).run(figures);
  }

  /**
   * Judges who should have sent what.
   *
   * @param reached the end of the last period that any return stands for: what ends no later is due
   * @param today where the calendar is to say as well what is due
   */
  public Coverage cover(Filings filings, LocalDate reached, Optional<LocalDate> today) {
    return new CoverageRun(court).run(filings, new Until(reached, today));
  }

  /**
   * Who owes which return by when: every return whose period has begun, with what has come of it.
   *
   * @return by collection, sender and period
   */
  public List<Owed> calendar(Filings filings, LocalDate today) {
    Absences absences = court.catalogue().references().absences();
    return court.catalogue().expected().stream()
        .flatMap(row -> row.owed(filings, today, absences).stream())
        .sorted(Owed.ORDER)
        .toList();
  }

  /**
   * How many days after the end of a period a form is due, of any year: the fewest, if some senders
   * have more; empty if nobody is asked for it.
   *
   * @param sender who is to fill it in; empty if that is not known
   */
  public OptionalInt days(DataStructure structure, String sender) {
    List<ExpectedRow> rows =
        court.catalogue().expected().stream().filter(row -> row.isFor(structure)).toList();
    List<ExpectedRow> own = rows.stream().filter(row -> row.senders().contains(sender)).toList();
    return (own.isEmpty() ? rows : own).stream().mapToInt(ExpectedRow::days).min();
  }

  Court court() {
    return court;
  }
}
