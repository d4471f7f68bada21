package org.safereturns.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sound files to begin with: one of each template and format, the smaller the better. */
@SuppressWarnings("ArrayRecordComponent") // read and never compared
record Corpus(String name, String sender, byte[] bytes) {
  private static final Path SAMPLES = Path.of("inbox-sample");

  /** Twice what is small: a thousand inputs are to be tried in seconds. */
  static final List<String> FILES =
      List.of(
          "hmpps/probation_caseload_2022-23.xlsx",
          "look-ahead/look_ahead_west_kent_kidas_2022-23.xlsx",
          "kent-districts/district_homelessness_2022-23.xlsx",
          "clarion/clarion_north_south_kent_kidas_2022-23.xlsx",
          "oasis/oasis_east_kent_kidas_2022-23.csv",
          "victim-support/rat_and_crime_risk_by_district_2022-23.csv",
          "victim-support/referral-service-2022-23.csv",
          "kent-police/partner-figures-2022-23-q4.csv",
          "gravesham/da-homelessness-2022-23.csv",
          "thanet/da-homelessness-2022-23.json",
          "dartford/da-homelessness-2022-23-1.xls",
          "folkestone-hythe/da-homelessness-2022-23-1.ods",
          "ashford/da-homelessness-2022-23.xlsx",
          "lantern-example/refuge-cases-2022-23-q4.xlsx");

  static List<Corpus> all() throws IOException {
    java.util.ArrayList<Corpus> all = new java.util.ArrayList<>();
    for (String file : FILES) {
      all.add(of(file));
    }
    all.add(policeExtract());
    return all;
  }

  static Corpus of(String file) throws IOException {
    Path path = SAMPLES.resolve(file);
    return new Corpus(
        path.getFileName().toString(),
        path.getParent().getFileName().toString(),
        Files.readAllBytes(path));
  }

  /** The first lines of a long file of case records. */
  private static Corpus policeExtract() throws IOException {
    try (var files = Files.list(SAMPLES.resolve("kent-police"))) {
      Path longest =
          files
              .filter(f -> f.toString().endsWith(".csv"))
              .max(java.util.Comparator.comparingLong(f -> f.toFile().length()))
              .orElseThrow();
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      for (String line : Files.readAllLines(longest).subList(0, 12)) {
        lines.write((line + "\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
      return new Corpus(longest.getFileName().toString(), "kent-police", lines.toByteArray());
    }
  }

  boolean isZip() {
    return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
  }

  boolean isText() {
    return name.endsWith(".csv") || name.endsWith(".json");
  }
}
