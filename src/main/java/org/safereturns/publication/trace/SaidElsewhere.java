package org.safereturns.publication.trace;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.safereturns.canonical.Cell;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Submission;

/** What others say of the same as a figure, and which of them stands, as the datasets have it. */
final class SaidElsewhere {
  private final List<NamedCsvRecord> comparisons;

  private SaidElsewhere(List<NamedCsvRecord> comparisons) {
    this.comparisons = comparisons;
  }

  /**
   * @param out the folder in which the datasets are; without them nothing is known
   */
  static SaidElsewhere in(Path out) {
    Path file = out.resolve("datasets").resolve("comparisons.csv");
    if (!Files.isRegularFile(file)) {
      return new SaidElsewhere(List.of());
    }
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
      return new SaidElsewhere(records.stream().toList());
    } catch (IOException e) {
      throw new SystemFault("The comparisons in " + out + " cannot be read", e);
    }
  }

  /** One line for each comparison, and one for how it was settled. */
  List<String> of(Submission submission, Cell cell) {
    String place = submission.reference() + " " + cell.origin().text();
    List<String> text = new ArrayList<>();
    for (NamedCsvRecord one : comparisons) {
      boolean left = holds(one.getField("LEFT_CELLS"), place);
      if (left || holds(one.getField("RIGHT_CELLS"), place)) {
        text.add(compared(one, left ? "RIGHT" : "LEFT"));
        text.addAll(settled(one));
      }
    }
    return text;
  }

  private static boolean holds(String cells, String place) {
    return List.of(cells.split("; ", -1)).contains(place);
  }

  private static String compared(NamedCsvRecord one, String other) {
    String reason = one.getField("REASON");
    return "  Compared: %s (%s) with %s, who says %s: %s%s"
        .formatted(
            one.getField("COMPARISON"),
            one.getField("CODE"),
            one.getField(other + "_SENDER"),
            one.getField(other + "_SAYS"),
            one.getField("RESULT"),
            reason.isEmpty() ? "" : ", " + reason);
  }

  private static List<String> settled(NamedCsvRecord one) {
    if (one.getField("OPEN_AGAIN").equals("yes")) {
      return List.of("            It was settled, but a figure changed since: it is open again.");
    }
    return one.getField("STANDS").isEmpty()
        ? List.of()
        : List.of(
            "            Settled by %s: %s. Why: %s"
                .formatted(
                    one.getField("ANALYST"),
                    one.getField("STANDS").equals("both")
                        ? "both figures stand"
                        : "the figure of " + one.getField("STANDS") + " stands",
                    one.getField("WHY")));
  }
}
