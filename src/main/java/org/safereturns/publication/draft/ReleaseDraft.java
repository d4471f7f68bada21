package org.safereturns.publication.draft;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safereturns.disclosure.plan.Policy;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.publication.content.ReleaseContent;
import org.safereturns.publication.content.ReleasePlan;
import org.safereturns.publication.spec.ReleaseSpec;
import org.safereturns.publication.spec.SpecLines;
import org.safereturns.publication.spec.Spelling;

/** Puts together the content of a release from its specification, the data and earlier releases. */
public final class ReleaseDraft {
  /** Beyond this many finest counts a release asks for too much detail to be judged. */
  private static final int MOST = 500_000;

  private final Path file;
  private final ReleaseSpec spec;
  private final List<ReleaseContent> earlier;
  private final SortedMap<List<String>, Long> counts;
  private final List<String> columns;

  /**
   * @param file of the specification
   * @param earlier releases of the same measure, the earliest first
   */
  public ReleaseDraft(Path file, ReleaseSpec spec, Path data, List<ReleaseContent> earlier) {
    this.file = file;
    this.spec = spec;
    this.earlier = earlier;
    this.columns = columns();
    checkColumns(data);
    this.counts = ReleaseData.read(data, columns, Objects.requireNonNullElse(spec.count(), ""));
    for (int at = 0; at < columns.size(); at++) {
      checkTotals(data, at);
    }
  }

  /** A column that is gone cannot be judged together with the releases that had it. */
  private void checkColumns(Path data) {
    List<String> headings = ReleaseData.headings(data);
    for (ReleaseContent past : earlier) {
      for (ReleaseContent.Axis axis : past.axes()) {
        if (!headings.contains(axis.name()) && !spec.dimensions().containsKey(axis.name())) {
          throw new ConfigurationFault(
              data.toString(),
              0,
              "there is no column '%s', which release %s of the same measure was made with; keep it"
                  .formatted(axis.name(), past.release()));
        }
      }
    }
  }

  private void checkTotals(Path data, int at) {
    String name = columns.get(at);
    Set<String> said = new HashSet<>(spec.listed(name));
    said.addAll(spec.onlyCodes().getOrDefault(name, List.of()));
    for (String total : new TotalsWithin(counts).of(at)) {
      if (!said.contains(total)) {
        throw new ConfigurationFault(
            data.toString(),
            0,
            ("'%s' has as many as all others of '%s' together; leave it out if it is their total, or"
                    + " list all 'codes' in the specification if it is not")
                .formatted(total, name));
      }
    }
  }

  /** Of this release and of all before it, so that all are about the same finest counts. */
  private List<String> columns() {
    SortedSet<String> others = new TreeSet<>(spec.onlyCodes().keySet());
    earlier.forEach(past -> past.axes().forEach(axis -> others.add(axis.name())));
    if (spec.insiders() != null) {
      others.add(spec.insiders());
    }
    others.removeAll(spec.dimensions().keySet());
    List<String> all = new ArrayList<>(spec.dimensions().keySet());
    all.addAll(others);
    return all;
  }

  public ReleaseContent content() {
    List<ReleaseContent.Axis> axes = new ArrayList<>();
    for (int a = 0; a < columns.size(); a++) {
      axes.add(axis(a));
    }
    int size = axes.stream().mapToInt(a -> a.codes().size()).reduce(1, ReleaseDraft::times);
    if (size > MOST) {
      throw fault(
          "dimensions", "they cross to more than " + MOST + " finest counts; make them coarser");
    }
    Policy policy = spec.policy();
    checkPolicy(policy);
    return new ReleaseContent(
        spec.release(),
        Objects.requireNonNullElse(spec.title(), spec.release()),
        spec.measure(),
        Math.toIntExact(policy.threshold()),
        policy.zerosShown(),
        Math.toIntExact(policy.width()),
        policy.strict(),
        spec.insiders(),
        axes,
        spec.tables(),
        new SpecRates(file, spec).populations(),
        spec.print() == null ? List.of() : spec.print(),
        counts.entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .map(e -> new ReleaseContent.Counted(e.getKey(), e.getValue()))
            .toList(),
        List.of(),
        List.of(),
        Map.of(),
        earlier.stream().map(ReleaseDraft::past).toList());
  }

  private static int times(int a, int b) {
    return (int) Math.min(Integer.MAX_VALUE, (long) a * b);
  }

  private void checkPolicy(Policy policy) {
    if (policy.threshold() < 2) {
      throw fault("threshold", "the threshold must be 2 or more");
    }
    if (policy.width() < 1) {
      throw fault("width", "the width must be 1 or more");
    }
    boolean mixed = earlier.stream().anyMatch(past -> past.zerosShown() != policy.zerosShown());
    if (mixed) {
      throw fault(
          "zeros", "earlier releases of this measure treat zeros the other way; keep to it");
    }
  }

