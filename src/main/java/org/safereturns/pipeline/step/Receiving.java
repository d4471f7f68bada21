package org.safereturns.pipeline.step;

import org.safereturns.ledger.Arrival;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Originals;
import org.safereturns.ledger.Receipt;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.pipeline.inbox.Incoming;

/** First the bytes are kept, then the ledger is told: what it knows is never lost. */
final class Receiving {
  private final Ledger ledger;

  Receiving(Rooms rooms) {
    ledger = rooms.ledger();
  }

  Receipt receive(Incoming incoming) {
    Originals.Kept original = ledger.originals().keep(incoming.sender(), incoming.file());
    Receipt receipt =
        ledger
            .submissions()
            .receive(
                new Arrival(
                    incoming.sender(),
                    incoming.fileName(),
                    original,
                    incoming.door(),
                    incoming.thread()));
    if (ledger.submissions().get(receipt.reference()).purged()) {
      ledger.originals().remove(receipt.reference()); // known by its digest, and not kept again
    }
    return receipt;
  }
}
