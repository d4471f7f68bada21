package org.safereturns.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Everything below a folder, to be compared. */
public final class Trees {
  private Trees() {}

  /** Each file by its place, with a checksum of its bytes. */
  public static SortedMap<String, Long> of(Path folder) {
    SortedMap<String, Long> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        files.put(folder.relativize(file).toString(), sum.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** As {@link #of}, with when each was last written. */
  public static SortedMap<String, String> withTimes(Path folder) {
    SortedMap<String, String> files = new TreeMap<>();
    of(folder)
        .forEach(
            (place, sum) -> {
              try {
                files.put(place, sum + " " + Files.getLastModifiedTime(folder.resolve(place)));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return files;
  }
}
