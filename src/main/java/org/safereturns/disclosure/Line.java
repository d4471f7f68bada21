package org.safereturns.disclosure;

import java.util.Comparator;
import java.util.List;

/** A figure of a release and those that add up to it, by their places among the figures. */
record Line(int whole, List<Integer> parts) {
  Line {
    parts = parts.stream().sorted().toList();
  }

  static final Comparator<Line> ORDER =
      Comparator.comparing(Line::whole).thenComparing(line -> line.parts().toString());

  /** The same line where the figures stand in other places. */
  Line moved(int[] places) {
    return new Line(places[whole], parts.stream().map(part -> places[part]).toList());
  }
}
