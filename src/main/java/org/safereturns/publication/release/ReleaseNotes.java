package org.safereturns.publication.release;

import java.util.List;
import org.safereturns.publication.content.ReleaseContent;

/** What readers of a release are told. Nothing here says which hidden figures are small. */
final class ReleaseNotes {
  private ReleaseNotes() {}

  static List<String> of(ReleaseContent content) {
    String percentages =
        content.shares().isEmpty()
            ? "A percentage is withheld with its count or with the number it is taken of"
            : "A percentage of a withheld count, or taken of one, is rounded to as few decimals as"
                + " leave that count uncertain, or withheld";
    return List.of(
        "Counts of " + content.measure() + ".",
        "[c] stands for a figure that is withheld to protect individuals. Figures are withheld"
            + " because they are small, or because they would allow others to be worked out.",
        content.zerosShown() ? "0 is a true zero." : "Zeros are withheld like small counts.",
        "[z] stands for a percentage of nobody.",
        percentages
            + ". A rate is withheld with its count. [x] stands for a rate of a population that is"
            + " not known.",
        "Each of the other sheets holds one table: its title in the first row, its column headings"
            + " in the second. Totals and groups of categories stand among the rows.");
  }
}
