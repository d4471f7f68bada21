package org.safereturns.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safereturns.feedback.LetterKind;
import org.safereturns.intake.Limits;
import org.safereturns.intake.Parcels;
import org.safereturns.intake.Parcels.Carried;

/** Letters as they travel, and what is found in them. */
class LetterWalkTest {
  private static final String CSV = "area,count\nAshford,12\n";
  private static final String WORDS = "Content-Type: text/plain\n\nOur return is attached.\n";

  @TempDir private Path folder;

  @Test
  void parts_in_parts_and_letters_in_letters_are_found() throws Exception {
    String inner = multipart("related", WORDS, attached("inner.csv", CSV));
    String forwarded = "From: a@b.org\nSubject: x\n" + multipart("mixed", inner);
    String encoded = "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n";

    OpenedLetter opened =
        walk(
            multipart(
                "mixed",
                multipart("alternative", WORDS, "Content-Type: text/html\n\n<p>Our return</p>\n"),
                "Content-Type: message/rfc822\n\n" + forwarded,
                encoded + base64(forwarded.getBytes(StandardCharsets.UTF_8))));

    assertThat(names(opened)).containsExactly("inner.csv", "inner.csv");
    assertThat(opened.files()).allSatisfy(f -> assertThat(f.file()).hasContent(CSV));
    assertThat(opened.toBeTold()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "filename*=UTF-8''R%C3%BCck%20gabe.csv | Rück gabe.csv",
        "filename*0=\"rück\"; filename*1=\"gabe.csv\" | rückgabe.csv",
        "filename=\"=?UTF-8?B?UsO8Y2tnYWJlLmNzdg==?=\" | Rückgabe.csv",
        "filename=\"C:\\\\Users\\\\x\\\\return.csv\" | return.csv",
        "filename=\"../../etc/passwd\" | passwd"
      })
  void a_name_is_read_however_it_is_written(String name, String meant) throws Exception {
    OpenedLetter opened =
        walk(multipart("mixed", "Content-Disposition: attachment; " + name + "\n\n" + CSV));

    assertThat(names(opened)).containsExactly(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Says: nothing about itself",
        "Content-Type: image/png; name=return.xlsx",
        "Content-Type: text/plain; name=return.xlsx",
        "Content-Type: nonsense\nContent-Disposition: inline; filename=return.xlsx",
        "Content-Disposition: attachment; filename=return.xlsx"
      })
  void what_a_file_is_its_content_says(String head) throws Exception {
    byte[] workbook =
        Files.readAllBytes(House.SAMPLE.resolve("ashford/da-homelessness-2022-23.xlsx"));

    OpenedLetter opened =
        walk(
            multipart(
                "mixed", head + "\nContent-Transfer-Encoding: BASE64\n\n" + base64(workbook)));

    assertThat(opened.files())
        .singleElement()
        .satisfies(f -> assertThat(f.file()).hasBinaryContent(workbook));
  }

  @Test
  void what_goes_with_a_letter_is_left_aside() throws Exception {
    OpenedLetter opened =
        walk(
            multipart(
                "mixed",
                WORDS,
                "Content-Type: image/png; name=logo.png\nContent-ID: <l>\n\n\u0089PNG\n",
                "Content-Type: application/octet-stream; name=scan.jpg\n"
                    + "Content-Transfer-Encoding: base64\n\n"
                    + base64(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1}),
                "Content-Type: application/pkcs7-signature; name=smime.p7s\n\nxx\n",
                "Content-Type: text/x-vcard; name=me.vcf\n\nBEGIN:VCARD\n",
                "Content-Type: text/html; name=ATT00001.htm\n\n<p>Disclaimer</p>\n"));

