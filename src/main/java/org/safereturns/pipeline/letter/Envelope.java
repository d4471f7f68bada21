package org.safereturns.pipeline.letter;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.ledger.MailThread;

/**
 * What the head of a letter says. Everything in it was written by strangers: nothing leaves here
 * that could break a header of ours. The subject is not looked at.
 *
 * @param from addresses of the writers in small letters, empty if they cannot be read
 * @param messageId empty if there is none that can be repeated
 * @param references Message-IDs of the thread up to this letter, as a header has them
 * @param automatic whether a program wrote it: those are never answered, or two programs would
 *     answer each other for ever
 */
public record Envelope(List<String> from, String messageId, String references, boolean automatic) {
  /** Stands in every letter of ours. */
  static final String OURS = "X-Safe-Returns";

  private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,900}>");

  /** The first and the last of a long thread are enough to find its place. */
  private static final int THREAD = 20;

  /** Letters that no address of a mail server goes beyond. */
  private static final int ADDRESS = 320;

  private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");
  private static final Pattern PROGRAM = Pattern.compile("(mailer-daemon|postmaster)@.*");

  public Envelope {
    from = List.copyOf(from);
  }

  /**
   * @param own our address
   */
  public static Envelope of(Message letter, String own) throws MessagingException {
    List<String> from = from(letter);
    String id = header(letter, "Message-ID").strip();
    String known = MESSAGE_ID.matcher(id).matches() ? id : "";
    boolean automatic = isAutomatic(letter) || from.stream().anyMatch(a -> isProgram(a, own));
    return new Envelope(from, known, references(letter, known), automatic);
  }

  /** The writer who is answered. */
  public String writer() {
    return from.get(0);
  }

  public MailThread thread() {
    return new MailThread(messageId, references, writer());
  }

  /** Groups count by their members. */
  private static List<String> from(Message letter) throws MessagingException {
    List<String> from = new ArrayList<>();
    try {
      for (String header : headers(letter, "From")) {
        for (InternetAddress writer : InternetAddress.parse(header, false)) {
          InternetAddress[] members =
              writer.isGroup() ? writer.getGroup(false) : new InternetAddress[] {writer};
          for (InternetAddress one : members) {
            one.validate();
            if (one.getAddress().length() > ADDRESS) {
              return List.of();
            }
            from.add(one.getAddress().toLowerCase(Locale.ROOT));
          }
        }
      }
    } catch (AddressException e) {
      return List.of();
    }
    return from.stream().distinct().toList();
  }

  private static String references(Message letter, String id) throws MessagingException {
    List<String> thread = new ArrayList<>();
    String earlier = header(letter, "References") + " " + header(letter, "In-Reply-To");
    Matcher ids = MESSAGE_ID.matcher(earlier);
    ids.results().map(MatchResult::group).distinct().forEach(thread::add);
    if (!id.isEmpty()) {
      thread.remove(id);
      thread.add(id);
    }
    if (thread.size() > THREAD) {
      thread.subList(1, thread.size() - THREAD + 1).clear();
    }
    return String.join(" ", thread);
  }

  private static boolean isAutomatic(Message letter) throws MessagingException {
    String automatic = header(letter, "Auto-Submitted").strip();
    return !(automatic.isEmpty() || automatic.toLowerCase(Locale.ROOT).matches("no\\b.*"))
        || BULK.contains(header(letter, "Precedence").strip().toLowerCase(Locale.ROOT))
        || !headers(letter, "List-Id").isEmpty()
        || !headers(letter, OURS).isEmpty()
        || headers(letter, "Return-Path").stream().anyMatch(p -> p.strip().equals("<>"))
        || isReport(letter);
  }

  static boolean isReport(Message letter) throws MessagingException {
    return header(letter, "Content-Type")
        .strip()
        .toLowerCase(Locale.ROOT)
        .startsWith("multipart/report");
  }

  private static boolean isProgram(String address, String own) {
    return address.equalsIgnoreCase(own) || PROGRAM.matcher(address).matches();
  }

  /** The first of several, in one line. */
  private static String header(Message letter, String name) throws MessagingException {
    return headers(letter, name).stream().findFirst().orElse("").replaceAll("\\s+", " ");
  }

  private static List<String> headers(Message letter, String name) throws MessagingException {
    String[] values = letter.getHeader(name);
    return values == null ? List.of() : Arrays.asList(values);
  }
}
