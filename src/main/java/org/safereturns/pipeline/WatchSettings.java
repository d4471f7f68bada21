package org.safereturns.pipeline;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.Setting;

/**
 * What {@code watch} watches: a folder, and a mailbox if one is named.
 *
 * @param inbox holds a folder for each sender
 * @param pollMillis how often the doors are looked at
 * @param settleMillis how long a file must not have changed before it is read
 */
public record WatchSettings(Path inbox, int pollMillis, int settleMillis, @Nullable Mail mail) {

  /** A mailbox that is read and a server that sends. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Mail(
      @Setting("address that answers are sent from") String from,
      @Setting("server of the mailbox") Server imap,
      @Setting("server that sends") Server smtp) {
    public Mail {
      required(from, "mail.from");
      required(imap, "mail.imap");
      required(smtp, "mail.smtp");
    }
  }

  /** A mail server. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Server(
      @Setting("its name") String host,
      @Setting("its port, such as 993 for IMAP or 465 for SMTP") Integer port,
      @Setting("who we are there; left out, we do not say") @Nullable String user,
      @Setting("environment variable with the password") @Nullable String passwordEnv,
      @Setting("file with the password, if it is in no variable") @Nullable Path passwordFile,
      @Setting(
              value =
                  "encrypted from the first byte; false only for a server on the same machine",
              usual = "true")
          Boolean tls) {
    public Server {
      required(host, "host");
      required(port, "port");
      tls = tls == null ? Boolean.TRUE : tls;
      if (user != null) {
        Secret.requireOne(
            passwordEnv, passwordFile, "user needs password_env or password_file, one of them");
      }
    }

    String password() {
      return Secret.read(passwordEnv, passwordFile);
    }
  }

  private static void required(@Nullable Object value, String key) {
    if (value == null) {
      throw new IllegalArgumentException("'" + key + "' is missing");
    }
  }
}
