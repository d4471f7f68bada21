package org.safereturns;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Door;
import org.safereturns.ledger.Submission;
import org.safereturns.pipeline.hall.Handled;
import org.safereturns.pipeline.hall.Senders;
import org.safereturns.pipeline.inbox.Inbox;
import org.safereturns.pipeline.inbox.Incoming;
import org.safereturns.pipeline.inbox.LeftAsidePage;
import org.safereturns.pipeline.settings.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in everything an inbox holds, once. */
@Command(
    name = "run",
    description = {
      "Takes in every file of an inbox, answers each sender and writes the datasets.",
      "The inbox is not changed. What was answered before is not answered again."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:every file has an outcome, whichever it is",
      "64:the command was not understood",
      "70:we failed on a file, or to write something: run again, or see 'quarantine list'",
      "78:a rule, mapping or setting is wrong: nothing was started"
    })
final class RunCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;

  @Mixin private Workplace workplace;

  @Parameters(
      arity = "0..1",
      paramLabel = "INBOX",
      description =
          "Folder with "
              + Inbox.REGISTRY
              + " and a folder for each sender (default: as the configuration says, or inbox).")
  private @Nullable Path given;

  RunCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    return takeIn(workplace, given, spec.commandLine().getOut());
  }

  /**
   * The same for a command that goes on from there.
   *
   * @param given the inbox; as the configuration says if null
   */
  int takeIn(Workplace workplace, @Nullable Path given, PrintWriter out) {
    Configuration configuration = workplace.configuration();
    Inbox found = Inbox.look(given == null ? configuration.inbox() : given, Door.COMMAND);
    Senders senders = workplace.senders(registry(configuration, given));
    try (Workplace.Open open = workplace.openBeside(home, clock, senders)) {
      new LeftAsidePage(workplace.out()).update(found.leftAside());
      Summary summary = new Summary(open.ledger().submissions());
      boolean weFailed = false;
      for (Submission left : open.pipeline().resume()) {
        summary.add(left, "taken up again");
        weFailed |= Summary.weFailed(left);
      }
      weFailed |= takeIn(found, open, summary);
      open.pipeline().settle();
      summary.lines().forEach(out::println);
      whereToLook(found, workplace.out(), out);
      return weFailed ? Exit.FAULT : Exit.OK;
    }
  }

  /**
   * That of another inbox than the configured one lies in it, unless the configuration names one.
   */
  private static Path registry(Configuration configuration, @Nullable Path given) {
    return given == null || configuration.senders() != null
        ? configuration.registry()
        : given.resolve(Inbox.REGISTRY);
  }

  private static boolean takeIn(Inbox found, Workplace.Open open, Summary summary) {
    boolean weFailed = false;
    try (Progress progress = Progress.of("Returns", found.submissions().size())) {
      for (Incoming incoming : found.submissions()) {
        progress.at(incoming.sender() + "/" + incoming.fileName());
        try {
          Handled handled = open.pipeline().submit(incoming);
          summary.add(incoming, handled);
          weFailed |= Summary.weFailed(handled.submission());
        } catch (SystemFault e) { // not even received: it stays in the inbox
          summary.addNotReceived(incoming, e);
          weFailed = true;
        }
        progress.step();
      }
    }
    return weFailed;
  }

  private static void whereToLook(Inbox found, Path place, PrintWriter out) {
    out.println();
    found.leftAside().forEach(file -> out.println("Left aside:  " + file.text()));
    out.println("Replies:     " + place.resolve("replies"));
    out.println("Datasets:    " + place.resolve("datasets"));
    out.println("Quarantine:  " + place.resolve("quarantine"));
  }
}
