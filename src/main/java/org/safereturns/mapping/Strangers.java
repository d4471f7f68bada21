package org.safereturns.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.FindingKind;

/**
 * The labels of one table that nobody knows. One that is like a label that is missing is told
 * together with it, as misspelt: both are one slip.
 */
final class Strangers {
  /** A table of so many unknown labels is another table. */
  private static final int MOST = 100;

  /**
   * One of them.
   *
   * @param near the known labels that it is like
   * @param telling tells of it by itself
   */
  private record Stranger(String text, Origin origin, List<String> near, Runnable telling) {}

  private final Reading reading;
  private final Table.Head head;
  private final List<Stranger> all = new ArrayList<>();

  Strangers(Reading reading, Table.Head head) {
    this.reading = reading;
    this.head = head;
  }

  /**
   * @param labels those it could have been
   * @param telling tells of it, if no missing label does
   */
  void add(String text, Origin origin, List<Label> labels, Runnable telling) {
    if (all.size() < MOST) {
      all.add(new Stranger(text, origin, Nearest.like(labels, text, reading.lists()), telling));
    } else {
      telling.run();
    }
  }

  /** Whether one of them stands for a label that is missing; then that is told. */
  boolean standFor(Label missing) {
    return standFor(missing.shown(), missing.phrases().stream().map(Phrase::quoted).toList());
  }

  /**
   * Whether one of them stands for a label that is missing; then that is told.
   *
   * @param printed the label as the form has it
   * @param names under which it is known
   */
  boolean standFor(String printed, Collection<String> names) {
    Optional<Stranger> misspelt =
        all.stream().filter(s -> s.near().stream().anyMatch(names::contains)).findFirst();
    misspelt.ifPresent(
        s -> {
          all.remove(s);
          reading.found(
              FindingKind.MISSPELT_LABEL,
              s.origin(),
              "label",
              s.text(),
              "printed",
              printed,
              "table",
              head.name());
        });
    return misspelt.isPresent();
  }

  /** Tells of those that stand for nothing that is missing. */
  void tell() {
    all.forEach(s -> s.telling().run());
    all.clear();
  }
}
