package org.safereturns.feedback.report;

import java.util.List;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Difference;
import org.safereturns.feedback.text.Plain;

/** Tells a sender which of its figures differ from those it sent before. */
public final class Changed {
  private final Labels labels;

  public Changed(Labels labels) {
    this.labels = labels;
  }

  public Report.Changes changes(Difference difference) {
    return new Report.Changes(
        difference.same(),
        difference.changed().size(),
        difference.added().size(),
        difference.lost().size(),
        listed(difference.changed()).stream().map(c -> row(c.after(), stood(c.before()))).toList(),
        listed(difference.added()).stream().map(c -> row(c, "")).toList(),
        listed(difference.lost()).stream().map(this::lost).toList());
  }

  private static <T> List<T> listed(List<T> all) {
    return all.subList(0, Math.min(all.size(), Report.Changes.LISTED));
  }

  private Report.Change row(Cell cell, String before) {
    return new Report.Change(
        Plain.line(labels.figure(cell)),
        Plain.sheet(cell.origin().sheet()),
        cell.origin().cells(),
        Plain.quote(before),
        stood(cell));
  }

  private static String stood(Cell cell) {
    return cell.raw().isBlank() ? "blank" : Plain.quote(cell.raw());
  }

  private Report.Change lost(Cell cell) {
    Report.Change row = row(cell, stood(cell));
    return new Report.Change(row.figure(), row.sheet(), row.cells(), row.before(), "");
  }
}
