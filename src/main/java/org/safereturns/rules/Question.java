package org.safereturns.rules;

import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Filed;
import org.safereturns.issue.Comparison;

/**
 * A comparison as one of its senders is asked about it.
 *
 * @param own the figure of that sender
 */
record Question(Comparison comparison, Filed own) {

  /** The figures of the same return that take part. */
  List<Filed> ownFigures() {
    return comparison.figures().stream()
        .filter(f -> f.reference().equals(own.reference()))
        .toList();
  }

  /** The figure on the other side, if the same sender gave it: nobody is told another's. */
  Optional<Filed> ownFigure() {
    return comparison.across(own).first().filter(f -> f.sender().equals(own.sender()));
  }

  boolean isOnTheRight() {
    return comparison.side(own).equals(comparison.right());
  }

  /** How many figures stand on the own side. */
  int size() {
    return comparison.side(own).size();
  }
}
