package org.safereturns.intake.kind;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes of a text file tell: its encoding, and whether it is text at all. All bytes are
 * looked at: the first accent may stand in the last row.
 */
public final class TextProfile {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int SAMPLE = 4_096;

  private final byte[] head = new byte[SAMPLE];
  private int headLength;
  private long length;
  private long nulls;
  private long controls;
  private long undefined;
  private long blanks;
  private boolean utf8 = true;
  private boolean ascii = true;
  private int following;

  public static TextProfile of(Path file) throws IOException {
    TextProfile profile = new TextProfile();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      profile.headLength = in.readNBytes(profile.head, 0, SAMPLE);
      profile.add(profile.head, profile.headLength);
      for (int n = 0; n >= 0 && !profile.isPacked(); n = in.read(buffer)) {
        profile.add(buffer, n);
      }
    }
    profile.utf8 &= profile.following == 0;
    return profile;
  }

  private void add(byte[] bytes, int count) {
    length += count;
    for (int i = 0; i < count; i++) {
      if (following == 0) {
        i = next(bytes, i, count);
        if (i == count) {
          return;
        }
      }
      byte b = bytes[i];
      if (b < 0) {
        ascii = false;
        addHigh(b & 0xFF);
      } else {
        if (following > 0) {
          utf8 = false;
          following = 0;
        }
        if (b <= ' ') {
          addLow(b);
        }
      }
    }
  }

  /** Passes over what tells nothing: plain letters, digits and signs, nearly all there is. */
  private static int next(byte[] bytes, int from, int count) {
    int i = from;
    while (i < count && bytes[i] > ' ') {
      i++;
    }
    return i;
  }

  private void addLow(byte b) {
    if (b == 0) {
      nulls++;
    } else if (b == '\t' || b == '\n' || b == '\r' || b == ' ') {
      blanks++;
    } else {
      controls++;
    }
  }

  /** Follows UTF-8 sequences; overlong and surrogate forms are left to the strict decoder. */
  private void addHigh(int b) {
    if (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) {
      undefined++;
    }
    if (b < 0xC0) {
      utf8 &= following > 0;
      following = Math.max(0, following - 1);
      return;
    }
    utf8 &= following == 0 && b >= 0xC2 && b < 0xF5;
    following = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
  }

  /** Whether this is a workbook, whose bytes tell nothing: a zip or an old Office file. */
  private boolean isPacked() {
    return isZip() || isOle();
  }

  public boolean isZip() {
    return startsWith("PK");
  }

  public boolean isOle() {
    return startsWith(0xD0, 0xCF, 0x11, 0xE0);
  }

  /** Whether nothing stands in the file but blanks. */
  public boolean isEmpty() {
    int mark = hasMarkOfUtf8() ? 3 : bomOfUtf16() != null ? 2 : 0;
    return length - mark <= blanks + (bomOfUtf16() != null ? nulls : 0);
  }

  /** The encoding, null if the bytes are no text in any we read. */
  public @Nullable Charset charset() {
    Charset wide = bomOfUtf16() != null ? bomOfUtf16() : wideWithoutMark();
    if (wide != null) {
      return length % 2 == 0 ? wide : null;
    }
    if (ascii) {
      return StandardCharsets.ISO_8859_1; // the same bytes, decoded faster
    }
    // A mark at its beginning says UTF-8: bytes that are none were put in by another program.
    return utf8 ? StandardCharsets.UTF_8 : undefined == 0 && !hasMarkOfUtf8() ? WINDOWS : null;
  }

  private boolean hasMarkOfUtf8() {
    return startsWith(0xEF, 0xBB, 0xBF);
  }

  /** Whether this is no text but a picture, a program or the like. */
  boolean isBinary() {
    boolean wide = bomOfUtf16() != null || wideWithoutMark() != null;
    return !wide && (nulls > 0 || controls > length / 100);
  }

  /** The first characters of the text. */
  public String start() {
    Charset charset = charset();
    String text = new String(head, 0, headLength, charset == null ? WINDOWS : charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private @Nullable Charset bomOfUtf16() {
    if (startsWith(0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return startsWith(0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
  }

  /** In English text of two bytes a character every second byte is zero. */
  private @Nullable Charset wideWithoutMark() {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < headLength; i++) {
      if (head[i] == 0) {
        even += 1 - i % 2;
        odd += i % 2;
      }
    }
    int most = headLength / 2 * 7 / 10;
    if (headLength < 4 || Math.max(even, odd) <= most) {
      return null;
    }
    return odd > most && even < odd / 10 + 1
        ? StandardCharsets.UTF_16LE
        : even > most && odd < even / 10 + 1 ? StandardCharsets.UTF_16BE : null;
  }

  public boolean startsWith(int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= headLength || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  boolean startsWith(String ascii) {
    return startsWith(ascii.chars().toArray());
  }

  long length() {
    return length;
  }
}
