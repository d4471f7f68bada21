package org.safereturns.pipeline.letter;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.safereturns.ledger.Letter;
import org.safereturns.ledger.MailThread;

/**
 * Writes a letter as it travels: its text as plain text and as HTML, then its files. It is made of
 * nothing but what we wrote; no part of the letter it answers is in it.
 */
public record OutgoingLetter(String from, Path replies) {
  private static final Session NONE = Session.getInstance(new Properties());
  private static final String UTF_8 = "UTF-8";

  /**
   * @param withFiles whether its files may go with it
   */
  public MimeMessage write(Letter letter, boolean withFiles)
      throws MessagingException, IOException {
    Letter.Head head = letter.head();
    MimeMessage message = new WithItsOwnId(head.messageId());
    message.setFrom(new InternetAddress(from));
    message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(head.to(), true));
    message.setSubject(head.subject(), UTF_8);
    message.setHeader("Auto-Submitted", "auto-replied");
    message.setHeader("X-Auto-Response-Suppress", "All");
    message.setHeader(Envelope.OURS, letter.id());
    MailThread thread = head.thread().orElse(new MailThread("", "", ""));
    if (!thread.messageId().isEmpty()) {
      message.setHeader("In-Reply-To", thread.messageId());
      message.setHeader("References", thread.references());
    }
    message.setContent(content(letter, withFiles));
    message.saveChanges();
    return message;
  }

  private MimeMultipart content(Letter letter, boolean withFiles)
      throws MessagingException, IOException {
    Letter.Body body = letter.body();
    Path folder = replies.resolve(body.folder());
    boolean here = !body.plain().isEmpty();
    MimeMultipart words =
        new MimeMultipart(
            "alternative",
            text(here ? body.plain() : Files.readString(folder.resolve("letter.txt")), "plain"),
            text(here ? body.html() : Files.readString(folder.resolve("letter.html")), "html"));
    MimeMultipart all = new MimeMultipart("mixed", part(words));
    for (String name : withFiles ? body.files() : java.util.List.<String>of()) {
      MimeBodyPart file = new MimeBodyPart();
      file.attachFile(folder.resolve(name).toFile());
      all.addBodyPart(file);
    }
    return all.getCount() == 1 ? words : all;
  }

  private static MimeBodyPart part(MimeMultipart inner) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(inner);
    return part;
  }

  private static MimeBodyPart text(String text, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, kind);
    return part;
  }

  /** Without this, saving a letter would give it another Message-ID each time it is sent. */
  private static final class WithItsOwnId extends MimeMessage {
    private final String id;

    WithItsOwnId(String id) {
      super(NONE);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
