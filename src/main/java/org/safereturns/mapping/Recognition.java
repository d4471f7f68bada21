package org.safereturns.mapping;

import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Origin;

/**
 * How well each known template fits a file, best first.
 *
 * @param ranked every template that has something in common with the file
 */
public record Recognition(List<Candidate> ranked) {

  /**
   * One template.
   *
   * @param score 0 to 100
   * @param fits whether the score and the must-haves suffice to read the file with it
   * @param why which marks were found and which were not, in a sentence
   * @param slip the cell that says nearly what it must, if the template does not fit for that
   */
  public record Candidate(
      String template, String title, int score, boolean fits, String why, Optional<Origin> slip) {}

  public Recognition {
    ranked = List.copyOf(ranked);
  }

  /** The template to read the file with, if one fits. */
  public Optional<Candidate> best() {
    return nearest().filter(Candidate::fits);
  }

  /** The best candidate whether it fits or not. */
  public Optional<Candidate> nearest() {
    return ranked.stream().findFirst();
  }
}
