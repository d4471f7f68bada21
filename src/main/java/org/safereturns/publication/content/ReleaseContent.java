package org.safereturns.publication.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safereturns.publication.spec.ReleaseSpec;

/**
 * A release and all it is judged by: confidential. Everything is in the words of the data, so that
 * it can be read, and judged again, without the data it was drawn from.
 *
 * @param insiders the axis whose codes are those who know their own counts
 * @param populations that rates are taken of
 * @param counts the finest counts above zero
 * @param hidden what is hidden, by key; nothing before it is decided
 * @param witnesses finest counts of tables that print the same, as differences from the true ones
 * @param shares decimals of the percentages that are printed though they are of hidden counts
 * @param past what earlier releases of the measure printed and hid
 */
public record ReleaseContent(
    String release,
    String title,
    String measure,
    int threshold,
    boolean zerosShown,
    int width,
    boolean strict,
    @Nullable String insiders,
    List<Axis> axes,
    List<ReleaseSpec.Wanted> tables,
    @Nullable List<Population> populations,
    List<Map<String, String>> print,
    List<Counted> counts,
    List<String> hidden,
    List<List<Step>> witnesses,
    @Nullable Map<String, Integer> shares,
    List<Past> past) {

  /**
   * A dimension.
   *
   * @param only the codes this release is about
   * @param sensitive whether nobody may learn that all of a group are in one category
   * @param groups categories and their codes
   */
  public record Axis(
      String name,
      String title,
      List<String> codes,
      List<String> only,
      boolean sensitive,
      List<Group> groups) {
    /** Where these codes stand among its own. */
    List<Integer> places(List<String> some) {
      return some.stream().map(codes::indexOf).sorted().toList();
    }
  }

  @Override
  public List<Population> populations() {
    return populations == null ? List.of() : populations; // as in certificates without rates
  }

  /** By the name that a table has. */
  public Optional<Population> population(ReleaseSpec.Wanted table) {
    ReleaseSpec.Rates rates = table.rates();
    return populations().stream()
        .filter(p -> rates != null && p.name().equals(rates.of()))
        .findFirst();
  }

  public record Group(String label, List<String> codes) {}

  public record Counted(List<String> codes, long count) {}

  public record Step(int place, long by) {}

  /** A figure of an earlier release; hidden ones have no value. */
  public record Earlier(String key, Map<String, List<String>> codes, @Nullable Long value) {}

  /**
   * An earlier release.
   *
   * @param columns the columns its finest counts were told apart by
   * @param shares percentages it printed of hidden counts
   */
  public record Past(
      String release,
      List<String> columns,
      List<Counted> counts,
      List<Earlier> figures,
      @Nullable List<EarlierShare> shares) {
    @Override
    public List<EarlierShare> shares() {
      return shares == null ? List.of() : shares; // as in certificates without them
    }
  }

  /**
   * A percentage of an earlier release.
   *
   * @param part the key of the figure it is of
   * @param whole the key of the figure it is taken of
   */
  record EarlierShare(String part, String whole, int decimals) {}

  @Override
  public Map<String, Integer> shares() {
    return shares == null ? Map.of() : shares; // as in certificates without them
  }

  public ReleaseContent decided(
      List<String> hiddenKeys, List<List<Step>> proof, Map<String, Integer> decimals) {
    return new ReleaseContent(
        release,
        title,
        measure,
        threshold,
        zerosShown,
        width,
        strict,
        insiders,
        axes,
        tables,
        populations(),
        print,
        counts,
        hiddenKeys,
        proof,
        decimals,
        past);
  }
}
