package org.safereturns.publication.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safereturns.disclosure.plan.Dimension;
import org.safereturns.disclosure.plan.Policy;

/**
 * What an analyst wants to release, as written in the specification file.
 *
 * @param measure what is counted; releases of one measure are judged together
 * @param count the column with the count of each row; without it each row counts one
 * @param insiders the column that says who sent a row: each of them knows its own counts
 * @param only rows with these codes alone, by column
 * @param populations what rates are taken of, by name
 * @param print figures that must be printed, each by the categories that are not the total
 */
public record ReleaseSpec(
    String release,
    @Nullable String title,
    String measure,
    @Nullable String count,
    @Nullable Integer threshold,
    @Nullable Zeros zeros,
    @Nullable Integer width,
    @Nullable Boolean strict,
    @Nullable String insiders,
    @Nullable Map<String, List<String>> only,
    Map<String, Dimensioned> dimensions,
    List<Wanted> tables,
    @Nullable LinkedHashMap<String, Peopled> populations,
    @Nullable List<Map<String, String>> print) {

  /** Whether zeros stand in the tables. */
  public enum Zeros {
    @JsonProperty("shown")
    SHOWN,
    @JsonProperty("hidden")
    HIDDEN
  }

  /**
   * A dimension.
   *
   * @param title its heading in the tables
   * @param codes all its codes, if some may be missing from the data
   * @param sensitive whether nobody may learn that all of a group are in one category
   * @param groups categories and the codes or other groups they cover; they may overlap
   */
  public record Dimensioned(
      @Nullable String title,
      @Nullable List<String> codes,
      @Nullable Boolean sensitive,
      @Nullable LinkedHashMap<String, List<String>> groups) {}

  /** A table that crosses dimensions. */
  public record Wanted(
      String name,
      @Nullable String title,
      List<String> by,
      @Nullable Percentages percentages,
      @Nullable Rates rates) {
    private static final int MOST = 3;

    public Wanted {
      need(name, "a table needs a name");
      need(by, "table " + name + " needs 'by', the dimensions it crosses");
      if (!name.matches("[a-z0-9][a-z0-9-]*")) {
        throw new IllegalArgumentException(
            "the name of table '" + name + "' may hold small letters, digits and hyphens only");
      }
      if (by.isEmpty() || by.size() > MOST) {
        throw new IllegalArgumentException(
            "table " + name + " must cross one to three dimensions: more publish next to nothing");
      }
      if (Set.copyOf(by).size() < by.size()) {
        throw new IllegalArgumentException("table " + name + " crosses a dimension with itself");
      }
    }
  }

  /**
   * Percentages beside the counts.
   *
   * @param of the dimension over whose total they are taken
   * @param fewer whether those of withheld counts stand with fewer decimals if that is safe
   */
  public record Percentages(String of, @Nullable Integer decimals, @Nullable Boolean fewer) {
    private static final int MOST = 3;

    public Percentages {
      if (decimals != null && (decimals < 0 || decimals > MOST)) {
        throw new IllegalArgumentException("percentages have from 0 to 3 decimals");
      }
    }

    public int places() {
      return Objects.requireNonNullElse(decimals, 1);
    }
  }

  /**
   * Numbers that everybody knows, such as residents: a CSV file with a column for each dimension
   * that tells them apart.
   *
   * @param file beside the specification
   * @param number the column with the number
   * @param title what they are called, {@code residents aged 16 and over}
   */
  public record Peopled(String file, String number, @Nullable String title) {
    public Peopled {
      need(file, "a population needs 'file', the CSV that it stands in");
      need(number, "a population needs 'number', the column that it stands in");
    }
  }

  /**
   * Rates beside the counts.
   *
   * @param of the name of the population
   */
  public record Rates(String of, @Nullable Integer per, @Nullable Integer decimals) {
    private static final int MOST = 6;

    public Rates {
      if (decimals != null && (decimals < 0 || decimals > MOST)) {
        throw new IllegalArgumentException("rates have from 0 to 6 decimals");
      }
      if (per != null && per < 1) {
        throw new IllegalArgumentException("rates are per 1 or more");
      }
    }

    public int base() {
      return Objects.requireNonNullElse(per, 1000);
    }

    public int places() {
      return Objects.requireNonNullElse(decimals, 1);
    }
  }

  public ReleaseSpec {
    need(release, "'release' is missing: the name of the release");
    need(measure, "'measure' is missing: what is counted");
    need(dimensions, "'dimensions' is missing");
    need(tables, "'tables' is missing");
    if (measure.isBlank() || tables.isEmpty()) {
      throw new IllegalArgumentException("'measure' and 'tables' may not be empty");
    }
    if (tables.stream().map(Wanted::name).distinct().count() < tables.size()) {
      throw new IllegalArgumentException("two tables have the same name");
    }
    if (!release.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new IllegalArgumentException(
          "the name of the release may hold letters, digits, dots and hyphens only");
    }
    for (Wanted table : tables) {
      for (String dimension : table.by()) {
        known(dimensions, dimension, "table " + table.name());
      }
      if (table.percentages() != null && !table.by().contains(table.percentages().of())) {
        throw new IllegalArgumentException(
            "table %s has percentages of '%s', which it does not cross"
                .formatted(table.name(), table.percentages().of()));
      }
      if (table.rates() != null
          && (populations == null || !populations.containsKey(table.rates().of()))) {
        throw new IllegalArgumentException(
            "table %s has rates of '%s', which is no population"
                .formatted(table.name(), table.rates().of()));
      }
    }
  }

  private static void known(Map<String, Dimensioned> dimensions, String name, String where) {
    if (!dimensions.containsKey(name)) {
      throw new IllegalArgumentException("%s names no dimension: '%s'".formatted(where, name));
    }
  }

  private static void need(@Nullable Object value, String problem) {
    if (value == null) {
      throw new IllegalArgumentException(problem);
    }
  }

  /** Whether a label stands for everybody. */
  public static boolean isTotal(String label) {
    return label.equalsIgnoreCase(Dimension.TOTAL);
  }

  public Policy policy() {
    boolean shown = zeros != Zeros.HIDDEN;
    return new Policy(
        Objects.requireNonNullElse(threshold, 10),
        shown,
        Objects.requireNonNullElse(width, 3),
        Boolean.TRUE.equals(strict),
        true);
  }

  /** The codes that the specification lists for a column, whether anybody has them or not. */
  public List<String> listed(String column) {
    Dimensioned dimension = dimensions.get(column);
    return dimension == null || dimension.codes() == null ? List.of() : dimension.codes();
  }

  public SortedMap<String, List<String>> onlyCodes() {
    return only == null ? new TreeMap<>() : new TreeMap<>(only);
  }
}
