package org.safereturns.mapping.guess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.text.PeriodText;
import org.safereturns.mapping.text.Wording;

/** Drafts a table that has a figure in each row, its measure in a column of its own. */
final class LongGuess {
  private static final int SEARCHED = 30;
  private static final Pattern NOTE = Pattern.compile(".*\\b(remarks?|notes?|comments?)\\b.*");

  private final Guess guess;
  private final Grid grid;
  private final Columns columns;

  private LongGuess(Guess guess, Grid grid, int header) {
    this.guess = guess;
    this.grid = grid;
    this.columns = new Columns(grid, header);
  }

  /** The lines of the table; none if the sheet does not look like a list of figures. */
  static List<String> draft(Guess guess, Grid grid) {
    for (int row = 1; row <= Math.min(grid.height(), SEARCHED); row++) {
      LongGuess list = new LongGuess(guess, grid, row);
      if (list.fits()) {
        return list.lines();
      }
    }
    return List.of();
  }

  private boolean fits() {
    List<Integer> named = columns.named();
    boolean labels =
        named.stream()
            .map(columns::name)
            .noneMatch(n -> PeriodText.read(n).isPresent() || n.matches("[\\d.,%]+"));
    return named.size() >= 3 && labels && measure() > 0 && value() > 0;
  }

  /** The column of which most texts are measures; 0 if none is. */
  private int measure() {
    for (int column : columns.named()) {
      Set<String> different = columns.different(column);
      long known = different.stream().filter(t -> guess.isNamed("MEASURE", t)).count();
      long guessed = different.stream().filter(t -> guess.measure(t).isPresent()).count();
      if (known > 0 && guessed * 2 >= different.size()) {
        return column;
      }
    }
    return 0;
  }

  /** The last column of figures; 0 if there is none. */
  private int value() {
    int value = 0;
    for (int column : columns.named()) {
      boolean periods =
          columns.values(column).stream().allMatch(v -> PeriodText.read(v).isPresent());
      value = columns.isOfFigures(column) && !periods ? column : value;
    }
    return value;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("  - layout: long");
    if (!grid.name().isEmpty()) {
      lines.add("    sheet: " + Guess.quoted(grid.name()));
    }
    lines.add("    columns:");
    Map<String, String> roles = new LinkedHashMap<>();
    columns.named().forEach(c -> roles.putIfAbsent(columns.name(c), role(c)));
    roles.forEach((name, role) -> lines.add("      " + Guess.quoted(name) + ": " + role));
    List<String> others =
        columns.different(measure()).stream()
            .filter(text -> !guess.isNamed("MEASURE", text))
            .toList();
    if (!others.isEmpty()) {
      lines.add("    measures:");
      others.forEach(text -> lines.add("      " + Guess.quoted(text) + ": " + measured(text)));
    }
    return lines;
  }

  private String measured(String text) {
    String code = guess.measure(text).orElse("");
    return code.isEmpty()
        ? "{ ignore: \"what is it? measure: CODE\" }"
        : "{ measure: " + code + " } # is it?";
  }

  private String role(int column) {
    Set<String> different = columns.different(column);
    String list = guess.list(different, columns.name(column), Math.max(1, different.size()));
    if (column == measure()) {
      return "measure";
    }
    if (column == value()) {
      return "value";
    }
    if (column == guess.ownArea(columns)) {
      return "own area";
    }
    if (NOTE.matcher(Wording.fold(columns.name(column))).matches()) {
      return "note";
    }
    if (!different.isEmpty() && different.stream().allMatch(v -> PeriodText.read(v).isPresent())) {
      return "period # any period, if other years may stand there too";
    }
    if (!different.isEmpty()
        && different.stream().allMatch(v -> guess.isNamed("UNIT_MEASURE", v))) {
      return "unit";
    }
    return list.isEmpty() ? "{ ignore: what is it? }" : list.equals("REF_AREA") ? "area" : list;
  }
}
