package org.safereturns.pipeline.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.safereturns.feedback.letter.Correspondence.About;
import org.safereturns.feedback.letter.LetterKind;
import org.safereturns.intake.Parcels.Carried;
import org.safereturns.intake.raw.Limits;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Door;
import org.safereturns.ledger.MailThread;
import org.safereturns.ledger.Receipt;
import org.safereturns.pipeline.hall.Handled;
import org.safereturns.pipeline.hall.Reception;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.pipeline.hall.Sender;
import org.safereturns.pipeline.inbox.Inbox;
import org.safereturns.pipeline.inbox.Incoming;
import org.safereturns.pipeline.letter.Envelope;
import org.safereturns.pipeline.letter.LetterWalk;
import org.safereturns.pipeline.letter.OpenedLetter;
import org.safereturns.pipeline.letter.ReturnedLetters;
import org.safereturns.pipeline.post.DoorLetters;
import org.safereturns.pipeline.settings.MailSettings;
import org.safereturns.pipeline.step.ReplyFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what becomes of a letter: whose it is, whether it is opened, what it brought. */
public final class MailDoor {
  /** The folders of the mailbox in which letters lie afterwards. */
  static final String PROCESSED = "Processed";

  static final String UNREGISTERED = "Unregistered";
  static final String AUTOMATIC = "Automatic";
  static final String RETURNED = "Returned";
  static final String TOO_LARGE = "TooLarge";
  static final String FAILED = "Failed";

  /** How the folders begin in which letters are opened. */
  private static final String OPENED = "letter";

  private static final Logger LOG = LoggerFactory.getLogger(MailDoor.class);

  /** Much less than a folder may bring: a letter is small, what it unpacks to should be too. */
  private static final Limits LIMITS = new Limits(500L << 20, 512L << 20, 200, 1_000, 1, 1, 1, 1);

  private final MailSettings mail;
  private final Rooms rooms;
  private final Reception reception;
  private final DoorLetters letters;
  private final ReturnedLetters returned;

  public MailDoor(MailSettings mail, Rooms rooms, Reception reception, DoorLetters letters) {
    this.mail = mail;
    this.rooms = rooms;
    this.reception = reception;
    this.letters = letters;
    returned = new ReturnedLetters(rooms.ledger().outbox());
  }

  /** Removes what a killed process had opened: the letters themselves are still in the mailbox. */
  void sweep() {
    try (DirectoryStream<Path> opened =
        Files.newDirectoryStream(Files.createDirectories(rooms.work()), OPENED + "*")) {
      for (Path folder : opened) {
        ReplyFolder.remove(folder);
      }
    } catch (IOException e) {
      throw new SystemFault("cannot clear " + rooms.work(), e);
    }
  }

  /**
   * Deals with a letter; dealing with it again changes nothing.
   *
   * @param key by which the mailbox knows it
   * @return the folder in which it is to lie
   */
  String takeIn(Message letter, String key) throws MessagingException, IOException {
    Envelope envelope = Envelope.of(letter, mail.from());
    boolean large = letter.getSize() > mail.maxBytes();
    if (envelope.automatic()) {
      return !large && isOurs(letter) ? RETURNED : AUTOMATIC;
    }
    List<Sender> senders = senders(envelope);
    if (senders.isEmpty()) {
      LOG.warn("A letter from an address that is not registered was put away unopened");
      letters.writeToStranger(envelope);
      return UNREGISTERED;
    }
    if (large) {
      String limit = mail.maxMegabytes() + " megabytes";
      letters.write(LetterKind.TOO_LARGE, envelope, key, about(senders).with("limit", limit));
      return TOO_LARGE;
    }
    open(letter, new Post(envelope, senders, key));
    return PROCESSED;
  }

  /** Tells somebody who is registered that we failed on their letter, if that can be done. */
  void tellFailure(Message letter, String key) throws MessagingException {
    Envelope envelope = Envelope.of(letter, mail.from());
    List<Sender> senders = senders(envelope);
    if (!envelope.automatic() && !senders.isEmpty()) {
      letters.write(LetterKind.UNOPENED, envelope, key, about(senders));
    }
  }

  /** A letter of registered senders. */
  private record Post(Envelope envelope, List<Sender> senders, String key) {}

  /** Those for whom all who signed the letter may write. */
  private List<Sender> senders(Envelope envelope) {
    return envelope.from().stream()
        .map(rooms.senders()::listByAddress)
        .reduce((some, others) -> some.stream().filter(others::contains).toList())
        .orElse(List.of());
  }

  private boolean isOurs(Message letter) throws MessagingException, IOException {
    Path raw = rooms.work().resolve(Inbox.NOBODY);
    Files.createDirectories(rooms.work());
    try (OutputStream out = Files.newOutputStream(raw)) {
      letter.writeTo(out);
    }
    try {
      return returned.note(Files.readString(raw, StandardCharsets.ISO_8859_1));
    } finally {
      Files.delete(raw);
    }
  }

  private void open(Message letter, Post post) throws MessagingException, IOException {
    Path folder = Files.createTempDirectory(Files.createDirectories(rooms.work()), OPENED);
    try {
      Path raw = folder.resolve("letter");
      try (OutputStream out = Files.newOutputStream(raw)) {
        letter.writeTo(out);
      }
      OpenedLetter opened = LetterWalk.walk(raw, folder, LIMITS);
      for (Carried file : opened.files()) {
        submit(file, post);
      }
      opened
          .toBeTold()
          .ifPresent(
              kind -> letters.write(kind, post.envelope(), post.key(), about(post.senders())));
    } finally {
      ReplyFolder.remove(folder);
    }
  }

  private void submit(Carried file, Post post) {
    Optional<Sender> whose = new Whose(rooms, post.senders()).find(file);
    if (whose.isEmpty()) {
      List<String> codes = post.senders().stream().map(Sender::code).toList();
      About about = About.sender(null).listing(codes);
      letters.write(LetterKind.WHICH_SENDER, post.envelope(), post.key(), about);
      return;
    }
    Sender sender = whose.get();
    MailThread thread = post.envelope().thread();
    Handled handled =
        reception.receive(
            new Incoming(sender.code(), file.name(), file.file(), Door.MAIL, Optional.of(thread)));
    boolean same = handled.submission().thread().filter(thread::equals).isPresent();
    if (handled.kind() == Receipt.Kind.KNOWN && !same) {
      About about = About.sender(sender.name()).answering(handled.submission().reference());
      letters.write(LetterKind.SEEN_BEFORE, post.envelope(), post.key(), about);
    }
  }

  private static About about(List<Sender> senders) {
    return About.sender(senders.size() == 1 ? senders.get(0).name() : null);
  }
}
