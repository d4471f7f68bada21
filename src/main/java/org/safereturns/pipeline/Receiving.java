package org.safereturns.pipeline;

import org.safereturns.ledger.Arrival;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Originals;
import org.safereturns.ledger.Receipt;

/** First the bytes are kept, then the ledger is told: what it knows is never lost. */
final class Receiving {
  private final Ledger ledger;

  Receiving(Rooms rooms) {
    ledger = rooms.ledger();
  }

  Receipt receive(Incoming incoming) {
    Originals.Kept original = ledger.originals().keep(incoming.sender(), incoming.file());
    return ledger
        .submissions()
        .receive(
            new Arrival(
                incoming.sender(),
                incoming.fileName(),
                original,
                incoming.door(),
                incoming.thread()));
  }
}
