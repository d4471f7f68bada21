package org.safereturns.pipeline.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a part of a letter says it is. It may be wrong: what a file is, its content says.
 *
 * @param declared in small letters, without parameters
 * @param name of a file, empty if it has none
 * @param attached whether it is called an attachment
 */
record PartType(String declared, String name, boolean attached) {
  private static final Set<String> WORDS = Set.of("text/plain", "text/html", "text/enriched", "");
  private static final Set<String> ASIDE =
      Set.of(
          "application/pkcs7-signature",
          "application/x-pkcs7-signature",
          "application/pgp-signature",
          "application/pgp-keys",
          "application/applefile",
          "text/rfc822-headers",
          "message/delivery-status",
          "message/disposition-notification");
  private static final Pattern NAME =
      Pattern.compile("(?i)\\b(?:file)?name\\s*=\\s*\"?([^\";\\r\\n]+)");

  static PartType of(MimePart part) throws MessagingException {
    String type = header(part, "Content-Type");
    String disposition = header(part, "Content-Disposition");
    return new PartType(
        bare(type), named(part, disposition + ";" + type), bare(disposition).equals("attachment"));
  }

  boolean is(String start) {
    return declared.startsWith(start);
  }

  boolean isSealed() {
    return declared.matches("application/(x-)?pkcs7-mime");
  }

  boolean isLetter() {
    return declared.matches("message/(rfc822|global)")
        || name.toLowerCase(Locale.ROOT).endsWith(".eml");
  }

  /** What the writer wrote, or what a mail server put below it. */
  boolean isWords() {
    return WORDS.contains(declared)
        && ((name.isEmpty() && !attached) || name.matches("(?i)att\\d+\\.(txt|html?)"));
  }

  boolean isAside() {
    return ASIDE.contains(declared);
  }

  private static String bare(String header) {
    return header.replaceAll("(?s)[;\\s].*", "").toLowerCase(Locale.ROOT);
  }

  private static String header(MimePart part, String name) throws MessagingException {
    String[] values = part.getHeader(name);
    return values == null ? "" : values[0].strip();
  }

  private static String named(MimePart part, String headers) {
    String name;
    try {
      name = part.getFileName();
    } catch (MessagingException e) { // a parameter that is not written as it should be
      Matcher written = NAME.matcher(headers);
      name = written.find() ? written.group(1) : "";
    }
    return name == null ? "" : decoded(name.strip());
  }

  /** Outlook writes names as if they were words of a subject. */
  private static String decoded(String name) {
    try {
      String whole = MimeUtility.decodeText(MimeUtility.unfold(name));
      return whole.substring(1 + Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')));
    } catch (UnsupportedEncodingException e) {
      return name;
    }
  }
}
