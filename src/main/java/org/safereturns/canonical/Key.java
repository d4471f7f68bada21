package org.safereturns.canonical;

import java.util.Comparator;

/** What makes a figure the same figure in another file: no two cells of one return share a key. */
public record Key(String measure, Context context, Statistic statistic, Against against)
    implements Comparable<Key> {
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::measure)
          .thenComparing(Key::context)
          .thenComparing(Key::statistic)
          .thenComparing(k -> k.against().base())
          .thenComparing(k -> k.against().breakdown())
          .thenComparingInt(k -> k.against().per())
          .thenComparing(k -> k.against().since());

  public static Key count(String measure, Context context) {
    return new Key(measure, context, Statistic.COUNT, Against.NOTHING);
  }

  /** In one line of codes, the same for the same figure: for ledgers and look-ups. */
  public String text() {
    return String.join(
        "|",
        measure,
        context.area(),
        context.period().code(),
        context.breakdown().text(),
        statistic.name(),
        against.base(),
        against.breakdown().text(),
        Integer.toString(against.per()),
        against.since().code());
  }

  @Override
  public int compareTo(Key other) {
    return ORDER.compare(this, other);
  }
}
