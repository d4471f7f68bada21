package org.safereturns.pipeline.settings;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.Setting;
import org.safereturns.issue.Settings;
import org.safereturns.ledger.Submission;
import org.safereturns.ledger.Vault;
import org.safereturns.pipeline.inbox.Inbox;

/**
 * The one configuration file, for all commands. A key is a component of this record or of one below
 * it; docs/configuration.md is made of what the components say about themselves.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Configuration(
    @Setting(
            value = "folder of the returns that come in, with a folder for each sender",
            usual = "inbox")
        Path inbox,
    @Setting(value = "folder of the ledger, the replies and the datasets", usual = "out") Path out,
    @Setting("the registry of senders; `senders.yaml` in the inbox if this is left out")
        @Nullable Path senders,
    @Setting(value = "how often the doors are looked at, in seconds", usual = "5")
        Integer pollSeconds,
    @Setting(
            value = "how long a file must not have changed before it is read, in seconds",
            usual = "5")
        Integer settleSeconds,
    @Setting("a mailbox that is read and answered; left out, the folder is the only door")
        @Nullable MailSettings mail,
    @Setting("where a PostgreSQL ledger is; left out, the ledger is a file in `out`")
        @Nullable LedgerAddress ledger,
    @Setting("stored returns are encrypted; left out, they are kept as they came")
        @Nullable Encryption encryption,
    @Setting("how long returns are kept; left out, for ever. `safe-returns purge` removes the rest")
        @Nullable Retention retention,
    @Setting("`watch` answers `/health` and `/metrics` there; left out, nowhere")
        @Nullable Http http,
    @Setting(
            value = "how the log is written: `text`, or `json` for one object a line",
            usual = "text")
        String log) {

  private static final int USUAL_SECONDS = 5;

  public Configuration {
    inbox = inbox == null ? Path.of("inbox") : inbox;
    out = out == null ? Path.of("out") : out;
    pollSeconds = seconds(pollSeconds, "poll_seconds", 1);
    log = log == null ? "text" : log;
    if (!Set.of("text", "json").contains(log)) {
      throw new IllegalArgumentException("log is text or json");
    }
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

  /** Stored returns are encrypted with the first key and opened with all of them. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Encryption(
      @Setting("the keys: the first encrypts, the others still open what they encrypted")
          List<KeySource> keys) {
    public Encryption {
      if (keys == null || keys.isEmpty()) {
        throw new IllegalArgumentException("encryption names no key");
      }
      if (keys.stream().map(KeySource::id).distinct().count() < keys.size()) {
        throw new IllegalArgumentException("encryption has two keys of one id");
      }
    }
  }

  /** Where machines ask how a watch does. Whoever can reach it is answered. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Http(
      @Setting("port to listen to") Integer port,
      @Setting(
              value =
                  "address to listen to; another than this machine's own needs a guard before it",
              usual = "127.0.0.1")
          String address) {
    public Http {
      address = address == null ? "127.0.0.1" : address;
      if (port == null || port < 0 || port > 65_535) {
        throw new IllegalArgumentException("http.port is from 0 to 65535");
      }
    }
  }

  /** For how many days after its receipt the words of a return are kept. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Retention(
      @Setting("collection and days, such as `{ refuge: 730 }`; codes as in `status`")
          Map<String, Integer> days,
      @Setting("days for all other files, those nobody could read too; left out, for ever")
          @Nullable Integer otherDays) {
    public Retention {
      days = days == null ? Map.of() : Map.copyOf(days);
      if (days.values().stream().anyMatch(d -> d < 1) || (otherDays != null && otherDays < 1)) {
        throw new IllegalArgumentException("retention is of one day at least");
      }
    }

    /** Empty: for ever. */
    public Optional<Integer> of(Submission submission) {
      Optional<Integer> own = submission.about().map(about -> days.get(about.collection()));
      return own.or(() -> Optional.ofNullable(otherDays));
    }
  }

  /** Where a key is: 32 bytes in base64. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record KeySource(
      @Setting("name of the key, which stands in what it encrypts: never used for another")
          String id,
      @Setting("environment variable with the key, 32 bytes in base64") @Nullable String env,
      @Setting("file with the key, if it is in no variable") @Nullable Path file) {
    public KeySource {
      if (id == null || !id.matches("[A-Za-z0-9._-]{1,40}")) {
        throw new IllegalArgumentException("the id of a key is of letters, digits, . _ and -");
      }
      Secret.requireOne(env, file, "the key " + id + " needs env or file, one of them");
    }

    private Vault.Key key() {
      try {
        return new Vault.Key(id, Base64.getDecoder().decode(Secret.read(env, file)));
      } catch (IllegalArgumentException e) {
        String where = String.valueOf(env == null ? file : env);
        throw new ConfigurationFault(where, 0, "is no key: 32 bytes in base64 are");
      }
    }
  }

  /** With nothing set. */
  public static Configuration usual() {
    return new Configuration(
        Path.of("inbox"),
        Path.of("out"),
        null,
        USUAL_SECONDS,
        USUAL_SECONDS,
        null,
        null,
        null,
        null,
        null,
        "text");
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
   * What closes and opens stored returns.
   *
   * @throws ConfigurationFault if a key is not there
   */
  public Vault vault() {
    return encryption == null
        ? Vault.NONE
        : new Vault(encryption.keys().stream().map(KeySource::key).toList());
  }

  /**
   * Reads every secret once.
   *
   * @throws ConfigurationFault if one is not there
   */
  public void requireSecrets() {
    ledgerUrl();
    vault();
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
