package org.safereturns.samples;

import static org.safereturns.samples.Sheet.Look.HEADER;
import static org.safereturns.samples.Sheet.Look.INPUT;
import static org.safereturns.samples.Sheet.Look.LABEL;

import java.util.Map;

/** What the referral service counts: referrals it sent to refuges, victims the police passed on. */
final class ReferralService {
  private static final String SENT = "Referrals to refuges sent by the referral service";
  private static final String PASSED_ON = "Victims of recorded domestic abuse crimes";

  private ReferralService() {}

  static Sheet sheet(Map<String, Long> victims) {
    Sheet sheet = Sheet.of("Figures");
    sheet.row(1, LABEL, "Referral service: yearly figures");
    sheet.row(2, LABEL, "Template", "referral.v1");
    sheet.row(3, LABEL, "Reporting period", "2022/23");
    sheet.row(
        5, HEADER, "Measure", "Area", "Refuge provider", "Period", "Unit", "Number", "Remarks");
    int row = 6;
    row = sent(sheet, row, "North Kent", "Clarion", 51);
    row = sent(sheet, row, "South Kent", "Clarion", 44);
    row = sent(sheet, row, "West Kent", "Look Ahead", 39);
    row = sent(sheet, row, "East Kent", "Oasis", 63);
    sheet.row(
        row++,
        INPUT,
        SENT,
        "East Kent",
        "Harbour Refuge (example)",
        "Q4 2022/23",
        "referrals",
        34L);
    for (Map.Entry<String, Long> district : victims.entrySet()) {
      sheet.row(
          row++,
          INPUT,
          PASSED_ON,
          district.getKey(),
          "",
          "Q4 2022/23",
          "people",
          district.getValue());
    }
    return sheet;
  }

  private static int sent(Sheet sheet, int row, String area, String provider, long number) {
    sheet.row(row, INPUT, SENT, area, provider, "2022/23", "referrals", number);
    return row + 1;
  }
}
