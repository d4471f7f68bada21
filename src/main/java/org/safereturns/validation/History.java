package org.safereturns.validation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.disclosure.leaks.Tables;
import org.safereturns.issue.Explanation;

/**
 * What is known of a sender's earlier submissions: handed in, for validation fetches nothing.
 *
 * @param explanations those accepted, by the reference of the issue ({@link
 *     org.safereturns.issue.IssueKey#reference})
 * @param returns the return of this sender to which the list of issues of a receipt belongs
 * @param earlier what accepted returns of this sender in the form of a header print, the earliest
 *     first; their cells name files that no submission has
 */
public record History(
    Map<String, Explanation> explanations,
    Function<String, Optional<Earlier>> returns,
    Function<ReturnHeader, List<Tables>> earlier) {

  /** Nothing is known: a first submission, or a dry run. */
  public static final History NONE =
      new History(Map.of(), receipt -> Optional.empty(), header -> List.of());

  /**
   * A return that came in before.
   *
   * @param reference of its submission
   */
  public record Earlier(String reference, Path file, String name) {}

  public History {
    explanations = Map.copyOf(explanations);
  }
}
