package org.safereturns.disclosure;

import java.util.List;
import org.safereturns.canonical.Origin;

/** Something printed that bounds suppressed counts. */
interface Clue {
  /** Rules out what cannot be; tells whether anything was ruled out. */
  boolean tighten();

  /** The printed cells it rests on. */
  List<Origin> uses();

  /** How a reader would use it, in words and without any number. */
  String step();
}
