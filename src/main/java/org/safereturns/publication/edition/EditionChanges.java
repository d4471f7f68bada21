package org.safereturns.publication.edition;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.safereturns.publication.table.Column;
import org.safereturns.publication.table.Labels;
import org.safereturns.publication.table.Table;

/** What became of each figure from one edition of the datasets to the next. */
final class EditionChanges {
  private static final int MOST_TOLD = 40;

  /** What became of a figure, in the order in which people ask. */
  private enum Fate {
    CHANGED,
    NEW,
    LOST,
    SAME
  }

  /** Who says what about what. */
  private record Series(String sender, String collection, String key)
      implements Comparable<Series> {
    @Override
    public int compareTo(Series other) {
      int bySender = sender.compareTo(other.sender);
      int byCollection = collection.compareTo(other.collection);
      return bySender != 0 ? bySender : byCollection != 0 ? byCollection : key.compareTo(other.key);
    }
  }

  /** The figures of a series; one, unless a return prints it twice. */
  private record Said(SortedSet<String> values, SortedSet<String> figures) {
    Said() {
      this(new TreeSet<>(), new TreeSet<>());
    }

    String value() {
      return String.join(" ", values);
    }
  }

  private record Change(Fate fate, Series series, Said before, Said now) {}

  private final List<Change> changes = new ArrayList<>();

  private EditionChanges(SortedMap<Series, Said> before, SortedMap<Series, Said> now) {
    SortedSet<Series> all = new TreeSet<>(before.keySet());
    all.addAll(now.keySet());
    for (Series series : all) {
      Said then = before.getOrDefault(series, new Said());
      Said today = now.getOrDefault(series, new Said());
      changes.add(new Change(fate(then, today), series, then, today));
    }
  }

  private static Fate fate(Said before, Said now) {
    if (before.values().isEmpty()) {
      return Fate.NEW;
    }
    return now.values().isEmpty()
        ? Fate.LOST
        : before.values().equals(now.values()) ? Fate.SAME : Fate.CHANGED;
  }

  /**
   * @param before {@code origins.csv} of the edition before; everything is new if there is none
   */
  static EditionChanges between(Path before, Path now) throws IOException {
    return new EditionChanges(read(before), read(now));
  }

  private static SortedMap<Series, Said> read(Path file) throws IOException {
    SortedMap<Series, Said> all = new TreeMap<>();
    if (Files.exists(file)) {
      try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
        for (NamedCsvRecord r : records) {
          Series series =
              new Series(r.getField("SENDER"), r.getField("COLLECTION"), r.getField("KEY"));
          Said said = all.computeIfAbsent(series, s -> new Said());
          said.values().add(r.getField("VALUE"));
          said.figures().add(r.getField("FIGURE"));
        }
      }
    }
    return all;
  }

  Table<?> table() {
    return new Table<>(
        "changes",
        "What changed since the edition before",
        "Every figure of this edition and of the one before: same, changed, new or lost.",
        List.of(
            Column.text("CHANGE", "same, changed, new or lost", c -> word(c.fate())),
            Column.text("SENDER", "Who sent it", c -> c.series().sender()),
            Column.text("COLLECTION", "The exercise", c -> c.series().collection()),
            Column.text("KEY", "As in origins.csv", c -> c.series().key()),
            Column.text("BEFORE", "Figure, or why there was none", c -> c.before().value()),
            Column.text("NOW", "Figure, or why there is none", c -> c.now().value()),
            Column.text(
                "FIGURE_BEFORE",
                "Its identifier then",
                c -> String.join(" ", c.before().figures())),
            Column.text("FIGURE", "Its identifier now", c -> String.join(" ", c.now().figures()))),
        changes);
  }

  private static String word(Fate fate) {
    return fate.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** For people: how many, from whom, and the changed ones one by one. */
  List<String> words(int edition, Labels labels) {
    List<String> text = new ArrayList<>();
    if (edition == 1) {
      text.add("The first edition: %d figures and gaps, all new.".formatted(changes.size()));
      return text;
    }
    text.add("What changed from edition %d to edition %d".formatted(edition - 1, edition));
    text.add("");
    for (Fate fate : Fate.values()) {
      text.add("%s: %d".formatted(word(fate), of(fate).size()));
    }
    for (Fate fate : List.of(Fate.CHANGED, Fate.NEW, Fate.LOST)) {
      Map<String, Integer> senders = new LinkedHashMap<>();
      of(fate).forEach(c -> senders.merge(c.series().sender(), 1, Integer::sum));
      senders.forEach(
          (sender, count) ->
              text.add(
                  "  %s from %s: %d"
                      .formatted(word(fate), labels.of("ORGANISATION", sender), count)));
    }
    of(Fate.CHANGED).stream().limit(MOST_TOLD).forEach(c -> text.add(sentence(c, labels)));
    if (of(Fate.CHANGED).size() > MOST_TOLD) {
      text.add("  and %d more: see csv/changes.csv".formatted(of(Fate.CHANGED).size() - MOST_TOLD));
    }
    return text;
  }

  private static String sentence(Change change, Labels labels) {
    String measure = change.series().key().split("\\|", 2)[0];
    return "  %s, %s: was %s, is %s (%s)"
        .formatted(
            labels.of("ORGANISATION", change.series().sender()),
            labels.of("MEASURE", measure),
            change.before().value(),
            change.now().value(),
            String.join(" ", change.now().figures()));
  }

  private List<Change> of(Fate fate) {
    return changes.stream().filter(c -> c.fate() == fate).toList();
  }
}
