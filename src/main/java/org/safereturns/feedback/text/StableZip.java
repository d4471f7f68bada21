package org.safereturns.feedback.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Writes a workbook's parts again in a fixed order with a fixed time: same parts, same bytes. The
 * parts stay packed as they are, for packing is the dearest step of writing a workbook.
 */
public final class StableZip {
  private static final LocalDateTime FIRST_ZIP_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Programs that sniff the type of a workbook expect its content types first. */
  private static final List<String> FIRST = List.of("[Content_Types].xml", "_rels/.rels");

  private StableZip() {}

  /**
   * @param replaced parts by name that get another content
   */
  public static void rewrite(Path source, Path target, Map<String, byte[]> replaced)
      throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(source).get();
        ZipArchiveOutputStream out = new ZipArchiveOutputStream(target)) {
      List<ZipArchiveEntry> entries =
          Collections.list(zip.getEntries()).stream()
              .filter(e -> !e.isDirectory())
              .sorted(Comparator.comparing(StableZip::rank))
              .toList();
      for (ZipArchiveEntry entry : entries) {
        byte[] other = replaced.get(entry.getName());
        if (other == null) {
          try (InputStream packed = zip.getRawInputStream(entry)) {
            out.addRawArchiveEntry(stable(entry), packed);
          }
        } else {
          add(out, entry.getName(), other);
        }
      }
    }
  }

  private static void add(ZipArchiveOutputStream out, String name, byte[] content)
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTimeLocal(FIRST_ZIP_DAY);
    out.putArchiveEntry(entry);
    out.write(content);
    out.closeArchiveEntry();
  }

  private static ZipArchiveEntry stable(ZipArchiveEntry entry) {
    ZipArchiveEntry stable = new ZipArchiveEntry(entry.getName());
    stable.setTimeLocal(FIRST_ZIP_DAY);
    stable.setMethod(entry.getMethod());
    stable.setSize(entry.getSize());
    stable.setCompressedSize(entry.getCompressedSize());
    stable.setCrc(entry.getCrc());
    return stable;
  }

  private static String rank(ZipArchiveEntry entry) {
    int first = FIRST.indexOf(entry.getName());
    return (first < 0 ? FIRST.size() : first) + entry.getName();
  }
}
