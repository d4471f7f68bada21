package org.safereturns.pipeline.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.safereturns.feedback.letter.Correspondence;
import org.safereturns.feedback.letter.Correspondence.About;
import org.safereturns.feedback.letter.LetterKind;
import org.safereturns.issue.ShortReference;
import org.safereturns.ledger.Letter;
import org.safereturns.ledger.Outbox;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.pipeline.letter.Envelope;
import org.safereturns.pipeline.step.Letterhead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The letters that the mail door writes itself, because there is no submission to be answered. */
public final class DoorLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DoorLetters.class);
  private static final Duration DAY = Duration.ofDays(1);

  /** Somebody who gets more than this in a day is a program that does not say so. */
  private static final int A_DAY = 5;

  private final Rooms rooms;
  private final Correspondence correspondence;
  private final int strangersADay;
  private final Clock clock;
  private final Outbox outbox;

  public DoorLetters(Rooms rooms, Correspondence correspondence, int strangersADay, Clock clock) {
    this.rooms = rooms;
    this.correspondence = correspondence;
    this.strangersADay = strangersADay;
    this.clock = clock;
    outbox = rooms.ledger().outbox();
  }

  /**
   * Writes to somebody who is registered, once for each letter of theirs and kind of ours.
   *
   * @param key by which their letter is known
   */
  public void write(LetterKind kind, Envelope to, String key, About about) {
    String id = reference("ML", kind + key + about.reference());
    String beginning = "door:" + digest(to.writer()) + ":";
    if (outbox.told(beginning, clock.instant().minus(DAY)) >= A_DAY) {
      LOG.warn("An address was answered {} times in a day: its letter gets no answer", A_DAY);
      return;
    }
    outbox.tell(letter(kind, id, to, about), List.of(beginning + id));
  }

  /** One neutral line, once for ever, and to a few strangers a day at most. */
  public void writeToStranger(Envelope to) {
    boolean one = to.from().size() == 1 && !to.writer().matches("(no|do-?not)-?reply.*");
    if (!one || outbox.told("stranger:", clock.instant().minus(DAY)) >= strangersADay) {
      return;
    }
    String stranger = digest(to.writer());
    Letter letter = letter(LetterKind.STRANGER, reference("MS", stranger), to, About.sender(null));
    outbox.tell(letter, List.of("stranger:" + stranger));
  }

  private Letter letter(LetterKind kind, String id, Envelope to, About about) {
    Correspondence.Written written = correspondence.write(kind, about);
    return new Letter(
        id,
        "",
        "",
        new Letter.Head(
            Letterhead.messageId(id, rooms.senders().contact()),
            to.writer(),
            written.subject(),
            Optional.of(to.thread())),
        Letter.Body.of(written.text(), written.html()));
  }

  static String reference(String prefix, String of) {
    return ShortReference.of(prefix, digest(of), 3);
  }

  static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
