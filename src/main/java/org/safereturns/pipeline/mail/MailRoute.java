package org.safereturns.pipeline.mail;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.Clock;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mail.MailConstants;
import org.apache.camel.component.mail.MailMessage;
import org.apache.camel.component.mail.MailUidGenerator;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Claims;
import org.safereturns.ledger.MailAttempts;
import org.safereturns.pipeline.gauge.Cause;
import org.safereturns.pipeline.gauge.Meters;
import org.safereturns.pipeline.hall.Reception;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.pipeline.post.MailServer;
import org.safereturns.pipeline.settings.MailSettings;
import org.safereturns.pipeline.settings.WatchSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings every letter of the mailbox to the {@link MailDoor}, read or unread, and puts it away into
 * a folder of the mailbox. Nothing is deleted.
 */
public final class MailRoute extends RouteBuilder {
  private static final Logger LOG = LoggerFactory.getLogger(MailRoute.class);

  /** A letter that fails is put away instead of being read again at every poll, for ever. */
  private static final int ATTEMPTS = 3;

  private static final String ATTEMPT = "attempt";

  private final WatchSettings settings;
  private final MailSettings mail;
  private final MailDoor door;
  private final MailAttempts attempts;
  private final Claims claims;
  private final Reception reception;
  private final Meters meters;
  private final Clock clock;

  public MailRoute(
      WatchSettings settings,
      MailSettings mail,
      MailDoor door,
      Rooms rooms,
      Reception reception,
      Clock clock) {
    this.settings = settings;
    this.mail = mail;
    this.door = door;
    this.meters = rooms.meters();
    this.attempts = rooms.ledger().mailAttempts();
    this.claims = rooms.ledger().claims();
    this.reception = reception;
    this.clock = clock;
  }

  @Override
  public void configure() {
    from(mailbox())
        .routeId("mail")
        .doTry()
        .process(this::open)
        .id("letter")
        .doCatch(Throwable.class)
        .process(this::failed)
        .end();
  }

  /** Letters are fetched by us, once their size is known; Camel does not look into them. */
  private String mailbox() {
    MailUidGenerator key = (endpoint, letter) -> key(letter);
    getContext().getRegistry().bind("mailKey", MailUidGenerator.class, key);
    getContext().getRegistry().bind("mailPolled", PollingConsumerPollStrategy.class, polled());
    return MailServer.address(getContext(), "imap", mail.imap(), clock)
        + "&folderName=INBOX&unseen=false&peek=true&delete=false&moveTo="
        + MailDoor.PROCESSED
        + "&pollStrategy=#mailPolled&fetchSize=20&closeFolder=true&mapMailMessage=false&mailUidGenerator=#mailKey"
        + "&initialDelay=100&delay="
        + settings.pollMillis();
  }

  /**
   * One process at a time looks into the mailbox and takes in what it finds; then those who share
   * the work judge and answer it. A look counts once the server has answered.
   */
  private PollingConsumerPollStrategy polled() {
    return new DefaultPollingConsumerPollStrategy() {
      @Override
      public boolean begin(Consumer consumer, Endpoint endpoint) {
        boolean ours = claims.take(Claims.MAILBOX);
        if (ours) {
          door.sweep();
        } else {
          meters.lookedAt("mail", clock); // by another process
        }
        return ours;
      }

      @Override
      public void commit(Consumer consumer, Endpoint endpoint, int letters) {
        claims.release(Claims.MAILBOX);
        meters.lookedAt("mail", clock);
        reception.answer();
      }

      @Override
      public boolean rollback(Consumer consumer, Endpoint endpoint, int retries, Exception cause)
          throws Exception {
        claims.release(Claims.MAILBOX);
        return super.rollback(consumer, endpoint, retries, cause);
      }
    };
  }

  private void open(Exchange exchange) throws MessagingException, IOException {
    Message letter = letter(exchange);
    String key = key(letter);
    int attempt = attempts.begin(key);
    exchange.setProperty(ATTEMPT, attempt);
    if (attempt > ATTEMPTS) {
      throw new SystemFault("the program ended in the middle of it %d times".formatted(ATTEMPTS));
    }
    putAway(exchange, door.takeIn(letter, key));
    attempts.done(key);
  }

  /** Lets the letter stay, so that it comes back, until it has failed often enough. */
  private void failed(Exchange exchange) throws MessagingException {
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    String cause = Cause.of(failure);
    LOG.warn("A letter could not be taken in: {}", cause);
    Message letter = letter(exchange);
    String key = key(letter);
    if (exchange.getProperty(ATTEMPT, 0, Integer.class) < ATTEMPTS) {
      attempts.failed(key, cause);
      throw new SystemFault("a letter waits for another attempt", failure);
    }
    attempts.giveUp(key, cause);
    putAway(exchange, MailDoor.FAILED);
    door.tellFailure(letter, key);
  }

  private static Message letter(Exchange exchange) {
    return exchange.getIn(MailMessage.class).getOriginalMessage();
  }

  /** What the server calls it, whatever the letter says of itself. */
  private static String key(Message letter) {
    Folder folder = letter.getFolder();
    try {
      UIDFolder uids = (UIDFolder) folder;
      return uids.getUIDValidity() + "." + uids.getUID(letter);
    } catch (MessagingException e) {
      throw new SystemFault("the mailbox cannot say which letter this is", e);
    }
  }

  private static void putAway(Exchange exchange, String folder) {
    // The letter's own headers are headers here too: none of them decides what becomes of it.
    exchange.getIn().removeHeaders("*");
    exchange.getIn().setHeader(MailConstants.MAIL_MOVE_TO, folder);
  }
}
