package org.safereturns.publication.table;

import java.util.List;

/** What everybody who opens the datasets must know first. */
public final class Notice {
  public static final String RESTRICTED =
      "Restricted: for the county's analysts. Nothing here may be published as it is: no figure has"
          + " been checked or protected against identifying people.";

  /** What stands where there is no number. */
  public static final List<String> MARKS =
      List.of(
          "[c] the figure was withheld to protect people.",
          "[x] the figure is not available: nobody gave it, or it cannot be worked out.",
          "[z] the figure cannot apply.",
          "A gap is never a zero: 0 is a true zero.");

  /** How our datasets are to be read. */
  public static final List<String> SHORTHAND =
      List.of(
          "Each sheet holds one table: its title in the first row, what it holds in the second, the"
              + " column headings in the third. No cells are merged.",
          MARKS.get(0),
          MARKS.get(1),
          MARKS.get(2),
          MARKS.get(3),
          "_T and Total stand where a figure is not broken down.",
          "Columns named _LABEL say in words what the column before them says in codes.");

  private Notice() {}

  public static String readme(List<Table<?>> tables) {
    StringBuilder text = new StringBuilder("Datasets of Safe Returns\n\n");
    text.append(RESTRICTED).append("\n\n");
    for (Table<?> table : tables) {
      text.append(table.name()).append(".csv\n    ").append(table.description()).append("\n\n");
    }
    return text.append(
            """
            Each figure says where it came from: REFERENCE is the submission (look it up in
            submissions.csv for its sender, outcome and versions), FILE, SHEET and CELL the place in
            the file that was sent. Each .csv has its columns explained in the .csv-metadata.json
            beside it (CSVW).

            CONF_STATUS is C where the return was made for the county alone, N elsewhere: not for
            publication, either way. _T stands where a figure is not broken down.

            Text that begins like a formula has an apostrophe before it, so that no spreadsheet
            program runs what a sender wrote.
            """)
        .toString();
  }
}
