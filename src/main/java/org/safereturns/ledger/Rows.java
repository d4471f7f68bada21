package org.safereturns.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * One of the tables whose rows belong to a submission and stand in an order: written as a whole,
 * read as a whole.
 *
 * @param columns those beside {@code submission_id} and {@code ordinal}
 * @param values of a row, one for each column
 */
record Rows<T>(String table, String columns, Function<T, Object[]> values, RowMapper<T> mapper) {

  void replace(Handle handle, long submission, List<T> rows) {
    handle.execute("delete from " + table + " where submission_id = ?", submission);
    if (rows.isEmpty()) {
      return;
    }
    String marks =
        Arrays.stream(columns.split(",", -1)).map(c -> "?").collect(Collectors.joining(", "));
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into %s (submission_id, ordinal, %s) values (?, ?, %s)"
                .formatted(table, columns, marks));
    for (int i = 0; i < rows.size(); i++) {
      batch.bind(0, submission).bind(1, i);
      Object[] row = values.apply(rows.get(i));
      for (int c = 0; c < row.length; c++) {
        batch.bind(c + 2, row[c] instanceof String text ? Text.clean(text) : row[c]);
      }
      batch.add();
      if (batch.size() == 1_000) {
        batch.execute();
      }
    }
    batch.execute();
  }

  List<T> read(Handle handle, long submission) {
    return handle
        .createQuery(
            "select ordinal, %s from %s where submission_id = ? order by ordinal"
                .formatted(columns, table))
        .bind(0, submission)
        .map(mapper)
        .list();
  }
}
