package org.safereturns.publication.table;

import java.util.List;

/**
 * A dataset.
 *
 * @param name of its file, without ending
 * @param rows in the order in which they are written
 */
public record Table<R>(
    String name, String title, String description, List<Column<R>> columns, Rows<R> rows) {
  public Table {
    columns = List.copyOf(columns);
  }

  public Table(
      String name, String title, String description, List<Column<R>> columns, List<R> rows) {
    this(name, title, description, columns, Rows.of(rows));
  }
}
