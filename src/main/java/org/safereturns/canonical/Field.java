package org.safereturns.canonical;

import java.util.Optional;

/**
 * One field of a case record.
 *
 * @param name canonical: {@code ETHNIC_GROUP}
 * @param label what the sender's column is called
 * @param column where the field stands in the file, from 1
 * @param codelist identifier of the list its codes come from; empty unless the type is CODE
 * @param characteristic the protected characteristic it records, if any
 */
public record Field(
    String name,
    String label,
    int column,
    Type type,
    String codelist,
    Optional<Characteristic> characteristic) {

  /** How a value is held: {@code String}, {@code Long}, {@code LocalDate}, {@code String}. */
  public enum Type {
    CODE,
    NUMBER,
    DATE,
    TEXT
  }
}
