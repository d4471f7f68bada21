package org.safereturns.mapping.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds which count a percentage belongs to and of which number it is taken, by reckoning. */
final class PlainPercentages {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * A label that heads percentages.
   *
   * @param counts the label of the counts they belong to
   * @param axis on which the number stands of which they are taken; -1 if it is not printed
   * @param base the label of that number
   * @param checked how many percentages are those of their two counts
   */
  record Heading(int on, int label, int counts, int axis, int base, int checked) {
    List<Integer> count(List<Integer> at) {
      return PlainTable.moved(at, on, counts);
    }

    /** Of a number that is not printed: what stands for all along the other axis. */
    List<Integer> whole(List<Integer> at) {
      return PlainTable.moved(count(at), along(at), base);
    }

    int along(List<Integer> at) {
      return axis >= 0 ? axis : on == 0 ? at.size() - 1 : 0;
    }
  }

  private final PlainTable table;

  private PlainPercentages(PlainTable table) {
    this.table = table;
  }

  static List<Heading> find(PlainTable table) {
    return new PlainPercentages(table).find();
  }

  private List<Heading> find() {
    List<Heading> found = new ArrayList<>();
    int lastAxis = table.axes().size() - 1;
    for (int axis = 0; axis <= lastAxis; axis++) {
      for (int label = 0; label < table.axes().get(axis).labels().size(); label++) {
        int a = axis;
        int l = label;
        boolean named = table.axes().get(axis).isPercent(label);
        List<List<Integer>> here =
            table.all().stream()
                .filter(at -> at.get(a) == l && table.isPercent(at))
                .filter(at -> named ? table.axisOf(at, true) == a : a == lastAxis)
                .toList();
        heading(axis, label, here).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Counts stand beside their percentages: to the left or above, or else on the other side. */
  private Optional<Heading> heading(int axis, int label, List<List<Integer>> here) {
    return IntStream.range(0, table.axes().get(axis).labels().size())
        .filter(c -> here.stream().anyMatch(at -> table.isCount(PlainTable.moved(at, axis, c))))
        .boxed()
        .sorted(Comparator.comparing(c -> c < label ? label - c : c - label + label))
        .findFirst()
        .map(counts -> best(new Heading(axis, label, counts, -1, -1, 0), here))
        .filter(heading -> heading.axis >= 0 || haveOneWhole(heading, here));
  }

  /** Whether there can be one number, printed nowhere, of which these percentages are taken. */
  private boolean haveOneWhole(Heading heading, List<List<Integer>> here) {
    Map<List<Integer>, List<List<Integer>>> wholes = new HashMap<>();
    here.forEach(at -> wholes.computeIfAbsent(heading.whole(at), k -> new ArrayList<>()).add(at));
    return wholes.values().stream().allMatch(of -> haveCommonWhole(heading, of));
  }

  private boolean haveCommonWhole(Heading heading, List<List<Integer>> of) {
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE);
    int pairs = 0;
    for (List<Integer> at : of) {
      BigDecimal share = number(at);
      BigDecimal count = number(heading.count(at));
      if (share != null && count != null && share.subtract(half(share)).signum() > 0) {
        BigDecimal all = HUNDRED.multiply(count);
        least = least.max(all.divide(share.add(half(share)), 6, RoundingMode.FLOOR));
        most = most.min(all.divide(share.subtract(half(share)), 6, RoundingMode.CEILING));
        pairs++;
      }
    }
    return pairs > 1 && least.compareTo(most) <= 0;
  }

  private static BigDecimal half(BigDecimal share) {
    return BigDecimal.valueOf(5, Math.max(0, share.scale()) + 1);
  }

  private Heading best(Heading heading, List<List<Integer>> here) {
    Heading best = heading;
    boolean bestIsTotal = false;
    for (int axis = 0; axis < table.axes().size(); axis++) {
      List<String> labels = table.axes().get(axis).labels();
      for (int base = 0; base < labels.size(); base++) {
        int checked =
            checked(new Heading(heading.on, heading.label, heading.counts, axis, base, 0), here);
        boolean total = PlainLines.isTotal(labels.get(base));
        boolean better =
            checked > best.checked || (checked == best.checked && total && !bestIsTotal);
        if (checked > (total ? 0 : 1) && better) {
          best = new Heading(heading.on, heading.label, heading.counts, axis, base, checked);
          bestIsTotal = total;
        }
      }
    }
    return best;
  }

  /** How many percentages are those of their counts; -1 if one is not. */
  private int checked(Heading heading, List<List<Integer>> here) {
    int checked = 0;
    for (List<Integer> at : here) {
      List<Integer> whole = heading.whole(at);
      BigDecimal share = number(at);
      BigDecimal count = number(heading.count(at));
      BigDecimal base =
          whole.equals(heading.count(at)) || !table.isCount(whole) ? null : number(whole);
      if (share != null && count != null && base != null && base.signum() > 0) {
        if (!fits(share, count, base)) {
          return -1;
        }
        checked++;
      }
    }
    return checked;
  }

  private static boolean fits(BigDecimal share, BigDecimal count, BigDecimal base) {
    int scale = Math.max(0, share.scale()) + 6;
    BigDecimal exact = HUNDRED.multiply(count).divide(base, scale, RoundingMode.HALF_UP);
    return exact.subtract(share).abs().compareTo(half(share)) <= 0;
  }

  private @Nullable BigDecimal number(List<Integer> at) {
    return table.find(at).map(PlainTable.Figure::number).orElse(null);
  }
}
