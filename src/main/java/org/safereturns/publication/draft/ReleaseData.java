package org.safereturns.publication.draft;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.PersonalDetail;
import org.safereturns.publication.content.Population;
import org.safereturns.publication.content.ReleaseContent;
import org.safereturns.publication.file.CsvText;
import org.safereturns.publication.spec.ReleaseSpec;
import org.safereturns.publication.spec.Spelling;

/** The rows that a release is drawn from, added up by the columns it needs. */
final class ReleaseData {
  private static final Pattern WHOLE = Pattern.compile("(\\d{1,9}|\\d{1,3}(,\\d{3}){1,2})(\\.0+)?");

  private static final Pattern TOTAL =
      Pattern.compile("(?i)((grand|overall|sub)[- ]?)?totals?|all|overall");

  private final Map<String, String> spellings = new HashMap<>();
  private final SortedMap<List<String>, Long> counts = new TreeMap<>(ReleaseData::compare);

  private ReleaseData() {}

  private static int compare(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /**
   * Counts by the codes in these columns.
   *
   * @throws ConfigurationFault if a column is missing or a count is no whole number
   */
  static SortedMap<List<String>, Long> read(Path file, List<String> columns, String count) {
    ReleaseData data = new ReleaseData();
    CsvText.read(file, row -> data.add(row, columns, count));
    return data.counts;
  }

  /**
   * Numbers that rates are taken of.
   *
   * @param dimensions of the release; those that the file has as columns tell the numbers apart
   * @throws ConfigurationFault if a column is missing or a number is no whole number
   */
  static Population population(
      String name, Path file, ReleaseSpec.Peopled from, List<String> dimensions) {
    List<String> columns = headings(file).stream().filter(dimensions::contains).toList();
    if (columns.isEmpty()) {
      throw new ConfigurationFault(file.toString(), 1, "no column is a dimension of the release");
    }
    List<ReleaseContent.Counted> counts = new ArrayList<>();
    read(file, columns, from.number())
        .forEach((codes, number) -> counts.add(new ReleaseContent.Counted(codes, number)));
    String title = from.title() == null ? name : from.title();
    return new Population(name, title, columns, counts);
  }

  static List<String> headings(Path file) {
    List<String> headings = new ArrayList<>();
    CsvText.read(
        file,
        row -> {
          if (headings.isEmpty()) {
            headings.addAll(row.headings());
          }
        });
    return headings;
  }

  private void add(CsvText.Row row, List<String> columns, String count) {
    List<String> codes = columns.stream().map(column -> code(row, column)).toList();
    counts.merge(codes, count.isEmpty() ? 1 : number(row, count), Math::addExact);
  }

  /** Totals are worked out: one among the data would count everybody twice. */
  private String code(CsvText.Row row, String column) {
    String code = row.cell(column);
    if (code.isEmpty()) {
      throw fault(row, "column '%s' is blank; say what it stands for, as 'Not known'", column);
    }
    if (TOTAL.matcher(code).matches()) {
      throw fault(row, "is a total of column '%s'; leave totals out, they are worked out", column);
    }
    if (!PersonalDetail.in(code).isEmpty()) {
      throw fault(row, "column '%s' holds what can name a person; a category is printed", column);
    }
    String before = spellings.putIfAbsent(column + "\n" + Spelling.of(code), code);
    if (before != null && !before.equals(code)) {
      throw row.fault(
          "column '%s' says '%s', further up '%s'; write it one way"
              .formatted(column, code, before));
    }
    return code;
  }

  private static ConfigurationFault fault(CsvText.Row row, String problem, String column) {
    return row.fault(problem.formatted(column));
  }

  private static long number(CsvText.Row row, String count) {
    String text = row.cell(count);
    if (!WHOLE.matcher(text).matches()) {
      throw fault(
          row,
          "column '%s' must hold a true count: a whole number, none below zero and none withheld",
          count);
    }
    return Long.parseLong(text.replaceFirst("\\.0+$", "").replace(",", ""));
  }
}
