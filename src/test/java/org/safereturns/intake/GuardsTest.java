package org.safereturns.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safereturns.intake.raw.FileRefused;
import org.safereturns.intake.raw.Limits;
import org.safereturns.issue.SystemFault;

/** What keeps a hostile or a hapless file out, each with its own finding. */
class GuardsTest {
  private static final Path REAL =
      Path.of("src/test/resources/returns/probation_caseload_2022-23.xlsx");

  @TempDir Path folder;

  private Path bytes(String name, byte[] bytes) {
    return Reading.file(folder, name, bytes);
  }

  private String seems(Path file) {
    return assertThatExceptionOfType(FileRefused.class)
        .isThrownBy(() -> Reading.open(file))
        .actual()
        .finding()
        .detail("seems");
  }

  @Test
  void nothing_or_only_blanks_is_empty() {
    assertThat(Reading.refusal(bytes("a.xlsx", new byte[0]))).isEqualTo("EMPTY_FILE");
    assertThat(Reading.refusal(bytes("a.csv", " \r\n\t\n".getBytes(UTF_8))))
        .isEqualTo("EMPTY_FILE");
    assertThat(Reading.refusal(bytes("b.csv", "\uFEFF\r\n".getBytes(UTF_16LE))))
        .isEqualTo("EMPTY_FILE");
    assertThat(Reading.refusal(bytes("c.csv", "\uFEFF".getBytes(UTF_8)))).isEqualTo("EMPTY_FILE");
  }

  @Test
  void a_workbook_cut_off_is_told() throws IOException {
    byte[] whole = Files.readAllBytes(REAL);
    Path cut = bytes("cut.xlsx", Arrays.copyOf(whole, whole.length * 2 / 3));
    assertThat(Reading.refusal(cut)).isEqualTo("TRUNCATED");
  }

