package org.safereturns.issue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The issues of one submission: every one is counted, the first of each code are kept.
 *
 * <p>A file of a million bad rows must not fill the memory; the full list goes to a file as it is
 * found. Not safe for several threads.
 */
public final class Issues {
  /** How many issues of one code are kept to be shown. */
  public static final int KEPT_PER_CODE = 1_000;

  private final SortedMap<RuleCode, Long> totals = new TreeMap<>();
  private final Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
  private final Map<Severity, Long> explained = new EnumMap<>(Severity.class);
  private final List<Issue> kept = new ArrayList<>();

  /**
   * Issues that were kept elsewhere, as they were.
   *
   * @param totals exact number of each code, those not kept included
   * @param explained exact number of those that are explained
   */
  public static Issues restored(
      List<Issue> kept,
      Map<RuleCode, Long> totals,
      Map<Severity, Long> bySeverity,
      Map<Severity, Long> explained) {
    Issues issues = new Issues();
    issues.kept.addAll(kept);
    issues.totals.putAll(totals);
    issues.bySeverity.putAll(bySeverity);
    issues.explained.putAll(explained);
    return issues;
  }

  public void add(Issue issue) {
    long seen = totals.merge(issue.code(), 1L, Long::sum);
    bySeverity.merge(issue.severity(), 1L, Long::sum);
    if (issue.isExplained()) {
      explained.merge(issue.severity(), 1L, Long::sum);
    }
    if (seen <= KEPT_PER_CODE) {
      kept.add(issue);
    }
  }

  /** Those kept, by importance. */
  public List<Issue> kept() {
    return kept.stream().sorted(Issue.BY_IMPORTANCE).toList();
  }

  public List<Issue> kept(Severity severity) {
    return kept().stream().filter(i -> i.severity() == severity).toList();
  }

  /** Those kept, gravest check first: an issue's place in this list, from 1, is its number. */
  public List<Issue> numbered() {
    Map<RuleCode, List<Issue>> byCode = new LinkedHashMap<>();
    kept().forEach(i -> byCode.computeIfAbsent(i.code(), c -> new ArrayList<>()).add(i));
    return byCode.values().stream().flatMap(List::stream).toList();
  }

  /** How many were found with a code, kept or not. */
  public long total(RuleCode code) {
    return totals.getOrDefault(code, 0L);
  }

  public long total(Severity severity) {
    return bySeverity.getOrDefault(severity, 0L);
  }

  /** How many of these are explained: nobody asks about them any more. */
  public long explained(Severity severity) {
    return explained.getOrDefault(severity, 0L);
  }

  /** Every code that was raised with its exact number. */
  public SortedMap<RuleCode, Long> totals() {
    return Collections.unmodifiableSortedMap(totals);
  }

  /** Errors, queries and warnings: notes are told, not counted. */
  public long total() {
    return total(Severity.ERROR) + total(Severity.QUERY) + total(Severity.WARNING);
  }

  public boolean barsRelease() {
    return kept.stream().anyMatch(Issue::barsRelease);
  }
}
