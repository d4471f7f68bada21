package org.safereturns.disclosure.reader;

import java.util.Optional;
import org.safereturns.disclosure.form.Elimination;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.form.Modular;

/** What the equations among the rows give by adding and subtracting alone. */
public final class Equations {
  private final Elimination elimination;

  /** Stands for the number 1 among the unknowns. */
  private final int one;

  private boolean possible = true;

  public Equations(Knowledge knowledge) {
    this.one = knowledge.size();
    this.elimination = new Elimination(one + 1);
    for (Row row : knowledge.rows()) {
      if (row.isEquality()) {
        learn(row);
      }
    }
  }

  private void learn(Row row) {
    Elimination.Reduced left =
        elimination.reduce(new Form.Builder().add(row.form(), 1).add(one, -row.lowest()).build());
    possible &= left.isZero() || left.unknowns()[0] != one;
    if (possible && !left.isZero()) {
      elimination.learn(left);
    }
  }

  /** Whether they do not contradict each other. */
  public boolean arePossible() {
    return possible;
  }

  /** The number that the form must be, if they give one. */
  public Optional<Long> value(Form form) {
    Elimination.Reduced left = elimination.reduce(form);
    if (left.isZero()) {
      return Optional.of(0L);
    }
    return left.unknowns()[0] == one
        ? Optional.of(Modular.signed(left.weights()[0]))
        : Optional.empty();
  }
}
