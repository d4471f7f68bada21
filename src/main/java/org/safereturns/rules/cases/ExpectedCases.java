package org.safereturns.rules.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Filing;
import org.safereturns.canonical.Filings;
import org.safereturns.canonical.Period;
import org.safereturns.issue.Due;
import org.safereturns.rules.judging.CoveragePresence;
import org.safereturns.rules.reference.Absences;
import org.safereturns.rules.table.ExpectedRow;
import org.safereturns.rules.table.Until;

/** The cases that a row about who should send what brings itself. */
final class ExpectedCases {
  private final ExpectedRow row;
  private final Period period;
  private final List<RowCases.RowCase> cases = new ArrayList<>();

  private ExpectedCases(ExpectedRow row) {
    this.row = row;
    this.period = row.first();
  }

  static List<RowCases.RowCase> of(ExpectedRow row) {
    ExpectedCases cases = new ExpectedCases(row);
    cases.returns();
    return cases.cases;
  }

  private void returns() {
    List<Filing> filings = row.senders().stream().map(s -> filing(s, Map.of())).toList();
    List<Filed> figures = filings.stream().flatMap(f -> figures(f).stream()).toList();
    add("everybody has sent", "ok", filings, figures);
    add("nil returns", "ok", row.senders().stream().map(this::nil).toList(), List.of());
    add("one has sent nothing", "raised", filings.subList(1, filings.size()), figures);
    if (row.isAboutFigures()) {
      add("a figure is left out", "raised", filings, figures.subList(1, figures.size()));
    }
    add("the period is not over", "not run", List.of(), List.of(), period.end().minusDays(1));
  }

  private Filing filing(String sender, Map<String, String> declared) {
    return new Filing(sender, row.collection(), sender, period, declared);
  }

  private Filing nil(String sender) {
    return filing(sender, Map.of("NIL", "yes"));
  }

  private List<Filed> figures(Filing filing) {
    List<Filed> figures = new ArrayList<>();
    for (String area : row.areas()) {
      for (String measure : row.measures()) {
        CaseFiled figure =
            CaseFiled.of(filing.sender(), row.collection(), measure, period).in(area);
        figures.add(new Filed(filing, figure.value(12).cell()));
      }
    }
    return figures;
  }

  private void add(String name, String expect, List<Filing> filings, List<Filed> figures) {
    add(name, expect, filings, figures, period.end());
  }

  private void add(
      String name, String expect, List<Filing> filings, List<Filed> figures, LocalDate reached) {
    Filings all = new Filings(filings, List.of(), figures);
    List<Due> dues = row.dues(all, new Until(reached, Optional.empty()), Absences.NONE);
    cases.add(new RowCases.RowCase(name, expect, row, new CoveragePresence(dues), dues));
  }
}
