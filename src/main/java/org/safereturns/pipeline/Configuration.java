package org.safereturns.pipeline;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.Setting;
import org.safereturns.issue.Settings;

/**
 * The one configuration file, for all commands. A key is a component of this record or of one below
 * it; docs/configuration.md is made of what the components say about themselves.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Configuration(
    @Setting(value = "folder of the returns that come in, with a folder for each sender", usual = "inbox")
        Path inbox,
    @Setting(value = "folder of the ledger, the replies and the datasets", usual = "out")
        Path out,
    @Setting("the registry of senders; `senders.yaml` in the inbox if this is left out")
        @Nullable Path senders,
    @Setting(value = "how often the doors are looked at, in seconds", usual = "5")
        Integer pollSeconds,
    @Setting(value = "how long a file must not have changed before it is read, in seconds", usual = "5")
        Integer settleSeconds,
    @Setting("a mailbox that is read and answered; left out, the folder is the only door")
        @Nullable MailSettings mail,
    @Setting("where a PostgreSQL ledger is; left out, the ledger is a file in `out`")
        @Nullable LedgerAddress ledger) {

  private static final int USUAL_SECONDS = 5;

  public Configuration {
    inbox = inbox == null ? Path.of("inbox") : inbox;
    out = out == null ? Path.of("out") : out;
    pollSeconds = seconds(pollSeconds, "poll_seconds", 1);
    settleSeconds = seconds(settleSeconds, "settle_seconds", 0);
    if (inbox.toString().matches(".*[?#%].*")) {
      throw new IllegalArgumentException("the path of the inbox may not hold ?, # or %");
    }
  }

  /**
   * A database server. Its address holds a password, so it never stands in the configuration.
   *
   * @see Secret
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record LedgerAddress(
      @Setting("environment variable with the JDBC address and its credentials")
          @Nullable String urlEnv,
      @Setting("file with the same, if it is in no variable") @Nullable Path urlFile) {
    public LedgerAddress {
      Secret.requireOne(urlEnv, urlFile, "ledger needs url_env or url_file, one of them");
    }
  }

  /** With nothing set. */
  public static Configuration usual() {
    return new Configuration(null, null, null, null, null, null, null);
  }

  /**
   * @throws ConfigurationFault with the line of the mistake
   */
  public static Configuration load(Path file) {
    return Settings.read(file, Configuration.class);
  }

  public Path registry() {
    return Optional.ofNullable(senders).orElseGet(() -> inbox.resolve(Inbox.REGISTRY));
  }

  /** The JDBC address of the ledger; empty if it is a file. */
  public String ledgerUrl() {
    return ledger == null ? "" : Secret.read(ledger.urlEnv(), ledger.urlFile());
  }

  /**
   * Reads every secret once.
   *
   * @throws ConfigurationFault if one is not there
   */
  public void requireSecrets() {
    ledgerUrl();
    if (mail != null) {
      mail.servers().forEach(MailSettings.Server::requireSecret);
    }
  }

  /** What a watch goes by. */
  public WatchSettings watching() {
    return new WatchSettings(inbox, 1_000 * pollSeconds, 1_000 * settleSeconds, mail);
  }

  private static Integer seconds(@Nullable Integer seconds, String key, int least) {
    if (seconds == null) {
      return USUAL_SECONDS;
    }
    if (seconds < least || seconds > 3_600) {
      throw new IllegalArgumentException(key + " is from " + least + " to 3600");
    }
    return seconds;
  }
}
