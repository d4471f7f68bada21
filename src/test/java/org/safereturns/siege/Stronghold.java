package org.safereturns.siege;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.activation.DataHandler;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.safereturns.SiegedWatch;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import org.safereturns.ledger.Vault;

/** A folder, a mailbox and the process that watches both. */
final class Stronghold implements AutoCloseable {
  static final String OURS = "returns@county.example.org";
  static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

  private static final String SECRET = "secret";
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Path SAMPLE = Path.of("inbox-sample");

  private final GreenMail post = new GreenMail(ServerSetup.dynamicPort(ServerSetupTest.SMTP_IMAP));
  private final Path folder;
  private String url = "";

  Stronghold(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    Files.createDirectories(inbox());
    Files.copy(SAMPLE.resolve("senders.yaml"), inbox().resolve("senders.yaml"));
    Files.writeString(folder.resolve("password"), SECRET + "\n");
    post.start();
    post.setUser(OURS, OURS, SECRET);
  }

  Path inbox() {
    return folder.resolve("inbox");
  }

  Path out() {
    return folder.resolve("out");
  }

  /** By folder: a file of the sample appears at the door. */
  void bring(String file) throws IOException {
    Path at = inbox().resolve(file);
    Files.createDirectories(at.getParent());
    Files.copy(SAMPLE.resolve(file), at);
  }

  /** By mail: the sender of a file of the sample attaches it to a letter. */
  void send(String file) throws MessagingException, IOException {
    MimeMessage letter = new MimeMessage(post.getSmtp().createSession());
    letter.setFrom(address(file));
    letter.setRecipients(Message.RecipientType.TO, OURS);
    letter.setSubject("Our return");
    MimeBodyPart attached = new MimeBodyPart();
    attached.attachFile(SAMPLE.resolve(file).toFile());
    letter.setContent(new MimeMultipart(attached));
    letter.saveChanges();
    post.setUser(address(file), address(file), SECRET);
    Transport.send(letter);
  }

  /** By folder: a return that was made appears at the door. */
  void bring(MadeReturns.Made made) throws IOException {
    Path at = Files.createDirectories(inbox().resolve(made.sender())).resolve(made.name());
    Path part = Files.write(at.resolveSibling(made.name() + ".part"), made.bytes());
    Files.move(part, at, StandardCopyOption.ATOMIC_MOVE);
  }

  /** By mail: the same; gives the Message-ID of the letter. */
  String deliver(MadeReturns.Made made) throws MessagingException {
    String from = MadeReturns.address(made.sender());
    MimeMessage letter = new MimeMessage(post.getSmtp().createSession());
    letter.setFrom(from);
    letter.setRecipients(Message.RecipientType.TO, OURS);
    letter.setSubject("Our return");
    MimeBodyPart attached = new MimeBodyPart();
    attached.setDataHandler(
        new DataHandler(new ByteArrayDataSource(made.bytes(), "application/octet-stream")));
    attached.setFileName(made.name());
    letter.setContent(new MimeMultipart(attached));
    letter.saveChanges();
    post.setUser(from, from, SECRET);
    post.setUser(OURS, OURS, SECRET).deliver(letter);
    return letter.getMessageID();
  }

  /**
   * An answer of ours.
   *
   * @param to Message-ID of what is answered
   */
  record Answer(String id, String to) {}

  /** The answers in somebody's mailbox; what answers no letter is left out. */
  List<Answer> answers(String user) throws MessagingException {
    List<Answer> answers = new ArrayList<>();
    try (Store store = post.getImap().createStore()) {
      store.connect(user, SECRET);
      Folder mailbox = store.getFolder("INBOX");
      mailbox.open(Folder.READ_ONLY);
      for (Message letter : mailbox.getMessages()) {
        String[] to = letter.getHeader("In-Reply-To");
        if (to != null) {
          answers.add(new Answer(((MimeMessage) letter).getMessageID(), to[0]));
        }
      }
    }
    return answers;
  }

  static String address(String file) {
    return "returns@" + Path.of(file).getName(0) + ".example.org";
  }

  /** How many letters wait in our mailbox. */
  int waiting() throws FolderException {
    return post.getManagers().getImapHostManager().getInbox(mailbox()).getMessageCount();
  }

  private GreenMailUser mailbox() {
    return post.getUserManager().getUser(OURS);
  }

