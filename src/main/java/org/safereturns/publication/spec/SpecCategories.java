package org.safereturns.publication.spec;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The finest codes that each category of a specification covers. */
public final class SpecCategories {
  private final Path file;
  private final SortedMap<String, Set<String>> codes = new TreeMap<>();
  private final Map<String, Map<String, List<String>>> groups = new LinkedHashMap<>();

  /**
   * @param seen the labels that stand in the tables, by dimension
   */
  public SpecCategories(Path file, ReleaseSpec spec, SortedMap<String, List<String>> seen) {
    this.file = file;
    seen.forEach(
        (name, labels) -> {
          ReleaseSpec.@Nullable Dimensioned dimension = spec.dimensions().get(name);
          Map<String, List<String>> own = new LinkedHashMap<>();
          Set<String> all = new TreeSet<>(labels);
          if (dimension != null && dimension.groups() != null) {
            own.putAll(dimension.groups());
            dimension.groups().values().forEach(all::addAll);
          }
          if (dimension != null && dimension.codes() != null) {
            all.addAll(dimension.codes());
          }
          all.removeIf(label -> own.containsKey(label) || ReleaseSpec.isTotal(label));
          codes.put(name, all);
          groups.put(name, own);
        });
  }

  public Set<String> dimensions() {
    return codes.keySet();
  }

  boolean isCode(String dimension, String label) {
    return codes.getOrDefault(dimension, new TreeSet<>()).contains(label);
  }

  /** The codes of a category; all of them if it is empty, which stands for the total. */
  public Set<String> codes(String dimension, String label) {
    return label.isEmpty()
        ? codes.getOrDefault(dimension, new TreeSet<>())
        : collect(dimension, label, 0);
  }

  private Set<String> collect(String dimension, String label, int depth) {
    Map<String, List<String>> own = groups.getOrDefault(dimension, Map.of());
    if (depth > own.size()) {
      throw SpecLines.fault(file, label, "'" + label + "' is a group that contains itself");
    }
    List<String> members = own.get(label);
    if (members == null) {
      return Set.of(label);
    }
    Set<String> all = new LinkedHashSet<>();
    members.forEach(member -> all.addAll(collect(dimension, member, depth + 1)));
    return all;
  }

  /** How many finest counts there are. */
  long size() {
    return codes.values().stream()
        .mapToLong(Set::size)
        .reduce(1, (a, b) -> Math.min(a * b, 1L << 40));
  }

  Path file() {
    return file;
  }
}
