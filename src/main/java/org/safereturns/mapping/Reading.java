package org.safereturns.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.intake.FileType;
import org.safereturns.intake.RawFile;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;

/** One file being read with one mapping: what all layouts share. */
final class Reading {
  /** Of one kind; a file of a million odd rows must not fill the memory. */
  static final int FINDINGS_KEPT = 1_000;

  private final String file;
  private final boolean typed;
  private final Mapping mapping;
  private final CodeLists lists;
  private final ReturnHeader header;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<FindingKind, Long> totals = new EnumMap<>(FindingKind.class);
  private final List<Completeness> completeness = new ArrayList<>();
  private final Figures figures;

  Reading(RawFile file, Mapping mapping, CodeLists lists, ReturnHeader header, String area) {
    this.file = file.name();
    this.typed = file.type() != FileType.CSV && file.type() != FileType.JSON;
    this.mapping = mapping;
    this.lists = lists;
    this.header = header;
    this.figures = new Figures(this, area);
  }

  /** Whether the file's cells are more than their text: dates, formulas. */
  boolean isTyped() {
    return typed;
  }

  String file() {
    return file;
  }

  Mapping mapping() {
    return mapping;
  }

  CodeLists lists() {
    return lists;
  }

  ReturnHeader header() {
    return header;
  }

  Figures figures() {
    return figures;
  }

  Origin origin(Grid grid, int row, int column) {
    return Origin.cell(file, grid.name(), row, column);
  }

  /**
   * @param details name and text by turns
   */
  void found(FindingKind kind, Origin origin, String... details) {
    found(kind, origin, List.of(), details);
  }

  /**
   * @param linked other cells that take part
   * @param details name and text by turns
   */
  void found(FindingKind kind, Origin origin, List<Origin> linked, String... details) {
    if (totals.merge(kind, 1L, Long::sum) > FINDINGS_KEPT) {
      return;
    }
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i < details.length; i += 2) {
      if (!details[i + 1].isEmpty()) {
        named.put(details[i], Wording.quotable(details[i + 1]));
      }
    }
    findings.add(new Finding(kind, origin, named, linked));
  }

  void complete(Completeness about) {
    completeness.add(about);
  }

  List<Completeness> completeness() {
    return completeness;
  }

  /** All findings; where there were too many of a kind, one more says how many. */
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    totals.forEach(
        (kind, total) -> {
          if (total > FINDINGS_KEPT) {
            all.add(
                new Finding(
                    FindingKind.MORE_FINDINGS,
                    Origin.wholeFile(file),
                    Map.of(
                        "kind",
                        kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        "total",
                        Long.toString(total))));
          }
        });
    return all;
  }
}