  @Test
  void an_old_workbook_cut_off_is_damaged() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet();
      workbook.write(out);
    }
    Path cut = bytes("cut.xls", Arrays.copyOf(out.toByteArray(), out.size() / 2));
    assertThat(Reading.refusal(cut)).isIn("DAMAGED", "TRUNCATED");
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7, a PDF document",
    "<!DOCTYPE html><html><table>, a web page (HTML)",
    "'<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">', a web page (HTML)",
    "'<?xml version=\"1.0\"?><Workbook/>', an XML document",
    "{\\rtf1, a Word document (RTF)",
    "GIF89a, a picture",
    "'From: a@example.org\nSubject: our return\n\nplease find', an e-mail saved as a file",
    "'Received: from x\nMIME-Version: 1.0\n', an e-mail saved as a file"
  })
  void the_name_does_not_make_the_type(String start, String seems) {
    assertThat(seems(bytes("return.xls", start.getBytes(UTF_8)))).isEqualTo(seems);
  }

  @Test
  void a_table_that_begins_like_a_letter_is_read() {
    Path file = bytes("a.csv", "From: district,Date\nDover,12\n".getBytes(UTF_8));

    assertThatCode(() -> Reading.open(file).close()).doesNotThrowAnyException();
  }

  /** By what its sender can do about it. */
  @Test
  void what_is_sent_in_place_of_a_spreadsheet_is_told_apart() throws IOException {
    Path phone = bytes("a.heic", new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c'});
    Path access = bytes("a.mdb", "\0\1\0\0Standard Jet DB\0".getBytes(UTF_8));
    Path packed = Reading.zip(folder, "a.zip", "return.csv", "a", "b.csv", "c");
    Path letter = bytes("a.eml", "Subject: x\nFrom: y@example.org\n".getBytes(UTF_8));
    Path apple = Reading.zip(folder, "a.pages", "Index/Document.iwa", "x");

    assertThat(Stream.of(phone, access, packed, letter, apple).map(Reading::refusal))
        .containsExactly(
            "SENT_AS_DOCUMENT",
            "SENT_UNCONVERTED",
            "SENT_AS_ARCHIVE",
            "SENT_AS_LETTER",
            "SENT_UNCONVERTED");
  }

  @Test
  void other_documents_are_named() throws IOException {
    String types = "[Content_Types].xml";
    assertThat(seems(Reading.zip(folder, "a.xlsx", types, "<T/>", "word/document.xml", "<d/>")))
        .isEqualTo("a Word document");
    assertThat(seems(Reading.zip(folder, "b.xlsx", types, "<T/>", "xl/workbook.bin", "x")))
        .isEqualTo("a binary Excel workbook (.xlsb)");
    assertThat(seems(Reading.zip(folder, "c.zip", "return.csv", "a", "b.csv", "c")))
        .isEqualTo("a zip archive of 2 files");
    assertThat(seems(bytes("d.csv", new byte[] {1, 2, 0, 3, 0, 0, 7})))
        .contains("some other kind of file");
    Path mail = folder.resolve("mail.xls");
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(mail)) {
      container.createDocument(new java.io.ByteArrayInputStream(new byte[9]), "WordDocument");
      container.writeFilesystem(out);
    }
    assertThat(seems(mail)).isEqualTo("a Word document");
  }

  @Test
  void a_password_is_told() throws Exception {
    Path locked = folder.resolve("locked.xlsx");
    try (POIFSFileSystem container = new POIFSFileSystem();
        XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet();
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("a password of a test");
      try (OutputStream out = encryptor.getDataStream(container)) {
        workbook.write(out);
      }
      try (OutputStream out = Files.newOutputStream(locked)) {
        container.writeFilesystem(out);
      }
    }
    assertThat(Reading.refusal(locked)).isEqualTo("PASSWORD_PROTECTED");

    Path old = folder.resolve("locked.xls");
    Biff8EncryptionKey.setCurrentUserPassword("a password of a test");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(old)) {
      workbook.createSheet();
      workbook.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(Reading.refusal(old)).isEqualTo("PASSWORD_PROTECTED");
  }

  @Test
  void a_zip_bomb_is_not_unpacked_to_its_end() throws IOException {
    Path bomb = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        zip.write(zeros);
      }
    }
    assertThat(Files.size(bomb)).isLessThan(200_000);
    assertThat(Reading.refusal(bomb)).isEqualTo("ZIP_BOMB");
    Limits few = new Limits(1 << 20, 1 << 20, 100, 3, 10, 10, 10, 10);
    assertThat(Reading.refusal(REAL, few)).isEqualTo("ZIP_BOMB");
  }

  @Test
  void a_size_that_is_declared_too_small_helps_no_bomb() throws IOException {
    byte[] sheet = new byte[40 << 20];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(sheet);
    }
    byte[] lying = out.toByteArray();
    int directory = lying.length - 22 - 46 - "content.xml".length();
    assertThat(lying[directory]).isEqualTo((byte) 'P');
    Arrays.fill(lying, directory + 24, directory + 28, (byte) 1);
    assertThat(Reading.refusal(bytes("lying.ods", lying))).isIn("ZIP_BOMB", "DAMAGED", "TRUNCATED");
  }

  @Test
  void a_document_type_is_refused_in_every_part_and_encoding() {
    String bomb =
        "<!DOCTYPE sst [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><sst><si><t>&b;</t></si></sst>";
    assertThat(Reading.refusal(Reading.workbook(folder, "", bomb, "<sheetData/>")))
        .isEqualTo("ENTITY_EXPANSION");
    assertThat(
            Reading.refusal(
                Reading.zip(folder, "x.ods", "content.xml", "<!DOCTYPE a SYSTEM 'file:///x'><a/>")))
        .isEqualTo("ENTITY_EXPANSION");
    assertThat(
            Reading.refusal(
                Reading.zip(
                    folder, "y.xlsx", "unread.xml", "<?xml version='1.0'?><!DOCTYPE a><a/>")))
        .isEqualTo("ENTITY_EXPANSION");
  }

  @Test
  void a_file_that_is_not_there_is_our_fault() {
    assertThatExceptionOfType(SystemFault.class)
        .isThrownBy(() -> Reading.open(folder.resolve("gone.csv")));
  }

  @Test
  void two_parts_of_one_name_are_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.putNextEntry(new ZipEntry("Content.xml"));
    }
    assertThat(Reading.refusal(bytes("two.ods", out.toByteArray()))).isEqualTo("DAMAGED");
  }
}
