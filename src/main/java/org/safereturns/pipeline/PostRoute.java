package org.safereturns.pipeline;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.DefaultAttachmentMessage;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mail.MailConstants;
import org.apache.camel.support.DefaultMessage;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Letter;
import org.safereturns.ledger.Outbox;
import org.safereturns.ledger.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the letters of the outbox.
 *
 * <p>A letter is written in the ledger as sent once the server has it. Dying in between sends it
 * again, under the same Message-ID: mail programs show it once.
 */
final class PostRoute extends RouteBuilder {
  static final String POST = "direct:post";

  /** How long until a letter that could not be sent is tried again. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String LETTER = "letter";
  private static final Logger LOG = LoggerFactory.getLogger(PostRoute.class);

  private final WatchSettings.Mail mail;
  private final Rooms rooms;
  private final Outbox outbox;

  PostRoute(WatchSettings.Mail mail, Rooms rooms) {
    this.mail = mail;
    this.rooms = rooms;
    outbox = rooms.ledger().outbox();
  }

  @Override
  public void configure() {
    from(POST)
        .routeId("post")
        .onException(Throwable.class)
        .handled(true)
        .process(this::failed)
        .end()
        .process(exchange -> exchange.getMessage().setBody(outbox.due()))
        .split(body())
        .setProperty(LETTER, body())
        .filter()
        .body(Letter.class, letter -> outbox.claim(letter, PATIENCE))
        .process(this::write)
        .to(server())
        .process(exchange -> outbox.sent(letter(exchange).id()))
        .id("sent");
  }

  private String server() {
    return MailServer.address("smtp", mail.smtp())
        + "?contentType=text/plain;charset=UTF-8"
        + MailServer.patience("smtp")
        + MailServer.authenticator(getContext(), "smtpUser", mail.smtp());
  }

  /** A message of its own: one that is reused would carry the sender's attachments back. */
  private void write(Exchange exchange) {
    Letter letter = letter(exchange);
    Path folder = folder(letter);
    DefaultAttachmentMessage message = new DefaultAttachmentMessage(new DefaultMessage(exchange));
    message.setBody(text(folder));
    message.setHeader(MailConstants.MAIL_FROM, mail.from());
    message.setHeader(MailConstants.MAIL_TO, letter.to());
    message.setHeader(MailConstants.MAIL_SUBJECT, letter.subject());
    message.setHeader("Message-ID", letter.messageId());
    message.setHeader("Auto-Submitted", "auto-replied");
    if (!letter.inReplyTo().isEmpty()) {
      message.setHeader("In-Reply-To", letter.inReplyTo());
      message.setHeader("References", letter.inReplyTo());
    }
    for (Path file : attached(folder, letter)) {
      message.addAttachment(
          String.valueOf(file.getFileName()), new DataHandler(new FileDataSource(file.toFile())));
    }
    exchange.setMessage(message);
  }

  private Path folder(Letter letter) {
    Submission submission = rooms.ledger().submissions().get(letter.reference());
    return ReplyFolder.of(rooms, submission).folder();
  }

  private static String text(Path folder) {
    try {
      return Files.readString(folder.resolve("letter.txt"));
    } catch (IOException e) {
      throw new SystemFault("the letter in " + folder + " cannot be read", e);
    }
  }

  /** What the letter names goes with it, to senders who may be mailed attachments. */
  private List<Path> attached(Path folder, Letter letter) {
    String sender = rooms.ledger().submissions().get(letter.reference()).sender();
    if (rooms.senders().find(sender).filter(Sender::attachments).isEmpty()) {
      return List.of();
    }
    String text = text(folder);
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> text.contains(String.valueOf(f.getFileName()))).sorted().toList();
    } catch (IOException e) {
      throw new SystemFault("the reply in " + folder + " cannot be read", e);
    }
  }

  private void failed(Exchange exchange) {
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    Letter letter = letter(exchange);
    LOG.warn("The letter {} could not be sent: {}", letter.id(), Cause.of(failure));
    outbox.failed(letter.id(), Cause.of(failure));
  }

  private static Letter letter(Exchange exchange) {
    return exchange.getProperty(LETTER, Letter.class);
  }
}
