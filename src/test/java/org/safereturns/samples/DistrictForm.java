package org.safereturns.samples;

import static org.safereturns.samples.Sheet.Look.HEADER;
import static org.safereturns.samples.Sheet.Look.HEADING;
import static org.safereturns.samples.Sheet.Look.INPUT;
import static org.safereturns.samples.Sheet.Look.LABEL;
import static org.safereturns.samples.Sheet.Look.NOTE;
import static org.safereturns.samples.Sheet.Look.TITLE;

import java.util.ArrayList;
import java.util.List;
import org.safereturns.samples.DistrictQuestions.Part;

/** Lays out the district template on one sheet. */
final class DistrictForm {
  static final String TITLE_TEXT = "Domestic abuse homelessness return";
  static final String VERSION = "district.v1";
  static final String FIGURES_VERSION = "district-figures.v1";

  static final List<String> COUNCILS =
      List.of(
          "Ashford",
          "Canterbury",
          "Dartford",
          "Dover",
          "Folkestone and Hythe",
          "Gravesham",
          "Maidstone",
          "Sevenoaks",
          "Swale",
          "Thanet",
          "Tonbridge and Malling",
          "Tunbridge Wells");

  private DistrictForm() {}

  /**
   * The form, filled in.
   *
   * @param remarks what the district wants the county to know, a sentence in each
   */
  static Sheet filled(String council, String period, Figures figures, List<String> remarks) {
    Sheet sheet = Sheet.of("Return", 58, 22, 28);
    head(sheet, council, period);
    int row = 9;
    for (Part part : DistrictQuestions.PARTS) {
      row = part(sheet, row, part, figures) + 1;
    }
    sheet.put(row, 1, "7. Anything the county should know", HEADING).merge(row, 1, 3);
    List<String> lines = remarks.isEmpty() ? List.of("") : remarks;
    for (int i = 0; i < lines.size(); i++) {
      sheet.put(row + 1 + i, 1, lines.get(i), INPUT).merge(row + 1 + i, 1, 3);
    }
    return sheet;
  }

  static Sheet blank() {
    return filled("", "", new Figures(), List.of());
  }

  private static void head(Sheet sheet, String council, String period) {
    sheet.put(1, 1, TITLE_TEXT, TITLE).merge(1, 1, 3);
    sheet.put(2, 1, "Template", LABEL).put(2, 2, VERSION, NOTE);
    sheet.put(3, 1, "Council", LABEL).put(3, 2, council, INPUT).choose(3, 2, COUNCILS);
    sheet.put(4, 1, "Reporting period, such as 2022/23 or Q1 2022/23", LABEL);
    sheet.put(4, 2, period, INPUT);
    sheet.put(5, 1, "Nil return: nobody presented at all", LABEL);
    sheet.put(5, 2, "No", INPUT).choose(5, 2, List.of("No", "Yes"));
    List<String> help =
        List.of(
            "Fill in the framed cells with counts, not percentages. Write 0 where there was none, and"
                + " \"not available\" where you do not hold the figure.",
            "Give true counts, however small: this return goes to the county only and is not"
                + " published as it is.");
    for (int i = 0; i < help.size(); i++) {
      sheet.put(6 + i, 1, help.get(i), NOTE).merge(6 + i, 1, 3);
    }
  }

  private static int part(Sheet sheet, int first, Part part, Figures figures) {
    int row = first;
    sheet.put(row, 1, part.heading(), HEADING).merge(row, 1, 3);
    row++;
    List<String> header = new ArrayList<>(List.of(part.corner()));
    header.addAll(part.columns());
    sheet.row(row, HEADER, header.toArray());
    row++;
    for (String label : part.rows()) {
      sheet.put(row, 1, label, LABEL);
      for (int i = 0; i < part.columns().size(); i++) {
        sheet.put(row, i + 2, figures.value(part, label, part.columns().get(i)), INPUT);
      }
      row++;
    }
    if (!part.note().isEmpty()) {
      sheet.put(row, 1, part.note(), NOTE).merge(row, 1, 3);
      row++;
    }
    return row;
  }
}
