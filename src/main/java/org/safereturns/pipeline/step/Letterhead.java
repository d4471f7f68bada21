package org.safereturns.pipeline.step;

import java.nio.file.Path;
import java.util.List;
import org.safereturns.feedback.report.Contact;
import org.safereturns.pipeline.hall.Rooms;

/** What letters have in common. */
public final class Letterhead {
  private Letterhead() {}

  /** The same for the same letter, for ever. */
  public static String messageId(String id, Contact contact) {
    String mail = contact.mail();
    return "<%s@%s>".formatted(id, mail.substring(mail.indexOf('@') + 1));
  }

  /** As the ledger keeps it: below the folder of replies, on every system the same. */
  static String folder(Rooms rooms, Path folder) {
    return rooms.replies().relativize(folder).toString().replace('\\', '/');
  }

  public static List<String> names(List<Path> files) {
    return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
  }
}
