package org.safereturns.publication;

import java.util.List;

/**
 * A dataset.
 *
 * @param name of its file, without ending
 * @param rows in the order in which they are written; many are read as they are written
 */
record Table<R>(
    String name, String title, String description, List<Column<R>> columns, Iterable<R> rows) {
  Table {
    columns = List.copyOf(columns);
    rows = rows instanceof List<R> list ? List.copyOf(list) : rows;
  }
}
