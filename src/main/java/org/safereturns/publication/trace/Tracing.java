package org.safereturns.publication.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.CodeList;
import org.safereturns.canonical.Origin;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import org.safereturns.publication.table.FigureId;
import org.safereturns.publication.table.Labels;
import org.safereturns.publication.written.Lineage;

/**
 * Where a figure comes from, and where the cell of a return has gone. For those who may see the
 * returns: the answers quote them.
 */
public final class Tracing {
  private static final Pattern FIGURE = Pattern.compile(FigureId.PREFIX + "-\\w{4}-\\w{4}");
  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");

  private final Ledger ledger;
  private final Ancestry ancestry;
  private final List<Lineage.Line> lineage;

  /**
   * @param out the folder in which outputs keep their lineage
   */
  public Tracing(Ledger ledger, Map<String, CodeList> codeLists, Path out) {
    this.ledger = ledger;
    this.lineage = Lineage.below(out);
    this.ancestry = new Ancestry(ledger, new Labels(codeLists), lineage, SaidElsewhere.in(out));
  }

  /**
   * The return, file, cell, mapping, checks and explanations behind a figure. Of a row or cell of a
   * table every figure is told once, and not where else it went.
   *
   * @param what identifier of a figure or row, or {@code table!cell} of one of our workbooks
   * @return in lines of text; none if nothing has that name
   */
  public List<String> behind(String what) {
    if (FIGURE.matcher(what).matches()) {
      return figures(Set.of(what), ancestry::of);
    }
    List<String> text = new ArrayList<>();
    Set<String> figures = new HashSet<>();
    lineage.stream()
        .filter(l -> l.row().equals(what) || isAt(l, what))
        .collect(
            Collectors.groupingBy(
                l -> l.output() + "/" + l.place(),
                java.util.LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .forEach(
            cell -> {
              text.addAll(cell(cell));
              figures.addAll(figuresBehind(cell, new HashSet<>()));
            });
    text.addAll(figures(figures, ancestry::behind));
    return text;
  }

  private static boolean isAt(Lineage.Line line, String what) {
    return line.place().equalsIgnoreCase(what)
        || (line.output() + "/" + line.place()).equalsIgnoreCase(what);
  }

  private List<String> cell(List<Lineage.Line> made) {
    Lineage.Line first = made.get(0);
    List<String> text = new ArrayList<>();
    text.add(
        "%s, table %s, cell %s: %s"
            .formatted(first.output(), first.table(), first.cell(), first.printed()));
    text.add("  " + first.about() + " – " + first.heading());
    for (Lineage.Line line : made) {
      boolean isFigure = FIGURE.matcher(line.from()).matches();
      text.add("  " + line.part() + ": " + line.from() + (isFigure ? "" : origin(line)));
    }
    return text;
  }

  private String origin(Lineage.Line line) {
    return sources(line).stream()
        .findFirst()
        .map(l -> " (" + l.about() + " – " + l.heading() + ": " + l.printed() + ")")
        .orElse("");
  }

  /** The cell of the same table that a cell was made of. */
  private List<Lineage.Line> sources(Lineage.Line line) {
    return lineage.stream()
        .filter(
            l ->
                l.output().equals(line.output())
                    && l.table().equals(line.table())
                    && l.cell().equals(line.from()))
        .toList();
  }

  private Set<String> figuresBehind(List<Lineage.Line> made, Set<String> seen) {
    Set<String> figures = new HashSet<>();
    for (Lineage.Line line : made) {
      if (FIGURE.matcher(line.from()).matches()) {
        figures.add(line.from());
      } else if (seen.add(line.from())) {
        figures.addAll(figuresBehind(sources(line), seen));
      }
    }
    return figures;
  }

  private List<String> figures(
      Set<String> wanted, BiFunction<Submission, Cell, List<String>> ancestry) {
    List<String> text = new ArrayList<>();
    for (Submission submission : ledger.submissions().list()) {
      for (Cell cell : ledger.figures().of(submission.reference())) {
        if (wanted.contains(FigureId.of(submission.reference(), cell))) {
          text.add("");
          text.addAll(ancestry.apply(submission, cell));
        }
      }
    }
    return text;
  }

  /** Sheets from which figures of a return were read, an empty name for a file without sheets. */
  public SortedSet<String> sheets(String reference) {
    SortedSet<String> sheets = new TreeSet<>();
    ledger.figures().of(reference).forEach(cell -> sheets.add(cell.origin().sheet()));
    return sheets;
  }

  /**
   * Where a cell of a return has gone.
   *
   * @param place {@code Sheet!B7}, or {@code B7} if figures were read from one sheet only
   * @return in lines of text; none if nothing was read from there
   */
  public List<String> from(String reference, String place) {
    Optional<Submission> found = ledger.submissions().find(reference);
    int mark = place.lastIndexOf('!');
    Matcher address = ADDRESS.matcher(place.substring(mark + 1).toUpperCase(java.util.Locale.ROOT));
    if (found.isEmpty() || !address.matches()) {
      return List.of();
    }
    SortedSet<String> sheets = sheets(reference);
    String only = sheets.size() == 1 ? sheets.first() : "";
    String sheet = mark < 0 ? only : place.substring(0, mark);
    int row = Integer.parseInt(address.group(2));
    int column = column(address.group(1));
    List<String> text = new ArrayList<>();
    for (Cell cell : ledger.figures().of(reference)) {
      if (holds(cell.origin(), sheet, row, column)) {
        text.addAll(ancestry.goneTo(found.get(), cell));
      }
    }
    return text;
  }

  private static boolean holds(Origin origin, String sheet, int row, int column) {
    return origin.sheet().equalsIgnoreCase(sheet)
        && origin.firstRow() <= row
        && row <= origin.lastRow()
        && origin.firstColumn() <= column
        && column <= origin.lastColumn();
  }

  private static int column(String letters) {
    return letters.chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1);
  }
}
