package org.safereturns.pipeline.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safereturns.pipeline.Wrapped.attached;
import static org.safereturns.pipeline.Wrapped.base64;
import static org.safereturns.pipeline.Wrapped.multipart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safereturns.feedback.letter.LetterKind;
import org.safereturns.intake.Parcels.Carried;
import org.safereturns.intake.raw.Limits;
import org.safereturns.pipeline.House;
import org.safereturns.pipeline.Wrapped;

/** Letters as they travel, and what is found in them. */
class LetterWalkTest {
  private static final String CSV = "area,count\nAshford,12\n";
  private static final byte[] CSV_BYTES = CSV.getBytes(StandardCharsets.UTF_8);
  private static final String WORDS = "Content-Type: text/plain\n\nOur return is attached.\n";

  /** Of what is unpacked, forty megabytes. */
  private static final Limits LIMITS = new Limits(64L << 20, 40L << 20, 200, 1_000, 1, 1, 1, 1);

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
                attached("all.zip", Wrapped.zip(zip, "inner.zip")),
                attached("locked.zip", locked),
                attached("winmail.dat", Wrapped.winmail("three.csv", CSV_BYTES)),
                attached("forwarded.msg", Wrapped.outlook("four.csv", CSV_BYTES))));

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

  @Test
  void several_parcels_unpack_to_no_more_than_one_may() throws Exception {
    byte[] large = Wrapped.zip(new byte[8 << 20], "a.csv");
    String[] parcels = new String[9];
    java.util.Arrays.fill(parcels, attached("a.zip", large));

    OpenedLetter opened = walk(multipart("mixed", parcels));

    assertThat(names(opened)).hasSize(9).startsWith("a.csv", "a.csv").endsWith("a.zip", "a.zip");
  }

  @Test
  void a_letter_of_too_many_files_is_read_in_part_and_its_writer_is_told() throws Exception {
    String[] names = new String[300];
    java.util.Arrays.setAll(names, i -> i + ".csv");

    OpenedLetter opened = walk(multipart("mixed", attached("all.zip", zip(names))));

    assertThat(opened.files()).hasSize(200);
    assertThat(opened.toBeTold()).contains(LetterKind.DAMAGED);
  }

  @Test
  void what_cannot_be_decoded_spoils_no_other_part() throws Exception {
    String unknown = "Content-Type: message/rfc822\nContent-Transfer-Encoding: <>\n\nabc\n";

    OpenedLetter opened = walk(multipart("mixed", unknown, attached("a.csv", CSV)));

    assertThat(names(opened)).containsExactly("a.csv");
    assertThat(opened.toBeTold()).contains(LetterKind.DAMAGED);
  }

  private OpenedLetter walk(String letter) throws Exception {
    Path raw = Files.createTempFile(folder, "letter", ".eml");
    Files.write(raw, letter.getBytes(StandardCharsets.UTF_8));
    return LetterWalk.walk(raw, folder, LIMITS);
  }

  private static List<String> names(OpenedLetter opened) {
    return opened.files().stream().map(Carried::name).toList();
  }

  private static byte[] zip(String... names) throws IOException {
    return Wrapped.zip(CSV_BYTES, names);
  }

  private static int indexOf(byte[] bytes, String mark) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(mark);
  }
}
