package org.safereturns.samples;

import static org.safereturns.samples.Sheet.Look.INPUT;
import static org.safereturns.samples.Sheet.Look.LABEL;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.safereturns.feedback.form.BlankForm;
import org.safereturns.feedback.form.FormHead;

/** A quarter of a police force's victims of domestic abuse crimes: nobody in it exists. */
final class PoliceExtract {
  private static final String COLLECTION = "police";
  static final int QUARTER = 6_750;
  private static final LocalDate START = LocalDate.of(2023, 1, 1);
  private static final int HALF = 49;

  private final Random random;
  private final int known;
  private final Sheet sheet = Sheet.of("Extract");
  private final List<List<Object>> cases = new ArrayList<>();
  private final Map<String, Long> byDistrict = new TreeMap<>();

  PoliceExtract(int rows) {
    this(rows, new Random(17), HALF);
  }

  /**
   * @param known how many of a hundred victims are asked for their ethnicity
   */
  PoliceExtract(int rows, Random random, int known) {
    this.random = random;
    this.known = known;
    int head = head();
    for (int i = 0; i < rows; i++) {
      Object[] row = row(i, rows);
      cases.add(List.of(row));
      sheet.row(head + 1 + i, INPUT, row);
    }
  }

  /** The blank CSV, as the form of the police gives it; returns the row of its headings. */
  private int head() {
    BlankForm form = new BlankForm(OurForms.of(COLLECTION), ownHead());
    int row = 0;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(form.csv().orElseThrow())) {
      for (CsvRecord line : csv) {
        sheet.row(++row, LABEL, line.getFields().toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return row;
  }

  private static FormHead ownHead() {
    return OurForms.head(COLLECTION, "kent-police", "Q4 2022/23", "30 April 2023");
  }

  Sheet sheet() {
    return sheet;
  }

  /** The form of the police, filled in. */
  FilledForm form() {
    return new FilledForm(OurForms.of(COLLECTION), ownHead()).cases(cases);
  }

  /** Victims by district. */
  Map<String, Long> byDistrict() {
    return byDistrict;
  }

  private Object[] row(int i, int rows) {
    String district = district();
    byDistrict.merge(district, 1L, Long::sum);
    String ethnicity =
        random.nextInt(100) < known ? selfDefined() : Share.pick(random, "NS", 30, "", 70);
    return new Object[] {
      "VC23-%06d".formatted(i + 1),
      START.plusDays((long) i * 90 / rows),
      district,
      offence(),
      Share.pick(random, "High", 5, "Medium", 37, "Standard", 58),
      Share.pick(random, "DARA", 85, "DASH", 15),
      16L + random.nextInt(14) + random.nextInt(20) + random.nextInt(26),
      Share.pick(random, "F", 735, "M", 260, "Not known", 5),
      ethnicity,
      Share.pick(random, "IC1", 84, "IC2", 4, "IC3", 4, "IC4", 4, "IC5", 1, "IC6", 1, "IC9", 2),
      relationship(),
      Share.pick(random, "Y", 41, "N", 59),
      Share.pick(random, "Y", 31, "N", 66, "Not known", 3)
    };
  }

  private String district() {
    return Share.pick(
        random,
        "Ashford",
        82,
        "Canterbury",
        98,
        "Dartford",
        78,
        "Dover",
        86,
        "Folkestone and Hythe",
        86,
        "Gravesham",
        85,
        "Maidstone",
        99,
        "Sevenoaks",
        48,
        "Swale",
        106,
        "Thanet",
        131,
        "Tonbridge and Malling",
        56,
        "Tunbridge Wells",
        45);
  }

  private String offence() {
    return Share.pick(
        random,
        "Violence without injury",
        36,
        "Violence with injury",
        24,
        "Stalking and harassment",
        20,
        "Controlling or coercive behaviour",
        5,
        "Criminal damage",
        6,
        "Sexual offences",
        4,
        "Theft",
        3,
        "Other offences",
        2);
  }

  private String selfDefined() {
    return Share.pick(
        random, "W1", 820, "W2", 6, "W3", 8, "W9", 60, "M1", 8, "M2", 4, "M3", 5, "M9", 7, "A1", 14,
        "A2", 6, "A3", 6, "A4", 2, "A9", 14, "B1", 8, "B2", 20, "B9", 6, "O2", 2, "O9", 4);
  }

  private String relationship() {
    return Share.pick(
        random,
        "Former partner",
        40,
        "Partner",
        24,
        "Spouse",
        12,
        "Former spouse",
        4,
        "Family member",
        18,
        "Not known",
        2);
  }
}
