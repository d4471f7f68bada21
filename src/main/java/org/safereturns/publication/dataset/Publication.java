package org.safereturns.publication.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.safereturns.canonical.CodeList;
import org.safereturns.issue.Coverage;
import org.safereturns.issue.Reconciliation;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Claims;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import org.safereturns.publication.file.Fingerprint;
import org.safereturns.publication.file.FolderSwap;
import org.safereturns.publication.table.Labels;
import org.safereturns.publication.table.Notice;
import org.safereturns.publication.table.Table;
import org.safereturns.publication.written.TableFiles;

/**
 * Writes the figures that stand as tidy CSV with CSVW metadata.
 *
 * <p>The same ledger gives the same bytes. Nothing written here is for publication: that needs a
 * certificate.
 */
public final class Publication {
  private final Ledger ledger;
  private final Datasets datasets;

  /**
   * @param codeLists labels, by list identifier, which is also the name of the dimension
   */
  public Publication(Ledger ledger, Map<String, CodeList> codeLists) {
    this.ledger = ledger;
    this.datasets = new Datasets(ledger, new Labels(codeLists));
  }

  /**
   * Writes the datasets in place of those in the folder, all at once, and notes in the ledger what
   * is published now. A folder that would not change is not touched.
   *
   * @param folder of the datasets; nothing else is kept in it
   * @return whether anything changed
   * @throws SystemFault if it cannot be written; what was there stays
   */
  public boolean write(Path folder, List<Reconciliation> reconciliations, Coverage coverage) {
    List<Submission> shown = ledger.submissions().list();
    List<Table<?>> tables = datasets.tables(shown, reconciliations, coverage);
    FolderSwap swap = new FolderSwap(folder, ledger.claims().holder());
    try {
      ledger.claims().require(Claims.DATASETS);
      Path draft = swap.begin();
      for (Table<?> table : tables) {
        TableFiles.write(draft, table);
      }
      Files.writeString(draft.resolve("README.txt"), Notice.readme(tables));
      String fingerprint = Fingerprint.of(draft);
      boolean changed = swap.differs();
      if (changed) {
        ledger.claims().require(Claims.DATASETS);
        swap.putInPlace();
      } else {
        swap.abandon();
      }
      ledger.submissions().published(shown, fingerprint);
      return changed;
    } catch (IOException e) {
      throw new SystemFault("The datasets could not be written to " + folder, e);
    }
  }
}
