package org.safereturns.publication.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safereturns.canonical.CodeList;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Period;
import org.safereturns.disclosure.protect.Watcher;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.Settings;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Ledger;
import org.safereturns.publication.Judged;
import org.safereturns.publication.Released;
import org.safereturns.publication.analysis.AssessmentSpec;
import org.safereturns.publication.analysis.ProfileTable;
import org.safereturns.publication.analysis.Reckoner;
import org.safereturns.publication.analysis.SpecWords;
import org.safereturns.publication.analysis.StatutoryReport;
import org.safereturns.publication.analysis.StatutorySpec;
import org.safereturns.publication.analysis.Tabulation;
import org.safereturns.publication.analysis.TrendTable;
import org.safereturns.publication.chart.Chart;
import org.safereturns.publication.dataset.Settlements;
import org.safereturns.publication.file.FolderSwap;
import org.safereturns.publication.printed.ProtectedTables;
import org.safereturns.publication.printed.ReleaseSubject;
import org.safereturns.publication.table.Labels;
import org.safereturns.publication.table.Notice;
import org.safereturns.publication.written.AnalystTable;
import org.safereturns.publication.written.AnalystWorkbook;
import org.safereturns.publication.written.Lineage;
import org.safereturns.publication.written.Sheet;
import org.safereturns.publication.written.TableFiles;
import org.safereturns.publication.written.TablesPage;

/** The tables of the needs assessment for analysts inside, and what is written from them. */
public final class Assessment {
  private static final String SPEC = "assessment.yaml";
  private static final String STATUTORY = "statutory.yaml";

  private final Ledger ledger;
  private final Labels labels;
  private final AssessmentSpec spec;
  private final StatutorySpec statutory;
  private final Reckoner reckoner;
  private final Judged judged;
  private final Path out;

  /**
   * @param tables the folder of specifications
   * @throws ConfigurationFault if a specification is wrong
   */
  public Assessment(
      Ledger ledger, Map<String, CodeList> codeLists, Judged judged, Path tables, Path out) {
    this.ledger = ledger;
    this.labels = new Labels(codeLists);
    this.spec = Settings.read(tables.resolve(SPEC), AssessmentSpec.class);
    this.statutory = Settings.read(tables.resolve(STATUTORY), StatutorySpec.class);
    new SpecWords(tables.resolve(SPEC), labels).check(spec);
    new SpecWords(tables.resolve(STATUTORY), labels).check(statutory);
    this.judged = judged;
    this.reckoner = new Reckoner(inForce(ledger, judged));
    this.out = out;
  }

  /** The figures that stand, without those that were set aside when a disagreement was settled. */
  private static List<Filed> inForce(Ledger ledger, Judged judged) {
    Settlements settled =
        new Settlements(ledger.disagreements().settlements(), judged.reconciliations());
    return ledger.figures().standingFigures().stream()
        .filter(f -> !settled.mark(f.reference(), f.cell().key()).equals("set aside"))
        .toList();
  }

  /** The latest financial year that any figure is about. */
  public Optional<Period> latest() {
    return reckoner.latest();
  }

  /**
   * Writes the tables of a year: unprotected, for analysts inside.
   *
   * @return the folder they are in
   */
  public Path writeInside(Period year) {
    String output = "assessment-" + Tabulation.name(year);
    List<AnalystTable> tables = tables(new Tabulation(spec, reckoner, labels, year));
    AnalystWorkbook.Cover cover =
        new AnalystWorkbook.Cover(
            spec.title() + ": " + year.label(),
            Notice.RESTRICTED,
            List.of(
                "Each row ends with its reference: “safe-returns trace” followed by it, or by the"
                    + " name of a sheet and a cell such as “"
                    + tables.get(0).name()
                    + "!C4”, tells"
                    + " the returns and cells behind it."),
            notes());
    return write(out.resolve("assessment").resolve(Tabulation.name(year)), output, cover, tables);
  }

