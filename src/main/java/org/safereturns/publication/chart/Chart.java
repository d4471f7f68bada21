package org.safereturns.publication.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Bars, a group for each label and a bar for each series.
 *
 * @param unit what the numbers are: {@code %}
 */
public record Chart(String title, String unit, List<String> labels, List<Series> series) {
  public Chart {
    labels = List.copyOf(labels);
    series = List.copyOf(series);
  }

  /**
   * One series.
   *
   * @param values one for each label
   */
  public record Series(String name, List<Value> values) {
    public Series {
      values = List.copyOf(values);
    }
  }

  /**
   * A bar; nothing is drawn for what is not known or withheld, only its mark.
   *
   * @param mark shorthand where there is no number
   */
  public record Value(Optional<BigDecimal> number, String mark) {
    public static Value of(Object printed) {
      return printed instanceof BigDecimal number
          ? new Value(Optional.of(number), "")
          : new Value(Optional.empty(), printed.toString());
    }
  }
}
