package org.safereturns.pipeline.settings;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.Setting;

/** A mailbox that is read and a server that sends. */
@JsonNaming(SnakeCaseStrategy.class)
public record MailSettings(
    @Setting("address that answers are sent from") String from,
    @Setting("server of the mailbox") Server imap,
    @Setting("server that sends") Server smtp,
    @Setting(value = "the largest letter that is opened, in megabytes, as it travels", usual = "35")
        Integer maxMegabytes,
    @Setting(
            value =
                "to how many addresses that are not registered we write in a day, each once; 0 for"
                    + " none",
            usual = "20")
        Integer strangersADay,
    @Setting("reminders of returns that are due; left out, nobody is reminded")
        @Nullable Reminders reminders) {
  private static final int MEGABYTES = 35;
  private static final int STRANGERS = 20;

  public MailSettings {
    required(from, "mail.from");
    required(imap, "mail.imap");
    required(smtp, "mail.smtp");
    maxMegabytes = within(maxMegabytes, MEGABYTES, 1, 500, "max_megabytes");
    strangersADay = within(strangersADay, STRANGERS, 0, 1_000, "strangers_a_day");
  }

  public long maxBytes() {
    return (long) maxMegabytes << 20;
  }

  /** Both servers. */
  Stream<Server> servers() {
    return Stream.of(imap, smtp);
  }

  /** When senders are reminded of a return that has not come. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Reminders(
      @Setting(value = "hour of the day in England from which they are sent", usual = "9")
          Integer hour,
      @Setting(value = "how many days before a return is due, each once", usual = "[14, 3]")
          List<Integer> before,
      @Setting(value = "how many days after it was due, each once", usual = "[1, 14]")
          List<Integer> after) {
    private static final int HOUR = 9;
    private static final List<Integer> BEFORE = List.of(14, 3);
    private static final List<Integer> AFTER = List.of(1, 14);

    public static final Reminders USUAL = new Reminders(HOUR, BEFORE, AFTER);

    public Reminders {
      hour = within(hour, HOUR, 0, 23, "hour");
      before = days(before, BEFORE, 0, "before");
      after = days(after, AFTER, 1, "after");
    }

    private static List<Integer> days(
        @Nullable List<Integer> days, List<Integer> usual, int least, String key) {
      List<Integer> all = days == null ? usual : List.copyOf(days);
      all.forEach(day -> within(day, day, least, 366, key));
      return all;
    }
  }

  /** A mail server. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Server(
      @Setting("its name, as its certificate has it") String host,
      @Setting("its port, such as 993 for IMAP or 465 for SMTP") Integer port,
      @Setting("who we are there; left out, we do not say") @Nullable String user,
      @Setting("environment variable with the password") @Nullable String passwordEnv,
      @Setting("file with the password, if it is in no variable") @Nullable Path passwordFile,
      @Setting("access tokens in place of a password (XOAUTH2)") @Nullable Token token,
      @Setting(
              value =
                  "encrypted from the first byte; false only with `starttls`, or for a server on"
                      + " the same machine",
              usual = "true")
          Boolean tls,
      @Setting(
              value =
                  "encrypted before anything is said, as usual on ports 143 and 587; a server that"
                      + " does not offer it is refused",
              usual = "false")
          Boolean starttls,
      @Setting("certificates to trust beside those that Java trusts, in PEM")
          @Nullable Path certificates) {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

    public Server {
      required(host, "host");
      required(port, "port");
      starttls = starttls != null && starttls;
      tls = tls == null ? Boolean.valueOf(!starttls) : tls;
      if (tls && starttls) {
        throw new IllegalArgumentException("tls or starttls, one of them");
      }
      if (!tls && !starttls && !HERE.contains(host)) {
        throw new IllegalArgumentException(
            "tls: false is for a server on this machine; for %s say starttls: true"
                .formatted(host));
      }
      if (user != null && token == null) {
        Secret.requireOne(
            passwordEnv,
            passwordFile,
            "user needs password_env, password_file or token, one of them");
      }
    }

    /** A server that is reached in the clear and with a password. */
    public static Server local(String host, int port, String user, Path passwordFile) {
      return new Server(host, port, user, null, passwordFile, null, false, false, null);
    }

    /**
     * Reads the secret, once.
     *
     * @throws org.safereturns.issue.ConfigurationFault if it is not there
     */
    public void requireSecret() {
      if (token != null) {
        token.requireSecret();
      } else if (user != null) {
        password();
      }
    }

    public String password() {
      return Secret.read(passwordEnv, passwordFile);
    }
  }

  /** Where access tokens come from. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Token(
      @Setting("address that gives tokens for client credentials") @Nullable String url,
      @Setting("who we are there") @Nullable String clientId,
      @Setting("environment variable with our secret there") @Nullable String secretEnv,
      @Setting("file with the same, if it is in no variable") @Nullable Path secretFile,
      @Setting("what the tokens are for") @Nullable String scope,
      @Setting("in place of all these, a program that prints a token, with its arguments")
          @Nullable List<String> command) {
    public Token {
      if ((url == null) == (command == null)) {
        throw new IllegalArgumentException("token needs url or command, one of them");
      }
      if (url != null) {
        required(clientId, "client_id");
        Secret.requireOne(
            secretEnv, secretFile, "token needs secret_env or secret_file, one of them");
        if (!url.matches("https://.+|http://(localhost|127\\.0\\.0\\.1)[:/].*")) {
          throw new IllegalArgumentException("the url of a token begins with https://");
        }
      }
    }

    void requireSecret() {
      if (url != null) {
        secret();
      }
    }

    public String secret() {
      return Secret.read(secretEnv, secretFile);
    }
  }

  private static Integer within(
      @Nullable Integer number, int usual, int least, int most, String key) {
    int chosen = number == null ? usual : number;
    if (chosen < least || chosen > most) {
      throw new IllegalArgumentException(key + " is from " + least + " to " + most);
    }
    return chosen;
  }

  private static void required(@Nullable Object value, String key) {
    if (value == null) {
      throw new IllegalArgumentException("'" + key + "' is missing");
    }
  }
}
