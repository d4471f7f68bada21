package org.safereturns.intake.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safereturns.canonical.Origin;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;

/**
 * What shows only while a sheet is read: crossed-out text, hidden rows and columns, comments. A
 * sheet may be read several times and tells the same each time. Not safe for several threads:
 * closing a reader waits for the one that reads ahead.
 */
public final class Noticed {
  /** Rows with crossed-out text, comments: more of them say no more. */
  private static final int KEPT = 1_000;

  private final Source source;
  private final String sheet;
  private final Map<Integer, Origin> crossedOut = new TreeMap<>();
  private final Map<List<Integer>, RawCell> comments = new HashMap<>();
  private boolean hiding;

  public Noticed(Source source, String sheet) {
    this.source = source;
    this.sheet = sheet;
  }

  /** Told once for each row, from the first such cell to the last. */
  public void crossedOut(int row, int column) {
    if (crossedOut.size() < KEPT || crossedOut.containsKey(row)) {
      crossedOut.merge(row, source.cell(sheet, row, column), Noticed::both);
    }
  }

  private static Origin both(Origin a, Origin b) {
    return new Origin(
        a.file(),
        a.sheet(),
        a.firstRow(),
        Math.min(a.firstColumn(), b.firstColumn()),
        a.lastRow(),
        Math.max(a.lastColumn(), b.lastColumn()));
  }

  /** A comment on a cell, of which a sheet read again tells the same. */
  public void comment(int row, int column, String text) {
    if (comments.size() < KEPT) {
      comments.put(List.of(row, column), RawCell.text(row, column, text));
    }
  }

  /** By row, then by column. */
  public List<RawCell> comments() {
    return comments.values().stream()
        .sorted(Comparator.comparingInt(RawCell::row).thenComparingInt(RawCell::column))
        .toList();
  }

  /** A row or column that holds something does not show on the screen. */
  public void hiding() {
    hiding = true;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (hiding) {
      findings.add(Finding.of(FindingKind.HIDDEN_CELLS, Origin.wholeSheet(source.name(), sheet)));
    }
    crossedOut.values().forEach(c -> findings.add(Finding.of(FindingKind.CROSSED_OUT, c)));
    return findings;
  }
}
