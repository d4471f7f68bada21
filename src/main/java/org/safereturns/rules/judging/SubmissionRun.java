package org.safereturns.rules.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Field;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Filing;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.RecordShape;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.issue.Comparison;
import org.safereturns.issue.Finding;
import org.safereturns.issue.Issue;
import org.safereturns.issue.IssueJournal;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.rules.Received;
import org.safereturns.rules.RecordChunk;
import org.safereturns.rules.ReturnFacts;
import org.safereturns.rules.RuleRun;
import org.safereturns.rules.check.Phase;
import org.safereturns.rules.check.Presence;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.comparison.Collected;
import org.safereturns.rules.comparison.Comparisons;
import org.safereturns.rules.engine.Court;
import org.safereturns.rules.engine.Judges;
import org.safereturns.rules.engine.Raised;
import org.safereturns.rules.reference.Alike;
import org.safereturns.rules.table.CompletenessRow;
import org.safereturns.rules.table.FieldRow;

/** The checks of one submission: record rules, return rules, and the account of both. */
public final class SubmissionRun implements RuleRun {
  private final Court court;
  private final @Nullable ReturnHeader header;
  private final IssueJournal journal;
  private final Optional<Period> period;
  private final InForce inForce;
  private final Map<RuleCode, Long> found = new HashMap<>();
  private final Set<String> fields = new HashSet<>();
  private final Map<String, Integer> listed = new HashMap<>();
  private @Nullable RecordShape shape;
  private @Nullable Judges recordJudges;

  public SubmissionRun(
      Court court, @Nullable ReturnHeader header, Received received, IssueJournal journal) {
    this.court = court;
    this.header = header;
    this.journal = journal;
    this.period = Optional.ofNullable(header).map(ReturnHeader::period).filter(Period::isStated);
    String collection = header == null ? "" : header.collection();
    this.inForce = new InForce(court, period, court.severities(received, collection));
  }

  @Override
  public void records(RecordShape records, List<CaseRecord> chunk) {
    Judges judges = recordJudges;
    if (judges == null || shape != records) {
      shape = records;
      judges = recordJudges(records);
      recordJudges = judges;
    }
    listed.merge(records.sheet(), chunk.size(), Integer::sum);
    List<Object> facts = new ArrayList<>();
    facts.add(new RecordChunk(records, chunk));
    if (judges.hasRules()) {
      facts.addAll(chunk);
    }
    if (header != null) {
      facts.add(header);
    }
    tell(
        judges.judge(facts, Origin.wholeSheet(records.file(), records.sheet())),
        Alike.Of.RECORDS,
        column -> chunk.size());
  }

  /** Only what can be judged with the fields of this sheet. */
  private Judges recordJudges(RecordShape records) {
    Set<String> names = records.fields().stream().map(Field::name).collect(Collectors.toSet());
    fields.addAll(names);
    Presence presence =
        new ReturnPresence(header, names, true, ReturnFacts.of(List.of()), court.labels());
    return inForce.judges(Phase.RECORD, presence, row -> ready(row, records));
  }

  private Row ready(Row row, RecordShape records) {
    return row instanceof FieldRow field ? field.on(records, period.orElse(Period.NONE)) : row;
  }

  private Row ready(Row row) {
    return row instanceof CompletenessRow completeness && header != null
        ? completeness.in(header.collection(), court.catalogue().references().thresholds())
        : row;
  }

  @Override
  public List<RuleOutcome> finish(ReturnFacts facts) {
    inForce.requireWords(facts.findings());
    Comparisons trends = trends(facts);
    Presence presence =
        new ComparedPresence(
            new ReturnPresence(header, fields, shape != null, facts, court.labels()), trends);
    List<Object> all = facts.with(header);
    all.addAll(trends.list().stream().filter(Comparison::isCompared).toList());
    Judges judges = inForce.judges(Phase.RETURN, presence, this::ready);
    tell(judges.judge(all, file(facts)), Alike.Of.FIGURES, heights(facts.cells()));
    return inForce.outcomes(List.of(Phase.RECORD, Phase.RETURN), presence, found);
  }

  /** Figures of several periods of this very return, side by side. */
  private Comparisons trends(ReturnFacts facts) {
    ReturnHeader of = header;
    if (of == null) {
      return new Comparisons(Map.of());
    }
    Period reported = of.period();
    Filing filing = new Filing(of.sender(), of.collection(), "", reported, of.declared());
    List<Filed> own = facts.cells().stream().map(cell -> new Filed(filing, cell)).toList();
    return Comparisons.of(
        court.catalogue().comparing(reported, Phase.RETURN),
        new Collected(reported, own, court.catalogue().references(), court.labels()));
  }

  private void tell(List<Raised> raised, Alike.Of of, ToIntFunction<Origin> height) {
    List<Issue> issues = raised.stream().map(Raised::issue).toList();
    for (Issue issue : court.catalogue().references().alike().told(issues, of, height)) {
      found.merge(issue.code(), 1L, Long::sum);
      journal.add(issue);
    }
  }

  /** How many figures stand in the column of a cell; in a list of cases, how many cases. */
  private ToIntFunction<Origin> heights(List<Cell> cells) {
    Map<List<Object>, Integer> heights = new HashMap<>();
    cells.forEach(cell -> heights.merge(column(cell.origin()), 1, Integer::sum));
    return cell ->
        Math.max(heights.getOrDefault(column(cell), 0), listed.getOrDefault(cell.sheet(), 0));
  }

  private static List<Object> column(Origin origin) {
    return List.of(origin.sheet(), origin.firstColumn());
  }

  private Origin file(ReturnFacts facts) {
    String name =
        Optional.ofNullable(shape)
            .map(RecordShape::file)
            .or(() -> facts.cells().stream().map(Cell::origin).map(Origin::file).findFirst())
            .or(() -> facts.findings().stream().map(Finding::origin).map(Origin::file).findFirst())
            .orElse("");
    return Origin.wholeFile(name);
  }
}
