package org.safereturns.mapping.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.safereturns.canonical.Origin;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.issue.Spelling;
import org.safereturns.mapping.Recognition;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.template.Label;
import org.safereturns.mapping.template.Mapping;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.template.Table;
import org.safereturns.mapping.text.Wording;

/** Ranks the known templates by how much of what they have stands in a file. */
final class Recogniser {
  private static final int TEXTS_NAMED = 3;

  private final List<Mapping> mappings;

  Recogniser(List<Mapping> mappings) {
    this.mappings = mappings;
  }

  Recognition rank(RawFile file) {
    List<Grid> grids = file.sheets().stream().map(Grid::load).toList();
    Seen seen = Seen.of(grids);
    List<Recognition.Candidate> ranked = new ArrayList<>();
    for (Mapping mapping : mappings) {
      Recognition.Candidate candidate = candidate(mapping, seen);
      if (candidate.score() > 0) {
        ranked.add(candidate);
      }
    }
    ranked.sort(
        Comparator.comparing(Recognition.Candidate::fits)
            .thenComparing(Recognition.Candidate::score)
            .reversed()
            .thenComparing(Recognition.Candidate::template));
    if (!ranked.isEmpty() && !ranked.get(0).fits()) {
      ranked.set(0, withSlip(ranked.get(0), seen, new Slips(file.name(), grids)));
    }
    return new Recognition(ranked);
  }

  private Recognition.Candidate withSlip(Recognition.Candidate nearest, Seen seen, Slips slips) {
    Optional<Origin> slip =
        mappings.stream()
            .filter(mapping -> mapping.id().equals(nearest.template()))
            .flatMap(mapping -> mapping.marks().mustHave().stream())
            .filter(phrase -> phrase.isLiteral() && !seen.has(phrase))
            .flatMap(phrase -> slips.find(phrase).stream())
            .findFirst();
    return new Recognition.Candidate(
        nearest.template(), nearest.title(), nearest.score(), nearest.fits(), nearest.why(), slip);
  }

  /** Cells that say nearly what a template must have. */
  private record Slips(String file, List<Grid> grids) {
    Optional<Origin> find(Phrase phrase) {
      for (Grid grid : grids) {
        for (int row = 1; row <= grid.height(); row++) {
          for (int column = 1; column <= grid.width(); column++) {
            String text = Wording.fold(grid.text(row, column));
            if (!text.isEmpty() && !Spelling.near(text, List.of(phrase.folded())).isEmpty()) {
              return Optional.of(Origin.cell(file, grid.name(), row, column));
            }
          }
        }
      }
      return Optional.empty();
    }
  }

  /** Every different text of a file, folded, and its sheet names. */
  private record Seen(Set<String> texts, Set<String> sheets) {
    static Seen of(List<Grid> grids) {
      Set<String> texts = new HashSet<>();
      Set<String> sheets = new HashSet<>();
      for (Grid grid : grids) {
        sheets.add(Wording.fold(grid.name()));
        for (int row = 1; row <= grid.height(); row++) {
          for (int column = 1; column <= grid.width(); column++) {
            texts.add(Wording.fold(grid.text(row, column)));
          }
        }
      }
      return new Seen(texts, sheets);
    }

    boolean has(Phrase phrase) {
      return phrase.isLiteral()
          ? texts.contains(phrase.folded()) || sheets.contains(phrase.folded())
          : Stream.concat(texts.stream(), sheets.stream()).anyMatch(phrase::fits);
    }
  }

  private static Recognition.Candidate candidate(Mapping mapping, Seen seen) {
    List<Phrase> must = mapping.marks().mustHave();
    List<Phrase> marks = marks(mapping);
    List<String> found = named(must.stream().filter(seen::has));
    List<String> lacking = named(must.stream().filter(p -> !seen.has(p)));
    List<String> others = named(marks.stream().filter(seen::has));
    List<String> without = named(marks.stream().filter(p -> !seen.has(p)));
    // A text that only this template has weighs more than a column name that many share.
    int weight = 3 * must.size() + marks.size();
    int score = weight == 0 ? 0 : 100 * (3 * found.size() + others.size()) / weight;
    boolean fits = lacking.isEmpty() && score >= mapping.marks().atLeast();
    String why =
        "%d of %d titles and headings found%s%s."
            .formatted(
                found.size() + others.size(),
                must.size() + marks.size(),
                some(", such as ", Stream.concat(found.stream(), others.stream()).toList()),
                some("; not found: ", Stream.concat(lacking.stream(), without.stream()).toList()));
    return new Recognition.Candidate(
        mapping.id(), mapping.title(), score, fits, why, Optional.empty());
  }

  private static List<String> named(Stream<Phrase> phrases) {
    return phrases.map(Phrase::quoted).toList();
  }

  private static String some(String before, List<String> texts) {
    if (texts.isEmpty()) {
      return "";
    }
    List<String> quoted = texts.stream().limit(TEXTS_NAMED).map(t -> "“" + t + "”").toList();
    String more =
        texts.size() > TEXTS_NAMED ? " and %d more".formatted(texts.size() - TEXTS_NAMED) : "";
    return before + String.join(", ", quoted) + more;
  }

  /** What the tables expect to find speaks for a template without being declared. */
  private static List<Phrase> marks(Mapping mapping) {
    List<Phrase> marks = new ArrayList<>(mapping.marks().others());
    for (Table table : mapping.tables()) {
      if (!table.head().optional()) {
        table.head().sheets().stream().findFirst().ifPresent(marks::add);
        Optional.ofNullable(table.head().under()).ifPresent(marks::add);
        Optional.ofNullable(table.head().at()).ifPresent(marks::add);
        names(table).forEach(marks::add);
      }
    }
    Set<String> seen = new HashSet<>();
    return marks.stream().filter(p -> seen.add(p.folded())).toList();
  }

  private static Stream<Phrase> names(Table table) {
    if (table instanceof Table.Crosstab crosstab) {
      return labels(
          Stream.concat(crosstab.rows().stream(), crosstab.columns().stream())
              .flatMap(List::stream));
    }
    if (table instanceof Table.Cells cells) {
      return labels(cells.labels().stream());
    }
    if (table instanceof Table.Listing figures) {
      return columns(figures.columns().stream());
    }
    Table.Records records = (Table.Records) table;
    return columns(
        Stream.concat(
            Stream.of(records.reference()), records.fields().stream().map(f -> f.column())));
  }

  private static Stream<Phrase> labels(Stream<Label> labels) {
    return labels.filter(Label::isPromised).map(l -> l.phrases().get(0));
  }

  private static Stream<Phrase> columns(Stream<Table.Column> columns) {
    return columns.filter(c -> !c.optional()).map(c -> c.names().get(0));
  }
}
