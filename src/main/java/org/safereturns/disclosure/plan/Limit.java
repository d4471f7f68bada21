package org.safereturns.disclosure.plan;

import org.safereturns.disclosure.form.Form;

/** What else is printed tells readers that a form is not less than a number. */
public record Limit(Form form, long least) {
  public boolean holds(long[] table) {
    return form.of(table) >= least;
  }
}
