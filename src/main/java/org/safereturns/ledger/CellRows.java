package org.safereturns.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.safereturns.canonical.Against;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.ObsStatus;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Statistic;

/** Figures and gaps in the table {@code cell}. */
final class CellRows {
  /** By key, then by place: how every list of cells is sorted. */
  static final Comparator<Cell> ORDER = Comparator.comparing(Cell::key).thenComparing(Cell::origin);

  private static final Rows<Cell> ROWS =
      new Rows<>(
          "cell",
          "measure, "
              + Places.CONTEXT
              + ", statistic, base, base_breakdown, per, since, uom, figure, status, reason, note,"
              + " raw, "
              + Places.ORIGIN,
          CellRows::values,
          (row, context) -> cell(row));

  private CellRows() {}

  static void replace(Handle handle, long submission, List<Cell> cells) {
    ROWS.replace(handle, submission, cells.stream().sorted(ORDER).toList());
  }

  static List<Cell> read(Handle handle, long submission) {
    return ROWS.read(handle, submission);
  }

  /** Those of several submissions at once. */
  static Map<Long, List<Cell>> read(Handle handle, List<Long> submissions) {
    return ROWS.read(handle, submissions);
  }

  private static Object[] values(Cell cell) {
    List<Object> values = new ArrayList<>();
    values.add(cell.measure());
    values.addAll(Places.of(cell.context()));
    Against against = cell.against();
    values.addAll(
        List.of(
            cell.statistic().name(),
            against.base(),
            against.breakdown().text(),
            against.per(),
            against.since().code(),
            cell.uom()));
    values.addAll(content(cell));
    values.add(Text.kept(cell.raw()));
    values.addAll(Places.of(cell.origin()));
    return values.toArray();
  }

  /** Figure, status, reason and note: nulls say which kind of cell it is. */
  private static List<Object> content(Cell cell) {
    if (cell instanceof Observation figure) {
      return Arrays.asList(figure.value().toString(), figure.status().name(), null, null);
    }
    Gap gap = (Gap) cell;
    return Arrays.asList(null, null, gap.reason().name(), Text.kept(gap.note()));
  }

  private static Cell cell(ResultSet row) throws SQLException {
    Key key =
        new Key(
            row.getString("measure"),
            Places.context(row),
            Statistic.valueOf(row.getString("statistic")),
            new Against(
                row.getString("base"),
                new Breakdown(row.getString("base_breakdown")),
                row.getInt("per"),
                Places.period(row.getString("since"))));
    String uom = row.getString("uom");
    String raw = row.getString("raw");
    String figure = row.getString("figure");
    if (figure == null) {
      GapReason reason = GapReason.valueOf(row.getString("reason"));
      return new Gap(key, reason, row.getString("note"), uom, Places.origin(row), raw);
    }
    ObsStatus status = ObsStatus.valueOf(row.getString("status"));
    return new Observation(key, new BigDecimal(figure), uom, status, Places.origin(row), raw);
  }
}
