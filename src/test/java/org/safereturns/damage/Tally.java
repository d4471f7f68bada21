package org.safereturns.damage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safereturns.damage.Trial.Result;

/** What became of all damaged returns, kind by kind, as a page. */
final class Tally {
  private final Map<Kind, List<Result>> results = new LinkedHashMap<>();

  void add(Kind kind, List<Result> tried) {
    results.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(tried);
  }

  /** Kinds for which no return had a place: they prove nothing. */
  List<String> untried() {
    return results.entrySet().stream()
        .filter(e -> e.getValue().isEmpty())
        .map(e -> e.getKey().name())
        .toList();
  }

  private long tried() {
    return harmful().size();
  }

  private long found() {
    return harmful().stream().filter(Result::found).count();
  }

  long falsely() {
    return all().stream().mapToLong(r -> falsely(r)).sum();
  }

  private static long falsely(Result r) {
    return r.kind().isHarmless() ? r.fresh().size() : r.falsely().size();
  }

  double percentFound() {
    return found() * 100.0 / tried();
  }

  /** What did not go right, one by one. */
  List<String> wrong() {
    return all().stream().filter(r -> !r.isRight()).map(Tally::example).toList();
  }

  private long harmless() {
    return results.keySet().stream().filter(Kind::isHarmless).count();
  }

  private List<Result> all() {
    return results.values().stream().flatMap(List::stream).toList();
  }

  private List<Result> harmful() {
    return all().stream().filter(r -> !r.kind().isHarmless()).toList();
  }

  /** The table, then every one that did not go right. */
  String page() {
    StringBuilder page = new StringBuilder("# Damaged returns\n\n");
    page.append(
        "%d kinds of damage, %d harmless changes; %d of %d damaged returns noticed (%.1f %%), %d findings false.%n%n"
            .formatted(
                results.size() - harmless(),
                harmless(),
                found(),
                tried(),
                percentFound(),
                falsely()));
    page.append(
        "| kind of damage | returns tried | found | false | most findings for one | noticed by |\n");
    page.append("|---|---:|---:|---:|---:|---|\n");
    results.forEach((kind, tried) -> page.append(row(kind, tried)));
    page.append("\n## What went wrong\n");
    wrong().forEach(page::append);
    return page.toString();
  }

  private static String row(Kind kind, List<Result> tried) {
    long found = tried.stream().filter(Result::found).count();
    return "| %s | %d | %s | %d | %d | %s |%n"
        .formatted(
            kind.name(),
            tried.size(),
            kind.isHarmless() ? "-" : "" + found,
            tried.stream().mapToLong(Tally::falsely).sum(),
            tried.stream().mapToInt(r -> r.fresh().size()).max().orElse(0),
            kind.isHarmless() ? "harmless: nothing to notice" : kind.notice());
  }

  private static String example(Result r) {
    StringBuilder text =
        new StringBuilder(
            "%n- **%s** in %s (%s): %s%n"
                .formatted(r.kind().name(), r.from().kind(), r.from().sender(), r.told()));
    if (!r.kind().isHarmless() && !r.found()) {
      text.append("  - not found; new findings: %d%n".formatted(r.fresh().size()));
      r.fresh().forEach(f -> text.append("  - elsewhere: %s%n".formatted(f)));
    }
    if (r.kind().isHarmless() && r.readOtherwise()) {
      text.append("  - figures are read otherwise\n");
    }
    List<String> falsely = r.kind().isHarmless() ? r.fresh() : r.falsely();
    falsely.forEach(f -> text.append("  - false: %s%n".formatted(f)));
    return text.toString();
  }
}
