package org.safereturns.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safereturns.disclosure.Dimension;
import org.safereturns.disclosure.Figure;
import org.safereturns.disclosure.Plan;

/** A table of a release as it is read: headings, and rows of labels, count and percentage. */
record ReleaseTable(String name, String title, List<String> headings, List<List<String>> rows) {
  /** Stands for every hidden figure, whatever the reason: two signs would tell which are small. */
  static final String HIDDEN = "[c]";

  /** Stands for a share of nobody. */
  private static final String NOT_APPLICABLE = "[z]";

  /** All tables of a release whose hidden figures are known. */
  static List<ReleaseTable> of(ReleaseContent content, ReleasePlan release) {
    Map<String, Long> values = new HashMap<>();
    Plan plan = release.plan();
    for (Figure figure : plan.figures()) {
      values.put(figure.key(), figure.form().of(plan.truth()));
    }
    Set<String> hidden = new HashSet<>(content.hidden());
    List<ReleaseTable> tables = new ArrayList<>();
    for (ReleaseSpec.Wanted table : content.tables()) {
      List<List<String>> rows = new ArrayList<>();
      for (Map<String, String> labels : release.rows(table)) {
        List<String> row = new ArrayList<>(labels.values().stream().map(Column::safe).toList());
        String key = release.key(labels);
        row.add(hidden.contains(key) ? HIDDEN : values.get(key).toString());
        ReleaseSpec.Percentages wanted = table.percentages();
        if (wanted != null) {
          Map<String, String> whole = new HashMap<>(labels);
          whole.put(wanted.of(), Dimension.TOTAL);
          String base = release.key(whole);
          boolean isHidden = hidden.contains(key) || hidden.contains(base);
          row.add(
              isHidden ? HIDDEN : percentage(values.get(key), values.get(base), wanted.places()));
        }
        rows.add(row);
      }
      tables.add(
          new ReleaseTable(
              table.name(),
              table.title() == null ? table.name() : table.title(),
              headings(content, table),
              rows));
    }
    return tables;
  }

  private static List<String> headings(ReleaseContent content, ReleaseSpec.Wanted table) {
    List<String> headings = new ArrayList<>();
    for (String name : table.by()) {
      content.axes().stream()
          .filter(a -> a.name().equals(name))
          .forEach(a -> headings.add(a.title()));
    }
    headings.add("Count");
    if (table.percentages() != null) {
      headings.add("Percentage");
    }
    return headings;
  }

  private static String percentage(long part, long base, int decimals) {
    return base == 0
        ? NOT_APPLICABLE
        : BigDecimal.valueOf(100)
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
