package org.safereturns.rules;

/** What a rule may do: say that something is wrong. The global {@code issues} of every rule. */
public interface IssueSink {

  /**
   * Raises the issue of the running rule, or of a table's row.
   *
   * <ul>
   *   <li>{@code raise(drools, fact, "name", value, ...)}
   *   <li>{@code raise(drools, caseRecord, "FIELD", "name", value, ...)}
   *   <li>{@code raise(drools, row, fact, "name", value, ...)} in the general rule of a table
   * </ul>
   *
   * @param drools the engine's word for the running rule; its type differs between the engine's two
   *     compilers
   * @param more pairs of a placeholder's name and its value
   */
  void raise(Object drools, Object fact, Object... more);
}
