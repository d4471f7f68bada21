package org.safereturns.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.ledger.Door;
import org.safereturns.ledger.MailThread;

/** The mail door over sockets: letters in by IMAP, answers out by SMTP. */
class MailDoorTest {
  private static final String OURS = "returns@county.example.org";
  private static final String ASHFORD = "returns@ashford.example.org";
  private static final String POLICE = "returns@kent-police.example.org";
  private static final Duration LONG = Duration.ofSeconds(30);

  @RegisterExtension
  private final GreenMailExtension server =
      new GreenMailExtension(ServerSetup.dynamicPort(ServerSetupTest.SMTP_IMAP));

  @TempDir private Path folder;
  private House house;

  @BeforeEach
  void open() throws IOException {
    server.setUser(OURS, "ours", "secret");
    server.setUser(ASHFORD, "ashford", "secret");
    server.setUser(POLICE, "police", "secret");
    server.setUser("stranger@elsewhere.example.org", "stranger", "secret");
    Path password = Files.writeString(folder.resolve("password"), "secret\n");
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    house = House.open(folder.resolve("out"));
    house.pipeline.watch(
        new WatchSettings(
            inbox,
            1_000,
            0,
            new WatchSettings.Mail(
                OURS,
                server(server.getImap().getPort(), password),
                server(server.getSmtp().getPort(), password))));
  }

  private static WatchSettings.Server server(int port, Path password) {
    return new WatchSettings.Server("127.0.0.1", port, "ours", null, password, false);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void an_answer_stands_in_the_senders_thread_and_brings_none_of_its_files_back() throws Exception {
    MimeMessage letter = letter(ASHFORD, "Rückgabe für 2022/23", "minutes.csv");
    send(letter);

    MimeMessage answer = answers("ashford", 1).get(0);
    assertThat(answer.getHeader("In-Reply-To")).containsExactly(letter.getMessageID());
    assertThat(answer.getHeader("References")).containsExactly(letter.getMessageID());
    assertThat(answer.getHeader("Auto-Submitted")).containsExactly("auto-replied");
    assertThat(answer.getSubject()).isEqualTo("Re: Rückgabe für 2022/23");
    assertThat(answer.getMessageID()).contains(reference("ashford"));
    assertThat(fileNames(answer)).contains("report.html").doesNotContain("minutes.csv");
    assertThat(text(answer)).contains(reference("ashford"));
  }

  @Test
  void a_sender_that_may_not_be_mailed_attachments_gets_the_letter_alone() throws Exception {
    send(letter(POLICE, "Extract", "extract.csv"));

    MimeMessage answer = answers("police", 1).get(0);
    assertThat(fileNames(answer)).isEmpty();
  }

  @Test
  void strangers_and_programs_get_no_answer_and_their_letters_are_kept() throws Exception {
    send(letter("stranger@elsewhere.example.org", "Hello", "virus.csv"));
    MimeMessage automatic = letter(ASHFORD, "Out of office", "card.csv");
    automatic.setHeader("Auto-Submitted", "auto-replied");
    send(automatic);
    send(letter(ASHFORD, "Return", "minutes.csv"));

    answers("ashford", 1);
    assertThat(letters("stranger", "INBOX")).isEmpty();
    assertThat(letters("ours", "Unregistered")).hasSize(1);
    assertThat(letters("ours", "Automatic")).hasSize(1);
    assertThat(house.rooms.ledger().submissions().list()).hasSize(1);
  }

  @Test
  void the_same_file_again_is_not_answered_again() throws Exception {
    send(letter(ASHFORD, "Return", "minutes.csv"));
    answers("ashford", 1);
    send(letter(ASHFORD, "Return again", "minutes.csv"));
    await().atMost(LONG).until(() -> letters("ours", "Processed").size() == 2);

    assertThat(answers("ashford", 1)).hasSize(1);
    assertThat(house.rooms.ledger().outbox().waiting()).isZero();
  }

  @Test
  void a_letter_on_which_we_fail_is_put_away_after_three_attempts() throws Exception {
    Path inTheWay = folder.resolve("out/ledger/returns");
    Files.writeString(inTheWay, "a file where the originals should be kept");
    send(letter(ASHFORD, "Return", "minutes.csv"));

    await().atMost(LONG).until(() -> letters("ours", "Failed").size() == 1);
    await().atMost(LONG).until(() -> letters("ours", "INBOX").isEmpty());
    assertThat(letters("ashford", "INBOX")).isEmpty();

    Files.delete(inTheWay); // the next letter goes through
    send(letter(ASHFORD, "Return again", "minutes.csv"));
    assertThat(answers("ashford", 1)).hasSize(1);
  }

  @Test
  void a_letter_that_cannot_be_sent_waits_in_the_outbox() throws Exception {
    server.getSmtp().stopService();
    house.pipeline.submit(byMail("minutes.csv"));
    house.pipeline.post();

    assertThat(house.rooms.ledger().outbox().waiting()).isEqualTo(1);
    assertThat(house.rooms.ledger().submissions().list())
        .allMatch(submission -> submission.outcome().isPresent());
  }

  private Incoming byMail(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "Minutes of a meeting\n");
    MailThread thread = new MailThread("<1@ashford.example.org>", ASHFORD, "Return");
    return new Incoming("ashford", name, file, Door.MAIL, Optional.of(thread));
  }

  private MimeMessage letter(String from, String subject, String fileName) throws Exception {
    MimeMessage letter = new MimeMessage(server.getSmtp().createSession());
    letter.setFrom(from);
    letter.setRecipients(Message.RecipientType.TO, OURS);
    letter.setSubject(subject, "UTF-8");
    MimeBodyPart words = new MimeBodyPart();
    words.setText("Please find our return attached.");
    MimeBodyPart file = new MimeBodyPart();
    file.setContent("Minutes of a meeting\n", "text/csv");
    file.setFileName(fileName);
    letter.setContent(new MimeMultipart(words, file));
    letter.saveChanges();
    return letter;
  }

  private static void send(MimeMessage letter) throws MessagingException {
    Transport.send(letter);
  }

  private String reference(String sender) {
    return house.rooms.ledger().submissions().list().stream()
        .filter(s -> s.sender().equals(sender))
        .findFirst()
        .orElseThrow()
        .reference();
  }

  private List<MimeMessage> answers(String user, int number) {
    await().atMost(LONG).until(() -> letters(user, "INBOX").size() >= number);
    return letters(user, "INBOX");
  }

  private List<MimeMessage> letters(String user, String name) {
    List<MimeMessage> letters = new ArrayList<>();
    try (Store store = server.getImap().createStore()) {
      store.connect(user, "secret");
      Folder mailbox = store.getFolder(name);
      if (mailbox.exists()) {
        mailbox.open(Folder.READ_ONLY);
        for (Message letter : mailbox.getMessages()) {
          letters.add(new MimeMessage((MimeMessage) letter));
        }
      }
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
    return letters;
  }

  private static List<String> fileNames(MimeMessage letter) throws Exception {
    List<String> names = new ArrayList<>();
    if (letter.getContent() instanceof MimeMultipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        if (part.getFileName() != null) {
          names.add(part.getFileName());
        }
      }
    }
    return names;
  }

  private static String text(MimeMessage letter) throws Exception {
    Object content = letter.getContent();
    return content instanceof MimeMultipart parts
        ? parts.getBodyPart(0).getContent().toString()
        : content.toString();
  }
}
