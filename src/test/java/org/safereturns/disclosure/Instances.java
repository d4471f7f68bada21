package org.safereturns.disclosure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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
