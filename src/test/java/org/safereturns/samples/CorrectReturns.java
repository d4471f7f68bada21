package org.safereturns.samples;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Returns of our own templates with nothing wrong in them, drawn anew from a source of chance. */
public final class CorrectReturns {
  /** The kinds of file in which a district sends the form. */
  public enum Kind {
    XLSX,
    XLS,
    ODS,
    CSV,
    JSON
  }

  /**
   * One table of the district form.
   *
   * @param key what its figures are called where the form is sent as a list
   */
  public record Part(String heading, String key, List<String> columns, List<String> rows) {
    /** What one figure is called where the form is sent as a list. */
    public String name(String row, String column) {
      return key + ": " + row + (columns.size() == 1 ? "" : ", " + column);
    }
  }

  private static final int ASKED = 95;

  private CorrectReturns() {}

  /** Codes of the councils that send the district form. */
  public static List<String> councils() {
    return DistrictYear.ALL_TWELVE.stream().map(DistrictYear::code).toList();
  }

  /** The tables of the district form, in their order. */
  public static List<Part> districtParts() {
    return DistrictQuestions.PARTS.stream()
        .map(p -> new Part(p.heading(), p.key(), p.columns(), p.rows()))
        .toList();
  }

  public static byte[] district(String council, Kind kind, Random random) throws IOException {
    DistrictYear year = DistrictYear.of(council);
    Figures figures = year.figures(random);
    Sheet sheet = DistrictForm.filled(year.council(), "2022/23", figures, List.of());
    return switch (kind) {
      case XLSX -> ExcelFile.xlsx(List.of(sheet));
      case XLS -> ExcelFile.xls(List.of(sheet));
      case ODS -> OdsFile.of(List.of(sheet));
      case CSV -> TextFile.csv(sheet, ';', Charset.forName("windows-1252"));
      case JSON -> TextFile.json(year.council(), "2022/23", figures);
    };
  }

  public static byte[] refuge(int referrals, Random random) throws IOException {
    Sheet cover = RefugeCases.cover("Harbour Refuge (example)", "East Kent", "Q4 2022/23", "No");
    return ExcelFile.xlsx(new RefugeCases(referrals, referrals / 2, random).workbook(cover));
  }

  public static byte[] police(int crimes, Random random) throws IOException {
    return TextFile.csv(
        new PoliceExtract(crimes, random, ASKED).sheet(), ',', StandardCharsets.UTF_8);
  }

  public static byte[] referralService(Random random) throws IOException {
    return TextFile.csv(
        ReferralService.sheet(new PoliceExtract(600, random, ASKED).byDistrict()),
        ',',
        StandardCharsets.UTF_8);
  }
}
