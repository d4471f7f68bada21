package org.safereturns.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.intake.raw.FileRefused;
import org.safereturns.intake.raw.Limits;

/** Whatever bytes come in, rows are read or the file is refused: nothing else leaves the room. */
class MutationTest {
  private static final Path RETURNS = Path.of("src/test/resources/returns");
  private static final int EACH = 120;

  /** Small enough to be reached. */
  private static final Limits LIMITS =
      new Limits(1 << 20, 32 << 20, 200, 100, 20_000, 20_000, 300, 5_000);

  @TempDir Path folder;

  private final Random random = new Random(20221121);

  private byte[] mutated(byte[] original) {
    byte[] bytes = original.clone();
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length);
      bytes[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : bytes[at] ^ 1);
    }
    int cut = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
    return Arrays.copyOf(bytes, cut);
  }

  /**
   * The same zip with one of its parts changed, so that the change gets past the zip's own sums.
   */
  private byte[] mutatedPart(byte[] original) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(original))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    String[] names =
        parts.keySet().stream().filter(n -> parts.get(n).length > 0).toArray(String[]::new);
    String name = names[random.nextInt(names.length)];
    parts.put(name, mutated(parts.get(name)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }

  private int check(byte[] bytes) {
    try {
      Reading.readAll(Reading.file(folder, "mutated", bytes), LIMITS);
      return 0;
    } catch (FileRefused refused) {
      assertThat(refused.finding()).isNotNull();
      return 1;
    }
  }

  private void checkMany(byte[] original) {
    assertThat(check(original)).as("the file as it was").isZero();
    int refused = 0;
    for (int i = 0; i < EACH; i++) {
      refused += check(mutated(original));
    }
    assertThat(refused).isPositive();
  }

  @Test
  void xlsx() throws IOException {
    byte[] original = Files.readAllBytes(RETURNS.resolve("district_homelessness_2022-23.xlsx"));
    checkMany(original);
    for (int i = 0; i < EACH; i++) {
      check(mutatedPart(original));
    }
  }

  @Test
  void xls() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      HSSFSheet sheet = workbook.createSheet("Return");
      for (int row = 0; row < 30; row++) {
        sheet.createRow(row).createCell(0).setCellValue("Area " + row);
        sheet.getRow(row).createCell(1).setCellValue(row * 1.1);
      }
      workbook.write(out);
    }
    checkMany(out.toByteArray());
  }

  @Test
  void ods() throws IOException {
    Sheet sheet = new Sheet("Return", 20, 3);
    sheet.getDataRange().setValue("Dover");
    SpreadSheet document = new SpreadSheet();
    document.appendSheet(sheet);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    checkMany(out.toByteArray());
    for (int i = 0; i < EACH; i++) {
      check(mutatedPart(out.toByteArray()));
    }
  }

  @Test
  void csv() {
    String text = "Area,Note,Count\r\n" + "Dover,\"one, two\",5\r\n".repeat(30);
    assertThat(check(text.getBytes(UTF_8))).isZero();
    for (int i = 0; i < EACH; i++) {
      check(mutated(text.getBytes(UTF_8)));
      check(mutated(text.getBytes(UTF_16LE)));
    }
  }

  @Test
  void json() {
    checkMany(
        ("[" + "{\"area\":\"Dover\",\"n\":5.5,\"x\":[1]},".repeat(30) + "{\"area\":null}]")
            .getBytes(UTF_8));
  }
}
