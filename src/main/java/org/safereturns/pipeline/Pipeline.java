package org.safereturns.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.safereturns.feedback.letter.Correspondence;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Claims;
import org.safereturns.ledger.Receipt;
import org.safereturns.ledger.Submission;
import org.safereturns.ledger.Submissions;
import org.safereturns.pipeline.folder.FolderRoute;
import org.safereturns.pipeline.gauge.Cause;
import org.safereturns.pipeline.hall.Handled;
import org.safereturns.pipeline.hall.Reception;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.pipeline.inbox.Incoming;
import org.safereturns.pipeline.mail.MailDoor;
import org.safereturns.pipeline.mail.MailRoute;
import org.safereturns.pipeline.post.ComparisonPost;
import org.safereturns.pipeline.post.DoorLetters;
import org.safereturns.pipeline.post.PostRoute;
import org.safereturns.pipeline.post.Reminding;
import org.safereturns.pipeline.settings.Configuration;
import org.safereturns.pipeline.settings.MailSettings;
import org.safereturns.pipeline.settings.WatchSettings;
import org.safereturns.pipeline.status.Health;
import org.safereturns.pipeline.status.LedgerGauges;
import org.safereturns.pipeline.status.StatusServer;
import org.safereturns.pipeline.step.Settling;
import org.safereturns.pipeline.step.SubmissionRoutes;
import org.safereturns.publication.Judged;

/**
 * Carries submissions from the doors through the rooms, one at a time: a large file needs the
 * memory for itself, and the order of arrival decides what supersedes what. Processes that share a
 * ledger work each on what it has claimed.
 */
public final class Pipeline implements Reception, AutoCloseable {
  private static final int STOP_SECONDS = 20;

  /** Analysts withdraw while a watch is running, which leaves no work but other datasets. */
  private static final int SETTLE_ANYWAY = 12;

  private final CamelContext camel = new DefaultCamelContext();

  /** How long to wait for another process that is at work on the same. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Rooms rooms;
  private final Submissions submissions;
  private final Claims claims;
  private final ProducerTemplate template;
  private final Leisure leisure = new Leisure();
  private int idleRounds;
  private @Nullable StatusServer status;
  private @Nullable ComparisonPost comparisons;
  private @Nullable Reminding reminding;

  /** Starts the routes; no door is open yet. */
  public Pipeline(Rooms rooms) {
    this(rooms, camel -> {});
  }

  /**
   * @param prepare sees the context before any route is built
   */
  Pipeline(Rooms rooms, Consumer<CamelContext> prepare) {
    this.rooms = rooms;
    submissions = rooms.ledger().submissions();
    claims = rooms.ledger().claims();
    camel.getShutdownStrategy().setTimeout(STOP_SECONDS);
    camel.setLoadTypeConverters(false);
    prepare.accept(camel);
    add(new SubmissionRoutes(rooms));
    camel.start();
    template = camel.createProducerTemplate();
  }

  @Override
  public synchronized Handled submit(Incoming incoming) {
    requireTurn();
    List<Receipt> receipts = new ArrayList<>();
    claims.during(
        Claims.work(incoming.sender()),
        PATIENCE,
        () -> {
          submissions.unjudged(incoming.sender()).forEach(this::work); // came before it
          receipts.add(received(send(SubmissionRoutes.SUBMISSION, incoming)));
        });
    return handled(receipts.get(0));
  }

  @Override
  public synchronized Handled receive(Incoming incoming) {
    requireTurn();
    return handled(received(send(SubmissionRoutes.RECEPTION, incoming)));
  }

  private static Receipt received(Exchange done) {
    return done.getProperty(SubmissionRoutes.RECEIPT, Receipt.class);
  }

  private Handled handled(Receipt receipt) {
    return new Handled(receipt.kind(), submissions.get(receipt.reference()));
  }

  /**
   * Takes up what was left: by the mail door, by a crash, by a failure of ours, or by an analyst's
   * decision. What another process is at work on is left to it.
   */
  public synchronized List<Submission> resume() {
    requireTurn();
    List<Submission> done = new ArrayList<>();
    for (Submission left : submissions.left()) {
      if (claims.during(Claims.work(left.sender()), () -> work(left))) {
        done.add(submissions.get(left.reference()));
      }
    }
    return done;
  }

