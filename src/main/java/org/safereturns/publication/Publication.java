package org.safereturns.publication;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.safereturns.canonical.CodeList;
import org.safereturns.ledger.Ledger;

/**
 * Writes the figures that stand as tidy CSV with CSVW metadata.
 *
 * <p>The same ledger gives the same bytes. Nothing written here is for publication: that needs a
 * certificate.
 */
public final class Publication {
  private final Ledger ledger;
  private final Map<String, CodeList> codeLists;

  /**
   * @param codeLists labels, by list identifier, which is also the name of the dimension
   */
  public Publication(Ledger ledger, Map<String, CodeList> codeLists) {
    this.ledger = ledger;
    this.codeLists = Map.copyOf(codeLists);
  }

  /**
   * Writes the datasets in place of those in the folder, all at once, and notes in the ledger what
   * is published now. A folder that would not change is not touched.
   *
   * @param datasets the folder; nothing else is kept in it
   * @return whether anything changed
   * @throws org.safereturns.issue.SystemFault if it cannot be written; what was there stays
   */
  public boolean write(Path datasets, List<Reconciliation> reconciliations) {
    throw new UnsupportedOperationException(
        ""
            + datasets
            + reconciliations
            + codeLists.size()
            + ledger.originals().find("").isPresent());
  }
}
