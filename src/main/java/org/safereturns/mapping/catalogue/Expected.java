package org.safereturns.mapping.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.safereturns.canonical.Against;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Claim;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.ObsStatus;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Sum;
import org.safereturns.issue.Finding;
import org.safereturns.mapping.Mapped;

/** A return in canonical form as lines of CSV, sorted, for people to read and to compare. */
final class Expected {
  static final String HEADER = "what,measure,area,period,breakdown,statistic,value,unit,note,cells";

  private Expected() {}

  static List<String> lines(Mapped mapped) {
    List<String> lines = new ArrayList<>();
    lines.add(header(mapped));
    mapped.cells().stream()
        .sorted((a, b) -> a.key().compareTo(b.key()))
        .map(Expected::cell)
        .forEach(lines::add);
    mapped.sums().stream().map(Expected::sum).sorted().forEach(lines::add);
    mapped.completeness().stream().map(Expected::completeness).sorted().forEach(lines::add);
    mapped.said().claims().stream().map(Expected::claim).sorted().forEach(lines::add);
    mapped.findings().stream().map(Expected::finding).sorted().forEach(lines::add);
    return lines;
  }

  private static String header(Mapped mapped) {
    String facts =
        mapped.header().declared().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(";"));
    return line(
        "return",
        mapped.header().template(),
        mapped.header().sender(),
        mapped.header().period().code(),
        facts,
        mapped.header().purpose().name().toLowerCase(Locale.ROOT),
        Long.toString(mapped.records()),
        "records",
        mapped.header().characteristics().stream()
            .map(c -> c.label())
            .collect(Collectors.joining(";")),
        "");
  }

  private static String cell(Cell cell) {
    boolean gap = cell instanceof Gap;
    String value =
        cell instanceof Observation o ? o.value().toPlainString() : word(((Gap) cell).reason());
    String note = cell instanceof Gap g ? g.note() : status((Observation) cell);
    return line(
        gap ? "gap" : "figure",
        cell.measure(),
        cell.area(),
        cell.period().code(),
        cell.breakdown().text(),
        statistic(cell),
        value,
        cell.uom(),
        note,
        place(cell.origin()));
  }

  private static String status(Observation observation) {
    return observation.status() == ObsStatus.NORMAL ? "" : word(observation.status());
  }

  private static String statistic(Cell cell) {
    Against against = cell.against();
    String base =
        against.base() + (against.breakdown().isTotal() ? "" : " " + against.breakdown().text());
    return switch (cell.statistic()) {
      case COUNT -> "count";
      case PERCENTAGE -> "percentage of " + base;
      case RATE -> "per " + against.per() + " " + base;
      case DIFFERENCE ->
          against.base().isEmpty() ? "difference since " + against.since().code() : "less " + base;
      case PERCENT_CHANGE -> "percent change since " + against.since().code();
    };
  }

  private static String sum(Sum sum) {
    return line(
        "sum",
        sum.total().measure(),
        sum.total().area(),
        sum.total().period().code(),
        sum.total().breakdown().text(),
        "",
        sum.parts().size() + " parts",
        "",
        sum.label(),
        place(sum.total().origin()));
  }

  private static String completeness(Completeness about) {
    return line(
        "completeness",
        about.measure(),
        about.context().area(),
        about.context().period().code(),
        "",
        about.characteristic().label(),
        "%d asked and %d usable of %d".formatted(about.asked(), about.usable(), about.total()),
        "",
        "",
        place(about.origin()));
  }

  private static String claim(Claim claim) {
    Observation figure = claim.figure();
    return line(
        "claim",
        figure.measure(),
        figure.area(),
        figure.period().code(),
        figure.breakdown().text(),
        statistic(figure),
        claim.words(),
        "",
        claim.others().size() + " others",
        place(claim.origin()));
  }

  private static String finding(Finding finding) {
    String details =
        finding.details().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(";"));
    return line(
        "finding", finding.kind().name(), "", "", "", "", "", "", details, place(finding.origin()));
  }

  private static String place(Origin origin) {
    return origin.sheet().isEmpty() ? origin.cells() : origin.sheet() + "!" + origin.cells();
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String line(String... fields) {
    return List.of(fields).stream().map(Expected::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : "\"" + field.replace("\"", "\"\"") + "\"";
  }
}
