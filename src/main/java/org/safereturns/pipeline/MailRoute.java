package org.safereturns.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.Attachment;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mail.MailConstants;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Door;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mail door. Letters of registered senders are opened, every attachment is a submission; the
 * letter then lies in the mailbox folder {@code Processed}, {@code Unregistered}, {@code Automatic}
 * or {@code Failed}. Nothing is deleted.
 */
final class MailRoute extends RouteBuilder {
  private static final Logger LOG = LoggerFactory.getLogger(MailRoute.class);

  /** A letter that fails is put away instead of being read again at every poll, for ever. */
  private static final int ATTEMPTS = 3;

  private final WatchSettings.Mail mail;
  private final int pollMillis;
  private final Rooms rooms;
  private final Pipeline pipeline;
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  MailRoute(WatchSettings.Mail mail, int pollMillis, Rooms rooms, Pipeline pipeline) {
    this.mail = mail;
    this.pollMillis = pollMillis;
    this.rooms = rooms;
    this.pipeline = pipeline;
  }

  @Override
  public void configure() {
    from(mailbox())
        .routeId("mail")
        .doTry()
        .process(this::open)
        .doCatch(Throwable.class)
        .process(this::failed)
        .end();
  }

  private String mailbox() {
    return MailServer.address("imap", mail.imap())
        + "?folderName=INBOX&unseen=true&peek=true&delete=false&moveTo=Processed"
        + "&fetchSize=10&closeFolder=true&mapMailMessage=true&decodeFilename=true"
        + "&generateMissingAttachmentNames=uuid&handleDuplicateAttachmentNames=uuidSuffix"
        + MailServer.patience("imap")
        + "&mail.imap.fetchsize=1048576&mail.imaps.fetchsize=1048576"
        + "&initialDelay=100&delay="
        + pollMillis
        + MailServer.authenticator(getContext(), "imapUser", mail.imap());
  }

  private void open(Exchange exchange) {
    Envelope envelope = Envelope.of(exchange.getMessage());
    if (envelope.automatic()) {
      putAway(exchange, "Automatic");
      return;
    }
    Sender sender = rooms.senders().findByAddress(envelope.from()).orElse(null);
    if (sender == null) {
      LOG.warn("A letter from an address that is not registered was put away unanswered");
      putAway(exchange, "Unregistered");
      return;
    }
    exchange
        .getMessage(AttachmentMessage.class)
        .getAttachmentObjects()
        .forEach((name, attachment) -> takeIn(name, attachment, sender, envelope));
    pipeline.post();
  }

  private void takeIn(String name, Attachment attachment, Sender sender, Envelope envelope) {
    String type = attachment.getDataHandler().getContentType().toLowerCase(Locale.ROOT);
    if (type.startsWith("image/") || type.contains("signature")) {
      return; // the picture at the foot of a letter is no return
    }
    Path file = kept(attachment);
    try {
      pipeline.submit(new Incoming(sender.code(), name, file, Door.MAIL, envelope.thread()));
    } finally {
      discard(file);
    }
  }

  private Path kept(Attachment attachment) {
    try (InputStream bytes = attachment.getDataHandler().getInputStream()) {
      Files.createDirectories(rooms.work());
      Path file = Files.createTempFile(rooms.work(), "attachment", "");
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new SystemFault("an attachment could not be kept", e);
    }
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new SystemFault("cannot remove " + file, e);
    }
  }

  /** Lets the letter be unseen again, so that it comes back, until it has failed often enough. */
  private void failed(Exchange exchange) {
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    String id = Envelope.of(exchange.getMessage()).messageId();
    LOG.warn("A letter could not be taken in: {}", Cause.of(failure));
    if (failures.merge(id, 1, Integer::sum) < ATTEMPTS) {
      throw new SystemFault("a letter waits for another attempt", failure);
    }
    failures.remove(id);
    putAway(exchange, "Failed");
  }

  private static void putAway(Exchange exchange, String folder) {
    exchange.getMessage().setHeader(MailConstants.MAIL_MOVE_TO, folder);
  }
}
