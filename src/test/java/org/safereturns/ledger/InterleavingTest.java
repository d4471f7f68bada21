package org.safereturns.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safereturns.canonical.TestData.figure;
import static org.safereturns.ledger.LedgerData.result;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Observation;
import org.safereturns.issue.SystemFault;

/**
 * Steps in any order, repeated and cut off in the middle, never file a figure twice, and what is
 * taken up afterwards always comes to its end.
 */
class InterleavingTest {
  private static final int CONTENTS = 5;

  @TempDir Path folder;
  private Ledger ledger;
  private final List<String> sent = new ArrayList<>();

  @Test
  void nothing_is_lost_and_nothing_filed_twice_whatever_happens() {
    Random random = new Random(20261121);
    ledger = Ledger.open(folder, LedgerContract.CLOCK);
    try {
      for (int i = 0; i < 250; i++) {
        step(random);
        holds();
      }
      finishAll();
      holds();
      assertThat(ledger.submissions().list())
          .hasSize(CONTENTS)
          .allSatisfy(s -> assertThat(s.state()).isEqualTo(State.PUBLISHED));
      assertThat(sent).hasSize(CONTENTS).doesNotHaveDuplicates();
    } finally {
      ledger.close();
    }
  }

  /** Five contents of one sender, each a resubmission of the one before. */
  private void step(Random random) {
    int content = random.nextInt(CONTENTS);
    String reference = receive(content);
    switch (random.nextInt(8)) {
      case 0, 1 -> validate(reference);
      case 2, 3 -> answer(reference);
      case 4 -> ledger.submissions().published(ledger.submissions().list(), "f");
      case 5 -> ledger.submissions().quarantine(reference, Quarantine.OUR_FAILURE, "no memory");
      case 6 -> cutOff(reference);
      default -> mail();
    }
  }

  private String receive(int content) {
    Originals.Kept original = new Originals.Kept("SR-" + content, "0" + content, 9, folder);
    return ledger
        .submissions()
        .receive(Arrival.of("dover", "return.csv", original, Door.FOLDER))
        .reference();
  }

  private void validate(String reference) {
    ledger
        .submissions()
        .validated(reference, result().cells(figure().value(number(reference))).by("dover"));
  }

  /** A figure by which the submission is known. */
  private static String number(String reference) {
    return Integer.toString(reference.hashCode() & 0xffff);
  }

  private void answer(String reference) {
    Submission submission = ledger.submissions().get(reference);
    boolean verdict = submission.quarantine().isEmpty();
    ledger
        .submissions()
        .answered(
            reference,
            verdict && submission.answerIsNews()
                ? Optional.of(letter(submission))
                : Optional.empty());
  }

  private static Letter letter(Submission s) {
    String id = s.reference() + "." + s.round();
    return new Letter(
        id,
        s.sender(),
        s.reference(),
        new Letter.Head("<" + id + ">", "a@example.org", "Accepted", Optional.empty()),
        Letter.Body.of("text", "html"));
  }

  /** The process dies after the work of a step and before its commit. */
  private void cutOff(String reference) {
    try {
      ledger
          .database()
          .run(
              handle -> {
                Steps.validated(handle, reference, result().cells(figure().value("1")).by("dover"));
                Steps.answered(handle, reference);
                throw new SystemFault("killed");
              });
    } catch (SystemFault killed) {
      assertThat(killed).hasMessage("killed");
    }
  }

  private void mail() {
    for (Letter letter : ledger.outbox().due()) {
      if (ledger.outbox().claim(letter, Duration.ofMinutes(5))) {
        sent.add(letter.reference());
        ledger.outbox().sent(letter.id());
      }
    }
  }

  private void holds() {
    List<Filed> standing = ledger.figures().standingFigures();
    assertThat(standing).hasSizeLessThanOrEqualTo(1);
    standing.forEach(
        f ->
            assertThat(((Observation) f.cell()).value().toPlainString())
                .isEqualTo(number(f.reference())));
    assertThat(ledger.submissions().list()).extracting(Submission::sha256).doesNotHaveDuplicates();
  }

  private void finishAll() {
    for (int content = 0; content < CONTENTS; content++) {
      receive(content);
    }
    LedgerData.unfinished(ledger.submissions()).forEach(s -> finish(s.reference()));
    for (int content = 0; content < CONTENTS; content++) {
      finish(receive(content));
    }
    ledger.submissions().published(ledger.submissions().list(), "f");
    mail();
  }

  private void finish(String reference) {
    validate(reference);
    answer(reference);
  }
}
