package org.safereturns.disclosure;

import java.util.List;

/**
 * One way in which people are told apart: finest codes, and the categories shown, the first of
 * which is the total of all codes.
 *
 * @param splits which categories add up to which, by their places in the list of categories
 */
record Dimension(String name, List<String> codes, List<Category> categories, List<Split> splits) {
  /** A category and those that it is the sum of. */
  record Split(int whole, List<Integer> parts) {
    Split {
      parts = List.copyOf(parts);
    }
  }

  Dimension {
    codes = List.copyOf(codes);
    categories = List.copyOf(categories);
    splits = List.copyOf(splits);
  }
}
