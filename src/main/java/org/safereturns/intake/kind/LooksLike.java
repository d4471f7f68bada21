package org.safereturns.intake.kind;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.safereturns.intake.source.Parts;
import org.safereturns.intake.source.Words;

/** Says in a sender's words what a file is that is none of those we read. */
public final class LooksLike {
  private static final Pattern JSON =
      Pattern.compile(
          "\\s*(\\{\\s*[\"}]|\\[\\s*([\\[{\"\\]0-9-]|true|false|null)).*", Pattern.DOTALL);
  private static final Pattern HTML =
      Pattern.compile("(?i)<(!doctype html|html|head|body|table|meta|script|div)\\b");

  private static final Pattern HEADING = Pattern.compile("[A-Za-z][\\w-]+: ?\\S");
  private static final List<Pattern> LETTER =
      Stream.of("From", "Received", "Subject", "Date", "Message-ID", "MIME-Version", "Return-Path")
          .map(name -> Pattern.compile("(?mi)^" + name + ": ?\\S"))
          .toList();

  /** How long the first box of a picture taken by a telephone (HEIC) may be. */
  private static final List<Integer> PHONE = List.of(0x18, 0x1C, 0x20, 0x24, 0x28, 0x2C);

  private LooksLike() {}

  public static boolean json(String start) {
    return JSON.matcher(start).matches();
  }

  public static Seems seems(TextProfile profile) {
    Seems byMark = byMark(profile);
    if (!byMark.isOurs()) {
      return byMark;
    }
    String start = profile.start().stripLeading();
    if (start.startsWith("<")) {
      return Seems.convertible(
          HTML.matcher(start).find() ? "a web page (HTML)" : "an XML document");
    }
    if (isLetter(start)) {
      return Seems.letter("an e-mail saved as a file");
    }
    return profile.isBinary()
        ? Seems.other("not a spreadsheet but some other kind of file")
        : Seems.OURS;
  }

  private static Seems byMark(TextProfile profile) {
    if (profile.startsWith("%PDF")) {
      return Seems.document("a PDF document");
    }
    if (profile.startsWith("{\\rtf")) {
      return Seems.document("a Word document (RTF)");
    }
    if (isPicture(profile)) {
      return Seems.document("a picture");
    }
    if (profile.startsWith("\0\1\0\0Standard ")) {
      return Seems.convertible("an Access database");
    }
    if (profile.startsWith(0x78, 0x9F, 0x3E, 0x22)) {
      return Seems.letter("a letter of Outlook (winmail.dat)");
    }
    boolean packed =
        profile.startsWith(0x1F, 0x8B)
            || profile.startsWith("7z\u00BC")
            || profile.startsWith("Rar!");
    return packed ? Seems.archive("a compressed archive") : Seems.OURS;
  }

  private static boolean isPicture(TextProfile profile) {
    return profile.startsWith(0x89, 'P', 'N', 'G')
        || profile.startsWith(0xFF, 0xD8, 0xFF)
        || profile.startsWith("GIF8")
        || profile.startsWith("II*")
        || profile.startsWith("MM\0*")
        || PHONE.stream().anyMatch(size -> profile.startsWith(0, 0, 0, size, 'f', 't', 'y', 'p'));
  }

  /** Headings of a letter, one a line, before any word of it. */
  private static boolean isLetter(String start) {
    return HEADING.matcher(start).lookingAt()
        && LETTER.stream().filter(heading -> heading.matcher(start).find()).count() > 1;
  }

  public static Seems oleSeems(Set<String> names) {
    if (names.contains("Workbook") || names.contains("WORKBOOK")) {
      return Seems.OURS;
    }
    if (names.contains("Book")) {
      return Seems.convertible("a workbook of Excel 95 or older");
    }
    if (names.contains("WordDocument")) {
      return Seems.document("a Word document");
    }
    if (names.contains("PowerPoint Document")) {
      return Seems.document("a PowerPoint presentation");
    }
    return isOutlook(names)
        ? Seems.letter("an Outlook message")
        : Seems.other("not a spreadsheet but some other Office file");
  }

  public static boolean isOutlook(Set<String> names) {
    return names.stream().anyMatch(n -> n.startsWith("__substg1.0"));
  }

  /** A zip of files, and no document of any program. */
  public static boolean isArchive(Parts parts) {
    return !parts.has("[Content_Types].xml")
        && !parts.has("mimetype")
        && !parts.has("xl/workbook.bin")
        && parts.names().stream().noneMatch(n -> n.endsWith(".iwa"));
  }

  public static Seems zipSeems(Parts parts) throws IOException {
    if (parts.has("xl/workbook.bin")) {
      return Seems.convertible("a binary Excel workbook (.xlsb)");
    }
    if (parts.has("[Content_Types].xml")) {
      return parts.has("word/document.xml")
          ? Seems.document("a Word document")
          : parts.has("ppt/presentation.xml")
              ? Seems.document("a PowerPoint presentation")
              : Seems.OURS;
    }
    if (parts.has("mimetype")) {
      String type = mimetype(parts);
      if (type.contains("opendocument.spreadsheet") && parts.has("content.xml")) {
        return Seems.OURS;
      }
      return Seems.document(
          type.contains("opendocument.text")
              ? "an OpenDocument text"
              : "not a spreadsheet but some other document");
    }
    return isArchive(parts)
        ? Seems.archive(archive(parts))
        : Seems.convertible("a document of Apple Numbers or Pages");
  }

  private static String archive(Parts parts) {
    long files = parts.names().stream().filter(n -> !n.endsWith("/")).count();
    return "a zip archive of " + (files == 1 ? "one file" : Words.count(files) + " files");
  }

  private static String mimetype(Parts parts) throws IOException {
    try (InputStream in = parts.read("mimetype")) {
      return new String(in.readNBytes(200), StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
    }
  }
}
