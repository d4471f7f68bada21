package org.safereturns.mapping.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.intake.raw.FileType;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.template.Mapping;
import org.safereturns.mapping.text.Wording;

/** One file being read with one mapping: what all layouts share. */
public final class Reading {
  /** Of one kind; a file of a million odd rows must not fill the memory. */
  static final int FINDINGS_KEPT = 1_000;

  private final String file;
  private final boolean typed;
  private final Mapping mapping;
  private final CodeLists lists;
  private final ReturnHeader header;
  private final Own own;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<FindingKind, Long> totals = new EnumMap<>(FindingKind.class);
  private final List<Completeness> completeness = new ArrayList<>();
  private final Figures figures;
  private final AddedUp addedUp = new AddedUp(this);
  private final Quoted quoted;

  public Reading(RawFile file, Mapping mapping, CodeLists lists, ReturnHeader header, Own own) {
    this.file = file.name();
    this.typed = file.type() != FileType.CSV && file.type() != FileType.JSON;
    this.mapping = mapping;
    this.lists = lists;
    this.header = header;
    this.own = own;
    this.figures = new Figures(this, own.area());
    this.quoted = new Quoted(lists);
  }

  /** A text of a cell that may be a person's name, as it may be shown. */
  public String quoted(String text) {
    return quoted.of(text);
  }

  /** Whether the file's cells are more than their text: dates, formulas. */
  public boolean isTyped() {
    return typed;
  }

  public String file() {
    return file;
  }

  public Mapping mapping() {
    return mapping;
  }

  public CodeLists lists() {
    return lists;
  }

  public ReturnHeader header() {
    return header;
  }

  /** Whose return it is. */
  public Own own() {
    return own;
  }

  public Figures figures() {
    return figures;
  }

  public AddedUp addedUp() {
    return addedUp;
  }

  public Origin origin(Grid grid, int row, int column) {
    return Origin.cell(file, grid.name(), row, column);
  }

  /**
   * @param details name and text by turns
   */
  public void found(FindingKind kind, Origin origin, String... details) {
    found(kind, origin, List.of(), details);
  }

  /**
   * @param linked other cells that take part
   * @param details name and text by turns
   */
  public void found(FindingKind kind, Origin origin, List<Origin> linked, String... details) {
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

  public void complete(Completeness about) {
    completeness.add(about);
  }

  public List<Completeness> completeness() {
    return completeness;
  }

  /** All findings; where there were too many of a kind, one more says how many. */
  public List<Finding> findings() {
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
