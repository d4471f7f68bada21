package org.safereturns.samples;

import static org.safereturns.samples.DistrictQuestions.COMPOSITION;
import static org.safereturns.samples.DistrictQuestions.COUNTS;
import static org.safereturns.samples.DistrictQuestions.DA;
import static org.safereturns.samples.DistrictQuestions.OWED;
import static org.safereturns.samples.DistrictQuestions.PRESENTED;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every synthetic file of {@code inbox-sample/}, by path below it. */
final class SampleInbox {
  private static final String YEAR = "2022/23";
  private static final String NAME = "/da-homelessness-2022-23";

  private final Map<String, byte[]> files = new TreeMap<>();

  private SampleInbox() {}

  static Map<String, byte[]> files() throws IOException {
    SampleInbox inbox = new SampleInbox();
    inbox.cleanDistricts();
    inbox.districtsWithSlips();
    inbox.correctedDistricts();
    inbox.notReturns();
    inbox.records();
    inbox.partners();
    inbox.files.putAll(SampleForms.files());
    return inbox.files;
  }

  private void cleanDistricts() throws IOException {
    files.put("ashford" + NAME + ".xlsx", ExcelFile.xlsx(List.of(form("ashford"))));
    files.put(
        "canterbury" + NAME + ".xlsx",
        ExcelFile.xlsx(
            List.of(
                form("canterbury", "Two households were placed by us and by Swale in one quarter."),
                Sheet.hidden("Working", 40)
                    .row(1, Sheet.Look.NOTE, "Our own counts by month, for checking only"))));
    files.put("sevenoaks" + NAME + ".ods", OdsFile.of(List.of(form("sevenoaks"))));
    files.put("thanet" + NAME + ".json", json("thanet", figures("thanet")));
    files.put("dover" + NAME + "-2.csv", TextFile.csvWithMark(form("dover")));
  }

  private void districtsWithSlips() throws IOException {
    Figures unasked = figures("gravesham").clear(DistrictQuestions.GENDER_IDENTITY);
    for (String answer : DistrictQuestions.GENDER_IDENTITY.rows()) {
      long count = answer.equals("Not asked") ? DistrictYear.of("gravesham").presentedDa() : 0;
      unasked.put(DistrictQuestions.GENDER_IDENTITY, answer, DistrictQuestions.APPLICANTS, count);
    }
    Sheet gravesham =
        form(
            "gravesham", unasked, "Gender identity: our system doesn’t hold it – new one in June.");
    gravesham.put(gravesham.find("Sanctuary scheme"), 2, "n/a", Sheet.Look.INPUT);
    files.put(
        "gravesham" + NAME + ".csv", TextFile.csv(gravesham, ';', Charset.forName("windows-1252")));

    DistrictYear wells = DistrictYear.of("tunbridge-wells");
    Figures hidden = wells.figures();
    for (String group : DistrictQuestions.ETHNICITY.rows()) {
      long count = hidden.number(DistrictQuestions.ETHNICITY, group, DistrictQuestions.APPLICANTS);
      if (count > 0 && count < 10) {
        hidden.put(DistrictQuestions.ETHNICITY, group, DistrictQuestions.APPLICANTS, "(s)");
      }
    }
    Sheet form = DistrictForm.filled(wells.council(), "01/04/2022 – 31/03/2023", hidden, List.of());
    files.put("tunbridge-wells" + NAME + ".xls", ExcelFile.xls(List.of(form)));
  }

  private void correctedDistricts() throws IOException {
    Sheet folkestone = form("folkestone-hythe");
    int row = folkestone.find("Other private rented");
    folkestone.put(row, 1, "Hotel, paid nightly", Sheet.Look.LABEL);
    files.put("folkestone-hythe" + NAME + "-1.ods", OdsFile.of(List.of(folkestone)));
    files.put("folkestone-hythe" + NAME + "-2.ods", OdsFile.of(List.of(form("folkestone-hythe"))));

    Sheet retyped = form("dartford");
    int council = retyped.find("Rented from council");
    long tenants =
        figures("dartford").number(DistrictQuestions.TENURE, "Rented from council", "Households");
    retyped.put(council, 2, tenants + 9, Sheet.Look.INPUT);
    files.put("dartford" + NAME + "-1.xls", ExcelFile.xls(List.of(retyped)));
    files.put("dartford" + NAME + "-2.xls", ExcelFile.xls(List.of(form("dartford"))));

    files.put(
        "maidstone" + NAME + "-1.xlsx",
        ExcelFile.xlsx(List.of(form("maidstone", percentages(figures("maidstone"))))));
    files.put("maidstone" + NAME + "-2.xlsx", ExcelFile.xlsx(List.of(form("maidstone"))));

    Figures first =
        figures("swale")
            .put(COUNTS, PRESENTED, DistrictQuestions.ALL, "1,540")
            .put(COUNTS, OWED, DA, 110L);
    files.put("swale" + NAME + "-1.xlsx", ExcelFile.xlsx(List.of(form("swale", first))));
    files.put("swale" + NAME + "-2.xlsx", ExcelFile.xlsx(List.of(form("swale"))));

    Figures untold = figures("tonbridge-malling").clear(DistrictQuestions.TENURE);
    files.put("tonbridge-malling" + NAME + "-1.json", json("tonbridge-malling", untold));
    files.put(
        "tonbridge-malling" + NAME + "-2.json",
        json("tonbridge-malling", figures("tonbridge-malling")));
  }

