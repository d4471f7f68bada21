package org.safereturns.pipeline;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.Settings;

/**
 * What {@code watch} watches: a folder, and a mailbox if one is named.
 *
 * @param inbox holds a folder for each sender
 * @param out folder of ledger, replies and datasets
 * @param senders the registry; {@code senders.yaml} in the inbox unless it is named
 * @param pollSeconds how often the doors are looked at; 5 unless set
 * @param settleSeconds how long a file must not have changed before it is read; 5 unless set
 */
@JsonNaming(SnakeCaseStrategy.class)
public record WatchSettings(
    Path inbox,
    Path out,
    @Nullable Path senders,
    @Nullable Integer pollSeconds,
    @Nullable Integer settleSeconds,
    @Nullable Mail mail) {
  private static final int PATIENCE_SECONDS = 5;

  public WatchSettings {
    required(inbox, "inbox");
    required(out, "out");
    if (inbox.toString().matches(".*[?#%].*")) {
      throw new IllegalArgumentException("the path of the inbox may not hold ?, # or %");
    }
    positive(pollSeconds, "poll_seconds", 1);
    positive(settleSeconds, "settle_seconds", 0);
  }

  /**
   * A mailbox that is read and a server that sends.
   *
   * @param from address that answers are sent from
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Mail(String from, Server imap, Server smtp) {
    public Mail {
      required(from, "mail.from");
      required(imap, "mail.imap");
      required(smtp, "mail.smtp");
    }
  }

  /**
   * A mail server. The password never stands in the settings: it is in a file, or in an environment
   * variable.
   *
   * @param tls encrypted from the first byte; false only for a server on the same machine
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Server(
      String host,
      Integer port,
      @Nullable String user,
      @Nullable String passwordEnv,
      @Nullable Path passwordFile,
      @Nullable Boolean tls) {
    public Server {
      required(host, "host");
      required(port, "port");
      if (user != null && (passwordEnv == null) == (passwordFile == null)) {
        throw new IllegalArgumentException("user needs password_env or password_file, one of them");
      }
    }

    boolean isEncrypted() {
      return tls == null || tls;
    }
  }

  /**
   * @throws ConfigurationFault with the line of the mistake
   */
  public static WatchSettings load(Path file) {
    return Settings.read(file, WatchSettings.class);
  }

  public Path registry() {
    return Optional.ofNullable(senders).orElseGet(() -> inbox.resolve(Inbox.REGISTRY));
  }

  public int pollMillis() {
    return 1_000 * (pollSeconds == null ? PATIENCE_SECONDS : pollSeconds);
  }

  int settleMillis() {
    return 1_000 * (settleSeconds == null ? PATIENCE_SECONDS : settleSeconds);
  }

  static String password(Server server) {
    if (server.passwordFile() != null) {
      try {
        return Files.readString(server.passwordFile()).strip();
      } catch (IOException e) {
        throw new ConfigurationFault(server.passwordFile().toString(), 0, "cannot be read");
      }
    }
    String variable = String.valueOf(server.passwordEnv());
    String password = System.getenv(variable);
    if (password == null) {
      throw new ConfigurationFault(variable, 0, "this environment variable is not set");
    }
    return password;
  }

  private static void positive(@Nullable Integer seconds, String key, int least) {
    if (seconds != null && (seconds < least || seconds > 3_600)) {
      throw new IllegalArgumentException(key + " is from " + least + " to 3600");
    }
  }

  private static void required(@Nullable Object value, String key) {
    if (value == null) {
      throw new IllegalArgumentException("'" + key + "' is missing");
    }
  }
}
