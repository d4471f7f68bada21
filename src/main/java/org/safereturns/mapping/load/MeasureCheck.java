package org.safereturns.mapping.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safereturns.mapping.template.Label;
import org.safereturns.mapping.template.Meaning;
import org.safereturns.mapping.template.Table;
import org.safereturns.mapping.yaml.Section;

/** Finds figures of a table that none of their labels gives a measure. */
final class MeasureCheck {
  /** A label reads the measure out of the file. */
  private static final String READ = "{measure}";

  private final CodeLookup codes;
  private final Section section;
  private final int before;
  private final Set<Integer> told = new HashSet<>();

  /** To be made before the table is read: what is wrong with its labels is told once. */
  MeasureCheck(CodeLookup codes, Section section) {
    this.codes = codes;
    this.section = section;
    this.before = section.mistakes();
  }

  /** A figure's labels, from the table's edge inwards. */
  private record Path(Meaning meaning, List<Label> labels) {
    Path and(Label label) {
      Meaning own = label.meaning();
      boolean reads = label.phrases().stream().anyMatch(p -> p.placeholders().contains("measure"));
      List<Label> more = new ArrayList<>(labels);
      more.add(label);
      return new Path(meaning.and(reads ? own.ofMeasure(READ) : own), more);
    }

    boolean isRead() {
      return meaning.ignore().isEmpty() && meaning.supplied() == null;
    }
  }

  void check(Table table) {
    if (section.mistakes() > before) {
      return;
    }
    if (table instanceof Table.Crosstab crosstab) {
      crosstab(crosstab);
    } else if (table instanceof Table.Cells cells) {
      paths(List.of(new Path(cells.head().meaning(), List.of())), List.of(cells.labels()))
          .forEach(this::check);
    } else if (table instanceof Table.Listing listing) {
      listing(listing);
    }
  }

  private void crosstab(Table.Crosstab table) {
    List<Path> rows = paths(List.of(new Path(table.head().meaning(), List.of())), table.rows());
    for (Path row : rows) {
      if (row.isRead()) {
        paths(List.of(row), table.columns()).forEach(this::check);
      }
    }
  }

  private void listing(Table.Listing table) {
    boolean column = table.columns().stream().anyMatch(c -> c.role().equals("measure"));
    if (!column && table.head().meaning().measure().isEmpty()) {
      section.wrong(
          section.line(),
          "no column is the measure: name it on the table, or say which column it is");
    }
  }

  private static List<Path> paths(List<Path> from, List<List<Label>> levels) {
    List<Path> paths = from;
    for (List<Label> level : levels) {
      paths = paths.stream().flatMap(p -> level.stream().map(p::and)).toList();
    }
    return paths;
  }

  private void check(Path path) {
    if (!path.isRead() || path.labels().isEmpty()) {
      return;
    }
    String measure = path.meaning().measure();
    int line = path.labels().get(path.labels().size() - 1).line();
    if (measure.isEmpty()) {
      tell(
          path.labels().get(0).line(),
          "figures under “%s” have no measure: name it on the table, the row or the column"
              .formatted(String.join("”, “", path.labels().stream().map(Label::name).toList())));
    } else if (!measure.contains(READ) && !told.contains(line)) {
      codes
          .problem("MEASURE", measure)
          .ifPresent(
              problem -> tell(line, "together with its row this column's measure " + problem));
    }
  }

  private void tell(int line, String problem) {
    if (told.add(line)) {
      section.wrong(line, problem);
    }
  }
}
