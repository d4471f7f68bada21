package org.safereturns.publication.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Filed;

/**
 * What the tables of the assessment set beside what, as analysts wrote it.
 *
 * @param whole code of the area that the others add up to
 * @param areas named lists of areas, in the order of the tables
 * @param per rates are per so many people
 * @param releases none if not said
 * @param rollup for a dimension the coarser list in which its tables are written
 */
public record AssessmentSpec(
    String title,
    String whole,
    Map<String, List<String>> areas,
    int per,
    Test test,
    Map<String, Source> sources,
    @Nullable Map<String, String> rollup,
    List<Profile> profiles,
    List<Trend> trends,
    @Nullable List<Release> releases) {

  /**
   * The two-sided test of proportions.
   *
   * @param z its bound, 1.96 for 95 %
   * @param least groups of fewer people are not tested
   */
  public record Test(BigDecimal z, int least) {}

  /**
   * Where figures come from.
   *
   * @param collections only returns of these, all if not said
   * @param except senders whose figures are not taken: they say again what others say
   * @param fixed whether the figures of any year serve for every year, as those of a census do
   * @param split for a dimension the measures that count its codes, where a return has no breakdown
   * @param areas name of a list of areas; figures for the whole alone if not said
   */
  public record Source(
      String title,
      String measure,
      @Nullable List<String> collections,
      @Nullable List<String> except,
      @Nullable Boolean fixed,
      @Nullable Map<String, Map<String, String>> split,
      @Nullable String areas) {
    boolean isFixed() {
      return Boolean.TRUE.equals(fixed);
    }

    Map<String, Map<String, String>> splits() {
      return split == null ? Map.of() : split;
    }

    /** The measures that count the codes of a dimension, by code; none if it is broken down. */
    Map<String, String> splitBy(String dimension) {
      return splits().getOrDefault(dimension, Map.of());
    }

    boolean takes(String collection) {
      return collections == null || collections.contains(collection);
    }

    boolean takes(Filed figure) {
      return takes(figure.collection()) && (except == null || !except.contains(figure.sender()));
    }
  }

  /** People who used services, by characteristic, beside others: a table for each dimension. */
  public record Profile(List<String> services, List<String> by, List<String> beside, String rate) {}

  /** Services by area and year. */
  public record Trend(String name, String title, List<String> services, String rate) {}

  /**
   * What is released of services: for each of them a release of its own for each characteristic.
   *
   * @param by characteristics, or {@code REF_AREA} for a table by area alone
   * @param rate source of the population that printed counts are set against
   */
  public record Release(
      List<String> services, List<String> by, String rate, int threshold, int width) {}

  public AssessmentSpec {
    need(title, "title");
    need(whole, "whole");
    need(areas, "areas");
    need(test, "test");
    need(sources, "sources");
    need(profiles, "profiles");
    need(trends, "trends");
    for (Map.Entry<String, Source> source : sources.entrySet()) {
      if (source.getValue().areas() != null) {
        known(areas, source.getValue().areas(), "source " + source.getKey());
      }
    }
    for (Profile profile : profiles) {
      known(sources, profile.rate(), "a profile");
      profile.services().forEach(s -> known(sources, s, "a profile"));
      profile.beside().forEach(s -> known(sources, s, "a profile"));
    }
    releases = releases == null ? List.of() : List.copyOf(releases);
    for (Release release : releases) {
      known(sources, release.rate(), "a release");
      release.services().forEach(s -> known(sources, s, "a release"));
    }
    for (Trend trend : trends) {
      known(sources, trend.rate(), "trend " + trend.name());
      trend.services().forEach(s -> known(sources, s, "trend " + trend.name()));
    }
  }

  private static void need(@Nullable Object value, String key) {
    if (value == null) {
      throw new IllegalArgumentException("'" + key + "' is missing");
    }
  }

  private static void known(Map<String, ?> all, @Nullable String name, String where) {
    if (name == null || !all.containsKey(name)) {
      throw new IllegalArgumentException("%s names what is not there: '%s'".formatted(where, name));
    }
  }

  public Source source(String name) {
    return Objects.requireNonNull(sources.get(name), "checked when it was read");
  }

  public List<String> areasOf(Source source) {
    return source.areas() == null ? List.of() : areas.getOrDefault(source.areas(), List.of());
  }

  public List<Release> released() {
    return releases == null ? List.of() : releases;
  }

  String rolled(String dimension) {
    return rollup == null ? dimension : rollup.getOrDefault(dimension, dimension);
  }
}
