package org.safereturns.publication.analysis;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safereturns.publication.analysis.AssessmentSpec.Source;

/**
 * The layout of an annual report, as analysts wrote it.
 *
 * @param authority code of the area the report is about
 * @param notice what stands before everything else
 */
public record StatutorySpec(
    String title,
    String authority,
    String notice,
    List<String> notes,
    Map<String, List<String>> areas,
    List<Section> sections) {

  /** A table of the report. */
  public record Section(String name, String title, List<Line> lines) {}

  /**
   * A line of the report, and one for each category if it is broken down.
   *
   * @param areas name of a list of areas that add up to the authority's
   * @param by dimension of the breakdown
   * @param but codes whom the line is not about: they are neither shown nor in the total
   */
  public record Line(
      String title,
      String measure,
      @Nullable List<String> collections,
      @Nullable List<String> except,
      @Nullable String areas,
      @Nullable String by,
      @Nullable List<String> but) {
    boolean isCounted(String code) {
      return but == null || !but.contains(code);
    }

    Source source() {
      return new Source(title, measure, collections, except, false, null, areas);
    }
  }

  public StatutorySpec {
    if (title == null
        || authority == null
        || notice == null
        || notes == null
        || areas == null
        || sections == null) {
      throw new IllegalArgumentException(
          "title, authority, notice, notes, areas and sections must all be there");
    }
    for (Section section : sections) {
      for (Line line : section.lines()) {
        if (line.areas() != null && !areas.containsKey(line.areas())) {
          throw new IllegalArgumentException("there is no list of areas '" + line.areas() + "'");
        }
      }
    }
  }

  List<String> areasOf(Line line) {
    return line.areas() == null ? List.of() : areas.getOrDefault(line.areas(), List.of());
  }
}
