package org.safereturns.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was committed before a backup was asked for is in it, whoever goes on writing. */
class BackupTest {
  @TempDir private Path folder;

  @Test
  void a_copy_taken_while_others_write_opens_and_has_all_that_came_before()
      throws InterruptedException {
    try (Ledger ledger = Ledger.open(folder.resolve("ledger"), Clock.systemUTC())) {
      AtomicBoolean stop = new AtomicBoolean();
      Thread writer =
          new Thread(
              () -> {
                while (!stop.get()) {
                  ledger.audit().note(Deed.EXPORTED, "writer", "x".repeat(500));
                }
              });
      writer.start();
      try {
        for (int round = 1; round <= 5; round++) {
          ledger.audit().note(Deed.EXPORTED, "backup", "round " + round);
          Path copy = folder.resolve("copy" + round);
          ledger.backup(copy);
          assertThat(rounds(copy)).isEqualTo(round);
        }
      } finally {
        stop.set(true);
        writer.join();
      }
    }
  }

  private static int rounds(Path copy) {
    int[] found = {0};
    try (Ledger restored = Ledger.open(copy, Clock.systemUTC())) {
      assertThat(restored.audit().faults()).isEmpty();
      restored.audit().read(entry -> found[0] += entry.about().equals("backup") ? 1 : 0);
    }
    return found[0];
  }
}
