package org.safereturns.pipeline.letter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.safereturns.intake.Parcels.Carried;
import org.safereturns.issue.SystemFault;
import org.safereturns.pipeline.inbox.LeftAside;

/** What goes with letters and is no return: pictures, visiting cards, invitations. */
final class Decoration {
  private static final List<String> PICTURES =
      List.of(
          "\u0089PNG", "GIF8", "\u00FF\u00D8\u00FF", "II*\0", "MM\0*", "BM", "\0\0\1\0", "<svg");

  /** Workbooks; whatever they are declared to be, they are read. */
  private static final List<String> WORKBOOKS = List.of("PK\3\4", "\u00D0\u00CF\u0011\u00E0");

  private static final List<String> CARDS = List.of("BEGIN:VCARD", "BEGIN:VCALENDAR");

  /** Half of what a Macintosh sends of a file. */
  private static final String APPLE_DOUBLE = "\0\u0005\u0016\u0007";

  private Decoration() {}

  static boolean is(Carried file, PartType declared) {
    String start = start(file.file());
    if (isWorkbook(start)) {
      return false;
    }
    return declared.is("image/")
        || PICTURES.stream().anyMatch(start::startsWith)
        || isWebPicture(start)
        || CARDS.stream().anyMatch(start.stripLeading().toUpperCase(Locale.ROOT)::startsWith)
        || start.startsWith(APPLE_DOUBLE)
        || LeftAside.isName(file.name());
  }

  static boolean isWorkbook(String start) {
    return WORKBOOKS.stream().anyMatch(start::startsWith);
  }

  private static boolean isWebPicture(String start) {
    return start.startsWith("RIFF") && start.startsWith("WEBP", 8);
  }

  private static String start(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return new String(bytes.readNBytes(40), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new SystemFault("an attachment cannot be read", e);
    }
  }
}
