package org.safereturns.mapping.guess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.safereturns.canonical.Characteristic;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.reading.Spot;
import org.safereturns.mapping.sheet.Block;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.template.Characteristics;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.text.PeriodText;

/** Drafts a mapping for a file nobody has seen: a start for an analyst, not a finished mapping. */
public final class Suggestion {
  private static final Pattern YEAR = Pattern.compile("\\b(?:20)?\\d{2}[/-]\\d{2}\\b");

  private final Guess guess;
  private final List<Grid> grids;
  private final Set<String> lists = new TreeSet<>();

  private Suggestion(CodeLists codeLists, List<Grid> grids) {
    this.guess = new Guess(codeLists);
    this.grids = grids;
  }

  /**
   * The draft as YAML; it loads without a fault.
   *
   * @throws org.safereturns.intake.raw.FileRefused if the file turns out broken while reading
   */
  public static String draft(RawFile file, CodeLists codeLists) {
    List<Grid> grids = file.sheets().stream().map(Grid::load).toList();
    return new Suggestion(codeLists, grids).draft(file.name());
  }

  private String draft(String name) {
    List<String> tables = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Grid grid : grids) {
      tables.addAll(tables(grid));
      for (String heading : List.of("Notes", "Note", "Comments")) {
        if (!Spot.all(List.of(grid), new Phrase(heading)).isEmpty()) {
          String sheet = grid.name().isEmpty() ? "" : "sheet: " + Guess.quoted(grid.name()) + ", ";
          notes.add("  - { " + sheet + "under: " + heading + " }");
        }
      }
    }
    if (tables.isEmpty()) {
      tables.add("  - layout: cells # no table found: say which labels stand beside figures");
      tables.add("    cells: {}");
    }
    return String.join("\n", head(name, tables, notes)) + "\n";
  }

  private List<String> head(String name, List<String> tables, List<String> notes) {
    String first = firstText();
    List<String> lines = new ArrayList<>();
    lines.add("# Drafted from " + name.replaceAll("[\\r\\n]", " ") + ": check every line.");
    lines.add("title: " + Guess.quoted(first));
    lines.add("purpose: restricted # or: for publication");
    lines.add("from: 2022/23 # first reporting period it is for");
    lines.add("asks: [" + asks() + "]");
    lines.add(period());
    lines.add("area: sender");
    lines.add("recognise:");
    lines.add("  must_have: [" + Guess.quoted(masked(first)) + "]");
    lines.add("tables:");
    lines.addAll(tables);
    if (!notes.isEmpty()) {
      lines.add("notes:");
      lines.addAll(notes);
    }
    return lines;
  }

  private String asks() {
    return lists.stream()
        .map(Characteristics::ofList)
        .flatMap(Optional::stream)
        .distinct()
        .map(Characteristic::label)
        .collect(Collectors.joining(", "));
  }

  private List<String> tables(Grid grid) {
    List<String> figures = LongGuess.draft(guess, grid);
    if (!figures.isEmpty()) {
      return figures;
    }
    List<String> records = RecordsGuess.draft(guess, grid, lists);
    if (!records.isEmpty()) {
      return records;
    }
    List<String> tables = new ArrayList<>();
    for (Block block : Block.of(grid)) {
      tables.addAll(CrosstabGuess.draft(guess, grid, block.first(), block.last()));
    }
    return tables;
  }

  private String firstText() {
    for (Grid grid : grids) {
      for (int row = 1; row <= grid.height(); row++) {
        int column = grid.firstFilled(row);
        if (column > 0) {
          return grid.text(row, column);
        }
      }
    }
    return "Return";
  }

  /** With a placeholder for the year, so that next year's form is recognised too. */
  private static String masked(String text) {
    return YEAR.matcher(text).replaceAll("{period}");
  }

  private String period() {
    for (Grid grid : grids) {
      for (int row = 1; row <= Math.min(grid.height(), 30); row++) {
        int column = Math.max(1, grid.firstFilled(row));
        Spot label = new Spot(grid, row, column);
        boolean beside = PeriodText.read(label.right().text()).isPresent();
        boolean lone = label.right().right().text().isEmpty();
        if (beside && lone && PeriodText.read(label.text()).isEmpty()) {
          return "period: { right_of: " + Guess.quoted(label.text()) + " }";
        }
        Matcher year = YEAR.matcher(label.text());
        if (year.find() && PeriodText.read(year.group()).isPresent()) {
          return "period: { text: " + Guess.quoted(masked(label.text())) + " }";
        }
      }
    }
    return "period: 2022/23 # say where the return says it: { right_of: Period }";
  }
}
