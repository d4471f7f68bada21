package org.safereturns.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;

/** How origins, contexts and periods stand in columns. */
final class Places {
  static final String ORIGIN = "file_name, sheet, first_row, first_column, last_row, last_column";
  static final String CONTEXT = "area, period, breakdown";

  private Places() {}

  static List<Object> of(Origin o) {
    return List.of(
        o.file(), Text.kept(o.sheet()), o.firstRow(), o.firstColumn(), o.lastRow(), o.lastColumn());
  }

  static List<Object> of(Context context) {
    return List.of(context.area(), context.period().code(), context.breakdown().text());
  }

  static Origin origin(ResultSet row) throws SQLException {
    return new Origin(
        row.getString("file_name"),
        row.getString("sheet"),
        row.getInt("first_row"),
        row.getInt("first_column"),
        row.getInt("last_row"),
        row.getInt("last_column"));
  }

  static Context context(ResultSet row) throws SQLException {
    return new Context(
        row.getString("area"),
        period(row.getString("period")),
        new Breakdown(row.getString("breakdown")));
  }

  static Period period(String code) {
    return code.isEmpty() ? Period.NONE : Period.parse(code);
  }
}