  private void notReturns() throws IOException {
    byte[] whole = ExcelFile.xlsx(List.of(form("dover")));
    files.put("dover" + NAME + "-1.xlsx", Arrays.copyOf(whole, whole.length * 6 / 10));
    files.put("maidstone/duty-desk-rota-may-2023.xlsx", ExcelFile.xlsx(List.of(rota())));
  }

  private void records() throws IOException {
    Sheet cover = RefugeCases.cover("Harbour Refuge (example)", "East Kent", "Q4 2022/23", "No");
    files.put(
        "harbour-example/refuge-cases-2022-23-q4-1.xlsx",
        ExcelFile.xlsx(RefugeSlips.in(harbour()).workbook(cover)));
    files.put(
        "harbour-example/refuge-cases-2022-23-q4-2.xlsx",
        ExcelFile.xlsx(harbour().workbook(cover)));
    files.put(
        "lantern-example/refuge-cases-2022-23-q4.xlsx",
        ExcelFile.xlsx(
            new RefugeCases(0, 0)
                .workbook(
                    RefugeCases.cover(
                        "Lantern Dispersed Homes (example)", "West Kent", "Q4 2022/23", "Yes"))));
    PoliceExtract police = new PoliceExtract(PoliceExtract.QUARTER);
    files.put(
        "kent-police/da-victims-2022-23-q4.csv",
        TextFile.csv(police.sheet(), ',', StandardCharsets.UTF_8));
    files.put(
        "victim-support/referral-service-2022-23.csv",
        TextFile.csv(ReferralService.sheet(police.byDistrict()), ',', StandardCharsets.UTF_8));
  }

  private void partners() throws IOException {
    files.put(
        "victim-support/referral-service-2021-22.csv",
        TextFile.csv(ReferralService.yearBefore(), ',', StandardCharsets.UTF_8));
    for (Map.Entry<String, Sheet> partner : PartnerFigures.all().entrySet()) {
      files.put(
          partner.getKey() + ".csv", TextFile.csv(partner.getValue(), ',', StandardCharsets.UTF_8));
    }
  }

  /** 64 survivors referred, 29 of them by the referral service, which says that it sent 34. */
  static RefugeCases harbour() {
    return new RefugeCases(64, 29);
  }

  static Sheet form(String code) {
    return form(code, figures(code));
  }

  private static Sheet form(String code, String remark) {
    return form(code, figures(code), remark);
  }

  private static Sheet form(String code, Figures figures, String... remarks) {
    return DistrictForm.filled(
        DistrictYear.of(code).council(), YEAR, figures, Arrays.asList(remarks));
  }

  private static Figures figures(String code) {
    return DistrictYear.of(code).figures();
  }

  static byte[] json(String code, Figures figures) throws IOException {
    return TextFile.json(DistrictYear.of(code).council(), YEAR, figures);
  }

  static byte[] json(String code) throws IOException {
    return json(code, figures(code));
  }

  /** Shares in place of counts, as whoever pastes from a report has them. */
  private static Figures percentages(Figures figures) {
    long all = figures.number(COUNTS, PRESENTED, DA);
    for (String row : COMPOSITION.rows()) {
      long count = figures.number(COMPOSITION, row, PRESENTED);
      figures.put(COMPOSITION, row, PRESENTED, Share.fraction(count, all));
    }
    return figures;
  }

  private static Sheet rota() {
    Sheet sheet = Sheet.of("May", 16, 14, 14, 14, 14, 14);
    sheet.put(1, 1, "Duty desk rota, May 2023", Sheet.Look.TITLE).merge(1, 1, 6);
    sheet.row(2, Sheet.Look.HEADER, "Week", "Mon", "Tue", "Wed", "Thu", "Fri");
    List<String> teams = List.of("Team A", "Team B", "Team C");
    for (int week = 0; week < 4; week++) {
      Object[] row = new Object[6];
      row[0] = "Week " + (week + 1);
      for (int day = 1; day < 6; day++) {
        row[day] = teams.get((week + day) % 3);
      }
      sheet.row(3 + week, Sheet.Look.INPUT, row);
    }
    return sheet;
  }
}
