package org.safereturns.rules.words;

import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Origin;

/** The fact an issue is about, in words. */
public interface Subject {
  /** The cell to mend. */
  Origin origin();

  /** The row's own key or the figure's name in words; empty for a whole file. */
  String name();

  /** What stood there, as far as it may be shown. */
  String seen();

  /** A name the fact supplies to the message. */
  Optional<String> word(String name);

  /** Cells that take part because the message names them. */
  default List<Origin> linkedBy(List<String> names) {
    return List.of();
  }
}
