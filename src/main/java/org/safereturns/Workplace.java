package org.safereturns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.safereturns.feedback.Feedback;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.AuditLog;
import org.safereturns.ledger.DecisionRefused;
import org.safereturns.ledger.Deed;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Vault;
import org.safereturns.pipeline.Pipeline;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.pipeline.hall.Senders;
import org.safereturns.pipeline.inbox.Inbox;
import org.safereturns.pipeline.settings.Configuration;
import org.safereturns.publication.dataset.Publication;
import picocli.CommandLine.Option;

/** The folder a county works in, as the options of every command and the configuration name it. */
final class Workplace {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "${env:SAFE_RETURNS_CONFIG:-}",
      description = "The configuration, YAML (see docs/configuration.md).")
  private String config = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder of ledger, replies and datasets (default: as the configuration says, or out).")
  private @Nullable Path out;

  @Option(
      names = "--ledger",
      paramLabel = "URL",
      defaultValue = "${env:SAFE_RETURNS_LEDGER:-}",
      description =
          "JDBC address of a PostgreSQL ledger, with its credentials; better given as the"
              + " environment variable SAFE_RETURNS_LEDGER or by the configuration. Without it the"
              + " ledger is in DIR.")
  private String url = "";

  private @Nullable Configuration configuration;

  boolean isConfigured() {
    return !config.isEmpty();
  }

  /**
   * Read once.
   *
   * @throws ConfigurationFault with the line of a mistake
   */
  Configuration configuration() {
    if (configuration == null) {
      configuration = isConfigured() ? Configuration.load(Path.of(config)) : Configuration.usual();
      if (configuration.log().equals("json")) {
        Logs.asJson();
      }
    }
    return configuration;
  }

  Path out() {
    Path folder = out == null ? configuration().out() : out;
    return folder.toAbsolutePath().normalize();
  }

  /**
   * The ledger that is there.
   *
   * @throws DecisionRefused if there is none; nothing is made
   */
  Ledger ledger(Clock clock) {
    requireLedger();
    return ledgerOrNew(clock);
  }

  /** For commands that decide or read: they have nothing to do where nothing was received. */
  void requireLedger() {
    if (address().isEmpty() && !Ledger.isIn(out().resolve("ledger"))) {
      throw new DecisionRefused(
          "There is no ledger in " + out() + ": nothing was run or watched there yet.");
    }
  }

  /** The ledger, made if need be. */
  Ledger ledgerOrNew(Clock clock) {
    Path folder = out().resolve("ledger");
    String address = address();
    Vault vault = configuration().vault();
    return address.isEmpty()
        ? Ledger.open(folder, clock, vault)
        : Ledger.open(address, folder, clock, vault);
  }

  private String address() {
    return url.isEmpty() ? configuration().ledgerUrl() : url;
  }

  /** The same, to be worked with: the keys of what is kept must be there. */
  Ledger opened(Clock clock) {
    return withKeys(ledger(clock));
  }

  private static Ledger withKeys(Ledger ledger) {
    try {
      ledger.originals().requireKeys();
      return ledger;
    } catch (ConfigurationFault e) {
      ledger.close();
      throw e;
    }
  }

  private Ledger opened(Clock clock, Occupancy occupancy) {
    try {
      return withKeys(ledgerOrNew(clock));
    } catch (ConfigurationFault e) {
      occupancy.close();
      throw e;
    }
  }

  /** The registry as it was last used. */
  Path registry() {
    return out().resolve(Inbox.REGISTRY);
  }

  /** Keeps a copy of the registry, for commands that come later and name none. */
  Senders senders(Path registry) {
    Senders senders = Senders.load(registry);
    try {
      Files.createDirectories(out());
      Files.copy(registry, registry(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new SystemFault("cannot write to " + out(), e);
    }
    return senders;
  }

  /** The registry as it was last used, for the commands of analysts. */
  Senders senders() {
    if (!Files.exists(registry())) {
      throw new ConfigurationFault(
          registry().toString(), 0, "is missing: nothing was run or watched here yet");
    }
    return Senders.load(registry());
  }

  /** Everything at work. */
  record Open(
      Home.Books books, Senders senders, Ledger ledger, Pipeline pipeline, Occupancy occupancy)
      implements AutoCloseable {
    /** Goes by other rules and mappings from the next submission on. */
    void exchange(Home.Books others) {
      note(others, ledger);
      pipeline.exchange(judging(others, senders, ledger));
    }

    @Override
    public void close() {
      pipeline.close();
      ledger.close();
      occupancy.close();
    }
  }

  /**
   * Opens everything, and lets nobody else work here.
   *
   * @throws DecisionRefused if another process is at work here
   */
  Open open(Home home, Clock clock, Senders senders) {
    return open(home, clock, senders, false);
  }

  /**
   * The same beside others, if the ledger is on a server: who is at work on what is claimed there.
   *
   * @throws DecisionRefused if another process is at work here and the ledger is not on a server
   */
  Open openBeside(Home home, Clock clock, Senders senders) {
    return open(home, clock, senders, !address().isEmpty());
  }

  private Open open(Home home, Clock clock, Senders senders, boolean beside) {
    Occupancy occupancy =
        Occupancy.enter(out(), beside)
            .orElseThrow(
                () ->
                    new DecisionRefused(
                        "Another run or watch is at work in "
                            + out()
                            + ": wait until it ends, or stop it."));
    return open(home.books(), clock, senders, occupancy);
  }

  Open open(Home.Books books, Clock clock, Senders senders, Occupancy occupancy) {
    Ledger ledger = opened(clock, occupancy);
    if (!ledger.takeTurn()) {
      ledger.close();
      occupancy.close();
      throw new DecisionRefused(
          "Another run or watch is at work on this ledger and keeps what it receives in another"
              + " folder: wait until it ends, or share its folder.");
    }
    note(books, ledger);
    String inForce = "sha256 " + AuditLog.hash(configuration().toString());
    ledger.audit().noteChange(Deed.CONFIGURED, "configuration", inForce);
    Rooms rooms = rooms(books, senders, ledger);
    return new Open(books, senders, ledger, new Pipeline(rooms), occupancy);
  }

  Rooms rooms(Home.Books books, Senders senders, Ledger ledger) {
    return new Rooms(senders, judging(books, senders, ledger), ledger, out());
  }

  private static void note(Home.Books books, Ledger ledger) {
    ledger.audit().noteChange(Deed.RULES_CHANGED, "rules", RulesPage.told(books));
  }

  private static Rooms.Judging judging(Home.Books books, Senders senders, Ledger ledger) {
    return new Rooms.Judging(
        books.validation(),
        books.culprits(),
        new Feedback(senders.contact(), books.mappings().codeLists()::find),
        new Publication(ledger, books.mappings().codeLists().byId()));
  }
}
