package org.safereturns;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.safereturns.feedback.letter.Correspondence;
import org.safereturns.pipeline.hall.Senders;
import org.safereturns.pipeline.settings.Configuration;
import org.safereturns.pipeline.settings.WatchSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Keeps the doors open. */
@Command(
    name = "watch",
    description = {
      "Takes in returns as they arrive in a folder or a mailbox, until it is stopped.",
      "A file is moved to done/ once it has a verdict, to failed/ if it has none.",
      "Rules and mappings that change meanwhile are tried, then used, or refused: see status."
    },
    mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;

  @Mixin private Workplace workplace;

  WatchCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (!workplace.isConfigured()) {
      throw new ParameterException(
          spec.commandLine(), "What shall be watched? Say so with --config FILE.");
    }
    WatchSettings settings = workplace.configuration().watching();
    Senders senders = workplace.senders(workplace.configuration().registry());
    Correspondence correspondence = Correspondence.load(home.rules(), senders.contact());
    String before = Renewal.stamp(home);
    Workplace.Open open = workplace.openBeside(home, clock, senders);
    RulesPage page = new RulesPage(workplace.out());
    open.ledger().share();
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(open, page, stopped), "stop"));
    open.pipeline().resume();
    new Renewal(open.books(), before, page, open::exchange).start(settings.pollMillis());
    open.pipeline().watch(settings, correspondence, clock);
    PrintWriter out = spec.commandLine().getOut();
    Configuration.Http http = workplace.configuration().http();
    if (http != null) {
      int port = open.pipeline().serve(http, page::line, clock);
      out.println("Health and metrics on port %d of %s".formatted(port, http.address()));
    }
    out.println("Watching " + settings.inbox() + ". Stop with Ctrl+C.");
    out.flush();
    stopped.await();
    return Exit.OK;
  }

  /** What is under way is finished first. */
  private static void stop(Workplace.Open open, RulesPage page, CountDownLatch stopped) {
    open.close();
    page.removeIfAlone();
    stopped.countDown();
  }
}
