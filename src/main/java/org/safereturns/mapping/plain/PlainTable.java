package org.safereturns.mapping.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Origin;

/** A table that no mapping knows: figures between labels that say what they count. */
final class PlainTable {
  private static final Pattern PERCENT =
      Pattern.compile("%|\\bper ?cent|\\bproportion\\b|\\bshare\\b");
  private static final Pattern OTHER =
      Pattern.compile(
          "\\brate\\b|\\bper [\\d,]+|\\bchange\\b|\\bdifference\\b|\\baverage\\b|\\bmean\\b");

  /**
   * What stands in one cell.
   *
   * @param number null if there is a gap
   */
  record Figure(
      Origin origin, @Nullable BigDecimal number, GapReason gap, boolean percent, String raw) {
    boolean isHidden() {
      return number == null && gap == GapReason.SUPPRESSED;
    }
  }

  /**
   * One way in which the figures are told apart.
   *
   * @param heading what stands above the labels, empty if nothing
   */
  record Axis(String heading, List<String> labels) {
    boolean isPercent(int label) {
      return PERCENT.matcher(labels.get(label).toLowerCase(Locale.ROOT)).find();
    }

    /** Whether it heads figures that are neither counts nor percentages of counts. */
    boolean isOther(int label) {
      return OTHER.matcher(labels.get(label).toLowerCase(Locale.ROOT)).find();
    }
  }

  private final Origin place;
  private final List<Axis> axes;
  private final Map<List<Integer>, Figure> figures = new HashMap<>();

  PlainTable(Origin place, List<Axis> axes) {
    this.place = place;
    this.axes = List.copyOf(axes);
  }

  /** Tells whether the place was free. */
  boolean add(List<Integer> at, Figure figure) {
    return figures.putIfAbsent(List.copyOf(at), figure) == null;
  }

  Origin place() {
    return place;
  }

  List<Axis> axes() {
    return axes;
  }

  /** Where figures stand, in the order of the table. */
  List<List<Integer>> all() {
    Map<Origin, List<Integer>> ordered = new TreeMap<>();
    figures.forEach((at, figure) -> ordered.put(figure.origin(), at));
    return List.copyOf(ordered.values());
  }

  Optional<Figure> find(List<Integer> at) {
    return Optional.ofNullable(figures.get(at));
  }

  /** The same place with another label on one axis. */
  static List<Integer> moved(List<Integer> at, int axis, int label) {
    List<Integer> moved = new ArrayList<>(at);
    moved.set(axis, label);
    return List.copyOf(moved);
  }

  /** Whether a count stands there, or the sign of a hidden one. */
  boolean isCount(List<Integer> at) {
    return find(at).filter(f -> !f.percent()).isPresent()
        && !isPercent(at)
        && axisOf(at, false) < 0;
  }

  boolean isPercent(List<Integer> at) {
    return axisOf(at, true) >= 0 || find(at).filter(Figure::percent).isPresent();
  }

  /** The axis whose label says that this is a percentage, or no count; -1 if none does. */
  int axisOf(List<Integer> at, boolean percent) {
    for (int a = 0; a < axes.size(); a++) {
      Axis axis = axes.get(a);
      if (percent ? axis.isPercent(at.get(a)) : axis.isOther(at.get(a))) {
        return a;
      }
    }
    return -1;
  }
}
