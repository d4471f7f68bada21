package org.safereturns.samples;

import java.util.List;
import org.safereturns.samples.DistrictQuestions.Part;

/** The figures of a district one by one, as a housing system exports them. */
final class DistrictList {
  private static final String VERSION = "district-figures.v1";

  private DistrictList() {}

  static Sheet of(String council, String period, Figures figures) {
    return of(council, period, figures, "");
  }

  /**
   * @param remark what the district wants the county to know, beside the first figure
   */
  static Sheet of(String council, String period, Figures figures, String remark) {
    Sheet list = Sheet.of("List");
    List<String> headings = List.of("Template", "Council", "Period", "Figure", "Number");
    list.row(1, Sheet.Look.HEADER, headings.toArray());
    int next = 2;
    for (Part part : DistrictQuestions.PARTS) {
      for (String row : part.rows()) {
        for (String column : part.columns()) {
          Object value = figures.value(part, row, column);
          if (!value.equals("")) {
            String name = part.name(row, column);
            list.row(next++, Sheet.Look.INPUT, VERSION, council, period, name, value);
          }
        }
      }
    }
    if (!remark.isEmpty()) {
      list.put(1, headings.size() + 1, "Remark", Sheet.Look.HEADER);
      list.put(2, headings.size() + 1, remark, Sheet.Look.INPUT);
    }
    return list;
  }
}
