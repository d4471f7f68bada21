package org.safereturns.samples;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safereturns.canonical.FormSheet;
import org.safereturns.samples.DistrictQuestions.Part;

/** The form of districts, filled in. */
final class DistrictForm {
  private static final String COLLECTION = "district";
  private static final String DUE = "31 May 2023";
  private static final Map<String, String> MEASURES =
      Map.of(
          "Households: Presented as homeless, All households", "PRESENTATIONS",
          "Households: Presented as homeless, Because of domestic abuse", "PRESENTATIONS_DA",
          "Households: Placed in temporary accommodation, All households", "TA_PLACEMENTS",
          "Households: Placed in temporary accommodation, Because of domestic abuse",
              "TA_PLACEMENTS_DA",
          "Households: Owed a prevention or relief duty, All households", "DUTY_OWED",
          "Households: Owed a prevention or relief duty, Because of domestic abuse", "DUTY_OWED_DA",
          "Children: Number of children", "HOMELESS_CHILDREN_DA",
          "Main applicants: Number of main applicants", "MAIN_APPLICANTS_DA");

  private DistrictForm() {}

  /**
   * @param council its code
   */
  static FilledForm filled(String council, String period, Figures figures) {
    FilledForm form =
        new FilledForm(OurForms.of(COLLECTION), OurForms.head(COLLECTION, council, period, DUE));
    for (Part part : DistrictQuestions.PARTS) {
      for (String row : part.rows()) {
        for (String column : part.columns()) {
          Object value = figures.value(part, row, column);
          spot(part, row, column).ifPresent(spot -> form.put(spot, value));
        }
      }
    }
    return form;
  }

  /** Where a figure is filled in; empty if the form adds it up by itself. */
  static Optional<FormSheet.Spot> spot(Part part, String row, String column) {
    FormSheet.Counts table =
        OurForms.of(COLLECTION).sheets().stream()
            .map(FormSheet.Counts.class::cast)
            .filter(t -> t.name().equals(part.sheet()))
            .findFirst()
            .orElseThrow();
    String label = label(part, row, column);
    List<String> labels = table.lines().stream().map(FormSheet.Line::label).toList();
    int line = labels.indexOf(label);
    if (line < 0) {
      throw new IllegalArgumentException("the form has no line " + label);
    }
    int place = table.columns().size() == 1 ? 0 : part.columns().indexOf(column);
    return table.lines().get(line).isFilledIn()
        ? Optional.of(new FormSheet.Spot(table.name(), line, place))
        : Optional.empty();
  }

  private static String label(Part part, String row, String column) {
    if (part.list().equals("MEASURE")) {
      return OurForms.label("MEASURE", MEASURES.get(part.name(row, column)));
    }
    if (row.equals(DistrictQuestions.ALL_SAFE)) {
      return row;
    }
    String answer = OurForms.meant(part.list(), row);
    return part.sheet().equals(DistrictQuestions.APPLICANTS)
        ? part.key() + ": " + answer.replaceFirst("^Aged ", "")
        : answer;
  }
}
