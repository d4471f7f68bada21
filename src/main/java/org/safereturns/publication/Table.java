package org.safereturns.publication;

import java.util.List;

/**
 * A dataset.
 *
 * @param name of its file, without ending
 * @param rows in the order in which they are written
 */
record Table<R>(
    String name, String title, String description, List<Column<R>> columns, Rows<R> rows) {
  Table {
    columns = List.copyOf(columns);
  }

  Table(String name, String title, String description, List<Column<R>> columns, List<R> rows) {
    this(name, title, description, columns, Rows.of(rows));
  }
}
