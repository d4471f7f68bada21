package org.safereturns.samples;

import static org.safereturns.samples.Sheet.Look.HEADER;
import static org.safereturns.samples.Sheet.Look.INPUT;
import static org.safereturns.samples.Sheet.Look.LABEL;

import java.util.Map;

/** What the referral service counts: referrals it sent to refuges, victims the police passed on. */
final class ReferralService {
  private static final String SENT = "Referrals to refuges sent by the referral service";
  private static final String PASSED_ON = "Victims of recorded domestic abuse crimes";

  static Sheet sheet(Map<String, Long> victims) {
    ReferralService service = new ReferralService("2022/23");
    service.sent("2022/23", 51, 44, 39, 63);
    // As last year's return said, but for Oasis: two were moved to another service since.
    service.sent("2021/22", 58, 41, 45, 69);
    service.row(SENT, "East Kent", "Harbour Refuge (example)", "Q4 2022/23", "referrals", 34L);
    long all = 0;
    for (Map.Entry<String, Long> district : victims.entrySet()) {
      service.row(PASSED_ON, district.getKey(), "", "Q4 2022/23", "people", district.getValue());
      all += district.getValue();
    }
    service.row(PASSED_ON, "Kent", "", "Q4 2022/23", "people", all);
    return service.sheet;
  }

  static Sheet yearBefore() {
    ReferralService service = new ReferralService("2021/22");
    service.sent("2021/22", 58, 41, 45, 71);
    return service.sheet;
  }

  private final Sheet sheet = Sheet.of("Figures");
  private int next = 6;

  private ReferralService(String period) {
    sheet.row(1, LABEL, "Referral service: yearly figures");
    sheet.row(2, LABEL, "Template", "referral.v1");
    sheet.row(3, LABEL, "Reporting period", period);
    sheet.row(
        5, HEADER, "Measure", "Area", "Refuge provider", "Period", "Unit", "Number", "Remarks");
  }

  private void sent(String year, long north, long south, long west, long east) {
    row(SENT, "North Kent", "Clarion", year, "referrals", north);
    row(SENT, "South Kent", "Clarion", year, "referrals", south);
    row(SENT, "West Kent", "Look Ahead", year, "referrals", west);
    row(SENT, "East Kent", "Oasis", year, "referrals", east);
  }

  private void row(Object... values) {
    sheet.row(next++, INPUT, values);
  }
}
