package org.safereturns.pipeline.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.safereturns.feedback.letter.LetterKind;
import org.safereturns.intake.Parcels;
import org.safereturns.intake.raw.Limits;
import org.safereturns.issue.SystemFault;

/**
 * Walks through a letter, whole: parts in parts, letters in letters, parcels in either. Every part
 * that may be a return is laid into a folder.
 */
public final class LetterWalk {
  private static final int DEPTH = 30;
  private static final int PARTS = 1_000;

  /** More returns in one letter are not read: each costs an answer. */
  private static final int FILES = 200;

  /** Of the words of a letter, this much is looked at. */
  private static final int WORDS = 1 << 20;

  private static final Session NONE = Session.getInstance(new Properties());

  private final Path folder;
  private final Parcels parcels;
  private final List<Parcels.Carried> files = new ArrayList<>();
  private final Set<LetterKind> noticed = EnumSet.noneOf(LetterKind.class);
  private int parts;

  private LetterWalk(Path folder, Limits limits) {
    this.folder = folder;
    this.parcels = new Parcels(limits);
  }

  /**
   * @param letter as it travelled
   * @param folder for the files, which its owner removes
   * @param limits of what all its parcels unpack to together
   */
  public static OpenedLetter walk(Path letter, Path folder, Limits limits) throws IOException {
    LetterWalk walk = new LetterWalk(folder, limits);
    try (SharedFileInputStream bytes = new SharedFileInputStream(letter.toFile())) {
      walk.readable(() -> walk.part(new MimeMessage(NONE, bytes), 0));
    }
    return new OpenedLetter(walk.files, walk.noticed);
  }

  /** A step that may trip over what somebody wrote. */
  private interface Step {
    void take() throws MessagingException, IOException;
  }

  /** What cannot be read is told to its writer; the other parts of the letter are read. */
  private void readable(Step step) {
    try {
      step.take();
    } catch (FileSystemException e) {
      throw new SystemFault("an attachment could not be kept", e);
    } catch (MessagingException | IOException e) {
      noticed.add(LetterKind.DAMAGED);
    }
  }

  private void part(MimePart part, int depth) throws MessagingException, IOException {
    if (depth > DEPTH || ++parts > PARTS) {
      noticed.add(LetterKind.DAMAGED);
      return;
    }
    PartType type = PartType.of(part);
    if (type.is("multipart/")) {
      several(part, type, depth);
    } else if (type.isSealed()) {
      noticed.add(LetterKind.SEALED);
    } else if (type.isLetter()) {
      letter(part, depth);
    } else if (type.isWords() && !isWorkbook(part)) {
      words(part);
    } else if (!type.isAside()) {
      file(part, type);
    }
  }

  private void several(MimePart part, PartType type, int depth)
      throws MessagingException, IOException {
    if (type.is("multipart/encrypted")) {
      noticed.add(LetterKind.SEALED);
      return;
    }
    Multipart inner = new MimeMultipart(new MimePartDataSource(part));
    for (int i = 0; i < inner.getCount(); i++) {
      MimePart next = (MimeBodyPart) inner.getBodyPart(i);
      readable(() -> part(next, depth + 1));
    }
  }

  private void letter(MimePart part, int depth) throws MessagingException, IOException {
    try (InputStream bytes = bytes(part)) {
      part(new MimeMessage(NONE, bytes), depth + 1);
    }
  }

  /** A part may say nothing about itself. */
  private static boolean isWorkbook(MimePart part) throws MessagingException {
    try (InputStream bytes = bytes(part)) {
      return Decoration.isWorkbook(new String(bytes.readNBytes(8), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return false;
    }
  }

  private void words(MimePart part) throws MessagingException {
    try (InputStream bytes = bytes(part)) {
      String words = new String(bytes.readNBytes(WORDS), charset(part));
      LetterText.kind(words).ifPresent(noticed::add);
    } catch (IOException e) {
      // Words that cannot be decoded tell nothing, and nobody asked for them.
    }
  }

  private static Charset charset(MimePart part) throws MessagingException {
    try {
      String name = new ContentType(part.getContentType()).getParameter("charset");
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
    } catch (ParseException | IllegalArgumentException e) {
      return StandardCharsets.ISO_8859_1;
    }
  }

  /** Half of a file must never be taken for the whole: the copy fails if one part of it does. */
  private void file(MimePart part, PartType type) throws MessagingException, IOException {
    Path file = Files.createTempFile(folder, "attached", "");
    try (InputStream bytes = bytes(part)) {
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
    }
    String name = type.name().isEmpty() ? "attachment-" + (files.size() + 1) : type.name();
    for (Parcels.Carried inner : parcels.open(new Parcels.Carried(name, file), folder)) {
      if (files.size() == FILES) {
        noticed.add(LetterKind.DAMAGED);
      } else if (!Decoration.is(inner, type)) {
        files.add(inner);
      }
    }
  }

  /** Decoded as the part says, also where the standard allows no encoding. */
  private static InputStream bytes(MimePart part) throws MessagingException, IOException {
    InputStream raw =
        part instanceof MimeMessage letter
            ? letter.getRawInputStream()
            : ((MimeBodyPart) part).getRawInputStream();
    String[] encoding = part.getHeader("Content-Transfer-Encoding");
    String name = encoding == null ? "" : encoding[0].replaceAll("[;(].*", "").strip();
    try {
      return MimeUtility.decode(raw, name.isEmpty() ? "8bit" : name.toLowerCase(Locale.ROOT));
    } catch (MessagingException unknownEncoding) {
      throw new IOException("unknown encoding", unknownEncoding);
    }
  }
}
