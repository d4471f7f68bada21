package org.safereturns.pipeline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.ledger.Door;
import org.safereturns.ledger.MailThread;
import org.safereturns.ledger.Outbox;
import org.safereturns.pipeline.House;
import org.safereturns.pipeline.PostOffice;
import org.safereturns.pipeline.inbox.Incoming;
import org.safereturns.pipeline.post.MailServer;
import org.safereturns.pipeline.settings.MailSettings;
import org.safereturns.pipeline.settings.WatchSettings;

/**
 * Letters in and out by Dovecot and Exim, encrypted, as root or with sudo; {@code .ci/programs}
 * runs it.
 */
@Tag("programs")
class MailServersTest {
  private static final String ASHFORD = PostOffice.address("ashford");
  private static final String SECRET = "secret";
  private static final String TOKEN = "eyJ0b2tlbiI6MX0.a-b_c";
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private final int imaps = freePort();
  private final int smtp = freePort();
  private final List<Process> programs = new ArrayList<>();
  private House house;

  @BeforeEach
  void open() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    run(
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
        "-addext",
        "subjectAltName=DNS:localhost",
        "-keyout",
        path("key.pem"),
        "-out",
        path("cert.pem"));
    for (String writable : List.of("home", "spool", "log")) {
      Path made = Files.createDirectory(folder.resolve(writable));
      Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
    Files.setPosixFilePermissions(
        folder.resolve("key.pem"), PosixFilePermissions.fromString("rw-r--r--"));
    Files.writeString(
        folder.resolve("users"), "%1$s: %1$s\n%2$s: %2$s\n".formatted(PostOffice.OURS, ASHFORD));
    start("dovecot", "-F", "-c", written("dovecot.conf", DOVECOT));
    start("exim4", "-bdf", "-q1h", "-C", written("exim.conf", EXIM));
    house = House.open(folder.resolve("out"));
    await().atMost(LONG).until(this::isUp);
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    house.watch(new WatchSettings(inbox, 300, 0, settings()));
  }

  @AfterEach
  void close() throws Exception {
    if (house != null) {
      house.close();
    }
    for (Process program : programs) {
      run(asRoot("kill", String.valueOf(program.pid())));
      program.waitFor();
    }
    run(asRoot("rm", "-rf", path("home"), path("spool"), path("log"), path("run")));
  }

  @Test
  void a_return_is_taken_in_and_answered_and_a_refusal_is_told() throws Exception {
    MimeMessage letter = letter();
    send(letter);

    await().atMost(LONG).until(() -> letters(ASHFORD, "INBOX").size() == 1);
    MimeMessage answer = letters(ASHFORD, "INBOX").get(0);
    assertThat(answer.getHeader("In-Reply-To")).containsExactly(letter.getMessageID());
    assertThat(PostOffice.fileNames(answer)).contains("report.html");
    assertThat(house.rooms.ledger().submissions().list())
        .singleElement()
        .satisfies(s -> assertThat(s.outcome()).hasToString("Optional[ACCEPTED]"));
    await().atMost(LONG).until(() -> letters(PostOffice.OURS, "INBOX").isEmpty());
    assertThat(letters(PostOffice.OURS, MailDoor.PROCESSED)).hasSize(1);

    MailThread thread = new MailThread("<1@x>", "", "nobody@dover.example.org");
    Path file = Files.writeString(folder.resolve("minutes.csv"), "Minutes\n");
    house.pipeline.submit(
        new Incoming("dover", "minutes.csv", file, Door.MAIL, Optional.of(thread)));
    house.pipeline.post();
    assertThat(house.rooms.ledger().outbox().undelivered())
        .extracting(Outbox.Undelivered::cause)
        .containsExactly("refused: 550");
  }

  private MailSettings settings() throws IOException {
    return new MailSettings(PostOffice.OURS, server(imaps, true), byToken(), null, null, null);
  }

  /** The server that sends, by STARTTLS, where we sign in with a token. */
  private MailSettings.Server byToken() {
    return new MailSettings.Server(
        "localhost",
        smtp,
        PostOffice.OURS,
        null,
        null,
        new MailSettings.Token(null, null, null, null, null, List.of("echo", TOKEN)),
        false,
        true,
        folder.resolve("cert.pem"));
  }

  /** The mailbox encrypted from the first byte, the sending server by STARTTLS. */
  private MailSettings.Server server(int port, boolean tls) throws IOException {
    Path password = Files.writeString(folder.resolve("password"), SECRET);
    return new MailSettings.Server(
        "localhost",
        port,
        PostOffice.OURS,
        null,
        password,
        null,
        tls,
        !tls,
        folder.resolve("cert.pem"));
  }

