package org.safereturns.mapping.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.template.Label;
import org.safereturns.mapping.template.Meaning;
import org.safereturns.mapping.template.Table;
import org.safereturns.mapping.text.Wording;

/**
 * The labels of one table that nobody knows, beside those that are missing in it. Where one may
 * stand for the other, the two are told as the one slip that they are.
 */
final class Strangers {
  /** A table of so many unknown labels is another table. */
  private static final int MOST = 100;

  /**
   * One of them.
   *
   * @param axis how the label it may stand for would be missing: as a row or as a column
   * @param near the known labels that it is like
   * @param telling tells of it by itself
   */
  private record Stranger(
      FindingKind axis, String text, Origin origin, List<String> near, Runnable telling) {
    boolean isLike(Missing missing) {
      return near.stream().anyMatch(missing.names()::contains);
    }

    /** Whether one is the beginning of the other: Folkestone for Folkestone and Hythe. */
    boolean begins(Missing missing) {
      String own = Wording.fold(text) + " ";
      return missing.names().stream()
          .map(name -> Wording.fold(name) + " ")
          .anyMatch(name -> name.startsWith(own) || own.startsWith(name));
    }
  }

  /**
   * A label that the form prints.
   *
   * @param names under which it is known
   * @param meaning what the figures beside it would be
   * @param telling tells that it is missing
   */
  private record Missing(
      FindingKind axis,
      String printed,
      List<String> names,
      Meaning meaning,
      Origin where,
      Runnable telling) {}

  /**
   * A label that stands a second time, with figures that another row gives.
   *
   * @param reading reads its figures all the same
   * @param unread leaves them as those of a label that is missing
   */
  private record Repeated(String text, Origin origin, Runnable reading, Consumer<Meaning> unread) {}

  /**
   * A column of figures that nothing heads.
   *
   * @param origin where its heading should stand
   * @param claiming leaves its figures untold: they are told with it
   */
  private record Headless(Origin origin, Runnable claiming) {}

  private final Reading reading;
  private final Table.Head head;
  private final List<Stranger> strangers = new ArrayList<>();
  private final List<Missing> missing = new ArrayList<>();
  private final List<Repeated> repeated = new ArrayList<>();
  private final List<Headless> headless = new ArrayList<>();

  Strangers(Reading reading, Table.Head head) {
    this.reading = reading;
    this.head = head;
  }

  /**
   * @param labels those it could have been
   */
  void unknown(FindingKind axis, String text, Origin origin, List<Label> labels, Runnable telling) {
    if (strangers.size() < MOST) {
      List<String> near = Nearest.like(labels, text, reading.lists());
      strangers.add(new Stranger(axis, text, origin, near, telling));
    } else {
      telling.run();
    }
  }

  void missing(
      FindingKind axis, String printed, List<String> names, Meaning meaning, Origin where) {
    String[] details = {"label", printed, "table", head.name()};
    Runnable telling = () -> reading.found(axis, where, details);
    missing.add(new Missing(axis, printed, names, meaning, where, telling));
  }

  /** Of a row; where as many labels are missing as stand twice, each may stand for one of them. */
  void repeated(String text, Origin origin, Runnable reading, Consumer<Meaning> unread) {
    if (repeated.size() < MOST) {
      repeated.add(new Repeated(text, origin, reading, unread));
    } else {
      reading.run();
    }
  }

  /** Where as many headings are missing as columns have none, each may be one of them. */
  void headless(Origin origin, Runnable claiming) {
    headless.add(new Headless(origin, claiming));
  }

  /**
   * @param gap leaves the figures of a row that is missing as such, so that no sum is judged
   *     without them
   */
  void tell(BiConsumer<Meaning, Origin> gap) {
    pair(Stranger::isLike);
    pair(Stranger::begins);
    pair((stranger, label) -> isAlone(stranger.axis()));
    pairRepeated();
    pairHeadless();
    strangers.forEach(s -> s.telling().run());
    for (Missing label : missing) {
      label.telling().run();
      if (label.axis() == FindingKind.MISSING_ROW) {
        gap.accept(label.meaning(), label.where());
      }
    }
    strangers.clear();
    missing.clear();
  }

  private void pairHeadless() {
    List<Missing> columns = missingOn(FindingKind.MISSING_COLUMN);
    if (columns.size() == headless.size()) {
      missing.removeAll(columns);
      for (int i = 0; i < columns.size(); i++) {
        Headless column = headless.get(i);
        column.claiming().run();
        String printed = columns.get(i).printed();
        reading.found(
            FindingKind.GONE_HEADING, column.origin(), "label", printed, "table", head.name());
      }
    }
    headless.clear();
  }

  private List<Missing> missingOn(FindingKind axis) {
    return missing.stream().filter(m -> m.axis() == axis).toList();
  }

  private void pairRepeated() {
    List<Missing> rows = missingOn(FindingKind.MISSING_ROW);
    for (int i = 0; i < repeated.size(); i++) {
      if (rows.size() == repeated.size()) {
        standsTwice(repeated.get(i), rows.get(i));
      } else {
        repeated.get(i).reading().run();
      }
    }
    repeated.clear();
  }

  private void standsTwice(Repeated again, Missing label) {
    missing.remove(label);
    again.unread().accept(label.meaning());
    reading.found(
        FindingKind.REPEATED_LABEL,
        again.origin(),
        "label",
        reading.quoted(again.text()),
        "printed",
        label.printed(),
        "table",
        head.name());
  }

  /** Whether there is one of each: then it hardly stands for anything else. */
  private boolean isAlone(FindingKind axis) {
    return strangers.stream().filter(s -> s.axis() == axis).map(Stranger::text).distinct().count()
            == 1
        && missingOn(axis).size() == 1;
  }

  private void pair(BiPredicate<Stranger, Missing> mayStand) {
    for (Missing label : List.copyOf(missing)) {
      strangers.stream()
          .filter(s -> s.axis() == label.axis() && mayStand.test(s, label))
          .findFirst()
          .ifPresent(s -> misspelt(s, label));
    }
  }

  /** A label above several columns is one label. */
  private void misspelt(Stranger stranger, Missing label) {
    List<Stranger> same =
        strangers.stream()
            .filter(s -> s.axis() == stranger.axis() && s.text().equals(stranger.text()))
            .toList();
    strangers.removeAll(same);
    missing.remove(label);
    reading.found(
        FindingKind.MISSPELT_LABEL,
        same.stream().map(Stranger::origin).reduce(stranger.origin(), Origin::spanning),
        "label",
        reading.quoted(stranger.text()),
        "printed",
        label.printed(),
        "table",
        head.name());
  }
}
