package org.safereturns.mapping.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.safereturns.canonical.Against;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.ObsStatus;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Statistic;
import org.safereturns.canonical.Sum;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.mapping.sheet.Grid;

/**
 * The tables of a file that no mapping knows, as far as labels and adding up tell what they say.
 *
 * @param assumed what was taken for granted, in sentences, for whoever knows the tables to check
 */
public record PlainReading(List<Cell> cells, List<Sum> sums, List<String> assumed) {
  private static final String UNIT = "COUNT";

  public PlainReading {
    cells = List.copyOf(cells);
    sums = List.copyOf(sums);
    assumed = List.copyOf(assumed);
  }

  /** Reads every table of a file. */
  public static PlainReading of(RawFile file) {
    List<Cell> cells = new ArrayList<>();
    List<Sum> sums = new ArrayList<>();
    List<String> assumed = new ArrayList<>();
    int number = 0;
    for (Grid grid : file.sheets().stream().map(Grid::load).toList()) {
      for (PlainTable table : PlainTableReader.read(file.name(), grid)) {
        Reader reader = new Reader(table, "table " + ++number);
        reader.read();
        cells.addAll(reader.cells.values());
        sums.addAll(reader.sums);
        assumed.addAll(reader.assumed);
      }
      if (grid.isLonger()) {
        assumed.add("The rows of %s after %d were not read.".formatted(file.name(), Grid.ROWS));
      }
    }
    return new PlainReading(cells, sums, assumed);
  }

  /** Turns one table into cells. */
  private static final class Reader {
    private final PlainTable table;
    private final String name;
    private final Map<List<Integer>, Cell> cells = new HashMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final List<String> assumed = new ArrayList<>();

    private Reader(PlainTable table, String name) {
      this.table = table;
      this.name = name;
    }

    private void read() {
      assumed.add("Read as a table: " + table.place().text() + ".");
      for (List<Integer> at : table.all()) {
        if (table.isCount(at)) {
          cells.put(at, cell(at, Key.count(name, context(at))));
        }
      }
      PlainPercentages.find(table).forEach(this::percentages);
      PlainLines.find(table).forEach(this::line);
      long unused =
          table.all().stream().filter(at -> !cells.containsKey(at) && isNumber(at)).count();
      if (unused > 0) {
        assumed.add(
            "Not used, because we do not know of what they are: %d figures of %s."
                .formatted(unused, table.place().text()));
      }
    }

    private boolean isNumber(List<Integer> at) {
      return table.find(at).filter(figure -> figure.number() != null).isPresent();
    }

    private Cell cell(List<Integer> at, Key key) {
      PlainTable.Figure figure = table.find(at).orElseThrow();
      BigDecimal number = figure.number();
      return number == null
          ? new Gap(key, figure.gap(), "", UNIT, figure.origin(), figure.raw())
          : new Observation(key, number, UNIT, ObsStatus.NORMAL, figure.origin(), figure.raw());
    }

    private Context context(List<Integer> at) {
      Map<String, String> codes = new HashMap<>();
      for (int a = 0; a < at.size(); a++) {
        codes.put("AXIS" + a, code(a, at.get(a)).replaceAll("[;=|]", " "));
      }
      return new Context("", Period.NONE, Breakdown.of(codes));
    }

    /**
     * With what stands above: “Not known” of an age is another answer than “Not known” of a faith.
     */
    private String code(int axis, int label) {
      String text = label(axis, label);
      String heading = table.axes().get(axis).heading().toLowerCase(Locale.ROOT);
      return heading.isEmpty() || PlainLines.isTotal(text) ? text : heading + ": " + text;
    }

    private String label(int axis, int label) {
      return table.axes().get(axis).labels().get(label);
    }

    private void percentages(PlainPercentages.Heading heading) {
      for (List<Integer> at : table.all()) {
        if (at.get(heading.on()) == heading.label() && table.isPercent(at)) {
          List<Integer> count = heading.count(at);
          Context context = context(count);
          Breakdown whole =
              heading.axis() < 0
                  ? context.breakdown().with("AXIS" + heading.along(at), "")
                  : context(heading.whole(at)).breakdown();
          Key key = new Key(name, context, Statistic.PERCENTAGE, Against.base(name, whole));
          cells.put(at, cell(at, key));
        }
      }
      String what = quoted(heading.on(), heading.label());
      String counts = quoted(heading.on(), heading.counts());
      assumed.add(
          heading.axis() < 0
              ? what
                  + " taken as percentages that belong to "
                  + counts
                  + ", of a number not printed."
              : "%s taken as percentages that belong to %s, of %s: right in %s."
                  .formatted(
                      what,
                      counts,
                      quoted(heading.axis(), heading.base()),
                      places(heading.checked())));
    }

    private void line(PlainLines.Line line) {
      String first = quoted(line.axis(), line.parts().get(0));
      String last = quoted(line.axis(), line.parts().get(line.parts().size() - 1));
      String parts = first + (line.parts().size() > 2 ? " to " : " and ") + last;
      for (List<Integer> at : table.all()) {
        if (at.get(line.axis()) == line.total() && table.isCount(at)) {
          sum(at, line, parts).ifPresent(sums::add);
        }
      }
      assumed.add(
          "%s taken as the total of %s (%d): %s."
              .formatted(
                  quoted(line.axis(), line.total()),
                  parts,
                  line.parts().size(),
                  line.checked() == 0
                      ? "by its name; nowhere is all of it printed"
                      : "adds up in " + places(line.checked()) + " where all of it is printed"));
    }

    private static String places(int number) {
      return number == 1 ? "one place" : number + " places";
    }

    private Optional<Sum> sum(List<Integer> at, PlainLines.Line line, String label) {
      List<Cell> parts = new ArrayList<>();
      for (int part : line.parts()) {
        Cell cell = cells.get(PlainTable.moved(at, line.axis(), part));
        if (cell == null) {
          return Optional.empty();
        }
        parts.add(cell);
      }
      Cell total = cells.get(at);
      return total == null ? Optional.empty() : Optional.of(new Sum(label, total, parts));
    }

    private String quoted(int axis, int label) {
      return "“" + label(axis, label) + "”";
    }
  }
}
