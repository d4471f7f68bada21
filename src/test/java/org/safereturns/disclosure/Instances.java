package org.safereturns.disclosure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safereturns.disclosure.plan.Category;
import org.safereturns.disclosure.plan.CrossTables;
import org.safereturns.disclosure.plan.Dimension;
import org.safereturns.disclosure.plan.Plan;

/** The public test problems, and others drawn in the same manner. */
final class Instances {
  private final List<Dimension> dimensions = new ArrayList<>();
  private final List<Map<String, String>> rows = new ArrayList<>();

  private Instances() {}

  /** Every table of so many dimensions. */
  static Plan of(String file, int ways) throws IOException {
    Instances instance = new Instances();
    instance.read(file);
    return instance.plan(ways);
  }

  /**
   * 3,109 people told apart by five dimensions, drawn like the others: independent margins with
   * noise. Its three-way tables hold more than five thousand figures.
   */
  static Plan drawn(int ways) {
    Map<String, Integer> codes = new TreeMap<>();
    codes.putAll(Map.of("geo", 12, "age", 9, "eth", 10, "sex", 3, "quarter", 4));
    Random random = new Random(1);
    Instances instance = new Instances();
    Map<Map<String, String>, Double> weights = new LinkedHashMap<>();
    weights.put(new TreeMap<>(), 1.0);
    codes.forEach((name, size) -> instance.cross(weights, name, size, random));
    NavigableMap<Double, Map<String, String>> ends = new TreeMap<>();
    double end = 0;
    for (Map.Entry<Map<String, String>, Double> weight : weights.entrySet()) {
      weight.getKey().put("freq", "0");
      end += weight.getValue() * Math.exp(0.5 * random.nextGaussian());
      ends.put(end, weight.getKey());
    }
    for (int person = 0; person < 3_109; person++) {
      Map<String, String> row = ends.higherEntry(random.nextDouble() * end).getValue();
      row.merge("freq", "1", (a, b) -> Integer.toString(Integer.parseInt(a) + 1));
    }
    instance.rows.addAll(weights.keySet());
    codes.keySet().forEach(name -> instance.dimensions.add(instance.dimension(name)));
    return instance.plan(ways);
  }

  private void cross(
      Map<Map<String, String>, Double> weights, String name, int size, Random random) {
    Map<Map<String, String>, Double> before = new LinkedHashMap<>(weights);
    weights.clear();
    for (int code = 0; code < size; code++) {
      double share = Math.exp(random.nextGaussian());
      for (Map.Entry<Map<String, String>, Double> weight : before.entrySet()) {
        Map<String, String> row = new TreeMap<>(weight.getKey());
        row.put(name, name + code);
        if (name.equals("geo")) {
          row.put("geoarea", "area" + code / 3);
        }
        weights.put(row, weight.getValue() * share);
      }
    }
  }

  private void read(String file) throws IOException {
    try (var in = Instances.class.getResourceAsStream("/disclosure/" + file)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      String[] names = lines.get(0).split(",", -1);
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
          row.put(names[i], cells[i]);
        }
        rows.add(row);
      }
      for (String name : names) {
        if (List.of("geo", "age", "eth", "sex").contains(name)) {
          dimensions.add(dimension(name));
        }
      }
    }
  }

  private Dimension dimension(String name) {
    List<String> codes = rows.stream().map(r -> r.get(name)).distinct().sorted().toList();
    SortedMap<String, Set<Integer>> areas = new TreeMap<>();
    if (name.equals("geo")) {
      rows.forEach(
          r ->
              areas
                  .computeIfAbsent(r.get("geoarea"), k -> new HashSet<>())
                  .add(codes.indexOf(r.get(name))));
    }
    List<Category> groups = new ArrayList<>();
    areas.forEach((label, members) -> groups.add(new Category(label, List.copyOf(members))));
    return Dimension.of(name, codes, groups);
  }

  private Plan plan(int ways) {
    CrossTables tables = new CrossTables(dimensions);
    for (int set = 0; set < 1 << dimensions.size(); set++) {
      if (Integer.bitCount(set) == ways) {
        Set<Integer> crossed = new HashSet<>();
        for (int d = 0; d < dimensions.size(); d++) {
          if ((set >> d & 1) == 1) {
            crossed.add(d);
          }
        }
        tables.table(crossed);
      }
    }
    long[] truth = new long[tables.size()];
    for (Map<String, String> row : rows) {
      List<Integer> place =
          dimensions.stream().map(d -> d.codes().indexOf(row.get(d.name()))).toList();
      truth[tables.place(place)] += Long.parseLong(row.get("freq"));
    }
    return tables.plan(truth, 10);
  }
}
