package org.safereturns.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class H2LedgerTest extends LedgerContract {
  private static final String FILE = "ledger.mv.db";

  /** Tables are made once: it takes longer than the tests. */
  @TempDir static Path empty;

  @BeforeAll
  static void makeTables() {
    Ledger.open(empty, CLOCK).close();
  }

  @BeforeEach
  @Override
  void openOne() throws IOException {
    Files.copy(empty.resolve(FILE), folder.resolve(FILE));
    super.openOne();
  }

  /** The file belongs to one process: others come in through it. */
  @Override
  Ledger another() {
    ledger.share();
    return super.another();
  }

  @Override
  Ledger open(Path folder) {
    return Ledger.open(folder, CLOCK);
  }

  @Override
  String address() {
    return Ledger.embedded(folder);
  }

  @Override
  String emptyDatabase() {
    return Ledger.embedded(folder.resolve("old"));
  }
}
