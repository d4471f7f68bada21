package org.safereturns.pipeline;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.Message;
import org.safereturns.ledger.MailThread;

/**
 * What the head of a letter says. Everything in it was written by strangers: nothing leaves here
 * that could break a header of ours.
 *
 * @param from address of the writer, empty if there is none that can be read
 * @param automatic whether a program wrote it: those are never answered, or two programs would
 *     answer each other for ever
 */
record Envelope(String from, String messageId, String subject, boolean automatic) {
  private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,900}>");
  private static final int SUBJECT = 200;

  static Envelope of(Message letter) {
    String id = header(letter, "Message-ID").strip();
    return new Envelope(
        from(letter),
        MESSAGE_ID.matcher(id).matches() ? id : "",
        subject(letter),
        isAutomatic(letter));
  }

  Optional<MailThread> thread() {
    return Optional.of(new MailThread(messageId, from, subject));
  }

  private static String from(Message letter) {
    try {
      InternetAddress[] writers = InternetAddress.parse(header(letter, "From"), true);
      return writers.length == 1 ? writers[0].getAddress().toLowerCase(Locale.ROOT) : "";
    } catch (AddressException e) {
      return "";
    }
  }

  /** Subjects arrive as they travel, in ASCII. */
  private static String subject(Message letter) {
    String travelled = header(letter, "Subject");
    String decoded;
    try {
      decoded = MimeUtility.decodeText(MimeUtility.unfold(travelled));
    } catch (UnsupportedEncodingException e) {
      decoded = "";
    }
    String line = decoded.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    return line.length() <= SUBJECT ? line : line.substring(0, SUBJECT).strip();
  }

  private static boolean isAutomatic(Message letter) {
    String automatic = header(letter, "Auto-Submitted").strip();
    String precedence = header(letter, "Precedence").strip().toLowerCase(Locale.ROOT);
    return (!automatic.isEmpty() && !automatic.equalsIgnoreCase("no"))
        || precedence.equals("bulk")
        || precedence.equals("junk")
        || precedence.equals("list")
        || header(letter, "Return-Path").strip().equals("<>");
  }

  /** The first of several. */
  private static String header(Message letter, String name) {
    Object value = letter.getHeader(name);
    Object first = value instanceof Iterable<?> several ? several.iterator().next() : value;
    return first == null ? "" : first.toString();
  }
}
