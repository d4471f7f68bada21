package org.safereturns.publication.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.plan.Figure;
import org.safereturns.disclosure.plan.Plan;

/**
 * What readers find who take a figure of an earlier release off one of today, or the other way
 * round: the rest of the year, an area that was not there before. Only small ones matter.
 */
final class Rests {
  private final long[] truth;
  private final long threshold;
  private final Set<Form> known = new HashSet<>();
  private final List<Plan.Difference> rests = new ArrayList<>();

  Rests(long[] truth, long threshold) {
    this.truth = truth;
    this.threshold = threshold;
  }

  /**
   * Between figures of today and one that was printed before.
   *
   * @param before whom it counted, by the counts of today
   */
  void with(List<Figure> figures, String key, Form before) {
    long then = before.of(truth);
    for (Figure figure : figures) {
      long more = figure.form().of(truth) - then;
      if (more > 0 && more < threshold) {
        add(figure.key() + " less " + key, figure.form().minus(before));
      } else if (more < 0 && -more < threshold) {
        add(key + " less " + figure.key(), before.minus(figure.form()));
      }
    }
  }

  private void add(String label, Form rest) {
    if (rest.isSum() && known.add(rest)) {
      rests.add(new Plan.Difference(label, rest));
    }
  }

  List<Plan.Difference> found() {
    return rests;
  }
}
