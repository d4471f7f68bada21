package org.safereturns.canonical;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The returns that came in, as far as it matters who sent what.
 *
 * @param standing those whose figures stand, nil returns included
 * @param returned those that were sent back to be corrected
 * @param figures of those that stand
 */
public record Filings(List<Filing> standing, List<Filing> returned, List<Filed> figures) {
  public Filings {
    standing = List.copyOf(standing);
    returned = List.copyOf(returned);
    figures = List.copyOf(figures);
  }

  /** The end of the last period that any return stands for. */
  public LocalDate reached() {
    return standing.stream()
        .map(filing -> filing.period().end())
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }
}
