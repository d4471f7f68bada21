package org.safereturns.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Says in a sender's words what a file is that is none of those we read; empty if it is. */
final class LooksLike {
  private static final Pattern JSON =
      Pattern.compile(
          "\\s*(\\{\\s*[\"}]|\\[\\s*([\\[{\"\\]0-9-]|true|false|null)).*", Pattern.DOTALL);
  private static final Pattern HTML =
      Pattern.compile("(?i)<(!doctype html|html|head|body|table|meta|script|div)\\b");

  private LooksLike() {}

  static boolean json(String start) {
    return JSON.matcher(start).matches();
  }

  static String seems(TextProfile profile) {
    String byMark = byMark(profile);
    if (!byMark.isEmpty()) {
      return byMark;
    }
    String start = profile.start().stripLeading();
    if (start.startsWith("<")) {
      return HTML.matcher(start).find() ? "a web page (HTML)" : "an XML document";
    }
    return profile.isBinary() ? "not a spreadsheet but some other kind of file" : "";
  }

  private static String byMark(TextProfile profile) {
    if (profile.startsWith("%PDF")) {
      return "a PDF document";
    }
    if (profile.startsWith("{\\rtf")) {
      return "a Word document (RTF)";
    }
    boolean picture =
        profile.startsWith(0x89, 'P', 'N', 'G')
            || profile.startsWith(0xFF, 0xD8, 0xFF)
            || profile.startsWith("GIF8")
            || profile.startsWith("II*")
            || profile.startsWith("MM\0*");
    if (picture) {
      return "a picture";
    }
    boolean packed =
        profile.startsWith(0x1F, 0x8B)
            || profile.startsWith("7z\u00BC")
            || profile.startsWith("Rar!");
    return packed ? "a compressed archive" : "";
  }

  static String oleSeems(Set<String> names) {
    if (names.contains("Workbook") || names.contains("WORKBOOK")) {
      return "";
    }
    if (names.contains("Book")) {
      return "a workbook of Excel 95 or older";
    }
    if (names.contains("WordDocument")) {
      return "a Word document";
    }
    if (names.contains("PowerPoint Document")) {
      return "a PowerPoint presentation";
    }
    return isOutlook(names) ? "an Outlook message" : "not a spreadsheet but some other Office file";
  }

  static boolean isOutlook(Set<String> names) {
    return names.stream().anyMatch(n -> n.startsWith("__substg1.0"));
  }

  /** A zip of files, and no document of any program. */
  static boolean isArchive(Parts parts) {
    return !parts.has("[Content_Types].xml")
        && !parts.has("mimetype")
        && !parts.has("xl/workbook.bin")
        && parts.names().stream().noneMatch(n -> n.endsWith(".iwa"));
  }

  static String zipSeems(Parts parts) throws IOException {
    if (parts.has("xl/workbook.bin")) {
      return "a binary Excel workbook (.xlsb)";
    }
    if (parts.has("[Content_Types].xml")) {
      return parts.has("word/document.xml")
          ? "a Word document"
          : parts.has("ppt/presentation.xml") ? "a PowerPoint presentation" : "";
    }
    if (parts.has("mimetype")) {
      String type = mimetype(parts);
      if (type.contains("opendocument.spreadsheet") && parts.has("content.xml")) {
        return "";
      }
      return type.contains("opendocument.text")
          ? "an OpenDocument text"
          : "not a spreadsheet but some other document";
    }
    return isArchive(parts) ? archive(parts) : "an Apple Numbers document";
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
