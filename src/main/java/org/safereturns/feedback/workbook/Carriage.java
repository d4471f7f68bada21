package org.safereturns.feedback.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.safereturns.feedback.report.Ending;
import org.safereturns.feedback.report.Report;

/** Whether a sender's file can carry our marks and stay what it is. */
final class Carriage {
  /** Above this, a workbook held whole in memory is too much. */
  static final long ROWS = 50_000;

  /** 50,000 rows of 15 columns; the workbook in memory takes some thirty times as much. */
  private static final long INFLATED_BYTES = 48L << 20;

  private static final String NO_WORKBOOK =
      "We can mark cells only in workbooks saved as .xlsx or .xlsm, and yours is another kind of"
          + " file.";

  /** How the codes of checks for personal details begin: a copy with them would be one more. */
  private static final String PERSONAL = "PII-";

  private Carriage() {}

  /** Why the file cannot be marked, as a sentence for the sender; empty if it can. */
  static String obstacle(Path file, Report report) throws IOException {
    if (report.outcome().code().equals(Ending.UNREADABLE.name())) {
      return "Your file could not be read as a return, so there are no cells in it to mark.";
    }
    if (report.groups().anyMatch(group -> group.code().startsWith(PERSONAL))) {
      return "Your file holds personal details, and we do not send those on, not even to you.";
    }
    if (Files.size(file) == 0 || FileMagic.valueOf(file.toFile()) != FileMagic.OOXML) {
      return NO_WORKBOOK;
    }
    if (report.totals().rows() > ROWS) {
      return "Your workbook has more than 50,000 rows, too many to mark each cell in it.";
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Set<String> parts = parts(zip);
      long inflated = zip.stream().mapToLong(ZipEntry::getSize).sum();
      return obstacle(parts, inflated);
    } catch (ZipException e) {
      return "Your file is damaged.";
    }
  }

  private static String obstacle(Set<String> parts, long inflated) {
    if (!parts.contains("[content_types].xml")) {
      return NO_WORKBOOK;
    }
    if (has(parts, "_xmlsignatures/")) {
      return "Your workbook is digitally signed, and marking its cells would break the signature.";
    }
    if (has(parts, "xl/threadedcomments/")) {
      return "Your workbook holds conversations (threaded comments), which our marks could damage.";
    }
    return inflated > INFLATED_BYTES ? "Your workbook is too large to mark each cell in it." : "";
  }

  /** Names of the parts, folded: the format does not tell capitals from small letters. */
  static Set<String> parts(ZipFile zip) {
    return zip.stream()
        .filter(e -> !e.isDirectory())
        .map(e -> e.getName().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static boolean has(Set<String> parts, String start) {
    return parts.stream().anyMatch(p -> p.startsWith(start));
  }
}
