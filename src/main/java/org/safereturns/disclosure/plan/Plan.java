package org.safereturns.disclosure.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.safereturns.disclosure.form.Form;

/**
 * What is to be released: the true finest counts, every figure drawn from them, which figures add
 * up to which, the differences between figures that readers may be after, and the readers who know
 * more than is printed.
 *
 * @param truth the finest counts; whoever reads them must not change them
 */
@SuppressWarnings("ArrayRecordComponent") // many and long; nobody compares or changes them
public record Plan(
    long[] truth,
    List<Figure> figures,
    List<Line> lines,
    List<Difference> differences,
    Besides besides) {
  /** What lies between two figures, such as those in one of two overlapping categories only. */
  public record Difference(String label, Form form) {}

  public Plan {
    figures = List.copyOf(figures);
    lines = List.copyOf(lines);
    differences = List.copyOf(differences);
  }

  /** For readers who know nothing but what is printed. */
  public Plan(long[] truth, List<Figure> figures, List<Line> lines, List<Difference> differences) {
    this(truth, figures, lines, differences, Besides.NOTHING);
  }

  /**
   * What readers have besides the counts.
   *
   * @param insiders those who know some of the finest counts
   * @param shares percentages that may be printed beside hidden counts, with as many decimals as
   *     are wanted at most
   * @param limits what percentages of earlier releases tell
   */
  public record Besides(List<Insider> insiders, List<Share> shares, List<Limit> limits) {
    static final Besides NOTHING = new Besides(List.of(), List.of(), List.of());

    public Besides {
      insiders = List.copyOf(insiders);
      shares = shares.stream().sorted(Comparator.comparing(Share::key)).toList();
      limits = List.copyOf(limits);
    }
  }

  /** The same, where readers have this as well. */
  public Plan with(Besides more) {
    return new Plan(truth, figures, lines, differences, more);
  }

  /** Everybody from whom something is kept: those who know nothing more first. */
  public List<Insider> readers() {
    List<Insider> readers = new ArrayList<>(List.of(Insider.NOBODY));
    readers.addAll(besides.insiders());
    return readers;
  }

  /** The same in the order of the keys, so that the order in which it was put together is gone. */
  public Plan inOrder() {
    List<Integer> order =
        IntStream.range(0, figures.size())
            .boxed()
            .sorted(Comparator.comparing((Integer f) -> figures.get(f).key()))
            .toList();
    int[] places = new int[order.size()];
    for (int place = 0; place < places.length; place++) {
      places[order.get(place)] = place;
    }
    return new Plan(
        truth,
        order.stream().map(figures::get).toList(),
        lines.stream().map(line -> line.moved(places)).sorted(Line.ORDER).distinct().toList(),
        differences.stream().sorted(Comparator.comparing(Difference::label)).toList(),
        besides);
  }

  public long value(int figure) {
    return figures.get(figure).form().of(truth);
  }
}
