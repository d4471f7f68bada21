package org.safereturns.samples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a district counts: by part of the form, row and column. */
final class Figures {
  private record Place(String part, String row, String column) {}

  private final Map<Place, Object> values = new LinkedHashMap<>();

  Figures put(DistrictQuestions.Part part, String row, String column, Object value) {
    if (!part.rows().contains(row) || !part.columns().contains(column)) {
      throw new IllegalArgumentException("the form has no " + row + ", " + column);
    }
    values.put(new Place(part.key(), row, column), value);
    return this;
  }

  /** Fills a column from its first row down. */
  Figures column(DistrictQuestions.Part part, String column, List<? extends Object> numbers) {
    for (int i = 0; i < numbers.size(); i++) {
      put(part, part.rows().get(i), column, numbers.get(i));
    }
    return this;
  }

  /** What stands in a place of the form, an empty text if nothing. */
  Object value(DistrictQuestions.Part part, String row, String column) {
    return values.getOrDefault(new Place(part.key(), row, column), "");
  }

  long number(DistrictQuestions.Part part, String row, String column) {
    return (Long) value(part, row, column);
  }

  Figures clear(DistrictQuestions.Part part) {
    values.keySet().removeIf(place -> place.part().equals(part.key()));
    return this;
  }
}
