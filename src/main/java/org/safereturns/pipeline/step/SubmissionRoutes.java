package org.safereturns.pipeline.step;

import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.safereturns.ledger.Receipt;
import org.safereturns.ledger.Submissions;
import org.safereturns.pipeline.gauge.Cause;
import org.safereturns.pipeline.gauge.Meters;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.pipeline.inbox.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The way of every submission, whichever door it came through.
 *
 * <p>Each step may be taken again: the ledger knows whether it was taken already.
 */
public final class SubmissionRoutes extends RouteBuilder {
  public static final String SUBMISSION = "direct:submission";
  public static final String RECEPTION = "direct:reception";
  public static final String WORK = "direct:work";
  public static final String SETTLEMENT = "direct:settlement";

  /** Property of an exchange: what the ledger said to the arrival. */
  public static final String RECEIPT = "receipt";

  private static final String REFERENCE = "reference";
  private static final Logger LOG = LoggerFactory.getLogger(SubmissionRoutes.class);

  private final Meters meters;
  private final Submissions submissions;
  private final Receiving receiving;
  private final Validating validating;
  private final Answering answering;
  private final QuarantinePages quarantine;
  private final Settling settling;

  public SubmissionRoutes(Rooms rooms) {
    meters = rooms.meters();
    submissions = rooms.ledger().submissions();
    receiving = new Receiving(rooms);
    validating = new Validating(rooms);
    answering = new Answering(rooms);
    quarantine = new QuarantinePages(rooms);
    settling = new Settling(rooms);
  }

  @Override
  public void configure() {
    from(RECEPTION)
        .routeId("reception")
        .process(change("receive", Incoming.class, receiving::receive))
        .id("receive")
        .setProperty(RECEIPT, body());

    from(SUBMISSION)
        .routeId("submission")
        .to(RECEPTION)
        .filter()
        .body(Receipt.class, Receipt::isWork)
        .transform()
        .body(Receipt.class, Receipt::reference)
        .to(WORK);

    from(WORK)
        .routeId("work")
        .onException(Throwable.class)
        .handled(true)
        .process(this::unanswered)
        .end()
        .setProperty(REFERENCE, body())
        .process(exchange -> MDC.put(REFERENCE, reference(exchange)))
        .doTry()
        .process(use("validate", String.class, validating::validate))
        .id("validate")
        .doCatch(Throwable.class)
        .process(this::setAside)
        .id("setAside")
        .end()
        .filter()
        .body(String.class, answering::isDue)
        .process(change("write", String.class, answering::write))
        .id("write")
        .process(use("answer", Answering.Answered.class, answering::note))
        .id("answer")
        .end()
        .process(exchange -> quarantine.update(reference(exchange)))
        .id("quarantine");

    from(SETTLEMENT)
        .routeId("settlement")
        .process(exchange -> meters.step("settle", settling::settle))
        .id("settle");
  }

  /** A failure of ours while judging: the one place where anything at all is caught. */
  private void setAside(Exchange exchange) {
    validating.setAside(reference(exchange), failure(exchange));
  }

  /**
   * A failure after the verdict is known, such as a full disk: the next start goes on from here.
   */
  private void unanswered(Exchange exchange) {
    String cause = Cause.of(failure(exchange));
    LOG.warn("{} is not answered yet: {}", reference(exchange), cause);
    submissions.failed(reference(exchange), cause);
  }

  private static String reference(Exchange exchange) {
    return exchange.getProperty(REFERENCE, String.class);
  }

  private static Throwable failure(Exchange exchange) {
    return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
  }

  /** A step that takes the body and leaves it. */
  private <T> Processor use(String name, Class<T> body, Consumer<T> step) {
    return exchange -> {
      T taken = exchange.getMessage().getMandatoryBody(body);
      meters.step(name, () -> step.accept(taken));
    };
  }

  /** A step that puts its result in place of the body. */
  private <T> Processor change(String name, Class<T> body, Function<T, Object> step) {
    return exchange -> {
      T taken = exchange.getMessage().getMandatoryBody(body);
      meters.step(name, () -> exchange.getMessage().setBody(step.apply(taken)));
    };
  }
}
