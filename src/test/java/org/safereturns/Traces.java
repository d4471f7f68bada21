package org.safereturns;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Where texts stand in the bytes below a folder: in every file, and in every part of a workbook.
 */
final class Traces {
  private Traces() {}

  /**
   * {@code file: text}, also where letters are large or small; names of files are looked at too.
   */
  static List<String> below(Path folder, Collection<String> texts) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        String place = folder.relativize(file).toString();
        look(place, place, texts, found);
        if (Files.isRegularFile(file)) {
          byte[] bytes = Files.readAllBytes(file);
          look(place, text(bytes), texts, found);
          parts(place, bytes, texts, found);
        }
      }
    }
    return found;
  }

  private static void parts(
      String place, byte[] bytes, Collection<String> texts, List<String> found) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        look(place + "!" + part.getName(), text(zip.readAllBytes()), texts, found);
      }
    } catch (EOFException | ZipException e) {
      return; // a damaged workbook that came in: its bytes were looked at
    }
  }

  /** Any bytes as text: what is UTF-8 is read as that, the rest becomes a sign. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void look(
      String place, String text, Collection<String> texts, List<String> found) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String one : texts) {
      int at = lower.indexOf(one.toLowerCase(Locale.ROOT));
      if (at >= 0) {
        String around = lower.substring(Math.max(0, at - 60), Math.min(lower.length(), at + 60));
        found.add(place + ": " + one + " in " + around.replaceAll("\\p{Cntrl}", " "));
      }
    }
  }
}
