package org.safereturns.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented case records, the same ones from the same seed; nobody stands behind them. */
final class CaseRows {
  static final List<String> COLUMNS =
      List.of(
          "case_id",
          "la_code",
          "ref_date",
          "age",
          "ethnicity",
          "sex",
          "disability",
          "outcome",
          "score",
          "relationship",
          "children");

  /** What a faulty row holds in place of a column, from {@code la_code} on. */
  private static final List<String> FAULTS =
      List.of("X1", "31/31/2025", "abc", "", "Z", "", "??", "999", "BOSS", "-4");

  private static final List<String> ETHNICITY = List.of("W1", "W2", "M1", "A1", "B1", "O1");
  private static final List<String> SEX = List.of("F", "M", "X", "U");
  private static final List<String> DISABILITY = List.of("Y", "N", "U");
  private static final List<String> OUTCOME =
      List.of("SAFE", "MOVED", "CLOSED", "OPEN", "DECLINED");
  private static final List<String> RELATIONSHIP = List.of("PARTNER", "EX", "FAMILY", "OTHER");

  private final Random random;
  private final boolean faulty;

  /**
   * @param faulty whether one row in a hundred holds a fault
   */
  CaseRows(long seed, boolean faulty) {
    this.random = new Random(seed);
    this.faulty = faulty;
  }

  /** The next row, one text for each column. */
  String[] next(int row) {
    String[] values = {
      String.format(Locale.ROOT, "C%08d", row),
      String.format(Locale.ROOT, "E%08d", 6_000_000 + random.nextInt(150)),
      LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365)).toString(),
      String.valueOf(16 + random.nextInt(84)),
      any(ETHNICITY),
      any(SEX),
      any(DISABILITY),
      any(OUTCOME),
      String.valueOf(random.nextInt(101)),
      any(RELATIONSHIP),
      String.valueOf(random.nextInt(10))
    };
    int fault = random.nextInt(100 * FAULTS.size());
    if (faulty && fault < FAULTS.size()) {
      values[fault + 1] = FAULTS.get(fault);
    }
    return values;
  }

  private String any(List<String> codes) {
    return codes.get(random.nextInt(codes.size()));
  }
}
