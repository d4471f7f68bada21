package org.safereturns.rules.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Filing;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Purpose;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.canonical.Said;
import org.safereturns.canonical.Sum;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;
import org.safereturns.issue.Leak;
import org.safereturns.rules.ReturnFacts;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Phase;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;

/** The facts that the lines of one case describe. A fact stands in the row of its line. */
final class CaseFacts {
  private final List<Cell> cells = new ArrayList<>();
  private final List<Completeness> completeness = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Leak> leaks = new ArrayList<>();
  private final List<Filed> filed = new ArrayList<>();
  private final Map<String, Cell> totals = new LinkedHashMap<>();
  private final Map<String, List<Cell>> parts = new LinkedHashMap<>();
  private final CaseClaims claims = new CaseClaims();
  private final Period period;
  private ReturnHeader header;
  private Optional<CsvLine> headerLine = Optional.empty();

  /**
   * @throws IllegalArgumentException in words for the analyst
   */
  CaseFacts(Check check, List<CsvLine> lines) {
    Period usual = Period.financialYear(2022);
    this.period =
        check.effective().covers(usual) ? usual : new Period(check.effective().first(), 12);
    this.header = header(check, lines.get(0));
    for (CsvLine line : lines) {
      try {
        add(check, line);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("line " + line.line() + ": " + e.getMessage(), e);
      }
    }
  }

  private void add(Check check, CsvLine line) {
    switch (line.get("fact")) {
      case "", "figure" -> {
        if (check.phase() != Phase.RECORD) {
          figure(line);
        }
      }
      case "header" -> {
        header = header(check, line);
        headerLine = Optional.of(line);
      }
      case "completeness" -> completeness.add(completeness(line));
      case "finding" ->
          findings.add(
              new Finding(
                  Columns.constant(FindingKind.values(), line, "kind"),
                  origin(line),
                  pairs(line.get("details"))));
      case "claim" -> claims.claim(line);
      case "leak" -> {
        Leak leak = leak(line);
        leaks.add(leak);
        cells.add(leak.cell());
      }
      default -> throw new IllegalArgumentException("unknown fact " + line.get("fact"));
    }
  }

  private void figure(CsvLine line) {
    Cell cell = CaseFigure.of(line, period);
    cells.add(cell);
    filed.add(
        new Filed(
            new Filing(
                or(line, "sender", "test-sender"),
                or(line, "collection", "test"),
                or(line, "sender", "test-sender"),
                period,
                Map.of()),
            cell));
    Columns.list(line, "total_of").forEach(sum -> totals.put(sum, cell));
    Columns.list(line, "part_of")
        .forEach(sum -> parts.computeIfAbsent(sum, k -> new ArrayList<>()).add(cell));
    claims.figure(line, cell);
  }

  /** What the needs ask for, where the case does not say otherwise. */
  private ReturnHeader header(Check check, CsvLine line) {
    boolean published =
        check.needs().stream()
            .anyMatch(n -> Set.of("publication", "leaks", "earlier").contains(n.word()));
    String collection =
        check.needs().stream()
            .filter(n -> n.word().equals("collection"))
            .map(Need::argument)
            .findFirst()
            .orElse("test");
    boolean stated = line.get("fact").equals("header");
    String purpose = line.get("purpose");
    if (!Set.of("", "restricted", "for publication").contains(purpose)) {
      throw new IllegalArgumentException("purpose is restricted or for publication");
    }
    return new ReturnHeader(
        "test.v1",
        "Test return",
        stated ? or(line, "collection", collection) : collection,
        stated ? or(line, "sender", "test-sender") : "test-sender",
        stated && !line.get("period").isEmpty() ? Period.parse(line.get("period")) : period,
        purpose.equals("for publication") || (purpose.isEmpty() && published)
            ? Purpose.FOR_PUBLICATION
            : Purpose.RESTRICTED,
        characteristics(line.get("characteristics")),
        pairs(line.get("declared")));
  }

  private static Set<Characteristic> characteristics(String names) {
    return names.isEmpty()
        ? Set.of()
        : Arrays.stream(names.split(";", -1))
            .map(n -> Characteristic.valueOf(n.strip()))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private Completeness completeness(CsvLine line) {
    return new Completeness(
        Columns.constant(Characteristic.values(), line, "characteristic"),
        or(line, "measure", CaseFigure.MEASURE),
        CaseFigure.context(line, period),
        Columns.number(line, "total").longValueExact(),
        Columns.number(line, "asked").longValueExact(),
        Columns.number(line, "usable").longValueExact(),
        origin(line));
  }

  private Leak leak(CsvLine line) {
    Map<String, String> values = new LinkedHashMap<>(line.values());
    values.put("value", "[suppressed]");
    CsvLine hidden = new CsvLine(line.file(), line.line(), line.header(), values);
    return new Leak(
        Columns.constant(Leak.Kind.values(), line, "leak"),
        (Gap) CaseFigure.of(hidden, period),
        List.of(),
        or(line, "steps", "the total less the other parts"));
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String part : text.isEmpty() ? new String[0] : text.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("write name=value;name=value instead of " + text);
      }
      pairs.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
    }
    return pairs;
  }

  static String or(CsvLine line, String column, String otherwise) {
    return line.get(column).isEmpty() ? otherwise : line.get(column);
  }

  static Origin origin(CsvLine line) {
    int column = 1 + List.copyOf(line.values().keySet()).indexOf("value");
    return Origin.cell(line.file(), "", line.line(), Math.max(column, 1));
  }

  ReturnHeader header() {
    return header;
  }

  /** The line on which an issue about the whole return lands. */
  Optional<CsvLine> headerLine() {
    return headerLine;
  }

  Period period() {
    return period;
  }

  List<Filed> filed() {
    return filed;
  }

  ReturnFacts facts() {
    List<Sum> sums =
        totals.entrySet().stream()
            .map(e -> new Sum(e.getKey(), e.getValue(), parts.getOrDefault(e.getKey(), List.of())))
            .toList();
    Said said = new Said(claims.all(), Set.of());
    return new ReturnFacts(
        cells, sums, completeness, findings, leaks, leaks.isEmpty() ? 0 : 1, said);
  }
}
