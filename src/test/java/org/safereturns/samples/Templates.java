package org.safereturns.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Our own templates, blank and as golden samples of their mappings, by path below mappings/. */
final class Templates {
  private Templates() {}

  static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("district/district.v1.blank.xlsx", ExcelFile.xlsx(List.of(DistrictForm.blank())));
    files.put(
        "district/district.v1.sample.xlsx", ExcelFile.xlsx(List.of(SampleInbox.form("sevenoaks"))));
    files.put("district/district-figures.v1.sample.json", SampleInbox.json("thanet"));
    files.put(
        "refuge/refuge.v1.blank.xlsx",
        ExcelFile.xlsx(new RefugeCases(0, 0).workbook(RefugeCases.cover("", "", "", "No"))));
    files.put(
        "refuge/refuge.v1.sample.xlsx",
        ExcelFile.xlsx(
            new RefugeCases(12, 5)
                .workbook(
                    RefugeCases.cover(
                        "Harbour Refuge (example)", "East Kent", "Q4 2022/23", "No"))));
    PoliceExtract police = new PoliceExtract(40);
    files.put(
        "police/police.v1.sample.csv", TextFile.csv(police.sheet(), ',', StandardCharsets.UTF_8));
    files.put(
        "referral/referral.v1.sample.csv",
        TextFile.csv(ReferralService.sheet(police.byDistrict()), ',', StandardCharsets.UTF_8));
    files.put(
        "partner/partner.v1.sample.csv",
        TextFile.csv(PartnerFigures.marac(), ',', StandardCharsets.UTF_8));
    return files;
  }
}
