package org.safereturns.canonical;

/**
 * What stands in a field when it cannot be read as the field's type or code list says.
 *
 * @param wider whether it is a good code of its own scheme that covers several codes of the list,
 *     so that which one is meant cannot be told
 */
public record Invalid(String raw, boolean wider) {
  public Invalid(String raw) {
    this(raw, false);
  }
}
