package org.safereturns.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Statistic;

/** What two senders' counts must have to do with one another. */
public final class RelationRow extends Row {
  static final String SUM_OF_AREAS = "sum of areas";

  private final String relation;
  private final Set<String> areas;
  private final BigDecimal tolerance;

  RelationRow(Check check, CsvLine line) {
    super(check, line);
    this.relation = Columns.oneOf(line, "relation", "equal", "at most", SUM_OF_AREAS);
    this.areas =
        line.get("right_areas").isEmpty()
            ? Set.of()
            : Set.of(line.get("right_areas").split("\\|", -1));
    this.tolerance = Columns.number(line, "tolerance");
    for (String column :
        List.of("left_collection", "left_measure", "right_collection", "right_measure")) {
      Columns.given(line, column);
    }
    if (relation.equals(SUM_OF_AREAS) == areas.isEmpty()) {
      throw new IllegalArgumentException("right_areas belongs to the relation sum of areas");
    }
  }

  public String relation() {
    return relation;
  }

  public String leftCollection() {
    return column("left_collection");
  }

  Set<String> areas() {
    return areas;
  }

  BigDecimal tolerance() {
    return tolerance;
  }

  /** Whether a figure can stand on the left side. */
  public boolean isLeft(Filed figure) {
    return isSide(figure, "left");
  }

  /** Whether a figure can stand on the right side. */
  public boolean isRight(Filed figure) {
    return isSide(figure, "right") && (areas.isEmpty() || areas.contains(figure.area()));
  }

  private boolean isSide(Filed figure, String side) {
    return figure.observed()
        && figure.statistic() == Statistic.COUNT
        && figure.measure().equals(column(side + "_measure"))
        && figure.collection().equals(column(side + "_collection"));
  }

  /** Whether the two figures do not go together. */
  public boolean refuses(Filed left, Filed right) {
    BigDecimal excess = left.value().subtract(right.value());
    return (relation.equals("equal") ? excess.abs() : excess).compareTo(tolerance) > 0;
  }

  /** Whether the parts are all there and do not add up to the total. */
  public boolean refusesSum(Filed left, List<Filed> parts) {
    return isComplete(parts) && added(parts).subtract(left.value()).abs().compareTo(tolerance) > 0;
  }

  /** What the parts add up to. */
  public static BigDecimal added(List<Filed> parts) {
    return parts.stream().map(Filed::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private boolean isComplete(List<Filed> parts) {
    Set<String> there = parts.stream().map(Filed::area).collect(Collectors.toSet());
    // Two senders for one area: which of them counts is not ours to choose.
    return there.equals(areas) && parts.size() == areas.size();
  }

  @Override
  List<Need> kindNeeds() {
    return List.of(
        new Need("collection", column("left_collection")),
        new Need("collection", column("right_collection")));
  }

  @Override
  Optional<String> notRun(Presence presence) {
    Optional<String> missing = super.notRun(presence);
    return missing.isPresent() || comparable(presence.filed())
        ? missing
        : Optional.of(
            relation.equals(SUM_OF_AREAS)
                ? "the figures of all areas and of their total are not there"
                : "no two senders have filed figures that can be compared");
  }

  private boolean comparable(List<Filed> filed) {
    List<Filed> right = filed.stream().filter(this::isRight).toList();
    List<Filed> left = filed.stream().filter(this::isLeft).toList();
    if (relation.equals(SUM_OF_AREAS)) {
      return left.stream()
          .anyMatch(l -> isComplete(right.stream().filter(r -> sameSlice(l, r)).toList()));
    }
    Map<Context, List<Filed>> byContext =
        right.stream().collect(Collectors.groupingBy(Filed::context));
    return left.stream()
        .anyMatch(
            l ->
                byContext.getOrDefault(l.context(), List.of()).stream()
                    .anyMatch(r -> sameSlice(l, r) && !r.sender().equals(l.sender())));
  }

  private static boolean sameSlice(Filed left, Filed right) {
    return left.period().equals(right.period())
        && left.breakdown().equals(right.breakdown())
        && left.uom().equals(right.uom());
  }
}
