package org.safereturns.rules.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Claim;
import org.safereturns.canonical.Observation;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;

/** The claims that lines of a case describe, with the figures they are about. */
final class CaseClaims {
  private final List<CsvLine> lines = new ArrayList<>();
  private final Map<String, Observation> figures = new LinkedHashMap<>();
  private final Map<String, List<Observation>> others = new LinkedHashMap<>();

  void claim(CsvLine line) {
    lines.add(line);
  }

  /** A figure says of which claim it is the figure or one of the others. */
  void figure(CsvLine line, Cell cell) {
    if (cell instanceof Observation figure) {
      figures.put(line.get("figure_of"), figure);
      others.computeIfAbsent(line.get("other_of"), k -> new ArrayList<>()).add(figure);
    }
  }

  List<Claim> all() {
    return lines.stream().map(this::read).toList();
  }

  private Claim read(CsvLine line) {
    String words = Columns.given(line, "says");
    Observation figure = figures.get(words);
    if (figure == null) {
      throw new IllegalArgumentException("no figure is figure_of \"" + words + "\"");
    }
    return new Claim(
        Columns.constant(Claim.Kind.values(), line, "claim"),
        words,
        figure,
        others.getOrDefault(words, List.of()),
        line.get("low").isEmpty() ? BigDecimal.ZERO : Columns.number(line, "low"),
        line.get("high").isEmpty() ? null : Columns.number(line, "high"),
        CaseFacts.origin(line));
  }
}
