package org.safereturns.issue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * @param key what makes it the same issue in another submission
 * @param explanation what the sender says about it
 * @param change that it weighs otherwise for this sender than for all others
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
    boolean barsRelease,
    IssueKey key,
    Optional<Explanation> explanation,
    Optional<SeverityChange> change) {

  /** Gravest first, then by place, then by code: the order of every list we write. */
  public static final Comparator<Issue> BY_IMPORTANCE =
      Comparator.comparing(Issue::severity)
          .thenComparing(Issue::origin)
          .thenComparing(Issue::code)
          .thenComparing(Issue::message);

  public Issue {
    linked = List.copyOf(linked);
  }

  /** One that nobody is asked to explain. */
  public Issue(
      RuleCode code,
      Severity severity,
      Origin origin,
      List<Origin> linked,
      String subject,
      String message,
      String seen,
      String mend,
      boolean barsRelease) {
    this(
        code,
        severity,
        origin,
        linked,
        subject,
        message,
        seen,
        mend,
        barsRelease,
        IssueKey.NONE,
        Optional.empty(),
        Optional.empty());
  }

  public Issue with(Explanation given) {
    return new Issue(
        code,
        severity,
        origin,
        linked,
        subject,
        message,
        seen,
        mend,
        barsRelease,
        key,
        Optional.of(given),
        change);
  }

  /** Whether the sender has said why it is right, in words that tell. */
  public boolean isExplained() {
    return explanation.filter(Explanation::isAccepted).isPresent();
  }
}
