package org.safereturns.rules.table;

import java.util.Optional;

/** A range with both ends in it; an end that is missing is open. */
public record Bounds<T extends Comparable<? super T>>(Optional<T> min, Optional<T> max) {
  public Bounds {
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      throw new IllegalArgumentException("min " + min.get() + " is more than max " + max.get());
    }
  }

  boolean contain(T value) {
    return (min.isEmpty() || value.compareTo(min.get()) >= 0)
        && (max.isEmpty() || value.compareTo(max.get()) <= 0);
  }

  boolean isOpen() {
    return min.isEmpty() && max.isEmpty();
  }
}
