package org.safereturns.disclosure.plan;

import java.util.BitSet;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.form.Sparse;

/**
 * A reader who knows some of the finest counts besides what is printed, as a sender knows its own.
 *
 * @param name as a refusal calls them
 * @param knows the places of these finest counts
 */
public record Insider(String name, BitSet knows) {
  /** A reader who knows nothing but what is printed. */
  public static final Insider NOBODY = new Insider("", new BitSet());

  /** What is left of a form once they take off what is their own. */
  public Form rest(Form form) {
    return knows.isEmpty() ? form : form.without(knows);
  }

  /** Whether they can tell a table that differs like this from the true one. */
  public boolean notices(Sparse differences) {
    for (int place : differences.places()) {
      if (knows.get(place)) {
        return true;
      }
    }
    return false;
  }
}
