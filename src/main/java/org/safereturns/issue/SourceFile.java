package org.safereturns.issue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that an analyst owns (rule, mapping, code list), as text.
 *
 * @param path relative, with forward slashes, as faults name it: {@code rules/value/VAL-101.drl}
 */
public record SourceFile(String path, String text) {

  /**
   * Every text file below a folder that has one of the endings, sorted by path; but for the samples
   * beside mappings, which are files of senders in any encoding.
   */
  public static List<SourceFile> below(Path folder, String... endings) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<SourceFile> sources = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.getFileName() + "/" + folder.relativize(file).toString();
        if (Stream.of(endings).anyMatch(name::endsWith) && !name.contains(".sample.")) {
          sources.add(read(file, name.replace('\\', '/')));
        }
      }
      return sources;
    } catch (IOException e) {
      throw new ConfigurationFault(folder.toString(), 0, "cannot be read: " + e.getMessage());
    }
  }

  private static SourceFile read(Path file, String path) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    boolean isUtf8 =
        !StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true).isError();
    text.flip();
    if (!isUtf8) {
      int line = 1 + (int) text.chars().filter(sign -> sign == '\n').count();
      throw new ConfigurationFault(
          path, line, "is not saved as UTF-8: choose that when saving (in Excel \"CSV UTF-8\")");
    }
    return new SourceFile(path, text.toString().replaceFirst("^\uFEFF", "")); // Excel's mark
  }

  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public String folder() {
    return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
  }
}
