package org.safereturns.samples;

import static org.safereturns.samples.Sheet.Look.HEADER;
import static org.safereturns.samples.Sheet.Look.INPUT;
import static org.safereturns.samples.Sheet.Look.LABEL;
import static org.safereturns.samples.Sheet.Look.NOTE;
import static org.safereturns.samples.Sheet.Look.TITLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The case records of a refuge that does not exist, about people who do not exist: a row for each
 * survivor referred in the quarter.
 */
final class RefugeCases {
  static final String VERSION = "refuge.v1";

  /** Columns of the template, in their order. */
  enum Column {
    REFERENCE("Case reference"),
    SOURCE("Referral source"),
    REFERRED("Date of referral"),
    STATUS("Referral status"),
    REASON("Reason not accepted"),
    ENTRY("Date of entry"),
    EXIT("Date of exit"),
    ACCOMMODATION("Accommodation type"),
    AGE("Age"),
    SEX("Sex"),
    GENDER_IDENTITY("Gender identity"),
    ETHNIC_GROUP("Ethnic group"),
    ORIENTATION("Sexual orientation"),
    DISABILITY("Disability"),
    RELIGION("Religion or belief"),
    PARTNERSHIP("Legal partnership status"),
    PREGNANCY("Pregnancy and maternity"),
    CHILDREN("Number of children"),
    HOUSING("Housing before"),
    ORIGIN("District of origin"),
    RISK("Risk level"),
    TOOL("Risk tool"),
    MOVE_ON("Move on to"),
    NOTES("Anything else");

    private final String label;

    Column(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    /** From 1. */
    int number() {
      return List.of(values()).indexOf(this) + 1;
    }
  }

  private static final LocalDate START = LocalDate.of(2023, 1, 1);
  private static final int DAYS = 90;

  private final Random random;
  private final RefugeSurvivor survivor;
  private final List<Map<Column, Object>> rows = new ArrayList<>();

  /**
   * @param fromReferralService referrals that came from the referral service
   */
  RefugeCases(int referrals, int fromReferralService) {
    this(referrals, fromReferralService, new Random(2023));
  }

  RefugeCases(int referrals, int fromReferralService, Random random) {
    this.random = random;
    this.survivor = new RefugeSurvivor(random);
    for (int i = 0; i < referrals; i++) {
      // Spread over the rows, so that no sender is told by the order.
      boolean service =
          (i + 1) * fromReferralService / referrals > i * fromReferralService / referrals;
      rows.add(row(i + 1, service));
    }
  }

  /** Writes over one cell; rows count from 1. */
  RefugeCases set(int row, Column column, Object value) {
    rows.get(row - 1).put(column, value);
    return this;
  }

  private Sheet sheet() {
    Sheet sheet = Sheet.of("Cases", 16, 26, 16, 18, 30, 14, 14, 24, 8, 12);
    sheet.row(1, HEADER, Arrays.stream(Column.values()).map(c -> c.label).toArray());
    for (int i = 0; i < rows.size(); i++) {
      sheet.row(i + 2, INPUT, rows.get(i).values().toArray());
    }
    return sheet;
  }

  /** The whole workbook. */
  List<Sheet> workbook(Sheet cover) {
    Sheet cases = sheet();
    return List.of(cover, cases, RefugeLists.offeredTo(cases));
  }

  static Sheet cover(String provider, String area, String period, String nil) {
    Sheet sheet = Sheet.of("Cover", 34, 46);
    sheet.put(1, 1, "Refuge case records", TITLE).merge(1, 1, 2);
    sheet.put(2, 1, "Template", LABEL).put(2, 2, VERSION, NOTE);
    sheet.put(3, 1, "Provider", LABEL).put(3, 2, provider, INPUT);
    sheet.put(4, 1, "Area", LABEL).put(4, 2, area, INPUT);
    sheet.put(5, 1, "Reporting period", LABEL).put(5, 2, period, INPUT);
    sheet.put(6, 1, "Nil return: no survivor was referred", LABEL).put(6, 2, nil, INPUT);
    sheet.put(7, 1, "Ethnicity scheme", LABEL).put(7, 2, "19 groups, Census 2021", INPUT);
    String help =
        "One row for each survivor referred in the period. No names, birth dates, addresses or"
            + " telephone numbers, please. Write \"Prefer not to say\", \"Not known\" or \"Not asked\""
            + " rather than leave an answer out.";
    return sheet.put(8, 1, help, NOTE).merge(8, 1, 2);
  }

  private Map<Column, Object> row(int number, boolean service) {
    Map<Column, Object> row = new EnumMap<>(Column.class);
    Arrays.stream(Column.values()).forEach(c -> row.put(c, ""));
    boolean accepted = random.nextInt(100) < 58;
    LocalDate referred = START.plusDays((long) (number - 1) * DAYS / 90 % DAYS);
    put(row, Column.REFERENCE, "HR-%04d".formatted(2300 + number));
    put(
        row,
        Column.SOURCE,
        service ? "Referral, Assessment and Triage service" : survivor.source());
    put(row, Column.REFERRED, referred);
    put(row, Column.STATUS, accepted ? "Accepted" : survivor.status());
    put(
        row,
        Column.REASON,
        row.get(Column.STATUS).equals("Rejected by service")
            ? survivor.reason()
            : "Not applicable");
    stay(row, referred, accepted);
    survivor.answers(row);
    return row;
  }

  private void stay(Map<Column, Object> row, LocalDate referred, boolean accepted) {
    put(row, Column.MOVE_ON, "Not applicable");
    if (!accepted) {
      return;
    }
    LocalDate entry = referred.plusDays(random.nextInt(4));
    put(row, Column.ENTRY, entry);
    put(
        row,
        Column.ACCOMMODATION,
        Share.pick(random, "Refuge accommodation", 80, "Dispersed accommodation", 20));
    LocalDate exit = entry.plusDays(14 + random.nextInt(120));
    if (exit.isBefore(START.plusDays(DAYS))) {
      put(row, Column.EXIT, exit);
      put(
          row,
          Column.MOVE_ON,
          Share.pick(
              random,
              "LA housing",
              40,
              "Family/friends",
              20,
              "Another refuge",
              15,
              "Private rented",
              15,
              "Not known",
              10));
    } else {
      put(row, Column.MOVE_ON, "Still in service");
    }
  }

  static void put(Map<Column, Object> row, Column column, Object value) {
    row.put(column, value);
  }
}
