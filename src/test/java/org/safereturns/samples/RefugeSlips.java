package org.safereturns.samples;

import java.time.LocalDate;
import org.safereturns.samples.RefugeCases.Column;

/** The slips of Harbour's first file, each in a row of its own. */
final class RefugeSlips {
  private RefugeSlips() {}

  static RefugeCases in(RefugeCases cases) {
    return cases
        .set(3, Column.ENTRY, LocalDate.of(2023, 2, 20))
        .set(3, Column.EXIT, LocalDate.of(2023, 2, 2))
        .set(3, Column.STATUS, "Accepted")
        .set(3, Column.REASON, "Not applicable")
        .set(7, Column.REFERRED, "31/02/2023")
        .set(11, Column.AGE, 214L)
        .set(16, Column.ETHNIC_GROUP, "W9")
        .set(20, Column.ETHNIC_GROUP, "IC1")
        .set(24, Column.SEX, "")
        .set(29, Column.CHILDREN, -1L)
        .set(33, Column.SEX, "Male")
        .set(33, Column.PREGNANCY, "Pregnant")
        .set(38, Column.TOOL, "Not recorded")
        .set(42, Column.REFERENCE, "HR-2341")
        .set(47, Column.STATUS, "Accepted")
        .set(47, Column.REASON, "Not applicable")
        .set(47, Column.ENTRY, LocalDate.of(2023, 3, 10))
        .set(47, Column.ACCOMMODATION, "B&B")
        // A number that Ofcom keeps free for plays: it rings nowhere.
        .set(52, Column.NOTES, "Please ring sister first, 07700 900123");
  }
}
