package org.safereturns.mapping.records;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.CodeList;
import org.safereturns.canonical.Field;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.table.HeaderRow;
import org.safereturns.mapping.template.Table;

/**
 * In which codes the columns of case records are written, and which of those codes are too wide to
 * be told apart.
 */
final class Schemes {
  private final Reading reading;
  private final SortedMap<Place, Long> wider = new TreeMap<>();

  private record Place(int column, String code) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byColumn = Integer.compare(column, other.column);
      return byColumn != 0 ? byColumn : code.compareTo(other.code);
    }
  }

  Schemes(Reading reading) {
    this.reading = reading;
  }

  /**
   * The list of a column's codes, empty if they are those of its own list. A scheme that the return
   * itself declares is found by what it says; without a word from it only codes that mean the same
   * in every scheme are read.
   */
  String of(Table.RecordField field) {
    String scheme = field.scheme();
    if (!reading.mapping().declares().containsKey(scheme)) {
      return scheme;
    }
    Optional<CodeList> schemes = reading.lists().find(scheme);
    String list =
        schemes.flatMap(l -> l.find(reading.header().declared(scheme))).map(Code::group).orElse("");
    return list.equals(field.list()) ? "" : list;
  }

  /** One more cell that holds a code wider than any of the list. */
  void count(Field field, String code) {
    wider.merge(new Place(field.column(), code), 1L, Long::sum);
  }

  void tell(HeaderRow header) {
    wider.forEach(
        (place, count) ->
            reading.found(
                FindingKind.WIDER_CODE,
                reading.origin(header.grid(), header.row(), place.column()),
                "code",
                place.code(),
                "column",
                header.grid().text(header.row(), place.column()),
                "count",
                Long.toString(count)));
  }
}
