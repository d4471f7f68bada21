package org.safereturns.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safereturns.intake.raw.Limits;

class CsvTableTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void the_delimiter_is_found(String delimiter) {
    String text = "Area,Count,Note\r\nDover,5,\"one, two\"\r\n".replace(",", delimiter);
    assertThat(Reading.lines(Reading.text(folder, text, UTF_8)))
        .containsExactly("1: Area|Count|Note", "2: Dover|5|one" + delimiter + " two");
  }

  @Test
  void commas_in_the_text_of_a_semicolon_file_separate_nothing() {
    String text = "Area;Count;Note\nDover;1,234;a, b\nThanet;2,345;c, d\n";
    assertThat(Reading.lines(Reading.text(folder, text, UTF_8))).contains("2: Dover|1,234|a, b");
  }

  @Test
  void excel_s_hint_is_obeyed_and_not_counted_as_a_row() {
    String text = "sep=|\r\nA,a|B\r\n1|2\r\n";
    assertThat(Reading.lines(Reading.text(folder, text, UTF_8)))
        .containsExactly("1: A,a|B", "2: 1|2");
  }

  @Test
  void every_encoding_gives_the_same_text() {
    String text = "Name,Period\nSt Mary’s – Zoë,2022–23\n";
    String expected = "2: St Mary’s – Zoë|2022–23";
    for (Charset charset : new Charset[] {UTF_8, WINDOWS, UTF_16LE, UTF_16BE}) {
      assertThat(Reading.lines(Reading.text(folder, text, charset))).contains(expected);
    }
    for (Charset charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
      assertThat(Reading.lines(Reading.text(folder, "\uFEFF" + text, charset)))
          .containsExactly("1: Name|Period", expected);
    }
  }

  @Test
  void the_first_accent_may_stand_in_the_last_row() {
    String text = "Name,Count\n" + "Plain,1\n".repeat(100_000) + "Zoë,2\n";
    assertThat(Reading.lines(Reading.text(folder, text, UTF_8))).endsWith("100002: Zoë|2");
    assertThat(Reading.lines(Reading.text(folder, text, WINDOWS))).endsWith("100002: Zoë|2");
  }

  @Test
  void rows_are_numbered_as_a_spreadsheet_shows_them() {
    String text = "Title\n\nArea,Note\nDover,\"two\nlines\"\n,\nThanet,x\n";
    assertThat(Reading.lines(Reading.text(folder, text, UTF_8)))
        .containsExactly("1: Title", "3: Area|Note", "4: Dover|two\nlines", "6: Thanet|x");
  }

  @Test
  void a_quotation_mark_never_closed_is_told_with_its_row() {
    Path file = Reading.text(folder, "A,B\n1,2\n3,\"4\n5,6\n", UTF_8);
    assertThat(Reading.refusal(file)).isEqualTo("BROKEN_ROW");
  }

  @Test
  void bytes_that_are_no_letters_are_told() {
    Path odd = Reading.file(folder, "odd.csv", new byte[] {'A', ',', (byte) 0x81, (byte) 0xFF});
    assertThat(Reading.refusal(odd)).isEqualTo("UNREADABLE_ENCODING");
    byte[] mixed = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'A', ',', (byte) 0x92};
    assertThat(Reading.refusal(Reading.file(folder, "mixed.csv", mixed)))
        .as("UTF-8 by its mark, Windows by one letter")
        .isEqualTo("UNREADABLE_ENCODING");
  }

  @Test
  void limits_hold() {
    Limits small = new Limits(1 << 20, 1 << 20, 100, 10, 3, 3, 4, 10);
    assertThat(Reading.refusal(Reading.text(folder, "a\nb\nc\nd\n", UTF_8), small))
        .isEqualTo("TOO_MANY_ROWS");
    assertThat(Reading.refusal(Reading.text(folder, "a,b,c,d,e\n", UTF_8), small))
        .isEqualTo("TOO_MANY_COLUMNS");
    assertThat(Reading.refusal(Reading.text(folder, "a,bbbbbbbbbbbb\n", UTF_8), small))
        .isEqualTo("CELL_TOO_LONG");
    assertThat(Reading.refusal(Reading.text(folder, "a".repeat(1 << 21), UTF_8), small))
        .isEqualTo("TOO_LARGE");
    assertThat(Reading.lines(Reading.text(folder, "a,b,,,,,\n", UTF_8))).hasSize(1);
  }
}
