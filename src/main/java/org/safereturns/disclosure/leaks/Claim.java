package org.safereturns.disclosure.leaks;

import org.safereturns.disclosure.form.Bound;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.reader.Equations;
import org.safereturns.disclosure.reader.Knowledge;
import org.safereturns.disclosure.reader.Propagation;
import org.safereturns.disclosure.reader.Reason;
import org.safereturns.disclosure.reader.Row;
import org.safereturns.disclosure.reader.Trial;

/** That a form cannot be outside two numbers. */
record Claim(Form form, long lowest, long highest) {
  /** That nothing fits all that is known. */
  static final Claim NOTHING_FITS = new Claim(Form.sum(), 1, 0);

  /** Whether a row says so itself. */
  boolean isSaid(Row row) {
    return row.form().equals(form) && row.lowest() >= lowest && row.highest() <= highest;
  }

  boolean followsByNarrowing(Knowledge knowledge) {
    Propagation narrowed = Propagation.of(knowledge);
    return narrowed.isContradicted()
        || (narrowed.least(form) >= lowest && narrowed.greatest(form) <= highest);
  }

  boolean followsByAdding(Knowledge knowledge) {
    Equations equations = new Equations(knowledge);
    return !equations.arePossible()
        || equations.value(form).filter(v -> v >= lowest && v <= highest).isPresent();
  }

  boolean followsByTrying(Knowledge knowledge) {
    return isOut(knowledge, -Bound.NONE, lowest - 1) && isOut(knowledge, highest + 1, Bound.NONE);
  }

  private boolean isOut(Knowledge knowledge, long low, long high) {
    Trial.Outcome outcome = Trial.of(knowledge.and(new Row(form, low, high, Reason.NONE)));
    return outcome.table().isEmpty() && outcome.isCertain();
  }
}
