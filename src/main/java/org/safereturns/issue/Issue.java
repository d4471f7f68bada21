package org.safereturns.issue;

import java.util.Comparator;
import java.util.List;
import org.safereturns.canonical.Origin;

/**
 * One thing that is wrong with the sender's data, in words for the sender.
 *
 * @param origin the cell to mend
 * @param linked other cells that take part
 * @param subject the row's own key, or the figure's name in words; empty for a whole file
 * @param message what is wrong
 * @param seen what stood there, masked where it could name a person or a hidden count
 * @param mend how to put it right
 * @param barsRelease whether the figures may not be published as they are
 */
public record Issue(
    RuleCode code,
    Severity severity,
    Origin origin,
    List<Origin> linked,
    String subject,
    String message,
    String seen,
    String mend,
    boolean barsRelease) {

  /** Gravest first, then by place, then by code: the order of every list we write. */
  public static final Comparator<Issue> BY_IMPORTANCE =
      Comparator.comparing(Issue::severity)
          .thenComparing(Issue::origin)
          .thenComparing(Issue::code)
          .thenComparing(Issue::message);

  public Issue {
    linked = List.copyOf(linked);
  }
}
