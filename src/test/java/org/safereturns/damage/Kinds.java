package org.safereturns.damage;

import java.util.List;
import java.util.stream.Stream;

/** Every kind of damage, and of what only looks like it. */
final class Kinds {
  static final List<Kind> ALL =
      Stream.of(
              FigureSlips.all(),
              TableSlips.all(),
              CellSlips.all(),
              EntrySlips.all(),
              UnitSlips.all(),
              LayoutSlips.all(),
              ColumnSlips.all(),
              HeadSlips.all(),
              RecordSlips.all(),
              RowSlips.all(),
              FileSlips.all(),
              PublicationSlips.all(),
              Harmless.all())
          .flatMap(List::stream)
          .toList();

  private Kinds() {}
}
