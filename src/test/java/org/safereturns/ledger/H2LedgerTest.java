package org.safereturns.ledger;

import java.nio.file.Path;

class H2LedgerTest extends LedgerContract {
  @Override
  Ledger open(Path folder) {
    return Ledger.open(folder, CLOCK);
  }
}
