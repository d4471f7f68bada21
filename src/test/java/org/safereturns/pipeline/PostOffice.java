package org.safereturns.pipeline;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.safereturns.pipeline.settings.MailSettings;

/** A mail server with our mailbox and those of the senders of the sample. */
public final class PostOffice implements AutoCloseable {
  public static final String OURS = "returns@county.example.org";
  private static final String SECRET = "secret";
  private static final Duration LONG = Duration.ofSeconds(30);

  final GreenMail server = new GreenMail(ServerSetup.dynamicPort(ServerSetupTest.SMTP_IMAP));
  private final Path password;

  PostOffice(Path folder) throws IOException {
    password = Files.writeString(folder.resolve("password"), SECRET + "\n");
    server.start();
    server.setUser(OURS, OURS, SECRET);
  }

  /** At most one megabyte, and two strangers a day. */
  MailSettings settings() {
    return new MailSettings(
        OURS, at(server.getImap().getPort()), at(server.getSmtp().getPort()), 1, 2, null);
  }

  private MailSettings.Server at(int port) {
    return MailSettings.Server.local("127.0.0.1", port, OURS, password);
  }

  public static String address(String sender) {
    return "returns@" + sender + ".example.org";
  }

  /** A letter with a file that is no return. */
  MimeMessage letter(String from, String fileName) throws MessagingException {
    return letter(from, file(fileName, "Minutes of a meeting of " + from + "\n"));
  }

  MimeMessage letter(String from, BodyPart... files) throws MessagingException {
    MimeMessage letter = new MimeMessage(server.getSmtp().createSession());
    letter.setFrom(from);
    letter.setRecipients(Message.RecipientType.TO, OURS);
    letter.setSubject("Rückgabe", "UTF-8");
    MimeBodyPart words = new MimeBodyPart();
    words.setText("Please find our return attached.");
    MimeMultipart parts = new MimeMultipart(words);
    for (BodyPart file : files) {
      parts.addBodyPart(file);
    }
    letter.setContent(parts);
    letter.saveChanges();
    return letter;
  }

  static MimeBodyPart file(String name, String content) throws MessagingException {
    MimeBodyPart file = new MimeBodyPart();
    file.setContent(content, "text/csv");
    file.setFileName(name);
    file.setDisposition(Part.ATTACHMENT);
    return file;
  }

  void send(MimeMessage letter) throws MessagingException {
    server.setUser(letter.getFrom()[0].toString(), SECRET);
    Transport.send(letter);
  }

  /** Puts a letter into our mailbox by itself: this server takes long over large ones. */
  void put(MimeMessage letter) {
    server.setUser(OURS, OURS, SECRET).deliver(letter);
  }

  /** As it would travel, head and all. */
  void sendRaw(String letter) throws MessagingException {
    MimeMessage message =
        new MimeMessage(
            server.getSmtp().createSession(),
            new ByteArrayInputStream(letter.getBytes(StandardCharsets.ISO_8859_1)));
    Transport.send(message, message.getAllRecipients());
  }

  /** The letters in somebody's inbox, once there are so many. */
  List<MimeMessage> inbox(String address, int number) {
    await().atMost(LONG).until(() -> letters(address, "INBOX").size() >= number);
    return letters(address, "INBOX");
  }

  /** Our letters that lie in a folder, once there are so many. */
  List<MimeMessage> ours(String folder, int number) {
    await().atMost(LONG).until(() -> letters(OURS, folder).size() >= number);
    return letters(OURS, folder);
  }

  List<MimeMessage> letters(String user, String name) {
    List<MimeMessage> letters = new ArrayList<>();
    try (Store store = server.getImap().createStore()) {
      server.setUser(user, SECRET);
      store.connect(user, SECRET);
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

  public static List<String> fileNames(Part part) throws MessagingException, IOException {
    List<String> names = new ArrayList<>();
    if (part.getContent() instanceof MimeMultipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        names.addAll(fileNames(parts.getBodyPart(i)));
      }
    } else if (part.getFileName() != null) {
      names.add(part.getFileName());
    }
    return names;
  }

  /** The first part that is plain text. */
  static String text(Part part) throws MessagingException, IOException {
    Part first = part;
    while (first.getContent() instanceof MimeMultipart parts) {
      first = parts.getBodyPart(0);
    }
    return first.getContent().toString();
  }

  @Override
  public void close() {
    server.stop();
  }
}
