package org.safereturns.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes what files travel in: letters, archives, and what Outlook makes of them. */
public final class Wrapped {
  private Wrapped() {}

  /** A part made of parts, as a letter has them. */
  public static String multipart(String kind, String... parts) {
    return multipart(kind, String.join("", parts).hashCode(), parts);
  }

  /** The same, when its boundary is to have a number. */
  public static String multipart(String kind, int number, String... parts) {
    String boundary = "b" + number;
    StringBuilder letter = new StringBuilder();
    letter.append("Content-Type: multipart/").append(kind).append("; boundary=").append(boundary);
    letter.append("\n\n");
    for (String part : parts) {
      letter.append("--").append(boundary).append('\n').append(part).append('\n');
    }
    return letter.append("--").append(boundary).append("--\n").toString();
  }

  /** A part with a file of text. */
  public static String attached(String name, String text) {
    return attached(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A part with a file. */
  public static String attached(String name, byte[] bytes) {
    return "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename="
        + name
        + "\nContent-Transfer-Encoding: base64\n\n"
        + base64(bytes);
  }

  /** In lines, as a letter has them. */
  public static String base64(byte[] bytes) {
    return Base64.getMimeEncoder().encodeToString(bytes);
  }

  /** An archive with the same content under each of the names. */
  public static byte[] zip(byte[] content, String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
      }
    }
    return bytes.toByteArray();
  }

  /** What Outlook wraps attachments in: the mark, a key, then one attribute after another. */
  public static byte[] winmail(String name, byte[] content) {
    ByteBuffer bytes = ByteBuffer.allocate(1_000 + content.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(0x223E9F78).putShort((short) 1);
    attribute(bytes, 0x9002, 6, new byte[14]);
    attribute(bytes, 0x8010, 1, (name + "\0").getBytes(StandardCharsets.US_ASCII));
    attribute(bytes, 0x800F, 6, content);
    byte[] whole = new byte[bytes.position()];
    bytes.rewind().get(whole);
    return whole;
  }

  private static void attribute(ByteBuffer bytes, int id, int type, byte[] data) {
    int sum = 0;
    for (byte b : data) {
      sum += b & 0xFF;
    }
    bytes.put((byte) 2).putShort((short) id).putShort((short) type).putInt(data.length);
    bytes.put(data).putShort((short) sum);
  }

  /** A message as Outlook saves it. */
  public static byte[] outlook(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      stream(container.getRoot(), "0037001F", "Our return".getBytes(StandardCharsets.UTF_16LE));
      DirectoryEntry part = container.createDirectory("__attach_version1.0_#00000000");
      stream(part, "3707001F", name.getBytes(StandardCharsets.UTF_16LE));
      stream(part, "37010102", content);
      container.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  private static void stream(DirectoryEntry in, String property, byte[] value) throws IOException {
    in.createDocument("__substg1.0_" + property, new ByteArrayInputStream(value));
  }
}
