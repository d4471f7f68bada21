package org.safereturns.damage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safereturns.damage.Trial.Result;

/** What became of all damaged returns, kind by kind. */
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

  long tried() {
    return harmful().size();
  }

  long found() {
    return harmful().stream().filter(Result::found).count();
  }

  long falsely() {
    return all().stream().mapToLong(r -> falsely(r)).sum();
  }

  static long falsely(Result r) {
    return r.kind().isHarmless() ? r.fresh().size() : r.falsely().size();
  }

  double percentFound() {
    return found() * 100.0 / tried();
  }

  /** What did not go right, one by one. */
  List<String> wrong() {
    return all().stream().filter(r -> !r.isRight()).map(Tally::example).toList();
  }

  private List<Result> all() {
    return results.values().stream().flatMap(List::stream).toList();
  }

  private List<Result> harmful() {
    return all().stream().filter(r -> !r.kind().isHarmless()).toList();
  }

  List<Kind> kinds() {
    return List.copyOf(results.keySet());
  }

  List<Result> of(Kind kind) {
    return results.getOrDefault(kind, List.of());
  }

  /** How many replies name a cause. */
  long named(String cause) {
    return harmful().stream().filter(r -> r.causes().contains(cause)).count();
  }

  /** In how many it is what was done. */
  long rightly(String cause) {
    return harmful().stream()
        .filter(r -> r.causes().contains(cause) && Suggested.isTrue(r.kind(), cause))
        .count();
  }

  /** What it was where it is not. */
  List<Kind> wronglyNamed(String cause) {
    return harmful().stream()
        .filter(r -> r.causes().contains(cause) && !Suggested.isTrue(r.kind(), cause))
        .map(Result::kind)
        .toList();
  }

  /** Damaged returns of which a cause could tell what was done. */
  long explainable() {
    return harmful().stream().filter(r -> Suggested.hasName(r.kind())).count();
  }

  /** Those of them of which one does. */
  long explained() {
    return harmful().stream()
        .filter(r -> r.causes().stream().anyMatch(c -> Suggested.isTrue(r.kind(), c)))
        .count();
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
