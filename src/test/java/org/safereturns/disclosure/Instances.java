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
    List<Category> categories = new ArrayList<>();
    List<Dimension.Split> splits = new ArrayList<>();
    List<Integer> every = new ArrayList<>();
    categories.add(
        new Category("total", java.util.stream.IntStream.range(0, codes.size()).boxed().toList()));
    for (int c = 0; c < codes.size(); c++) {
      categories.add(new Category(codes.get(c), List.of(c)));
      every.add(c + 1);
    }
    List<Integer> groups = new ArrayList<>();
    areas.forEach(
        (label, members) -> {
          groups.add(categories.size());
          splits.add(
              new Dimension.Split(
                  categories.size(), members.stream().sorted().map(m -> m + 1).toList()));
          categories.add(new Category(label, List.copyOf(members)));
        });
    splits.add(new Dimension.Split(0, groups.isEmpty() ? every : groups));
    return new Dimension(name, codes, categories, splits);
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
    return tables.plan(truth);
  }
}
