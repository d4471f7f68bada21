package org.safereturns.disclosure.plan;

import java.util.List;

/** A category of a dimension and the finest codes it covers, by their place in the dimension. */
public record Category(String label, List<Integer> codes) {
  public Category {
    codes = codes.stream().sorted().distinct().toList();
  }
}