  private void work(Submission left) {
    send(SubmissionRoutes.WORK, left.reference());
  }

  /** Goes by other rules and mappings from the next submission on. */
  public synchronized void exchange(Rooms.Judging judging) {
    rooms.exchange(judging);
  }

  /**
   * Compares senders' figures and writes the datasets: once the inbox is empty.
   *
   * @throws SystemFault if they cannot be written; what was there stays
   */
  public synchronized void settle() {
    claims.during(Claims.DATASETS, PATIENCE, this::settleAlone);
  }

  private void settleAlone() {
    send(SubmissionRoutes.SETTLEMENT, "");
    if (comparisons != null) {
      comparisons.queue();
    }
  }

  /** What the rule book says of all returns together, for those who write more than datasets. */
  public synchronized Judged judged() {
    return new Settling(rooms).judged();
  }

  /**
   * Opens the doors and leaves them open until the pipeline is closed.
   *
   * @throws org.safereturns.issue.ConfigurationFault if a mail server's password is missing
   */
  public void watch(WatchSettings settings, Correspondence correspondence, Clock clock) {
    MailSettings mail = settings.mail();
    if (mail != null) {
      rooms.meters().lookedAt("mail", clock);
      add(new PostRoute(mail, rooms, clock));
      DoorLetters letters = new DoorLetters(rooms, correspondence, mail.strangersADay(), clock);
      MailDoor door = new MailDoor(mail, rooms, this, letters);
      add(new MailRoute(settings, mail, door, rooms, this, clock));
      comparisons = new ComparisonPost(rooms, correspondence);
      MailSettings.Reminders reminders = mail.reminders();
      if (reminders != null) {
        reminding = new Reminding(rooms, correspondence, reminders, clock);
      }
    }
    add(new FolderRoute(settings, rooms, this, clock));
  }

  /**
   * Answers machines that ask how it does, until the pipeline is closed.
   *
   * @param rules says which rules are in use
   * @return the port
   * @throws org.safereturns.issue.ConfigurationFault if the address cannot be listened to
   */
  public int serve(Configuration.Http http, Supplier<String> rules, Clock clock) {
    status =
        StatusServer.start(
            http, rooms, new Health(rooms, rules, clock), new LedgerGauges(rooms.ledger(), clock));
    return status.port();
  }

  @Override
  public synchronized void idle() {
    resume();
    idleRounds++;
    boolean news = submissions.isUnpublished() || idleRounds % SETTLE_ANYWAY == 0;
    if (news && leisure.isEnough(submissions.newest())) {
      leisure.spend(() -> claims.during(Claims.DATASETS, this::settleAlone));
    }
    if (reminding != null) {
      claims.during(Claims.REMINDERS, reminding::queueOnceADay);
    }
    post();
  }

  @Override
  public synchronized void answer() {
    resume();
    post();
  }

  /** Sends the letters that are due, if there is a server to send them. */
  public synchronized void post() {
    if (camel.hasEndpoint(PostRoute.POST) != null) {
      send(PostRoute.POST, "");
    }
  }

  /** Asked again and again: a turn is lost with the connection to the database. */
  private void requireTurn() {
    if (!rooms.ledger().takeTurn()) {
      throw new SystemFault("another run or watch is at work on this ledger, in another folder");
    }
  }

  private Exchange send(String route, Object body) {
    Exchange done = template.send(route, exchange -> exchange.getMessage().setBody(body));
    Throwable failure = done.getException();
    if (failure == null) {
      return done;
    }
    throw failure instanceof SystemFault fault
        ? fault
        : new SystemFault(Cause.of(failure), failure);
  }

  private void add(RouteBuilder routes) {
    try {
      camel.addRoutes(routes);
    } catch (Exception e) { // as Camel declares it
      throw new SystemFault("the routes cannot be built", e);
    }
  }

  @Override
  public void close() {
    if (status != null) {
      status.close();
    }
    camel.stop();
  }
}
