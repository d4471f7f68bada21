package org.safereturns.rules.reference;

import java.util.List;
import java.util.Set;

/**
 * The ground that a figure covers.
 *
 * @param level what kind of area it is: only areas of one kind are compared with one another
 * @param called how it is called, for people; empty for the area's own label
 * @param parts the smallest areas it is made of
 */
public record Footprint(String level, String called, Set<String> parts) {
  public Footprint {
    parts = Set.copyOf(parts);
  }

  public boolean covers(Footprint other) {
    return parts.containsAll(other.parts);
  }

  public boolean isSameGround(Footprint other) {
    return parts.equals(other.parts);
  }

  /** Whether nothing of it is left over beside some areas. */
  public boolean isMadeOf(List<Footprint> areas) {
    return parts.stream().allMatch(part -> areas.stream().anyMatch(a -> a.parts.contains(part)));
  }

  /** Whether the two might be taken for one another: of one kind, with common ground. */
  public boolean isNear(Footprint other) {
    return level.equals(other.level) && parts.stream().anyMatch(other.parts::contains);
  }
}
