package org.safereturns.mapping.sentence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safereturns.canonical.Claim;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Said;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.reading.Spot;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.template.Mapping;
import org.safereturns.mapping.template.Sentence;
import org.safereturns.mapping.template.SentenceForm.Filled;
import org.safereturns.mapping.text.Wording;

/** Reads the sentences below their anchors, and lists those that the mapping does not know. */
public final class NotesReader {
  private final Reading reading;
  private final List<Grid> grids;
  private final Claims claims;
  private final List<Claim> plain = new ArrayList<>();
  private final Set<Origin> places = new HashSet<>();

  public NotesReader(Reading reading, List<Grid> grids) {
    this.reading = reading;
    this.grids = grids;
    this.claims = new Claims(reading.figures());
  }

  public Said read() {
    reading.mapping().notes().forEach(this::sentences);
    List<Claim> all = new ArrayList<>(claims.all());
    all.addAll(plain);
    return new Said(all, places);
  }

  private void sentences(Mapping.Notes notes) {
    List<Grid> on =
        grids.stream().filter(g -> notes.sheet() == null || notes.sheet().fits(g.name())).toList();
    List<Spot> anchors = anchors(on, notes);
    if (!anchors.isEmpty()) {
      Spot anchor = anchors.get(0);
      anchor.claim();
      below(anchor.row(), anchor.grid(), notes);
    } else if (notes.isRow() && on.size() == 1) {
      below(lastRead(on.get(0)), on.get(0), notes);
    }
  }

  private void below(int last, Grid grid, Mapping.Notes notes) {
    for (int row = last + 1; row <= grid.height(); row++) {
      int column = grid.firstFilled(row);
      if (column == 0 || grid.isClaimed(row, column)) {
        continue;
      }
      if (onlyTexts(grid, row)) {
        sentence(notes, grid.text(row, column), reading.origin(grid, row, column));
        grid.claimRow(row);
      } else if (reading.header().isForPublication()) {
        smallInRow(grid, row);
      }
    }
  }

  /** A row that nobody knows, with a small count in one of its cells. */
  private void smallInRow(Grid grid, int row) {
    for (int column = 1; column <= grid.width(); column++) {
      String text = Wording.plain(grid.text(row, column));
      if (!grid.isClaimed(row, column) && SmallCounts.standIn(text)) {
        reading.found(FindingKind.SENTENCE_WITH_SMALL_COUNT, reading.origin(grid, row, column));
        grid.claimRow(row);
        return;
      }
    }
  }

  /** Where the sentences begin: below a row of a table even if somebody misspelt its label. */
  private static List<Spot> anchors(List<Grid> grids, Mapping.Notes notes) {
    List<Spot> exact = Spot.all(grids, notes.under());
    return exact.isEmpty() && notes.isRow() ? Spot.like(grids, notes.under()) : exact;
  }

  /**
   * Where the row above the sentences was left out, they begin below the last row that was read.
   */
  private static int lastRead(Grid grid) {
    int row = grid.height();
    while (row > 0 && (grid.firstFilled(row) == 0 || !grid.isClaimed(row, grid.firstFilled(row)))) {
      row--;
    }
    return row;
  }

  private void sentence(Mapping.Notes notes, String text, Origin origin) {
    boolean read = notes.sentences().stream().anyMatch(s -> read(s, text, origin));
    if (read) {
      places.add(origin);
    } else {
      String plain = Wording.plain(text);
      plain(plain, origin);
      if (reading.header().isForPublication() && SmallCounts.standIn(plain)) {
        reading.found(FindingKind.SENTENCE_WITH_SMALL_COUNT, origin);
      } else {
        reading.found(FindingKind.SENTENCE_NOT_READ, origin, "sentence", reading.quoted(text));
      }
    }
  }

  /** Numbers of one sentence must go together, whatever it is about. */
  private void plain(String text, Origin origin) {
    PlainNumbers numbers = new PlainNumbers(reading);
    plain.addAll(PlainShares.in(text, numbers, origin));
    plain.addAll(PlainChanges.in(text, numbers, origin));
  }

  private boolean read(Sentence sentence, String text, Origin origin) {
    Optional<List<Filled>> understood =
        sentence.forms().stream()
            .map(form -> form.read(text))
            .flatMap(Optional::stream)
            .filter(filled -> new SentenceReader(reading, claims, sentence, filled, origin).read())
            .findFirst();
    understood.ifPresent(filled -> passedOver(filled, Wording.plain(text), origin));
    return understood.isPresent();
  }

  /** What a form passes over nobody read either. */
  private void passedOver(List<Filled> filled, String text, Origin origin) {
    boolean small =
        filled.stream()
            .filter(f -> f.name().equals(Sentence.ANYTHING))
            .anyMatch(f -> SmallCounts.standIn(text, f.from(), f.from() + f.text().length()));
    if (small && reading.header().isForPublication()) {
      reading.found(FindingKind.SENTENCE_WITH_SMALL_COUNT, origin);
    }
  }

  /** Rows of a table that nobody knows are no sentences. */
  private static boolean onlyTexts(Grid grid, int row) {
    int filled = 0;
    for (int column = 1; column <= grid.width(); column++) {
      filled += grid.cell(row, column).isBlank() ? 0 : 1;
    }
    return filled == 1;
  }
}