    assertThat(opened.files()).isEmpty();
    assertThat(opened.toBeTold()).contains(LetterKind.NO_RETURN);
  }

  @Test
  void parcels_are_opened_and_locked_ones_are_kept_as_they_are() throws Exception {
    byte[] zip = zip("returns/one.csv", "__MACOSX/._one.csv", "Thumbs.db");
    byte[] locked = zip("two.csv");
    locked[6] |= 1; // the mark of a password, in the part's own head and in the directory
    locked[indexOf(locked, "PK\1\2") + 8] |= 1;

    OpenedLetter opened =
        walk(
            multipart(
                "mixed",
                attached("all.zip", zip(new String[] {"inner.zip"}, zip)),
                attached("locked.zip", locked),
                attached("winmail.dat", winmail("three.csv")),
                attached("forwarded.msg", outlook("four.csv"))));

    assertThat(names(opened)).containsExactly("one.csv", "locked.zip", "three.csv", "four.csv");
  }

  @Test
  void half_of_a_file_is_never_taken_for_the_whole() throws Exception {
    String head = "Content-Disposition: attachment; filename=a.csv\nContent-Transfer-Encoding: ";

    assertThat(walk(multipart("mixed", head + "base64\n\nYSxiCjEsMgo=\nYQ=*\n")).toBeTold())
        .contains(LetterKind.DAMAGED);
    assertThat(walk(multipart("mixed", head + "x-unheard-of\n\nabc\n")).toBeTold())
        .contains(LetterKind.DAMAGED);
    assertThat(walk("Content-Type: multipart/mixed; boundary=nowhere\n\nabc\n").toBeTold())
        .contains(LetterKind.DAMAGED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain | Please see attached. | NO_RETURN",
        "text/plain | https://county.sharepoint.com/:x:/g/abc | ONLY_LINK",
        "text/html | <a href='https://we.tl/t-abc'>here</a> | ONLY_LINK",
        "text/html | <table><tr><td>A<td> 12 <tr><td>B</td><td><p>1,007</p></td></table> | PASTED",
        "text/html | <table><tr><td>Tel.</td><td>01622 000000 ext 7</td></tr></table> | NO_RETURN",
        "application/pkcs7-mime | MIAGCSqGSIb3DQEHA6CAMIACAQ | SEALED"
      })
  void why_there_is_no_file_is_told(String type, String text, LetterKind told) throws Exception {
    assertThat(walk("Content-Type: " + type + "\n\n" + text + "\n").toBeTold()).contains(told);
  }

  @Test
  void nesting_without_end_ends() throws Exception {
    String letter = attached("deep.csv", CSV);
    for (int i = 0; i < 60; i++) {
      letter = multipart("mixed", i, letter);
    }

    assertThat(walk(letter).toBeTold()).contains(LetterKind.DAMAGED);
  }

  private OpenedLetter walk(String letter) throws Exception {
    Path raw = Files.createTempFile(folder, "letter", ".eml");
    Files.write(raw, letter.getBytes(StandardCharsets.UTF_8));
    return LetterWalk.walk(raw, folder, new Parcels(Limits.DEFAULT));
  }

  private static List<String> names(OpenedLetter opened) {
    return opened.files().stream().map(Carried::name).toList();
  }

  private static String multipart(String kind, String... parts) {
    return multipart(kind, String.join("", parts).hashCode(), parts);
  }

  private static String multipart(String kind, int number, String... parts) {
    String boundary = "b" + number;
    StringBuilder letter = new StringBuilder();
    letter.append("Content-Type: multipart/").append(kind).append("; boundary=").append(boundary);
    letter.append("\n\n");
    for (String part : parts) {
      letter.append("--").append(boundary).append('\n').append(part).append('\n');
    }
    return letter.append("--").append(boundary).append("--\n").toString();
  }

  private static String attached(String name, String text) {
    return attached(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String attached(String name, byte[] bytes) {
    return "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename="
        + name
        + "\nContent-Transfer-Encoding: base64\n\n"
        + base64(bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getMimeEncoder().encodeToString(bytes);
  }

  private static byte[] zip(String... names) throws IOException {
    return zip(names, CSV.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] zip(String[] names, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
      }
    }
    return bytes.toByteArray();
  }

  private static int indexOf(byte[] bytes, String mark) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(mark);
  }

  /** What Outlook wraps attachments in: the mark, a key, then one attribute after another. */
  private static byte[] winmail(String name) {
    ByteBuffer bytes = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(0x223E9F78).putShort((short) 1);
    attribute(bytes, 0x9002, 6, new byte[14]);
    attribute(bytes, 0x8010, 1, (name + "\0").getBytes(StandardCharsets.US_ASCII));
    attribute(bytes, 0x800F, 6, CSV.getBytes(StandardCharsets.US_ASCII));
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

  private static byte[] outlook(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      stream(container.getRoot(), "0037001F", "Our return".getBytes(StandardCharsets.UTF_16LE));
      DirectoryEntry part = container.createDirectory("__attach_version1.0_#00000000");
      stream(part, "3707001F", name.getBytes(StandardCharsets.UTF_16LE));
      stream(part, "37010102", CSV.getBytes(StandardCharsets.UTF_8));
      container.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  private static void stream(DirectoryEntry in, String property, byte[] value) throws IOException {
    in.createDocument("__substg1.0_" + property, new java.io.ByteArrayInputStream(value));
  }
}
