package org.safereturns.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.safereturns.issue.SystemFault;

/**
 * One of the tables whose rows belong to a submission and stand in an order: written as a whole,
 * read as a whole.
 *
 * @param columns those beside {@code submission_id} and {@code ordinal}
 * @param values of a row, one for each column
 */
record Rows<T>(String table, String columns, Function<T, Object[]> values, RowMapper<T> mapper) {

  private static final int BATCH = 1_000;

  /** Batches are plain JDBC: a tally of a large file has many thousand rows. */
  void replace(Handle handle, long submission, List<T> rows) {
    handle.execute("delete from " + table + " where submission_id = ?", submission);
    if (rows.isEmpty()) {
      return;
    }
    String marks =
        Arrays.stream(columns.split(",", -1)).map(c -> "?").collect(Collectors.joining(", "));
    String insert =
        "insert into %s (submission_id, ordinal, %s) values (?, ?, %s)"
            .formatted(table, columns, marks);
    try (PreparedStatement statement = handle.getConnection().prepareStatement(insert)) {
      for (int i = 0; i < rows.size(); i++) {
        fill(statement, submission, i, values.apply(rows.get(i)));
        statement.addBatch();
        if (i % BATCH == BATCH - 1) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new SystemFault("The ledger could not keep what was found.", e);
    }
  }

  private static void fill(PreparedStatement statement, long submission, int ordinal, Object[] row)
      throws SQLException {
    statement.setLong(1, submission);
    statement.setInt(2, ordinal);
    for (int c = 0; c < row.length; c++) {
      statement.setObject(c + 3, row[c] instanceof String text ? Text.clean(text) : row[c]);
    }
  }

  List<T> read(Handle handle, long submission) {
    return read(handle, submission, "1 = 1");
  }

  /** Those for which a condition holds. */
  List<T> read(Handle handle, long submission, String condition) {
    return handle
        .createQuery(
            "select ordinal, %s from %s where submission_id = ? and %s order by ordinal"
                .formatted(columns, table, condition))
        .bind(0, submission)
        .map(mapper)
        .list();
  }

  /** Those of several submissions at once. */
  Map<Long, List<T>> read(Handle handle, List<Long> submissions) {
    Map<Long, List<T>> rows = new HashMap<>();
    if (!submissions.isEmpty()) {
      String ids = submissions.stream().map(String::valueOf).collect(Collectors.joining(", "));
      handle
          .createQuery(
              ("select submission_id, ordinal, %s from %s where submission_id in (%s)"
                      + " order by submission_id, ordinal")
                  .formatted(columns, table, ids))
          .map((row, context) -> Map.entry(row.getLong("submission_id"), mapper.map(row, context)))
          .forEach(
              row ->
                  rows.computeIfAbsent(row.getKey(), id -> new ArrayList<>()).add(row.getValue()));
    }
    return rows;
  }
}
