package org.safereturns.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** Bytes changed, put in, left out, repeated or cut off, whatever they stand for. */
final class ByteMutation {
  private static final byte[] EXTREMES = {0, 1, -1, 127, -128, ' ', '"', '<', '\n'};

  private ByteMutation() {}

  static byte[] of(byte[] sound, Random random) {
    byte[] bytes = sound.clone();
    for (int i = 1 + random.nextInt(6); i > 0 && bytes.length > 0; i--) {
      bytes = once(bytes, random);
    }
    return bytes;
  }

  private static byte[] once(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextBoolean() ? 8 : 4_000));
    return switch (random.nextInt(8)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> joined(bytes, at, new byte[0], at + length);
      case 2 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
      case 3 -> joined(bytes, at, new byte[length], at);
      case 4 -> joined(bytes, at, new byte[length], at + length);
      default -> changed(bytes, at, random);
    };
  }

  private static byte[] changed(byte[] bytes, int at, Random random) {
    bytes[at] =
        random.nextBoolean()
            ? EXTREMES[random.nextInt(EXTREMES.length)]
            : (byte) (bytes[at] ^ (1 << random.nextInt(8)));
    return bytes;
  }

  private static byte[] joined(byte[] bytes, int until, byte[] between, int from) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(bytes, 0, until);
    joined.writeBytes(between);
    joined.write(bytes, from, bytes.length - from);
    return joined.toByteArray();
  }
}
