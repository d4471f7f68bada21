package org.safereturns.pipeline.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.safereturns.intake.Parcels;
import org.safereturns.intake.raw.Limits;

/** What is attacked: a letter is read as at the door, head, parts and parcels. */
public final class LetterAttack {
  /** As at the door, only smaller: what a small letter unpacks to is small. */
  private static final Limits LIMITS = new Limits(64L << 20, 64L << 20, 200, 1_000, 1, 1, 1, 1);

  private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cc}]*");

  private LetterAttack() {}

  /**
   * Opens a letter.
   *
   * @return what its writer would be told, or that it brought files; that nobody can read it
   * @throws IllegalStateException if something of it could break a header or a path of ours
   */
  public static String open(Path letter, Path folder) throws IOException {
    try {
      Envelope envelope =
          Envelope.of(
              new MimeMessage(Session.getInstance(new Properties()), Files.newInputStream(letter)),
              "returns@county.example.org");
      harmless(envelope.messageId(), 1_000);
      harmless(envelope.references(), 30_000);
      envelope.from().forEach(address -> harmless(address, 320));
      OpenedLetter opened = LetterWalk.walk(letter, folder, LIMITS);
      opened.files().forEach(file -> inside(folder, file));
      return opened.toBeTold().map(Enum::name).orElse("FILES");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void harmless(String text, int most) {
    if (!ONE_LINE.matcher(text).matches() || text.length() > most) {
      throw new IllegalStateException("this would stand in a header of ours: " + text);
    }
  }

  private static void inside(Path folder, Parcels.Carried file) {
    boolean here = file.file().toAbsolutePath().startsWith(folder.toAbsolutePath());
    if (!here || file.name().matches(".*[/\\\\].*")) {
      throw new IllegalStateException("this would lead elsewhere: " + file);
    }
  }
}
