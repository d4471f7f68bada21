package org.safereturns.publication.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.CodeList;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Period;
import org.safereturns.issue.Coverage;
import org.safereturns.issue.Due;
import org.safereturns.publication.analysis.StatutorySpec.Line;
import org.safereturns.publication.analysis.StatutorySpec.Section;
import org.safereturns.publication.table.Labels;
import org.safereturns.publication.written.AnalystTable;
import org.safereturns.publication.written.AnalystTable.Cell;
import org.safereturns.publication.written.AnalystTable.Row;

/**
 * The annual report on support in safe accommodation: each figure with the returns it is from and
 * with what is missing from it.
 */
public final class StatutoryReport {
  private final StatutorySpec spec;
  private final Reckoner reckoner;
  private final Labels labels;
  private final Coverage coverage;
  private final Period year;

  public StatutoryReport(
      StatutorySpec spec, Reckoner reckoner, Labels labels, Coverage coverage, Period year) {
    this.spec = spec;
    this.reckoner = reckoner;
    this.labels = labels;
    this.coverage = coverage;
    this.year = year;
  }

  public List<AnalystTable> tables() {
    return spec.sections().stream().map(this::table).toList();
  }

  private AnalystTable table(Section section) {
    List<Row> rows = new ArrayList<>();
    for (Line line : section.lines()) {
      rows.add(total(line));
      String by = line.by();
      if (by != null) {
        codes(line, by)
            .forEach(
                code ->
                    rows.add(row(line, labels.of(by, code), amount(line, Breakdown.of(by, code)))));
      }
    }
    return new AnalystTable(
        section.name(),
        section.title() + ", " + year.label(),
        "Each figure with the returns it is from. What is missing is in none of the figures.",
        List.of(
            "What is counted",
            "Category",
            "Number",
            "Unit",
            "Months of the year",
            "Returns it is from",
            "What is missing"),
        rows,
        List.of());
  }

  /** In the order of their list. */
  private List<String> codes(Line line, String dimension) {
    Set<String> used = reckoner.codes(line.source(), dimension);
    List<String> ordered = new ArrayList<>();
    labels.list(dimension).map(CodeList::codes).orElse(List.of()).stream()
        .map(Code::code)
        .filter(used::contains)
        .filter(line::isCounted)
        .forEach(ordered::add);
    return ordered;
  }

  private Amount amount(Line line, Breakdown of) {
    return reckoner.whole(line.source(), spec.areasOf(line), spec.authority(), year, of);
  }

  /** Of all; of those alone whom the line is about, if it leaves somebody out. */
  private Row total(Line line) {
    String by = line.by();
    Amount all = amount(line, Breakdown.TOTAL);
    Amount shown = by == null || line.but() == null ? all : shown(line, by);
    return row(line, "Total", shown, from(all), missing(line, all));
  }

  private Amount shown(Line line, String by) {
    return Amount.sum(
        codes(line, by).stream().map(code -> amount(line, Breakdown.of(by, code))).toList());
  }

  private Row row(Line line, String category, Amount amount) {
    return row(line, category, amount, returns(amount), "as for the total");
  }

  private Row row(Line line, String category, Amount amount, String from, String missing) {
    String unit =
        labels
            .list("MEASURE")
            .flatMap(list -> list.find(line.measure()))
            .map(code -> labels.of("UNIT_MEASURE", code.group()))
            .orElse("");
    return new Row(
        line.title() + ", " + category + ", " + year.label(),
        List.of(
            Cell.text(line.title()),
            Cell.text(category),
            CellMaker.count(amount),
            Cell.text(unit),
            Cell.text(amount.given() == 0 ? Amount.NONE : amount.months() + " of " + year.months()),
            Cell.text(from),
            Cell.text(missing)));
  }

  private String returns(Amount amount) {
    long returns =
        amount.from().stream()
            .flatMap(id -> reckoner.figure(id).stream())
            .map(Filed::reference)
            .distinct()
            .count();
    return returns == 1 ? "1 return" : returns + " returns";
  }

  private String from(Amount amount) {
    SortedMap<String, SortedSet<String>> senders = new TreeMap<>();
    amount
        .from()
        .forEach(
            id ->
                reckoner
                    .figure(id)
                    .ifPresent(
                        f ->
                            senders
                                .computeIfAbsent(
                                    labels.of("ORGANISATION", f.sender()), s -> new TreeSet<>())
                                .add(f.reference())));
    return senders.isEmpty()
        ? Amount.NONE
        : senders.entrySet().stream()
            .map(e -> e.getKey() + " (" + String.join(", ", e.getValue()) + ")")
            .collect(Collectors.joining("; "));
  }

  /** The returns that should have come for the year and have not, by sender. */
  private String missing(Line line, Amount amount) {
    Map<String, List<String>> senders = new TreeMap<>();
    coverage.lines().stream()
        .map(Coverage.Line::due)
        .filter(due -> line.source().takes(due.collection()) && year.contains(due.period()))
        .filter(due -> due.isReturn() || due.measure().equals(line.measure()))
        .filter(due -> due.state() == Due.State.MISSING || due.state() == Due.State.NOT_GIVEN)
        .forEach(
            due ->
                senders
                    .computeIfAbsent(
                        labels.of("ORGANISATION", due.sender()), s -> new ArrayList<>())
                    .add(due.period().label()));
    List<String> text = new ArrayList<>();
    if (amount.given() == 0) {
      text.add("No return gives it");
    } else if (!amount.isOfWholeYear()) {
      text.add("%d months of the year".formatted(year.months() - amount.months()));
    }
    if (amount.given() > 0 && !amount.isComplete()) {
      text.add(areas(line));
    }
    senders.forEach(
        (sender, periods) ->
            text.add(
                "the return of %s for %s"
                    .formatted(
                        sender, periods.stream().distinct().collect(Collectors.joining(", ")))));
    return text.isEmpty() ? "Nothing" : String.join("; ", text);
  }

  /** The areas without a figure, or those with one, whichever are fewer. */
  private String areas(Line line) {
    Map<Boolean, List<String>> given =
        spec.areasOf(line).stream()
            .collect(
                Collectors.partitioningBy(
                    area -> reckoner.in(line.source(), area, year, Breakdown.TOTAL).given() > 0,
                    Collectors.mapping(area -> labels.of("REF_AREA", area), Collectors.toList())));
    List<String> with = given.getOrDefault(true, List.of());
    List<String> without = given.getOrDefault(false, List.of());
    return with.size() < without.size()
        ? "every area but " + String.join(", ", with)
        : String.join(", ", without);
  }
}
