package org.safereturns.damage;

import java.util.List;
import java.util.stream.Stream;

/** Every kind of damage. */
final class Kinds {
  static final List<Kind> ALL =
      Stream.of(FigureSlips.all(), TableSlips.all()).flatMap(List::stream).toList();

  private Kinds() {}
}
