package org.safereturns.rules.book;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safereturns.rules.catalogue.Catalogue;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.text.CsvLine;

/**
 * The numbers in the rule book that no source gives: listed in one place, for whoever agrees them.
 */
final class OwnBounds {
  private static final String HEAD =
      """

      ## Bounds of our own

      No source gives these numbers, or not all of them: we chose them. Agree them with those who send, or change them.

      | check | where | bounds | why |
      |---|---|---|---|
      """;
  private static final Pattern OURS = Pattern.compile("(?i)\\bours\\b|\\bour own\\b");
  private static final List<String> BOUNDS =
      List.of(
          "min",
          "max",
          "tolerance",
          "figures",
          "digits",
          "z",
          "min_points",
          "min_whole",
          "max_percent",
          "min_count",
          "max_small");

  private OwnBounds() {}

  static String section(Catalogue catalogue) {
    List<String> lines = new ArrayList<>();
    for (Row row : catalogue.rows()) {
      String bounds = bounds(row);
      if (!bounds.isEmpty() && isOurs(row.check())) {
        lines.add(line(row.check(), row.line().file(), bounds));
      }
    }
    for (Catalogue.Rule rule : catalogue.rules().values()) {
      if (isOurs(rule.check())) {
        lines.add(line(rule.check(), rule.file().path(), rule.check().wording().source()));
      }
    }
    for (CsvLine line : catalogue.references().thresholds().lines()) {
      if (isOurs(line.get("source"))) {
        lines.add(
            "| %s, %s | `%s` | asked %s%%, usable %s%% | %s |"
                .formatted(
                    line.get("characteristic"),
                    line.get("collection").equals("*") ? "any collection" : line.get("collection"),
                    line.file(),
                    line.get("asked"),
                    line.get("usable"),
                    line.get("because")));
      }
    }
    return lines.isEmpty() ? "" : HEAD + String.join("\n", lines) + "\n";
  }

  private static boolean isOurs(Check check) {
    return isOurs(check.wording().source());
  }

  private static boolean isOurs(String source) {
    return OURS.matcher(source).find();
  }

  private static String bounds(Row row) {
    return BOUNDS.stream()
        .filter(name -> !row.column(name).isEmpty())
        .map(name -> name + " " + row.column(name))
        .collect(Collectors.joining(", "));
  }

  private static String line(Check check, String file, String bounds) {
    return Stream.of(check.code() + " " + check.wording().title(), "`" + file + "`", bounds)
        .collect(Collectors.joining(" | ", "| ", " | " + check.wording().why() + " |"));
  }
}
