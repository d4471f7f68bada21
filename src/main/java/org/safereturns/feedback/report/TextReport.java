package org.safereturns.feedback.report;

import java.util.List;
import java.util.Locale;
import org.safereturns.feedback.text.Wrapped;

/** The report for a terminal: verdict, what to do, issues, checks that did not run. */
public final class TextReport {
  private static final int WIDTH = 96;

  /** How many places of one check are printed. */
  static final int LISTED = 20;

  private final StringBuilder text = new StringBuilder();

  private TextReport() {}

  public static String of(Report report) {
    TextReport text = new TextReport();
    text.head(report);
    report.issues().forEach(text::group);
    if (!report.explained().isEmpty()) {
      text.line("").line("EXPLAINED").line("");
      report.explained().forEach(text::group);
    }
    if (!report.notes().isEmpty()) {
      text.line("").line("FOR YOUR INFORMATION").line("");
      report.notes().forEach(text::group);
    }
    text.completeness(report.completeness());
    text.changes(report);
    text.checks(report);
    return text.text.toString();
  }

  private void head(Report report) {
    Report.Outcome outcome = report.outcome();
    line(outcome.label().toUpperCase(Locale.ROOT) + ": " + outcome.headline());
    Report.ReadAs readAs = report.readAs();
    String what = readAs == null ? "" : ", " + readAs.title() + ", " + readAs.periodLabel();
    line("File " + report.file().name() + what);
    if (!report.reference().isEmpty()) {
      line("Receipt reference " + report.reference());
    }
    line("").line(outcome.opening()).line("").line("What to do next");
    int step = 0;
    for (String next : outcome.next()) {
      step++;
      hanging(" " + step + ". ", next);
    }
    line("");
    if (!report.outcome().code().equals(Ending.OUR_FAILURE.name())) {
      totals(report.totals());
    }
  }

  private void totals(Report.Totals totals) {
    line("Issues: %,d (errors %,d, queries %,d, warnings %,d); notes %,d%s"
            .formatted(
                totals.issues(),
                totals.errors(),
                totals.queries(),
                totals.warnings(),
                totals.notes(),
                explained(totals)))
        .line("");
  }

  private static String explained(Report.Totals totals) {
    return totals.explained() == 0 ? "" : "; queries explained %,d".formatted(totals.explained());
  }

  private void group(Report.Group group) {
    line(
        "%s  %s: %s (%,d)".formatted(group.code(), group.severity(), group.title(), group.total()));
    if (!group.severityChange().isEmpty()) {
      hanging("  ", group.severityChange());
    }
    List<Report.Place> shown = group.places().subList(0, Math.min(group.places().size(), LISTED));
    String mend = "";
    for (Report.Place place : shown) {
      String seen = place.seen().isEmpty() ? "" : " [saw: " + place.seen() + "]";
      hanging("  " + where(place) + "  ", place.message() + seen);
      Report.Said said = place.explanation();
      if (said != null) {
        hanging(said.accepted() ? "    Explained: " : "    You wrote: ", said.words());
      }
      if (said != null && !said.accepted()) {
        hanging("    ", said.objection());
      }
      if (!place.isExplained() && !place.mend().isEmpty() && !place.mend().equals(mend)) {
        hanging("    To mend: ", place.mend());
      }
      mend = place.mend();
    }
    if (group.total() > shown.size()) {
      line("  ... and %,d more, all in issues.csv".formatted(group.total() - shown.size()));
    }
    line("");
  }

  private static String where(Report.Place place) {
    String cells =
        place.sheet().isEmpty() || place.cells().isEmpty()
            ? place.sheet() + place.cells()
            : place.sheet() + "!" + place.cells();
    String where = cells.isEmpty() ? "whole file" : cells;
    return place.subject().isEmpty() ? where : where + " (" + place.subject() + ")";
  }

  private void completeness(List<Report.Recorded> completeness) {
    if (completeness.isEmpty()) {
      return;
    }
    line("Completeness of protected characteristics: asked %, usable %");
    String group = "";
    for (Report.Recorded c : completeness) {
      String of = "%s (%,d)".formatted(c.of(), c.total());
      if (!of.equals(group)) {
        hanging("  ", of);
        group = of;
      }
      line("    %-32s %6s %6s".formatted(c.characteristic(), c.askedRate(), c.usableRate()));
    }
    line("");
  }

  private void changes(Report report) {
    Report.Changes changes = report.difference();
    if (changes != null) {
      line("Since your earlier submission: same %,d, changed %,d, new %,d, lost %,d"
              .formatted(changes.same(), changes.changed(), changes.added(), changes.lost()))
          .line("");
    }
  }

  private void checks(Report report) {
    if (report.outcome().code().equals(Ending.OUR_FAILURE.name())) {
      return; // none was run to its end
    }
    Report.Checks checks = report.checks();
    line(
        "Checks: passed %,d, failed %,d, not run %,d"
            .formatted(checks.passed(), checks.failed(), checks.notRun()));
    if (report.outcome().code().equals(Ending.UNREADABLE.name())) {
      return;
    }
    NotRun.lines(checks.list()).forEach(line -> hanging("  Not run: ", line));
  }

  private void hanging(String start, String sentence) {
    text.append(Wrapped.at(WIDTH, start + sentence, "      "));
  }

  private TextReport line(String line) {
    text.append(Wrapped.at(WIDTH, line, "  "));
    return this;
  }
}
