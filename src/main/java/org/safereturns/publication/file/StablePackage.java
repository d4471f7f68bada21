package org.safereturns.publication.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Writes a workbook's parts again with a fixed time: the same tables give the same bytes. */
public final class StablePackage {
  private static final LocalDateTime FIRST_ZIP_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String CORE = "docProps/core.xml";

  private StablePackage() {}

  public static void write(byte[] workbook, Path file) throws IOException {
    Path part = Files.write(file.resolveSibling(file.getFileName() + ".part"), workbook);
    try (ZipFile in = new ZipFile(part.toFile());
        OutputStream bytes = Files.newOutputStream(file);
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(FIRST_ZIP_DAY);
        out.putNextEntry(same);
        try (InputStream content = in.getInputStream(entry)) {
          if (entry.getName().equals(CORE)) {
            out.write(dated(content.readAllBytes()));
          } else {
            content.transferTo(out);
          }
        }
        out.closeEntry();
      }
    }
    Files.delete(part);
  }

  /** Says that it was made on a day that never changes. */
  private static byte[] dated(byte[] properties) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll(
            "(?<made><dcterms:(?:created|modified)[^>]*>)[^<]*(?=</)",
            "${made}2020-01-01T00:00:00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}
