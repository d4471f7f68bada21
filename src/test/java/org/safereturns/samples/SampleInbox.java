package org.safereturns.samples;

import static org.safereturns.samples.DistrictQuestions.COMPOSITION;
import static org.safereturns.samples.DistrictQuestions.COUNTS;
import static org.safereturns.samples.DistrictQuestions.DA;
import static org.safereturns.samples.DistrictQuestions.OWED;
import static org.safereturns.samples.DistrictQuestions.PRESENTED;
import static org.safereturns.samples.DistrictQuestions.TENURE;

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
  private static final String COUNCIL_HOMES = "Rented from council";
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
    files.put("ashford" + NAME + ".xlsx", form("ashford").xlsx());
    files.put(
        "canterbury" + NAME + ".xlsx",
        form("canterbury")
            .remark("Two households were placed by us and by Swale in one quarter.")
            .beside(
                Sheet.hidden("Working", 40)
                    .row(1, Sheet.Look.NOTE, "Our own counts by month, for checking only"))
            .xlsx());
    files.put("sevenoaks" + NAME + ".ods", OdsFile.of(form("sevenoaks").sheets()));
    files.put("thanet" + NAME + ".json", json("thanet", figures("thanet")));
    files.put(
        "dover" + NAME + "-2.csv",
        TextFile.csvWithMark(DistrictList.of("Dover", YEAR, figures("dover"))));
  }

  private void districtsWithSlips() throws IOException {
    Figures unasked = figures("gravesham").clear(DistrictQuestions.GENDER_IDENTITY);
    for (String answer : DistrictQuestions.GENDER_IDENTITY.rows()) {
      long count = answer.equals("Not asked") ? DistrictYear.of("gravesham").presentedDa() : 0;
      unasked.put(DistrictQuestions.GENDER_IDENTITY, answer, DistrictQuestions.APPLICANTS, count);
    }
    unasked.put(DistrictQuestions.SAFE, "Sanctuary scheme", DistrictQuestions.HOUSEHOLDS, "n/a");
    Sheet gravesham =
        DistrictList.of(
            "Gravesham",
            YEAR,
            unasked,
            "Gender identity: our system doesn’t hold it – new one in June.");
    files.put(
        "gravesham" + NAME + ".csv", TextFile.csv(gravesham, ';', Charset.forName("windows-1252")));

    Figures hidden = figures("tunbridge-wells");
    for (String group : DistrictQuestions.ETHNICITY.rows()) {
      long count = hidden.number(DistrictQuestions.ETHNICITY, group, DistrictQuestions.APPLICANTS);
      if (count > 0 && count < 10) {
        hidden.put(DistrictQuestions.ETHNICITY, group, DistrictQuestions.APPLICANTS, "(s)");
      }
    }
    FilledForm form = DistrictForm.filled("tunbridge-wells", "01/04/2022 – 31/03/2023", hidden);
    files.put("tunbridge-wells" + NAME + ".xls", ExcelFile.xls(form.sheets()));
  }

  private void correctedDistricts() throws IOException {
    List<Sheet> overtyped = form("folkestone-hythe").sheets();
    overtyped.stream()
        .filter(sheet -> sheet.name().equals("Tenure"))
        .forEach(
            sheet ->
                sheet.put(
                    sheet.find("Other private rented"),
                    1,
                    "Hotel, paid nightly",
                    Sheet.Look.LABEL));
    files.put("folkestone-hythe" + NAME + "-1.ods", OdsFile.of(overtyped));
    files.put("folkestone-hythe" + NAME + "-2.ods", OdsFile.of(form("folkestone-hythe").sheets()));

    Figures retyped = figures("dartford");
    long tenants = retyped.number(TENURE, COUNCIL_HOMES, DistrictQuestions.HOUSEHOLDS);
    retyped.put(TENURE, COUNCIL_HOMES, DistrictQuestions.HOUSEHOLDS, tenants + 9);
    files.put("dartford" + NAME + "-1.xls", ExcelFile.xls(form("dartford", retyped).sheets()));
    files.put("dartford" + NAME + "-2.xls", ExcelFile.xls(form("dartford").sheets()));

    files.put(
        "maidstone" + NAME + "-1.xlsx",
        form("maidstone", percentages(figures("maidstone"))).xlsx());
    files.put("maidstone" + NAME + "-2.xlsx", form("maidstone").xlsx());

    Figures first =
        figures("swale")
            .put(COUNTS, PRESENTED, DistrictQuestions.ALL, "1,540")
            .put(COUNTS, OWED, DA, 110L);
    files.put("swale" + NAME + "-1.xlsx", form("swale", first).xlsx());
    files.put("swale" + NAME + "-2.xlsx", form("swale").xlsx());

    Figures untold = figures("tonbridge-malling").clear(TENURE);
    files.put("tonbridge-malling" + NAME + "-1.json", json("tonbridge-malling", untold));
    files.put(
        "tonbridge-malling" + NAME + "-2.json",
        json("tonbridge-malling", figures("tonbridge-malling")));
  }

  private void notReturns() throws IOException {
    byte[] whole = form("dover").xlsx();
    files.put("dover" + NAME + "-1.xlsx", Arrays.copyOf(whole, whole.length * 6 / 10));
    files.put("maidstone/duty-desk-rota-may-2023.xlsx", ExcelFile.xlsx(List.of(rota())));
  }

  private void records() throws IOException {
    files.put(
        "harbour-example/refuge-cases-2022-23-q4-1.xlsx", RefugeSlips.in(harbour()).form().xlsx());
    files.put("harbour-example/refuge-cases-2022-23-q4-2.xlsx", harbour().form().xlsx());
    files.put(
        "lantern-example/refuge-cases-2022-23-q4.xlsx",
        new RefugeCases(0, 0).form("lantern-example").nil().xlsx());
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

  private static FilledForm form(String code) {
    return form(code, figures(code));
  }

  private static FilledForm form(String code, Figures figures) {
    return DistrictForm.filled(code, YEAR, figures);
  }

  private static Figures figures(String code) {
    return DistrictYear.of(code).figures();
  }

  static byte[] json(String code, Figures figures) throws IOException {
    return TextFile.json(DistrictList.of(DistrictYear.of(code).council(), YEAR, figures));
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
