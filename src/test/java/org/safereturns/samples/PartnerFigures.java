package org.safereturns.samples;

import static org.safereturns.samples.Sheet.Look.HEADER;
import static org.safereturns.samples.Sheet.Look.INPUT;
import static org.safereturns.samples.Sheet.Look.LABEL;

import java.util.LinkedHashMap;
import java.util.Map;

/** What others count of the same: nobody in these figures exists. */
final class PartnerFigures {
  private static final String QUARTER = "Q4 2022/23";

  private final Sheet sheet = Sheet.of("Figures");
  private int next = 8;

  private PartnerFigures(String organisation, String period) {
    sheet.row(1, LABEL, "Partner figures: one figure a row");
    sheet.row(2, LABEL, "Template", "partner.v1");
    sheet.row(3, LABEL, "Organisation", organisation);
    sheet.row(4, LABEL, "Reporting period", period);
    sheet.row(5, LABEL, "Figures for Kent include Medway", "No");
    sheet.row(7, HEADER, "Measure", "Area", "Referred by", "Period", "Unit", "Number", "Remarks");
  }

  /** By whose folder they lie in, and the period in the name of the file. */
  static Map<String, Sheet> all() {
    Map<String, Sheet> all = new LinkedHashMap<>();
    all.put("commissioning-example/partner-figures-2022-23", contract());
    all.put("marac-example/partner-figures-2022-23-q4", marac());
    all.put("kent-police/partner-figures-2022-23-q4", notified());
    all.put("children-example/partner-figures-2022-23-q4", received());
    return all;
  }

  /** The totals of the four lots; survivors in the community with two digits transposed. */
  private static Sheet contract() {
    PartnerFigures figures = new PartnerFigures("Contract monitoring team (example)", "2022/23");
    figures.row("Safe accommodation bed spaces", "Kent", "", "2022/23", "bed spaces", 107L);
    figures.row("Referrals received by refuges", "Kent", "", "2022/23", "referrals", 285L);
    figures.row("Survivors in refuge", "Kent", "", "2022/23", "people", 208L);
    figures.row(
        "Survivors supported in the community, outreach and IDVA",
        "Kent",
        "",
        "2022/23",
        "people",
        2_598L);
    return figures.sheet;
  }

  static Sheet marac() {
    PartnerFigures figures = new PartnerFigures("MARAC coordination (example)", QUARTER);
    figures.row("Cases discussed at a MARAC", "Kent", "", QUARTER, "cases", 496L);
    figures.row("Cases discussed at a MARAC", "Kent", "Police", QUARTER, "cases", 334L);
    return figures.sheet;
  }

  /** The police count for the whole force, which the others do not. */
  private static Sheet notified() {
    PartnerFigures figures = new PartnerFigures("Kent Police", QUARTER);
    figures.row(
        "Notifications about children sent by the police",
        "Kent and Medway",
        "",
        QUARTER,
        "notifications",
        2_931L);
    return figures.sheet;
  }

  private static Sheet received() {
    PartnerFigures figures =
        new PartnerFigures("Front door of children's services (example)", QUARTER);
    figures.row(
        "Notifications about children received from the police",
        "Kent",
        "",
        QUARTER,
        "notifications",
        2_214L);
    return figures.sheet;
  }

  private void row(Object... values) {
    sheet.row(next++, INPUT, values);
  }
}
