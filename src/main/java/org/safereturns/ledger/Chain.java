package org.safereturns.ledger;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.safereturns.canonical.Period;
import org.safereturns.ledger.Submission.Ruling;

/**
 * What makes a later submission take the place of an earlier one.
 *
 * @param family the template without its version
 */
record Chain(String sender, String collection, Period period, String family)
    implements Comparable<Chain> {
  private static final Comparator<Chain> ORDER =
      Comparator.comparing(Chain::sender)
          .thenComparing(Chain::collection)
          .thenComparing(Chain::period)
          .thenComparing(Chain::family);

  /** Empty if the submission was not recognised as a return. */
  static Optional<Chain> of(Submission submission) {
    return submission
        .about()
        .map(
            about ->
                new Chain(
                    submission.sender(),
                    about.collection(),
                    about.period(),
                    family(about.template())));
  }

  /** A template without its version. */
  static String family(String template) {
    return template.replaceFirst("\\.v\\d+$", "");
  }

  /** The last of this chain that arrived before a submission and counts. */
  Optional<Submission> before(Handle handle, Submission submission) {
    return earlier(handle, submission).filter(Submission::counts).reduce((earlier, later) -> later);
  }

  /**
   * The last of this chain, whatever its verdict, that arrived before a submission and whose file
   * holds a return and not only explanations of one.
   */
  Optional<Submission> lastFile(Handle handle, Submission submission) {
    return earlier(handle, submission)
        .filter(s -> s.about().filter(about -> about.answers().isEmpty()).isPresent())
        .filter(s -> s.ruling() != Ruling.WITHDRAWN && s.ruling() != Ruling.DISCARDED)
        .reduce((earlier, later) -> later);
  }

  /** Those of this chain that arrived before a submission, in the order of arrival. */
  private Stream<Submission> earlier(Handle handle, Submission submission) {
    return SubmissionRows.list(
            handle,
            "where s.sender = ? and v.collection = ? and s.id < ?",
            sender,
            collection,
            submission.order())
        .stream()
        .filter(s -> of(s).filter(this::equals).isPresent());
  }

  /** The last of each chain that counts, by chain; submissions come in the order of arrival. */
  static List<Submission> standing(List<Submission> submissions) {
    Map<Chain, Submission> last = new TreeMap<>();
    for (Submission submission : submissions) {
      if (submission.counts()) {
        of(submission).ifPresent(chain -> last.put(chain, submission));
      }
    }
    return List.copyOf(last.values());
  }

  /**
   * Of submissions in the order of arrival those that later ones did not take the place of: of each
   * chain the one that stands and the last, and what is no return.
   */
  static List<Submission> current(List<Submission> submissions) {
    Map<Chain, Submission> last = new TreeMap<>();
    submissions.forEach(s -> of(s).ifPresent(chain -> last.put(chain, s)));
    Set<String> current = new HashSet<>();
    last.values().forEach(s -> current.add(s.reference()));
    standing(submissions).forEach(s -> current.add(s.reference()));
    return submissions.stream()
        .filter(s -> s.about().isEmpty() || current.contains(s.reference()))
        .toList();
  }

  @Override
  public int compareTo(Chain other) {
    return ORDER.compare(this, other);
  }
}
