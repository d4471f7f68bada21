package org.safereturns.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.safereturns.canonical.FormSheet;
import org.safereturns.feedback.form.FormHead;

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

  private static final int ASKED = 95;

  private CorrectReturns() {}

  /** Codes of the councils that send the district form. */
  public static List<String> councils() {
    return DistrictYear.ALL_TWELVE.stream().map(DistrictYear::code).toList();
  }

  /** The sheets of the district form that are filled in. */
  public static List<FormSheet> districtSheets() {
    return OurForms.of("district").sheets();
  }

  /** What each figure is called where a district sends a list, in the order of the list. */
  public static List<String> listed() {
    List<String> names = new ArrayList<>();
    for (DistrictQuestions.Part part : DistrictQuestions.PARTS) {
      for (String row : part.rows()) {
        part.columns().forEach(column -> names.add(part.name(row, column)));
      }
    }
    return names;
  }

  /** Where the form asks for what a list calls so; empty if the form adds it up by itself. */
  public static Optional<FormSheet.Spot> onForm(String listed) {
    for (DistrictQuestions.Part part : DistrictQuestions.PARTS) {
      for (String row : part.rows()) {
        for (String column : part.columns()) {
          if (part.name(row, column).equals(listed)) {
            return DistrictForm.spot(part, row, column);
          }
        }
      }
    }
    throw new IllegalArgumentException(listed);
  }

  public static byte[] district(String council, Kind kind, Random random) throws IOException {
    DistrictYear year = DistrictYear.of(council);
    Figures figures = year.figures(random);
    FilledForm form = DistrictForm.filled(council, "2022/23", figures);
    Sheet list =
        DistrictList.of(year.council(), "2022/23", figures, "Counted by us – and checked.");
    return switch (kind) {
      case XLSX -> form.xlsx();
      case XLS -> ExcelFile.xls(form.sheets());
      case ODS -> OdsFile.of(form.sheets());
      case CSV -> TextFile.csv(list, ';', Charset.forName("windows-1252"));
      case JSON -> TextFile.json(DistrictList.of(year.council(), "2022/23", figures));
    };
  }

  /** The form of districts as it is handed out, without a word in it. */
  public static byte[] blank() {
    try {
      return new FilledForm(OurForms.of("district"), new FormHead("", "", "", "")).xlsx();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] refuge(int referrals, Random random) throws IOException {
    return new RefugeCases(referrals, referrals / 2, random).form().xlsx();
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
