package org.safereturns.disclosure.plan;

import java.util.List;
import org.safereturns.disclosure.form.Form;

/**
 * A percentage that stands, or may stand, beside a hidden count or of a hidden one.
 *
 * @param key where it stands, in words
 * @param decimals with which it is printed, rounded half up
 */
public record Share(String key, Form part, Form whole, int decimals) {
  /** The same with other decimals. */
  public Share at(int other) {
    return new Share(key, part, whole, other);
  }

  /** What it tells where these are the true counts: both hold wherever the same is printed. */
  public List<Limit> limits(long[] truth) {
    long scale = 200;
    for (int d = 0; d < decimals; d++) {
      scale = Math.multiplyExact(scale, 10);
    }
    long base = whole.of(truth);
    long printed = Math.floorDiv(scale * part.of(truth) + base, 2 * base);
    return limits(part, whole, scale, printed);
  }

  private static List<Limit> limits(Form part, Form whole, long scale, long printed) {
    Form above = new Form.Builder().add(part, scale).add(whole, 1 - 2 * printed).build();
    Form below = new Form.Builder().add(whole, 2 * printed + 1).add(part, -scale).build();
    return List.of(new Limit(above, 0), new Limit(below, 1));
  }
}