  private MimeMessage letter() throws Exception {
    MimeMessage letter = new MimeMessage(Session.getInstance(new Properties()));
    letter.setFrom("Officer <" + ASHFORD + ">");
    letter.setRecipients(Message.RecipientType.TO, PostOffice.OURS);
    letter.setSubject("Return");
    MimeBodyPart file = new MimeBodyPart();
    file.attachFile(House.SAMPLE.resolve("ashford/da-homelessness-2022-23.xlsx").toFile());
    letter.setContent(new MimeMultipart(file));
    letter.saveChanges();
    return letter;
  }

  private void send(MimeMessage letter) throws MessagingException, IOException {
    Session session = Session.getInstance(MailServer.properties("smtp", server(smtp, false)));
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect("localhost", smtp, PostOffice.OURS, SECRET);
      transport.sendMessage(letter, letter.getAllRecipients());
    }
  }

  private List<MimeMessage> letters(String user, String name) throws Exception {
    List<MimeMessage> letters = new ArrayList<>();
    Session session = Session.getInstance(MailServer.properties("imap", server(imaps, true)));
    try (Store store = session.getStore("imap")) {
      store.connect("localhost", imaps, user, SECRET);
      Folder mailbox = store.getFolder(name);
      if (mailbox.exists()) {
        mailbox.open(Folder.READ_ONLY);
        for (Message letter : mailbox.getMessages()) {
          letters.add(new MimeMessage((MimeMessage) letter));
        }
      }
    }
    return letters;
  }

  private boolean isUp() {
    try (var imap = new java.net.Socket("localhost", imaps);
        var out = new java.net.Socket("localhost", smtp)) {
      return imap.isConnected() && out.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private String written(String name, String text) throws Exception {
    String filled =
        text.replace("DIR", folder.toString())
            .replace("IMAPS", String.valueOf(imaps))
            .replace("SMTP", String.valueOf(smtp))
            .replace("OURS", PostOffice.OURS)
            .replace("SECRET", SECRET)
            .replace("TOKEN", TOKEN);
    Path file = Files.writeString(folder.resolve(name), filled);
    run(asRoot("chown", "root:root", file.toString()));
    return file.toString();
  }

  private void start(String... command) throws IOException {
    programs.add(
        new ProcessBuilder(asRoot(command))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(command[0] + ".out").toFile())
            .start());
  }

  private static String[] asRoot(String... command) {
    if (System.getProperty("user.name").equals("root")) {
      return command;
    }
    List<String> whole = new ArrayList<>(List.of("sudo", "-n"));
    whole.addAll(List.of(command));
    return whole.toArray(String[]::new);
  }

  private static void run(String... command) throws Exception {
    Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(program.waitFor()).as(said).isZero();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final String DOVECOT =
      """
      base_dir = DIR/run
      state_dir = DIR/run
      log_path = DIR/dovecot.log
      protocols = imap
      listen = 127.0.0.1
      ssl = required
      ssl_cert = <DIR/cert.pem
      ssl_key = <DIR/key.pem
      first_valid_uid = 1
      mail_location = maildir:~/Maildir
      passdb {
        driver = static
        args = password=SECRET
      }
      userdb {
        driver = static
        args = uid=Debian-exim gid=Debian-exim home=DIR/home/%u
      }
      service imap-login {
        inet_listener imap {
          port = 0
        }
        inet_listener imaps {
          port = IMAPS
        }
      }
      """;

  private static final String EXIM =
      """
      primary_hostname = localhost
      spool_directory = DIR/spool
      log_file_path = DIR/log/%slog
      pid_file_path = DIR/spool/exim.pid
      local_interfaces = 127.0.0.1
      daemon_smtp_ports = SMTP
      tls_advertise_hosts = *
      tls_certificate = DIR/cert.pem
      tls_privatekey = DIR/key.pem
      acl_smtp_rcpt = rcpt
      acl_smtp_data = data
      never_users =
      deliver_drop_privilege = true
      keep_environment =

      begin acl
      rcpt:
        deny    !encrypted = *
        require authenticated = *
                verify = recipient
        accept
      data:
        accept

      begin routers
      here:
        driver = accept
        condition = ${lookup{$local_part@$domain}lsearch{DIR/users}{yes}{no}}
        transport = maildir

      begin transports
      maildir:
        driver = appendfile
        directory = DIR/home/${lookup{$local_part@$domain}lsearch{DIR/users}}/Maildir
        maildir_format
        create_directory
        user = Debian-exim
        group = Debian-exim

      begin authenticators
      plain:
        driver = plaintext
        public_name = PLAIN
        server_advertise_condition = ${if def:tls_in_cipher}
        server_condition = ${if and{{eq{$auth2}{OURS}}{eq{$auth3}{SECRET}}}}
        server_set_id = $auth2
      xoauth2:
        driver = plaintext
        public_name = XOAUTH2
        server_advertise_condition = ${if def:tls_in_cipher}
        server_prompts = :
        server_condition = ${if eq{$auth1}{user=OURS\\001auth=Bearer TOKEN\\001\\001}}
        server_set_id = OURS
      """;
}
