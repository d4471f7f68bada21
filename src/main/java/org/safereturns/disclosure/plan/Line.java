package org.safereturns.disclosure.plan;

import java.util.Comparator;
import java.util.List;

/** A figure of a release and those that add up to it, by their places among the figures. */
public record Line(int whole, List<Integer> parts) {
  public Line {
    parts = parts.stream().sorted().toList();
  }

  public static final Comparator<Line> ORDER =
      Comparator.comparing(Line::whole).thenComparing(line -> line.parts().toString());

  /** The same line where the figures stand in other places. */
  public Line moved(int[] places) {
    return new Line(places[whole], parts.stream().map(part -> places[part]).toList());
  }
}
