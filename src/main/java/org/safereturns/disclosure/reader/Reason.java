package org.safereturns.disclosure.reader;

import java.util.List;
import org.safereturns.canonical.Origin;

/**
 * Where a piece of knowledge comes from.
 *
 * @param uses the printed cells it rests on
 * @param given what is printed, in words and without any number: "the total printed in B9 less the
 *     parts printed (all ages)"
 * @param leaves what a reader gets of it: "leave only B12"
 */
public record Reason(List<Origin> uses, String given, String leaves) {
  /** For knowledge that nobody will ask about. */
  public static final Reason NONE = new Reason(List.of(), "", "");

  public Reason {
    uses = List.copyOf(uses);
  }
}
