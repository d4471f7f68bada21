package org.safereturns.publication.printed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safereturns.disclosure.plan.Refusal;
import org.safereturns.disclosure.plan.Ruling;
import org.safereturns.disclosure.protect.Watcher;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Ledger;
import org.safereturns.publication.Released;
import org.safereturns.publication.content.ReleaseContent;
import org.safereturns.publication.release.ReleaseTable;
import org.safereturns.publication.release.Releasing;
import org.safereturns.publication.written.Lineage;

/**
 * A table of the assessment for publication: one service by one characteristic and area.
 *
 * <p>Each characteristic is a release of its own. What two of them have in common are the totals of
 * the areas, and each release promises to print all of those: so nothing that is withheld in one
 * can be worked out from the other.
 */
public final class ProtectedTables {
  private static final int MOST_REVISIONS = 100;
  private static final Refusal LEFT_OUT =
      new Refusal(
          "the whole was released before: less the areas of this table it would leave those that"
              + " are not in it.",
          List.of(),
          "Wait until every area gives its figures and none is small.");

  private final ReleaseSubject subject;
  private final WholeCounts counts;

  public ProtectedTables(ReleaseSubject subject) {
    this.subject = subject;
    this.counts = new WholeCounts(subject);
  }

  public boolean isEmpty() {
    return counts.isEmpty();
  }

  /**
   * Releases it, unless the same was released before; a revision gets a name of its own.
   *
   * @param out the folder of releases and certificates
   * @return the name and the ruling, which is empty if nothing was to do
   */
  public Released release(Path out, Ledger ledger, Watcher watcher) {
    Releasing releasing = new Releasing(out);
    String first = subject.release(subject.year());
    if (givesAwayWhoIsLeftOut(ledger)) {
      return new Released(first, Optional.of(LEFT_OUT));
    }
    ReleaseOrder order = new ReleaseOrder(subject, counts, partsOfYear(ledger));
    try {
      for (int revision = 1; revision < MOST_REVISIONS; revision++) {
        String name = named(first, revision);
        Path folder = Files.createDirectories(confidential(out, name));
        boolean certified = Files.exists(folder.resolve(Releasing.CERTIFICATE));
        boolean same = order.isIn(folder, name);
        if (certified && same && releasing.faults(name).isEmpty()) {
          return new Released(name, Optional.empty());
        }
        if (!certified || same) {
          order.write(folder, name);
          return new Released(name, Optional.of(protect(out, folder, ledger, watcher)));
        }
      }
      throw new SystemFault(first + " was revised too often");
    } catch (IOException e) {
      throw new SystemFault("The release could not be written to " + out, e);
    }
  }

  /** The year as it was told apart in what was released so far. */
  private PartsOfYear partsOfYear(Ledger ledger) {
    Set<String> periods = new HashSet<>();
    for (ReleaseContent past :
        Releasing.released(ledger, subject.measure(counts.isAsGivenForWhole()))) {
      past.axes().stream()
          .filter(axis -> axis.name().equals(ReleaseOrder.PERIOD))
          .forEach(axis -> periods.addAll(axis.only()));
    }
    return new PartsOfYear(counts, periods);
  }

  private boolean givesAwayWhoIsLeftOut(Ledger ledger) {
    return counts.leavesOut()
        && subject.wholeMeasures().stream().anyMatch(m -> !ledger.releases().list(m).isEmpty());
  }

  private static String named(String first, int revision) {
    return revision == 1 ? first : first + "-revision-" + revision;
  }

  private static Path confidential(Path out, String name) {
    return out.resolve("confidential").resolve(name);
  }

  private Ruling protect(Path out, Path folder, Ledger ledger, Watcher watcher) throws IOException {
    Optional<Printed> before = yearBefore(out);
    return new Releasing(out)
        .protect(
            ReleaseOrder.data(folder),
            ReleaseOrder.specification(folder),
            ledger,
            watcher,
            (draft, tables) -> {
              for (ReleaseTable table : tables) {
                new ReleasePage(subject, counts, table, before).write(draft);
                String output = folder.getFileName().toString();
                Lineage.write(folder, new ReleaseLineage(counts, output, table).lines());
              }
            });
  }

  /** The table as it was last released for the year before; none that is not shown to be safe. */
  private Optional<Printed> yearBefore(Path out) throws IOException {
    String first = subject.release(subject.year().previous());
    Releasing releasing = new Releasing(out);
    for (int revision = MOST_REVISIONS; revision > 0; revision--) {
      String name = named(first, revision);
      boolean certified = Files.exists(confidential(out, name).resolve(Releasing.CERTIFICATE));
      if (certified && releasing.faults(name).isEmpty()) {
        Path csv = out.resolve("releases").resolve(name).resolve(subject.table() + ".csv");
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv)) {
          List<List<String>> rows = records.stream().map(CsvRecord::getFields).toList();
          return Optional.of(new Printed(rows.get(0), rows.subList(1, rows.size())));
        }
      }
    }
    return Optional.empty();
  }
}
