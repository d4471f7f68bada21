package org.safereturns.pipeline.post;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultMessage;
import org.safereturns.ledger.Letter;
import org.safereturns.ledger.Outbox;
import org.safereturns.pipeline.gauge.Cause;
import org.safereturns.pipeline.gauge.Outages;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.pipeline.hall.Sender;
import org.safereturns.pipeline.letter.OutgoingLetter;
import org.safereturns.pipeline.letter.Refusal;
import org.safereturns.pipeline.settings.MailSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the letters of the outbox.
 *
 * <p>A letter is written in the ledger as sent once the server has it. Dying in between sends it
 * again, under the same Message-ID: mail programs show it once.
 */
public final class PostRoute extends RouteBuilder {
  public static final String POST = "direct:post";

  /** How long until a letter that could not be sent is tried again; doubled each time. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration LONGEST = Duration.ofHours(4);

  private static final String LETTER = "letter";
  private static final String WRITTEN = "written";
  private static final Logger LOG = LoggerFactory.getLogger(PostRoute.class);

  private final MailSettings mail;
  private final Rooms rooms;
  private final Clock clock;
  private final Outbox outbox;

  /** Whether the server did not answer: then the other letters of the round are not tried. */
  private boolean down;

  public PostRoute(MailSettings mail, Rooms rooms, Clock clock) {
    this.mail = mail;
    this.rooms = rooms;
    this.clock = clock;
    outbox = rooms.ledger().outbox();
  }

  @Override
  public void configure() {
    from(POST)
        .routeId("post")
        .process(this::due)
        .split(body())
        .setProperty(LETTER, body())
        .filter()
        .body(Letter.class, letter -> !down && outbox.claim(letter, PATIENCE))
        .doTry()
        .process(this::write)
        .filter(exchange -> outbox.isStillClaimed(letter(exchange)))
        .to(MailServer.address(getContext(), "smtp", mail.smtp(), clock))
        .process(this::sent)
        .id("sent")
        .endDoTry()
        .doCatch(Throwable.class)
        .process(this::failed)
        .end();
  }

  private void due(Exchange exchange) {
    down = false;
    exchange.getMessage().setBody(outbox.due());
  }

  /** A message of its own: nothing that came with another exchange goes out with it. */
  private void write(Exchange exchange) throws MessagingException, IOException {
    Letter letter = letter(exchange);
    boolean withFiles =
        rooms.senders().find(letter.sender()).filter(Sender::attachments).isPresent();
    DefaultMessage message = new DefaultMessage(exchange);
    message.setBody(new OutgoingLetter(mail.from(), rooms.replies()).write(letter, withFiles));
    exchange.setMessage(message);
    exchange.setProperty(WRITTEN, true);
  }

  private void sent(Exchange exchange) {
    outbox.sent(letter(exchange).id());
    rooms.meters().outages().up(Outages.POST, clock);
  }

  private void failed(Exchange exchange) {
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    Letter letter = letter(exchange);
    down = exchange.getProperty(WRITTEN, false, Boolean.class) && !Refusal.isOfTheLetter(failure);
    Refusal.permanent(failure)
        .ifPresentOrElse(
            code -> outbox.refused(letter.id(), "refused: " + code),
            () -> outbox.failed(letter.id(), Cause.of(failure), wait(letter.attempts())));
    if (down) {
      rooms.meters().outages().down(Outages.POST, Cause.of(failure), clock);
    } else {
      LOG.warn("The letter {} could not be sent: {}", letter.id(), Cause.of(failure));
    }
  }

  /**
   * @param before how often it was tried before
   */
  static Duration wait(int before) {
    Duration wait = PATIENCE.multipliedBy(1L << Math.min(before, 10));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }

  private static Letter letter(Exchange exchange) {
    return exchange.getProperty(LETTER, Letter.class);
  }
}
