package org.safereturns.disclosure;

import static org.safereturns.canonical.TestData.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.canonical.Against;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Statistic;
import org.safereturns.canonical.Sum;
import org.safereturns.canonical.TestData.FigureBuilder;
import org.safereturns.disclosure.leaks.LeakFinder;
import org.safereturns.disclosure.leaks.Tables;
import org.safereturns.issue.Leak;

/**
 * A return in a few lines: {@code 15 = 10 + a + b}, {@code 3.5% a of 260}, {@code 50.1% 201 of ?},
 * {@code 0.15 per 1000 a of 226000}, {@code -61.5% from 96 to a}, {@code 0}. Letters stand for
 * suppressed counts, {@code x} for one that is missing, {@code ?} for a base that is not printed.
 */
final class PrintedReturn {
  private static final Pattern SHARE = Pattern.compile("([\\d.]+)% (\\w+) of (\\w+|\\?)");
  private static final Pattern RATE = Pattern.compile("([\\d.]+) per (\\d+) (\\w+) of (\\w+)");
  private static final Pattern CHANGE = Pattern.compile("(-?[\\d.]+)% from (\\w+) to (\\w+)");
  private static final Period NOW = Period.financialYear(2022);

  private final List<Cell> cells = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();
  private final Map<String, Cell> named = new HashMap<>();
  private String below = "";
  private int row = 1;

  static PrintedReturn of(List<String> lines) {
    PrintedReturn made = new PrintedReturn();
    lines.forEach(made::line);
    return made;
  }

  private void line(String line) {
    Matcher share = SHARE.matcher(line);
    Matcher rate = RATE.matcher(line);
    Matcher change = CHANGE.matcher(line);
    if (line.startsWith("below ")) {
      below = line.substring("below ".length());
    } else if (line.contains("=")) {
      String[] sides = line.split("=", -1);
      List<Cell> parts = new ArrayList<>();
      for (String part : sides[1].split("\\+", -1)) {
        parts.add(cell(part.strip()));
      }
      sums.add(new Sum("the parts", cell(sides[0].strip()), parts));
    } else if (share.matches() && share.group(3).equals("?")) {
      shareOfUnprinted(share.group(1), share.group(2));
    } else if (share.matches()) {
      String part = cell(share.group(2)).measure();
      String base = cell(share.group(3)).measure();
      cells.add(next().measure(part).percentageOf(base).value(share.group(1)));
    } else if (rate.matches()) {
      String base = cell(rate.group(4)).measure();
      int per = Integer.parseInt(rate.group(2));
      Against against = Against.denominator(base, Breakdown.TOTAL, per);
      String part = cell(rate.group(3)).measure();
      cells.add(next().measure(part).derived(Statistic.RATE, against).value(rate.group(1)));
    } else if (change.matches()) {
      String measure = cell(change.group(3)).measure();
      cells.add(next().measure(measure).period(NOW.previous()).value(change.group(2)));
      Against since = Against.since(NOW.previous());
      cells.add(
          next().measure(measure).derived(Statistic.PERCENT_CHANGE, since).value(change.group(1)));
    } else {
      cell(line);
    }
  }

  private void shareOfUnprinted(String share, String part) {
    String code = part.matches("\\d+") ? "N" + part : part;
    FigureBuilder count = next().measure("ALL").by("GROUP", code);
    if (part.matches("\\d+")) {
      cells.add(count.value(part));
    } else {
      keep(part, count.gap(GapReason.SUPPRESSED, "(s)"));
    }
    cells.add(next().measure("ALL").by("GROUP", code).percentageOf("ALL").value(share));
  }

  private FigureBuilder next() {
    return figure().at(++row, 2);
  }

  private Cell cell(String token) {
    if (named.containsKey(token)) {
      return named.get(token);
    }
    Cell cell;
    if (token.equals("x")) {
      cell = next().measure("X" + row).gap(GapReason.NOT_AVAILABLE, "x");
      cells.add(cell);
    } else if (token.matches("\\d+")) {
      cell = next().measure("P" + row).value(token);
      cells.add(cell);
    } else {
      cell = next().measure(token).gap(GapReason.SUPPRESSED, "(s)");
      keep(token, cell);
    }
    return cell;
  }

  private void keep(String token, Cell cell) {
    named.put(token, cell);
    cells.add(cell);
  }

  Tables tables() {
    return new Tables(cells, sums, below);
  }

  /** What is found, by the letter of the suppressed count; {@code others} if it is none. */
  SortedMap<String, Leak.Kind> leaks() {
    SortedMap<String, Leak.Kind> found = new TreeMap<>();
    for (Leak leak : new LeakFinder().find(List.of(tables()))) {
      found.put(
          named.entrySet().stream()
              .filter(e -> e.getValue().equals(leak.cell()))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse("others"),
          leak.kind());
    }
    return found;
  }
}
