package org.safereturns.ledger;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Looks for texts in the bytes of files, however many there are, in one pass. */
public final class Remains {
  private static final int PREFIX = Long.BYTES;
  private static final int CHUNK = 1 << 20;

  private final Map<Long, List<byte[]>> byPrefix = new HashMap<>();
  private int longest = PREFIX;

  /**
   * @param texts those shorter than eight bytes could stand anywhere and are left out
   */
  public Remains(Collection<String> texts) {
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (bytes.length >= PREFIX) {
        byPrefix
            .computeIfAbsent(ByteBuffer.wrap(bytes).getLong(), p -> new ArrayList<>())
            .add(bytes);
        longest = Math.max(longest, bytes.length);
      }
    }
  }

  /** The texts that stand in a file, or in a part of a packed one; memory stays flat. */
  public Set<String> in(Path file) throws IOException {
    Set<String> found = new TreeSet<>();
    try (InputStream bytes = Files.newInputStream(file)) {
      look(bytes, found);
    }
    try (ZipInputStream parts = new ZipInputStream(Files.newInputStream(file))) {
      while (parts.getNextEntry() != null) {
        look(parts, found);
      }
    } catch (ZipException | EOFException e) {
      return found; // it is no workbook, or half of one: its bytes were looked at
    }
    return found;
  }

  private void look(InputStream in, Set<String> found) throws IOException {
    byte[] window = new byte[CHUNK + longest];
    int held = 0;
    for (int read = in.readNBytes(window, 0, CHUNK);
        read > 0;
        read = in.readNBytes(window, held, CHUNK)) {
      int end = held + read;
      look(window, end, found);
      held = Math.min(end, longest);
      System.arraycopy(window, end - held, window, 0, held);
    }
  }

  Set<String> in(String text) {
    Set<String> found = new TreeSet<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    look(bytes, bytes.length, found);
    return found;
  }

  private void look(byte[] bytes, int end, Set<String> found) {
    long window = 0;
    for (int i = 0; i < end; i++) {
      window = (window << 8) | (bytes[i] & 0xff);
      if (i >= PREFIX - 1) {
        int from = i - PREFIX + 1;
        for (byte[] text : byPrefix.getOrDefault(window, List.of())) {
          int to = from + text.length;
          if (to <= end && Arrays.equals(text, 0, text.length, bytes, from, to)) {
            found.add(new String(text, StandardCharsets.UTF_8));
          }
        }
      }
    }
  }
}
