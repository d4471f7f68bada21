package org.safereturns.publication.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Draws a chart as SVG: bars lying down, told apart by pattern as well as by colour, each with its
 * number. What is withheld or not known has no bar, only its mark.
 */
public final class ChartSvg {
  private static final int WIDTH = 860;
  private static final int LEFT = 300;
  private static final int BAR = 15;
  private static final int GAP = 10;
  private static final int LEGEND = 22;
  private static final int LONGEST_LABEL = 44;

  /** Of Okabe and Ito, who chose them for colour-blind readers. */
  private static final List<String> COLOURS = List.of("#0072B2", "#E69F00", "#009E73", "#CC79A7");

  private final Chart chart;
  private final String id;
  private final StringBuilder svg = new StringBuilder();

  private ChartSvg(Chart chart, String id) {
    this.chart = chart;
    this.id = id;
  }

  /**
   * @param id of the chart, unlike any other on the page
   */
  public static String of(Chart chart, String id) {
    return new ChartSvg(chart, id).draw();
  }

  private String draw() {
    int top = (chart.series().size() + 1) * LEGEND + GAP;
    int group = chart.series().size() * BAR + GAP;
    int height = top + chart.labels().size() * group + GAP;
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\" aria-labelledby=\"%s\">\n"
            .formatted(WIDTH, height, id));
    svg.append("<title id=\"%s\">%s</title>\n<defs>\n".formatted(id, escaped(chart.title())));
    for (int s = 0; s < chart.series().size(); s++) {
      pattern(s);
    }
    svg.append("</defs>\n");
    text(8, 14, "start", chart.title());
    for (int s = 0; s < chart.series().size(); s++) {
      bar(LEFT, (s + 1) * LEGEND, 26, s);
      text(LEFT + 34, (s + 1) * LEGEND + 12, "start", chart.series().get(s).name());
    }
    BigDecimal scale = scale();
    for (int l = 0; l < chart.labels().size(); l++) {
      group(l, top + l * group, scale);
    }
    svg.append("<path d=\"M%d %dV%d\" stroke=\"#444\"/>\n".formatted(LEFT, top - 4, height - GAP));
    return svg.append("</svg>").toString().replace("\r", "");
  }

  private void group(int label, int top, BigDecimal scale) {
    int middle = top + chart.series().size() * BAR / 2 + 4;
    text(LEFT - 8, middle, "end", shortened(chart.labels().get(label)));
    for (int s = 0; s < chart.series().size(); s++) {
      Chart.Value value = chart.series().get(s).values().get(label);
      int y = top + s * BAR;
      Optional<BigDecimal> number = value.number();
      int length = number.map(n -> length(n, scale)).orElse(0);
      if (length > 0) {
        bar(LEFT, y, length, s);
      }
      String told = number.map(n -> n.toPlainString() + chart.unit()).orElse(value.mark());
      text(LEFT + length + 5, y + 11, "start", told);
    }
  }

  private static int length(BigDecimal number, BigDecimal scale) {
    return number.max(BigDecimal.ZERO).multiply(scale).setScale(0, RoundingMode.HALF_UP).intValue();
  }

  /** Pixels for one. */
  private BigDecimal scale() {
    BigDecimal most =
        chart.series().stream()
            .flatMap(s -> s.values().stream())
            .flatMap(v -> v.number().stream())
            .reduce(BigDecimal.ONE, BigDecimal::max);
    return BigDecimal.valueOf(WIDTH - LEFT - 70L).divide(most, 6, RoundingMode.DOWN);
  }

  /** Solid, slanted lines, dots, upright lines. */
  private void pattern(int series) {
    String colour = COLOURS.get(series % COLOURS.size());
    String drawn =
        switch (series % COLOURS.size()) {
          case 0 -> "";
          case 1 -> "<path d=\"M0 8L8 0M-2 2L2 -2M6 10L10 6\" stroke=\"#fff\" stroke-width=\"2\"/>";
          case 2 -> "<circle cx=\"4\" cy=\"4\" r=\"1.6\" fill=\"#fff\"/>";
          default -> "<path d=\"M4 0V8\" stroke=\"#fff\" stroke-width=\"2\"/>";
        };
    svg.append(
        "<pattern id=\"%s-%d\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" fill=\"%s\"/>%s</pattern>\n"
            .formatted(id, series, colour, drawn));
  }

  private void bar(int x, int y, int length, int series) {
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"url(#%s-%d)\" stroke=\"#333\" stroke-width=\"0.5\"/>\n"
            .formatted(x, y, length, BAR - 2, id, series));
  }

  private void text(int x, int y, String anchor, String text) {
    svg.append(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n"
            .formatted(x, y, anchor, escaped(text)));
  }

  private static String shortened(String label) {
    return label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL - 1) + "…" : label;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
