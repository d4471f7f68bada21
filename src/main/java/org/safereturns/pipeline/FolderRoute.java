package org.safereturns.pipeline;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Door;
import org.safereturns.ledger.Originals;
import org.safereturns.ledger.Submission;

/**
 * The folder door: a file that has not changed for a while is taken in, then moved to {@code done/}
 * or, if it got no verdict, to {@code failed/}.
 *
 * <p>A file that could not even be received stays where it is and is tried again: it is nowhere
 * else. A process that dies before the move finds it again, and the ledger knows it.
 */
final class FolderRoute extends RouteBuilder {
  private static final String PUT_AWAY = "SafeReturnsPutAway";

  private final WatchSettings settings;
  private final Rooms rooms;
  private final Pipeline pipeline;
  private final Clock clock;
  private final Originals originals;
  private final Path inbox;
  private final StuckFiles stuck = new StuckFiles();

  FolderRoute(WatchSettings settings, Rooms rooms, Pipeline pipeline, Clock clock) {
    this.clock = clock;
    this.settings = settings;
    this.rooms = rooms;
    this.pipeline = pipeline;
    originals = rooms.ledger().originals();
    inbox = settings.inbox().toAbsolutePath().normalize();
  }

  @Override
  public void configure() {
    GenericFileFilter<File> submissions = this::isSubmission;
    getContext().getRegistry().bind("submissions", GenericFileFilter.class, submissions);

    from(endpoint())
        .routeId("folder")
        .choice()
        .when(body().isNull())
        .process(exchange -> idle())
        .otherwise()
        .process(this::takeIn);
  }

  private String endpoint() {
    int poll = settings.pollMillis();
    int settle = settings.settleMillis();
    return "file:%s?".formatted(inbox)
        + "recursive=true&filter=#submissions&sortBy=file:modified;file:name"
        + "&maxMessagesPerPoll=100&eagerMaxMessagesPerPoll=false"
        // An empty file is a submission too: it is answered.
        + "&readLock=changed&readLockMinLength=0&readLockMarkerFile=false"
        + "&readLockCheckInterval=%d&readLockMinAge=%d&readLockTimeout=%d"
            .formatted(Math.max(settle / 4, 50), settle, 4 * settle + 1_000)
        + "&readLockLoggingLevel=DEBUG"
        + "&initialDelay=100&delay="
        + poll
        + "&sendEmptyMessageWhenIdle=true&bridgeErrorHandler=false"
        // What is kept encrypted is put away encrypted, by us.
        + (originals.areClosed() ? "&delete=true" : "&move=${header." + PUT_AWAY + "}");
  }

  private void idle() {
    rooms.meters().lookedAt("folder", clock);
    stuck.clear();
    new LeftAsidePage(rooms.out()).update(Inbox.look(inbox, Door.FOLDER).leftAside());
    pipeline.idle();
  }

  private void takeIn(Exchange exchange) {
    rooms.meters().lookedAt("folder", clock);
    Path file = Path.of(exchange.getMessage().getHeader(Exchange.FILE_PATH, String.class));
    Incoming incoming = Incoming.of(Inbox.sender(inbox.relativize(file)), file, Door.FOLDER);
    Submission submission = submit(incoming);
    boolean failed = submission.quarantine().isPresent();
    Path away =
        rooms
            .out()
            .resolve(failed ? "failed" : "done")
            .resolve(incoming.sender())
            .resolve(submission.reference())
            .resolve(file.getFileName());
    exchange.getMessage().setHeader(PUT_AWAY, away.toString());
    if (originals.areClosed()) {
      originals.putAway(submission.reference(), away);
    }
  }

  private Submission submit(Incoming incoming) {
    try {
      Submission submission = pipeline.submit(incoming).submission();
      if (stuck.isBack(incoming.file())) {
        goOn("it cannot be put away");
      }
      return submission;
    } catch (SystemFault fault) {
      goOn(Cause.of(fault));
      throw fault;
    }
  }

  /** A file that stays at the door keeps nobody else waiting. */
  private void goOn(String cause) {
    stuck.tell(cause);
    pipeline.idle();
  }

  private boolean isSubmission(GenericFile<File> file) {
    return file.isDirectory() || Inbox.isSubmission(inbox, Path.of(file.getAbsoluteFilePath()));
  }
}
