package org.safereturns.publication.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.CodeList;
import org.safereturns.publication.analysis.AssessmentSpec.Source;
import org.safereturns.publication.table.Labels;

/** The categories in which tables are written, and which codes of returns each is made of. */
public record Categories(AssessmentSpec spec, Reckoner reckoner, Labels labels) {
  /**
   * A category.
   *
   * @param known whether it is an answer, and not the lack of one
   */
  public record Category(String label, List<String> codes, boolean known) {}

  /** Those of several sources: answers in the order of their list, then what is not known. */
  List<Category> of(List<Source> sources, String dimension) {
    Map<String, Category> found = new LinkedHashMap<>();
    for (Source source : sources) {
      ordered(reckoner.codes(source, dimension), dimension).forEach(c -> add(found, dimension, c));
    }
    List<Category> sorted =
        new ArrayList<>(found.values().stream().filter(Category::known).toList());
    found.values().stream().filter(c -> !c.known()).forEach(sorted::add);
    return sorted;
  }

  /** The same with everything that is not known as one: small counts are not told apart there. */
  public List<Category> merged(List<Source> sources, String dimension) {
    List<Category> all = of(sources, dimension);
    List<Category> merged = new ArrayList<>(all.stream().filter(Category::known).toList());
    List<String> unknown =
        all.stream().filter(c -> !c.known()).flatMap(c -> c.codes().stream()).toList();
    if (!unknown.isEmpty()) {
      merged.add(new Category("Not known or not said", unknown, false));
    }
    return merged;
  }

  /** {@code age band}: a dimension as it stands in titles. */
  public static String words(String dimension) {
    return dimension
        .toLowerCase(Locale.ROOT)
        .replace('_', ' ')
        .replace("legal partnership", "legal partnership status");
  }

  private List<String> ordered(Set<String> codes, String dimension) {
    List<String> ordered = new ArrayList<>();
    labels.list(dimension).map(CodeList::codes).orElse(List.of()).stream()
        .map(Code::code)
        .filter(codes::contains)
        .forEach(ordered::add);
    codes.stream().filter(code -> !ordered.contains(code)).forEach(ordered::add);
    return ordered;
  }

  private void add(Map<String, Category> found, String dimension, String code) {
    Optional<Code> known = labels.list(dimension).flatMap(list -> list.find(code));
    String coarse = known.map(Code::group).orElse("");
    boolean rolled = !spec.rolled(dimension).equals(dimension) && !coarse.isEmpty();
    String label = rolled ? labels.of(spec.rolled(dimension), coarse) : labels.of(dimension, code);
    boolean usable = known.filter(c -> !c.missing().isEmpty()).isEmpty();
    Category category =
        found.computeIfAbsent(label, l -> new Category(label, new ArrayList<>(), usable));
    if (!category.codes().contains(code)) {
      category.codes().add(code);
    }
  }
}
