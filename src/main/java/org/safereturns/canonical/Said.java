package org.safereturns.canonical;

import java.util.List;
import java.util.Set;

/**
 * What the sentences of a return say, besides the figures in them.
 *
 * @param claims how figures compare, in words
 * @param places the sentences from which figures were read
 */
public record Said(List<Claim> claims, Set<Origin> places) {
  public static final Said NOTHING = new Said(List.of(), Set.of());

  public Said {
    claims = List.copyOf(claims);
    places = Set.copyOf(places);
  }
}
