package org.safereturns.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What readers of a release are told. Nothing here says which hidden figures are small. */
final class ReleaseNotes {
  private ReleaseNotes() {}

  static List<String> of(ReleaseContent content) {
    List<String> notes = new ArrayList<>();
    Collections.addAll(
        notes,
        "Counts of " + content.measure() + ".",
        "[c] stands for a figure that is withheld to protect individuals. Figures are withheld"
            + " because they are small, or because they would allow others to be worked out.",
        content.zerosShown() ? "0 is a true zero." : "Zeros are withheld like small counts.",
        "[z] stands for a percentage of nobody.",
        "A percentage is withheld with its count or with the number it is taken of, a rate with its"
            + " count. [x] stands for a rate of a population that is not known.",
        "Each of the other sheets holds one table: its title in the first row, its column headings"
            + " in the second. Totals and groups of categories stand among the rows.");
    if (!content.shares().isEmpty()) {
      notes.add(
          "Some percentages stand beside a withheld count, or are taken of one. They are rounded"
              + " to as many decimals as leave the withheld counts uncertain, often fewer than the"
              + " others have.");
    }
    return notes;
  }
}