  private static List<AnalystTable> tables(Tabulation work) {
    List<AnalystTable> tables = new ArrayList<>();
    work.spec().trends().forEach(trend -> tables.add(new TrendTable(work, trend).table()));
    for (AssessmentSpec.Profile profile : work.spec().profiles()) {
      profile.by().forEach(by -> tables.add(new ProfileTable(work, profile, by).table()));
    }
    return tables;
  }

  /**
   * What is to be released of a year, each with how to do it: several, so that somebody can say how
   * far they are.
   */
  public List<Step> releases(Period year) {
    Tabulation work = new Tabulation(spec, reckoner, labels, year);
    List<Step> steps = new ArrayList<>();
    for (AssessmentSpec.Release release : spec.released()) {
      for (String service : release.services()) {
        for (Period of : reckoner.financialYears(spec.source(service), year)) {
          for (String by : release.by()) {
            add(steps, new ReleaseSubject(work, release, service, by, of));
          }
        }
      }
    }
    return steps;
  }

  private void add(List<Step> steps, ReleaseSubject subject) {
    ProtectedTables tables = new ProtectedTables(subject);
    if (!tables.isEmpty()) {
      steps.add(watcher -> tables.release(out, ledger, watcher));
    }
  }

  /** One release that is to be made. */
  public interface Step {
    /** Makes it, unless it was made before. */
    Released take(Watcher watcher);
  }

  /**
   * Writes the annual report on support in safe accommodation, in our own layout.
   *
   * @return the folder it is in
   */
  public Path writeStatutory(Period year) {
    List<AnalystTable> tables =
        new StatutoryReport(statutory, reckoner, labels, judged.coverage(), year).tables();
    List<String> notes = new ArrayList<>(statutory.notes());
    notes.addAll(Notice.MARKS);
    AnalystWorkbook.Cover cover =
        new AnalystWorkbook.Cover(
            statutory.title()
                + ": "
                + labels.of("REF_AREA", statutory.authority())
                + ", "
                + year.label(),
            statutory.notice(),
            List.of("Each row ends with its reference, for “safe-returns trace”."),
            notes);
    return write(
        out.resolve("statutory").resolve(Tabulation.name(year)),
        "statutory-" + Tabulation.name(year),
        cover,
        tables);
  }

  private static Path write(
      Path folder, String output, AnalystWorkbook.Cover cover, List<AnalystTable> tables) {
    FolderSwap swap = new FolderSwap(folder);
    try {
      Path draft = swap.begin();
      List<Sheet> sheets = new ArrayList<>();
      List<Lineage.Line> lineage = new ArrayList<>();
      for (AnalystTable table : tables) {
        sheets.add(table.sheet(output));
        lineage.addAll(table.lineage(output));
        TableFiles.write(draft, table, output);
      }
      AnalystWorkbook.write(draft.resolve(output + ".xlsx"), cover, sheets, charts(tables));
      TablesPage.write(draft.resolve(output + ".html"), cover, output, tables);
      Lineage.write(draft, lineage);
      Files.createDirectories(folder);
      if (swap.differs()) {
        swap.putInPlace();
      } else {
        swap.abandon();
      }
      return folder;
    } catch (IOException e) {
      throw new SystemFault("The tables could not be written to " + folder, e);
    }
  }

  private static List<String> notes() {
    List<String> notes = new ArrayList<>(Notice.MARKS);
    notes.add(
        "Shares are of those whose answer is known: that number is in the row “Answer known”, for"
            + " the service and for what it is set beside.");
    notes.add(
        "Where a group's share differs from that beside it by more than chance would have it"
            + " (two-sided test of proportions, 95 %), it is called over- or under-represented. The"
            + " heading names what it was compared with; the row “Answer known” has both bases.");
    notes.add(
        "“3 months only” says that the returns of the rest of the year are not there: such counts"
            + " have no rates.");
    return notes;
  }

  private static Map<String, List<Chart>> charts(List<AnalystTable> tables) {
    Map<String, List<Chart>> charts = new LinkedHashMap<>();
    tables.stream()
        .filter(table -> !table.charts().isEmpty())
        .forEach(table -> charts.put(table.name(), table.charts()));
    return charts;
  }
}
