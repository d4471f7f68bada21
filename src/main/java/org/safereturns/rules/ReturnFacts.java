package org.safereturns.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.canonical.Said;
import org.safereturns.canonical.Sum;
import org.safereturns.issue.Finding;
import org.safereturns.issue.Leak;

/**
 * What return rules see of one submission, besides its header.
 *
 * @param earlier how many earlier returns of the sender its leaks were looked for with
 */
public record ReturnFacts(
    List<Cell> cells,
    List<Sum> sums,
    List<Completeness> completeness,
    List<Finding> findings,
    List<Leak> leaks,
    int earlier,
    Said said) {
  public ReturnFacts {
    cells = List.copyOf(cells);
    sums = List.copyOf(sums);
    completeness = List.copyOf(completeness);
    findings = List.copyOf(findings);
    leaks = List.copyOf(leaks);
  }

  /** Of a file that could not be read as a return. */
  public static ReturnFacts of(List<Finding> findings) {
    return new ReturnFacts(List.of(), List.of(), List.of(), findings, List.of(), 0, Said.NOTHING);
  }

  /** All of them, with the return's header, as rules see them. */
  public List<Object> with(@Nullable ReturnHeader header) {
    List<Object> all = new ArrayList<>(cells);
    all.addAll(sums);
    all.addAll(completeness);
    all.addAll(findings);
    all.addAll(leaks);
    all.addAll(said.claims());
    all.add(said);
    if (header != null) {
      all.add(header);
    }
    return all;
  }
}
