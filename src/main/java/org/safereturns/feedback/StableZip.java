package org.safereturns.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Writes a workbook's parts again in a fixed order with a fixed time: same parts, same bytes. */
final class StableZip {
  private static final LocalDateTime FIRST_ZIP_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Programs that sniff the type of a workbook expect its content types first. */
  private static final List<String> FIRST = List.of("[Content_Types].xml", "_rels/.rels");

  private StableZip() {}

  static void rewrite(Path source, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(source.toFile());
        OutputStream file = Files.newOutputStream(target);
        ZipOutputStream out = new ZipOutputStream(file)) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(e -> !e.isDirectory())
              .sorted(Comparator.comparing(StableZip::rank))
              .toList();
      for (ZipEntry entry : entries) {
        ZipEntry stable = new ZipEntry(entry.getName());
        stable.setTimeLocal(FIRST_ZIP_DAY);
        out.putNextEntry(stable);
        try (InputStream part = zip.getInputStream(entry)) {
          part.transferTo(out);
        }
        out.closeEntry();
      }
    }
  }

  private static String rank(ZipEntry entry) {
    int first = FIRST.indexOf(entry.getName());
    return (first < 0 ? FIRST.size() : first) + entry.getName();
  }
}
