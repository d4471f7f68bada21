package org.safereturns.mapping;

import java.util.List;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.canonical.Said;
import org.safereturns.canonical.Sum;
import org.safereturns.issue.Finding;

/**
 * A return in canonical form.
 *
 * @param rows rows read over all sheets
 * @param records case records read (they went to the {@link RecordSink})
 * @param cells figures and gaps, those tallied from case records included
 * @param said what its sentences say besides figures
 * @param findings what no mapping claims, what could not be read, sentences not read
 */
public record Mapped(
    ReturnHeader header,
    long rows,
    long records,
    List<Cell> cells,
    List<Sum> sums,
    List<Completeness> completeness,
    Said said,
    List<Finding> findings) {
  public Mapped {
    cells = List.copyOf(cells);
    sums = List.copyOf(sums);
    completeness = List.copyOf(completeness);
    findings = List.copyOf(findings);
  }
}
