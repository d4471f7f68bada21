package org.safereturns.disclosure.reader;

import org.safereturns.disclosure.form.Form;

/**
 * One thing a reader knows: that a form lies between two numbers, both possible.
 *
 * @param reason what was printed, for those who ask how the reader knows
 */
public record Row(Form form, long lowest, long highest, Reason reason) {
  /** The same where the unknowns have other numbers. */
  public Row moved(int[] places) {
    Form.Builder moved = new Form.Builder();
    for (int t = 0; t < form.size(); t++) {
      moved.add(places[form.unknown(t)], form.weight(t));
    }
    return new Row(moved.build(), lowest, highest, reason);
  }

  public boolean isEquality() {
    return lowest == highest;
  }
}