  private ReleaseContent.Axis axis(int at) {
    String name = columns.get(at);
    ReleaseSpec.@Nullable Dimensioned wanted = spec.dimensions().get(name);
    Set<String> codes = new TreeSet<>();
    counts.keySet().forEach(row -> codes.add(row.get(at)));
    earlier.stream()
        .flatMap(past -> past.axes().stream())
        .filter(axis -> axis.name().equals(name))
        .forEach(axis -> codes.addAll(axis.codes()));
    List<String> order = spec.listed(name).stream().distinct().collect(Collectors.toList());
    order.forEach(codes::remove);
    order.addAll(codes);
    checkSpelling(order, name);
    List<String> only = spec.onlyCodes().getOrDefault(name, order);
    only.stream().filter(code -> !order.contains(code)).forEach(code -> unknown(code, name));
    String title = wanted == null || wanted.title() == null ? name : wanted.title();
    boolean sensitive = wanted != null && Boolean.TRUE.equals(wanted.sensitive());
    return new ReleaseContent.Axis(name, title, order, only, sensitive, groups(name, wanted, only));
  }

  /** Codes of the data, the specification and earlier releases are told apart by their text. */
  private void checkSpelling(List<String> codes, String dimension) {
    Map<String, String> known = new HashMap<>();
    for (String code : codes) {
      String before = known.putIfAbsent(Spelling.of(code), code);
      if (before != null) {
        throw fault(
            dimension,
            "'%s' of %s is '%s' elsewhere: here, in the data or in an earlier release"
                .formatted(code, dimension, before));
      }
    }
  }

  private List<ReleaseContent.Group> groups(
      String dimension, ReleaseSpec.@Nullable Dimensioned wanted, List<String> codes) {
    List<ReleaseContent.Group> groups = new ArrayList<>();
    if (wanted != null && wanted.groups() != null) {
      for (String label : wanted.groups().keySet()) {
        if (codes.contains(label)) {
          throw fault(label, "'%s' is both a group and a code of %s".formatted(label, dimension));
        }
        if (ReleaseSpec.isTotal(label)) {
          throw fault(label, "'%s' is the name of the sum of all codes".formatted(label));
        }
        SortedSet<String> members = new TreeSet<>();
        collect(dimension, wanted.groups(), label, codes, members, 0);
        if (members.isEmpty()) {
          throw fault(label, "group '%s' has no codes".formatted(label));
        }
        groups.add(new ReleaseContent.Group(label, List.copyOf(members)));
      }
    }
    return groups;
  }

  private void collect(
      String dimension,
      Map<String, List<String>> groups,
      String label,
      List<String> codes,
      SortedSet<String> members,
      int depth) {
    if (depth > groups.size()) {
      throw fault(label, "'%s' is a group that contains itself".formatted(label));
    }
    for (String member : groups.getOrDefault(label, List.of())) {
      if (groups.containsKey(member)) {
        collect(dimension, groups, member, codes, members, depth + 1);
      } else if (codes.contains(member)) {
        members.add(member);
      } else {
        unknown(member, dimension);
      }
    }
  }

  private void unknown(String code, String dimension) {
    throw fault(
        code,
        "'%s' is no code of %s in the data; list it under 'codes'".formatted(code, dimension));
  }

  private ConfigurationFault fault(String word, String problem) {
    return SpecLines.fault(file, word, problem);
  }

  /** What readers have of an earlier release. */
  private static ReleaseContent.Past past(ReleaseContent earlier) {
    ReleasePlan plan = new ReleasePlan(earlier);
    List<String> columns = earlier.axes().stream().map(ReleaseContent.Axis::name).toList();
    List<ReleaseContent.Earlier> figures = new ArrayList<>();
    Map<String, Long> values = new LinkedHashMap<>();
    plan.plan().figures().forEach(f -> values.put(f.key(), f.form().of(plan.plan().truth())));
    plan.figureCodes()
        .forEach(
            (key, codes) -> {
              Map<String, List<String>> byColumn = new LinkedHashMap<>();
              for (int c = 0; c < columns.size(); c++) {
                byColumn.put(columns.get(c), codes.get(c));
              }
              Long value = earlier.hidden().contains(key) ? null : values.get(key);
              figures.add(new ReleaseContent.Earlier(key, byColumn, value));
            });
    return new ReleaseContent.Past(
        earlier.release(), columns, earlier.counts(), figures, plan.printedShares());
  }
}
