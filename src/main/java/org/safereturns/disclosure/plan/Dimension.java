package org.safereturns.disclosure.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One way in which people are told apart: finest codes, and the categories shown, the first of
 * which is the total of all codes.
 *
 * @param splits which categories add up to which, by their places in the list of categories
 */
public record Dimension(
    String name, List<String> codes, List<Category> categories, List<Split> splits) {
  public static final String TOTAL = "Total";

  /** A category and those that it is the sum of. */
  public record Split(int whole, List<Integer> parts) {
    public Split {
      parts = List.copyOf(parts);
    }
  }

  public Dimension {
    codes = List.copyOf(codes);
    categories = List.copyOf(categories);
    splits = List.copyOf(splits);
  }

  /** A dimension that shows all its codes. */
  public static Dimension of(String name, List<String> codes, List<Category> groups) {
    return of(name, codes, IntStream.range(0, codes.size()).boxed().toList(), groups);
  }

  /** A dimension that shows some of its codes, split as finely as the groups allow. */
  public static Dimension of(
      String name, List<String> codes, List<Integer> shown, List<Category> groups) {
    List<Category> all = new ArrayList<>();
    all.add(new Category(TOTAL, shown));
    all.addAll(groups);
    shown.forEach(c -> all.add(new Category(codes.get(c), List.of(c))));
    List<Split> splits = new ArrayList<>();
    for (int whole = 0; whole <= groups.size(); whole++) {
      splits.add(new Split(whole, parts(all, whole)));
    }
    return new Dimension(name, codes, all, splits);
  }

  /** The largest categories inside another that do not overlap and make it up. */
  private static List<Integer> parts(List<Category> all, int whole) {
    Set<Integer> left = new TreeSet<>(all.get(whole).codes());
    List<Integer> parts = new ArrayList<>();
    IntStream.range(0, all.size())
        .filter(c -> all.get(c).codes().size() < all.get(whole).codes().size())
        .boxed()
        .sorted(Comparator.comparing((Integer c) -> all.get(c).codes().size()).reversed())
        .filter(c -> left.containsAll(all.get(c).codes()))
        .forEach(
            c -> {
              if (left.containsAll(all.get(c).codes())) {
                left.removeAll(all.get(c).codes());
                parts.add(c);
              }
            });
    return parts;
  }

  /** Categories inside another whose rest is neither a category nor shown by a split. */
  public List<Integer> nested(int whole) {
    Set<List<Integer>> shown = categories.stream().map(Category::codes).collect(Collectors.toSet());
    return IntStream.range(0, categories.size())
        .filter(
            c -> c != whole && categories.get(whole).codes().containsAll(categories.get(c).codes()))
        .filter(c -> splits.stream().noneMatch(s -> s.whole() == whole && s.parts().contains(c)))
        .filter(c -> !shown.contains(rest(whole, c)))
        .boxed()
        .toList();
  }

  private List<Integer> rest(int whole, int part) {
    return categories.get(whole).codes().stream()
        .filter(code -> !categories.get(part).codes().contains(code))
        .toList();
  }
}
