package org.safereturns.intake.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.intake.raw.RawCell.Kind;

/**
 * How a spreadsheet shows a stored number: one format code, compiled once.
 *
 * <p>Plain numbers, percentages and dates, all but a few cells of real returns, are shown by our
 * own code, exactly and fast; fractions, scales and conditions by POI. Not safe for several
 * threads.
 */
public final class CellFormat {
  public static final CellFormat GENERAL = new CellFormat("General");

  private static final DatePattern UK_DATE = Objects.requireNonNull(DatePattern.find("dd/mm/yyyy"));
  private static final int REMEMBERED = 10_000;

  /** Excel writes no longer one; what is longer would be written into every cell. */
  private static final int LONGEST_CODE = 255;

  private static final long LAST_DAY = 2_958_465; // 31 December 9999

  private final String code;
  private final boolean general;
  private final @Nullable DatePattern date;
  private final @Nullable NumberPattern number;
  private final Map<String, String> days = new HashMap<>();

  private CellFormat(String code) {
    this.code = code;
    this.general = code.equalsIgnoreCase("General") || code.equals("@") || code.isEmpty();
    this.date = general ? null : DatePattern.find(code);
    this.number = general || date != null ? null : NumberPattern.find(code);
  }

  static CellFormat of(String code) {
    CellFormat format = new CellFormat(code.length() > LONGEST_CODE ? "" : code);
    return format.general ? GENERAL : format;
  }

  public boolean isGeneral() {
    return general;
  }

  /** The cell that holds a stored number. */
  public RawCell cell(int row, int column, BigDecimal stored, boolean since1904) {
    if (date != null) {
      LocalDateTime moment = moment(stored, since1904);
      if (moment != null) {
        LocalDate day = date.hasDay() ? moment.toLocalDate() : null;
        Kind kind = date.hasDay() ? Kind.DATE : Kind.TEXT;
        return new RawCell(row, column, kind, date.show(moment), null, -1, false, day);
      }
    }
    String text = text(stored, since1904);
    boolean percent = number != null && number.isPercent();
    return new RawCell(
        row, column, Kind.NUMBER, text, stored, Numbers.decimalsShown(text), percent, null);
  }

  /** The cell that holds a moment stored as such and not as a number. */
  public static RawCell dateCell(int row, int column, LocalDateTime moment, CellFormat format) {
    DatePattern shown = format.date != null && format.date.hasDay() ? format.date : UK_DATE;
    return new RawCell(
        row, column, Kind.DATE, shown.show(moment), null, -1, false, moment.toLocalDate());
  }

  /** Whether a calendar of four figures knows the year: the language takes nine. */
  public static boolean isOfOurTime(LocalDateTime moment) {
    return moment.getYear() > 0 && moment.getYear() < 10_000;
  }

  /**
   * What a person sees, stripped. Days occur again and again in a column of dates: each is written
   * out once.
   */
  public String text(String stored, boolean since1904) {
    if (date == null) {
      return fresh(stored, since1904);
    }
    String known = days.get(stored);
    if (known == null) {
      known = fresh(stored, since1904);
      if (days.size() < REMEMBERED) {
        days.put(stored, known);
      }
    }
    return known;
  }

  private String fresh(String stored, boolean since1904) {
    BigDecimal exact = Numbers.exact(stored);
    return exact == null ? stored.strip() : text(exact, since1904);
  }

  /** What a person sees, stripped. */
  public String text(BigDecimal stored, boolean since1904) {
    if (date != null) {
      LocalDateTime moment = moment(stored, since1904);
      return moment == null ? Numbers.general(stored) : date.show(moment);
    }
    if (general) {
      return Numbers.general(stored);
    }
    return number != null ? number.show(stored) : shownByPoi(stored);
  }

  private String shownByPoi(BigDecimal stored) {
    try {
      String shown = new DataFormatter().formatRawCellContents(stored.doubleValue(), -1, code);
      return shown.strip();
    } catch (RuntimeException e) {
      // A true boundary: a sender's format code may be anything, and no promise covers it.
      return Numbers.general(stored);
    }
  }

  private static @Nullable LocalDateTime moment(BigDecimal stored, boolean since1904) {
    double serial = stored.doubleValue();
    if (serial < 0 || serial > LAST_DAY) {
      return null;
    }
    long day = (long) Math.floor(serial);
    long seconds = Math.round((serial - day) * 86_400);
    // The calendar of 1900 counts a 29 February that never was.
    LocalDate start =
        since1904
            ? LocalDate.of(1904, 1, 1)
            : day < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    return start.plusDays(day).atStartOfDay().plusSeconds(seconds);
  }
}
