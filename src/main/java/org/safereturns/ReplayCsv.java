package org.safereturns;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.safereturns.feedback.report.IssuesCsv;
import org.safereturns.issue.Issue;
import org.safereturns.pipeline.replay.Replayed;

/** What {@code rules replay} finds, as a list: what appears or disappears, then as issues.csv. */
final class ReplayCsv {
  private final CsvWriter csv;

  private ReplayCsv(CsvWriter csv) {
    this.csv = csv;
  }

  static void write(Path file, List<Replayed> different) {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      List<String> head = new ArrayList<>(List.of("change", "submission", "before", "after"));
      head.addAll(IssuesCsv.COLUMNS);
      csv.writeRecord(head);
      different.forEach(new ReplayCsv(csv)::add);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private void add(Replayed one) {
    one.appear().forEach(issue -> line("appears", one, issue));
    one.disappear().forEach(issue -> line("disappears", one, issue));
  }

  private void line(String change, Replayed one, Issue issue) {
    List<String> cells =
        new ArrayList<>(List.of(change, IssuesCsv.cell(one.about()), one.before(), one.after()));
    cells.addAll(IssuesCsv.cells(issue));
    csv.writeRecord(cells);
  }
}
