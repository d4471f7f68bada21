package org.safereturns.rules.cases;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.safereturns.canonical.Against;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.ObsStatus;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Statistic;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;

/** Reads a figure or gap from a line of a case. */
final class CaseFigure {
  static final String MEASURE = "REFUGE_SURVIVORS";
  private static final String KENT = "E10000016";

  private CaseFigure() {}

  static Cell of(CsvLine line, Period usual) {
    Statistic statistic =
        line.get("statistic").isEmpty()
            ? Statistic.COUNT
            : Columns.constant(Statistic.values(), line, "statistic");
    Key key =
        new Key(
            CaseFacts.or(line, "measure", MEASURE),
            context(line, usual),
            statistic,
            against(line, statistic));
    String uom = CaseFacts.or(line, "uom", "PERSONS");
    String value = Columns.given(line, "value");
    if (value.startsWith("[")) {
      return new Gap(key, reason(value), line.get("reason"), uom, CaseFacts.origin(line), value);
    }
    BigDecimal number = Columns.number(line, "value");
    return new Observation(key, number, uom, ObsStatus.NORMAL, CaseFacts.origin(line), value);
  }

  static Context context(CsvLine line, Period usual) {
    Period period = line.get("period").isEmpty() ? usual : Period.parse(line.get("period"));
    return new Context(CaseFacts.or(line, "area", KENT), period, breakdown(line));
  }

  /** Columns in capitals are dimensions. */
  private static Breakdown breakdown(CsvLine line) {
    Map<String, String> codes = new LinkedHashMap<>(new Breakdown(line.get("by")).codes());
    line.values()
        .forEach(
            (column, code) -> {
              if (column.matches("[A-Z][A-Z0-9_]*") && !code.isEmpty()) {
                codes.put(column, code);
              }
            });
    return Breakdown.of(codes);
  }

  private static Against against(CsvLine line, Statistic statistic) {
    Breakdown by = Breakdown.of(new Breakdown(line.get("base_by")).codes());
    return switch (statistic) {
      case COUNT -> Against.NOTHING;
      case PERCENTAGE -> Against.base(line.get("base"), by);
      case RATE ->
          Against.denominator(
              line.get("base"), by, Integer.parseInt(CaseFacts.or(line, "per", "1000")));
      case DIFFERENCE, PERCENT_CHANGE -> new Against(line.get("base"), by, 0, since(line));
    };
  }

  private static Period since(CsvLine line) {
    return line.get("since").isEmpty() ? Period.NONE : Period.parse(line.get("since"));
  }

  private static GapReason reason(String token) {
    for (GapReason reason : GapReason.values()) {
      if (token.equals("[" + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "]")) {
        return reason;
      }
    }
    throw new IllegalArgumentException("unknown kind of gap " + token);
  }
}