  /** Message-IDs of the letters in a folder of somebody's mailbox. */
  List<String> letters(String user, String name) throws MessagingException {
    post.setUser(user, user, SECRET);
    List<String> letters = new ArrayList<>();
    try (Store store = post.getImap().createStore()) {
      store.connect(user, SECRET);
      Folder mailbox = store.getFolder(name);
      if (mailbox.exists()) {
        mailbox.open(Folder.READ_ONLY);
        for (Message letter : mailbox.getMessages()) {
          letters.add(((MimeMessage) letter).getMessageID());
        }
      }
    }
    return letters;
  }

  /** Keeps the ledger on a server. */
  Stronghold on(String jdbcUrl) {
    url = jdbcUrl;
    return this;
  }

  /** The program as it is, in a process of its own. */
  Process start(Instant clock, String... options) throws IOException {
    set(clock);
    Path config = folder.resolve("config.yaml");
    Files.writeString(
        config,
        """
        inbox: %s
        out: %s
        poll_seconds: 1
        settle_seconds: 0
        mail:
          from: %s
          imap: %s
          smtp: %s
        """
            .formatted(
                inbox(),
                out(),
                OURS,
                server(post.getImap().getPort()),
                server(post.getSmtp().getPort())));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Collections.addAll(command, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");
    Collections.addAll(command, options);
    Collections.addAll(command, "-cp", System.getProperty("java.class.path"));
    Collections.addAll(
        command,
        SiegedWatch.class.getName(),
        config.toString(),
        folder.resolve("clock").toString());
    ProcessBuilder child =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    if (!url.isEmpty()) {
      child.environment().put("SAFE_RETURNS_LEDGER", url);
    }
    return child.start();
  }

  /** Sets the program's clock, also while it runs. */
  void set(Instant clock) throws IOException {
    Path part = Files.writeString(folder.resolve("clock.part"), clock.toString());
    Files.move(part, folder.resolve("clock"), StandardCopyOption.ATOMIC_MOVE);
  }

  private String server(int port) {
    return "{ host: 127.0.0.1, port: %d, user: '%s', password_file: '%s', tls: false }"
        .formatted(port, OURS, folder.resolve("password"));
  }

  /** Lets the program work until nothing is left to do, and ends it as an operator would. */
  void finish(Instant clock) throws Exception {
    Files.deleteIfExists(address());
    Process watch = start(clock);
    try {
      rest();
      watch.destroy();
      watch.waitFor(60, TimeUnit.SECONDS);
    } finally {
      watch.destroyForcibly();
    }
  }

  /** Waits until nothing is left to do. */
  void rest() {
    await()
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(500))
        .ignoreExceptions() // a letter may be moved away while it is looked at
        .untilAsserted(() -> assertThat(unrest()).isEmpty());
  }

  /** Waits until a process that went on has looked at the doors again, and has nothing to do. */
  void lookAtTheDoors() throws Exception {
    Path marker = inbox().resolve("oasis").resolve("last.csv.part"); // left aside, as they note
    Files.createDirectories(marker.getParent());
    Files.writeString(marker, "not copied to its end\n");
    await().atMost(LONG).until(() -> Files.exists(out().resolve("left-aside.txt")));
    Files.delete(marker);
    await().atMost(LONG).until(() -> !Files.exists(out().resolve("left-aside.txt")));
    rest();
  }

  /** The process has opened the ledger once this is there; until then nobody else may. */
  private Path address() {
    return out().resolve("ledger").resolve("ledger.address");
  }

  /** What is still to be done, empty if nothing is. */
  private String unrest() throws IOException, MessagingException {
    try (Stream<Path> files = Files.walk(inbox())) {
      if (files.filter(Files::isRegularFile).count() > 1) {
        return "a file is at the door";
      }
    }
    if (!letters(OURS, "INBOX").isEmpty()) {
      return "a letter is at the door";
    }
    if (url.isEmpty() && !Files.exists(address())) {
      return "the ledger is not open yet";
    }
    try (Ledger ledger = ledger()) {
      List<Submission> all = ledger.submissions().list();
      boolean done = !all.isEmpty() && all.stream().noneMatch(Submission::isUnfinished);
      return !done ? "of " + all : ledger.outbox().waiting() > 0 ? "a letter waits" : "";
    } catch (SystemFault notYet) {
      return "the ledger is not shared yet: " + notYet.getMessage();
    }
  }

  /** Beside the process, or after it. */
  Ledger ledger() {
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    Path beside = out().resolve("ledger");
    return url.isEmpty()
        ? Ledger.open(beside, clock, Vault.NONE)
        : Ledger.open(url, beside, clock, Vault.NONE);
  }

  String log() throws IOException {
    Path log = folder.resolve("log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  @Override
  public void close() {
    post.stop();
  }
}
