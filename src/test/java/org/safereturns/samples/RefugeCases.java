package org.safereturns.samples;

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
  private static final String COLLECTION = "refuge";

  /** Columns of the form, in their order. */
  enum Column {
    REFERENCE,
    SOURCE,
    REFERRED,
    STATUS,
    REASON,
    ENTRY,
    EXIT,
    ACCOMMODATION,
    AGE,
    SEX,
    GENDER_IDENTITY,
    ETHNIC_GROUP,
    ORIENTATION,
    DISABILITY,
    RELIGION,
    PARTNERSHIP,
    PREGNANCY,
    CHILDREN,
    HOUSING,
    ORIGIN,
    RISK,
    TOOL,
    MOVE_ON,
    NOTES
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

  /** The form of the refuge, filled in. */
  FilledForm form() {
    return form("harbour-example");
  }

  FilledForm form(String provider) {
    return new FilledForm(
            OurForms.of(COLLECTION),
            OurForms.head(COLLECTION, provider, "Q4 2022/23", "30 April 2023"))
        .cases(rows.stream().map(row -> List.copyOf(row.values())).toList());
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
