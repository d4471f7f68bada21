package org.safereturns.rules.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.check.Phase;
import org.safereturns.rules.text.CsvLine;
import org.safereturns.rules.text.Mistakes;

/**
 * The cases of one rule.
 *
 * @param cases lines by the name of their case, in the order of the file
 */
public record CaseFile(String path, Phase phase, Map<String, List<CsvLine>> cases) {
  private static final Set<String> EXPECT = Set.of("", "ok", "raised", "not run");
  private static final Set<String> ANY = Set.of("case", "expect", "note", "fact", "at");
  private static final Set<String> HEADER =
      Set.of("collection", "sender", "period", "purpose", "characteristics", "declared");
  private static final Set<String> FIGURES =
      Set.of(
          "measure",
          "value",
          "area",
          "period",
          "by",
          "uom",
          "statistic",
          "base",
          "base_by",
          "per",
          "since",
          "total_of",
          "part_of",
          "claim",
          "says",
          "low",
          "high",
          "figure_of",
          "other_of",
          "sender",
          "collection",
          "characteristic",
          "total",
          "asked",
          "usable",
          "leak",
          "steps",
          "kind",
          "details",
          "purpose",
          "characteristics",
          "declared",
          "reason");

  public static CaseFile read(SourceFile source, Phase phase, Mistakes mistakes) {
    Map<String, List<CsvLine>> cases = new LinkedHashMap<>();
    for (CsvLine line : CsvLine.read(source, mistakes)) {
      if (line.get("case").isEmpty()) {
        mistakes.add(line.file(), line.line(), "the column \"case\" is empty: name the case");
      }
      cases.computeIfAbsent(line.get("case"), k -> new ArrayList<>()).add(line);
    }
    return new CaseFile(source.path(), phase, cases);
  }

  /** Whether the rule is tried from both sides. */
  public void check(Mistakes mistakes) {
    int before = mistakes.count();
    cases.values().stream().flatMap(List::stream).limit(1).forEach(l -> checkColumns(l, mistakes));
    if (mistakes.count() > before) {
      return;
    }
    for (List<CsvLine> lines : cases.values()) {
      CsvLine first = lines.get(0);
      for (CsvLine line : lines) {
        if (!EXPECT.contains(line.get("expect"))) {
          mistakes.add(
              line.file(),
              line.line(),
              "expect is raised, ok, not run or empty: " + line.get("expect"));
        }
      }
      if (lines.stream().allMatch(l -> l.get("expect").isEmpty())) {
        mistakes.add(first.file(), first.line(), "says nowhere what is to be expected");
      }
    }
    if (cases.values().stream().noneMatch(c -> expects(c, "raised"))) {
      mistakes.add(path, 0, "has no case in which the issue is raised");
    }
    if (cases.values().stream().noneMatch(c -> expects(c, "ok") && !expects(c, "raised"))) {
      mistakes.add(path, 0, "has no case that is ok");
    }
  }

  public static boolean expects(List<CsvLine> lines, String word) {
    return lines.stream().anyMatch(l -> l.get("expect").equals(word));
  }

  private void checkColumns(CsvLine line, Mistakes mistakes) {
    Set<String> known = phase == Phase.RECORD ? HEADER : FIGURES;
    for (String column : line.values().keySet()) {
      boolean capitals = column.matches("[A-Z][A-Z0-9_]*(:[a-z]+)?(:[A-Z_]+)?");
      if (!capitals && !ANY.contains(column) && !known.contains(column)) {
        mistakes.add(line.file(), line.header(), "unknown column \"" + column + "\"");
      }
    }
    for (String column : List.of("case", "expect")) {
      if (!line.values().containsKey(column)) {
        mistakes.add(line.file(), line.header(), "the column \"" + column + "\" is missing");
      }
    }
  }
}
