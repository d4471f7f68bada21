package org.safereturns.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.plan.CrossTables;
import org.safereturns.disclosure.plan.Dimension;
import org.safereturns.disclosure.plan.Figure;
import org.safereturns.disclosure.plan.Line;
import org.safereturns.disclosure.plan.Plan;
import org.safereturns.disclosure.protect.Watcher;

/** Small tables for tests. */
final class Grids {
  static final Watcher SILENT = (stage, done, all) -> {};

  private Grids() {}

  static Plan plan(long[] truth, List<Figure> figures) {
    return new Plan(truth, figures, List.of(), List.of());
  }

  /** One row of parts with its total. */
  static Plan line(long... parts) {
    List<Figure> figures = new ArrayList<>();
    for (int p = 0; p < parts.length; p++) {
      figures.add(new Figure("part " + p, Form.sum(p), Figure.Fate.FREE));
    }
    int[] all = IntStream.range(0, parts.length).toArray();
    figures.add(new Figure("total", Form.sum(all), Figure.Fate.FREE));
    Line line = new Line(parts.length, IntStream.of(all).boxed().toList());
    return new Plan(parts, figures, List.of(line), List.of());
  }

  /** A table with its margins. */
  static Plan plan(long[][] table) {
    List<Dimension> dimensions =
        List.of(dimension("row", table.length), dimension("column", table[0].length));
    CrossTables tables = new CrossTables(dimensions);
    tables.table(Set.of(0, 1));
    long[] truth = new long[tables.size()];
    for (int r = 0; r < table.length; r++) {
      for (int c = 0; c < table[r].length; c++) {
        truth[tables.place(List.of(r, c))] = table[r][c];
      }
    }
    return tables.plan(truth, 10);
  }

  static Dimension dimension(String name, int codes) {
    List<String> labels = IntStream.range(0, codes).mapToObj(i -> name + i).toList();
    return Dimension.of(name, labels, List.of());
  }

  static String percentage(long part, long base) {
    return BigDecimal.valueOf(100 * part)
        .divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
