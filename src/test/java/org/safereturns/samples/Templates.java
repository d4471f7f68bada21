package org.safereturns.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Golden samples of the mappings by hand that made-up senders use, by path below mappings/. */
final class Templates {
  private Templates() {}

  static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("district/district-figures.v1.sample.json", SampleInbox.json("thanet"));
    PoliceExtract police = new PoliceExtract(40);
    files.put(
        "referral/referral.v1.sample.csv",
        TextFile.csv(ReferralService.sheet(police.byDistrict()), ',', StandardCharsets.UTF_8));
    files.put(
        "partner/partner.v1.sample.csv",
        TextFile.csv(PartnerFigures.marac(), ',', StandardCharsets.UTF_8));
    return files;
  }
}
