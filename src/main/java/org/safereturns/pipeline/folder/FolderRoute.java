package org.safereturns.pipeline.folder;

import java.io.File;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Door;
import org.safereturns.ledger.Originals;
import org.safereturns.ledger.Submission;
import org.safereturns.pipeline.gauge.Cause;
import org.safereturns.pipeline.gauge.Outages;
import org.safereturns.pipeline.hall.Reception;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.pipeline.inbox.Inbox;
import org.safereturns.pipeline.inbox.Incoming;
import org.safereturns.pipeline.inbox.LeftAsidePage;
import org.safereturns.pipeline.settings.WatchSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder door: a file that has not changed for a while is taken in, then moved to {@code done/}
 * or, if it got no verdict, to {@code failed/}.
 *
 * <p>A file that could not even be received stays where it is and is tried again: it is nowhere
 * else. A process that dies before the move finds it again, and the ledger knows it.
 */
public final class FolderRoute extends RouteBuilder {
  private static final Logger LOG = LoggerFactory.getLogger(FolderRoute.class);

  private final WatchSettings settings;
  private final Rooms rooms;
  private final Reception reception;
  private final Clock clock;
  private final Originals originals;
  private final Path inbox;

  /** Why a file waits at the door: told when it changes. */
  private String told = "";

  public FolderRoute(WatchSettings settings, Rooms rooms, Reception reception, Clock clock) {
    this.clock = clock;
    this.settings = settings;
    this.rooms = rooms;
    this.reception = reception;
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
    FolderLock lock = new FolderLock(inbox, rooms.ledger().claims(), settings.settleMillis());
    getContext().getRegistry().bind("folderLock", FolderLock.class, lock);
    return "file:%s?".formatted(inbox)
        + "recursive=true&filter=#submissions&sortBy=file:modified;file:name"
        + "&maxMessagesPerPoll=500&eagerMaxMessagesPerPoll=false"
        + "&exclusiveReadLockStrategy=#folderLock"
        + "&initialDelay=100&delay="
        + settings.pollMillis()
        // We put away ourselves: Camel would remove what another process has put there.
        + "&noop=true&idempotent=false"
        + "&sendEmptyMessageWhenIdle=true&bridgeErrorHandler=false";
  }

  private void idle() {
    rooms.meters().lookedAt("folder", clock);
    told = "";
    new LeftAsidePage(rooms.out()).update(Inbox.look(inbox, Door.FOLDER).leftAside());
    work();
  }

  /** What fails is tried again at the next look, and told once. */
  private void work() {
    try {
      reception.idle();
      rooms.meters().outages().up(Outages.WORK, clock);
    } catch (SystemFault fault) {
      rooms.meters().outages().down(Outages.WORK, Cause.of(fault), clock);
    }
  }

  private void takeIn(Exchange exchange) {
    rooms.meters().lookedAt("folder", clock);
    Path file = Path.of(exchange.getMessage().getHeader(Exchange.FILE_PATH, String.class));
    Incoming incoming = Incoming.of(Inbox.sender(inbox.relativize(file)), file, Door.FOLDER);
    try {
      putAway(file, folder(incoming, reception.submit(incoming).submission()));
    } catch (SystemFault fault) {
      goOn(Cause.of(fault));
      throw fault;
    } catch (IOException e) {
      goOn("it cannot be put away");
    }
  }

  /** What is kept encrypted is put away encrypted. A file that is gone was put away by another. */
  private void putAway(Path file, Path folder) throws IOException {
    Path away = folder.resolve(file.getFileName());
    try {
      if (originals.areClosed()) {
        originals.putAway(String.valueOf(folder.getFileName()), away);
        Files.deleteIfExists(file);
      } else {
        Files.createDirectories(folder);
        move(file, away);
      }
    } catch (NoSuchFileException gone) {
      if (Files.exists(file)) {
        throw gone;
      }
    }
  }

  private Path folder(Incoming incoming, Submission submission) {
    boolean failed = submission.quarantine().isPresent();
    Path folder = rooms.out().resolve(failed ? "failed" : "done").resolve(incoming.sender());
    return folder.resolve(submission.reference());
  }

  private static void move(Path file, Path away) throws IOException {
    try {
      Files.move(file, away, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException elsewhere) { // on another disk
      Files.move(file, away, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** A file that stays at the door keeps nobody else waiting. */
  private void goOn(String cause) {
    if (!cause.equals(told)) {
      LOG.warn("A file waits at the door: {}", cause);
    }
    told = cause;
    work();
  }

  private boolean isSubmission(GenericFile<File> file) {
    return file.isDirectory() || Inbox.isSubmission(inbox, Path.of(file.getAbsoluteFilePath()));
  }
}
