package org.safereturns.mapping.table;

import org.safereturns.canonical.Code;
import org.safereturns.canonical.Origin;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.template.Meaning;
import org.safereturns.mapping.template.Table;

/** The columns of a list that say in which unit a figure is counted. */
final class Units {
  private final Reading reading;
  private final Table.Listing table;
  private final HeaderRow header;

  Units(Reading reading, Table.Listing table, HeaderRow header) {
    this.reading = reading;
    this.table = table;
    this.header = header;
  }

  /** A unit that the measure is not counted in: one of the two is a slip. */
  void tell(RawRow row, Meaning meaning) {
    String usual = reading.lists().unitOf(meaning.measure());
    if (meaning.unit().isEmpty() || usual.isEmpty() || meaning.unit().equals(usual)) {
      return;
    }
    for (Table.Column column : table.columns()) {
      int number = header.of(column);
      if (column.role().equals("unit") && number > 0 && !row.text(number).isEmpty()) {
        reading.found(
            FindingKind.OTHER_UNIT,
            Origin.cell(reading.file(), header.grid().name(), row.number(), number),
            "unit",
            row.text(number),
            "measure",
            label("MEASURE", meaning.measure()),
            "usual",
            label("UNIT_MEASURE", usual));
      }
    }
  }

  private String label(String list, String code) {
    return reading.lists().find(list).flatMap(l -> l.find(code)).map(Code::label).orElse(code);
  }
}
