package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By when a return is due is said once, in the rule book; forms and lists read it there. */
class DueDayTest {
  @TempDir private Path folder;

  @Test
  void a_blank_form_is_due_when_the_rule_book_says() throws IOException {
    OwnHome home = OwnHome.in(folder.resolve("home"));
    Path rows = home.rules().resolve("coverage/expected.csv");
    Files.writeString(
        rows,
        Files.readString(rows)
            .replace(
                "sanctuary,return of a sanctuary scheme,swale,quarter,30,",
                "sanctuary,return of a sanctuary scheme,swale,quarter,33,"));
    Typing typing = new Typing(Typing.CLOCK, home.folder());
    Path form = folder.resolve("form.xlsx");

    assertThat(
            typing.type(
                "template",
                "sanctuary",
                "--sender",
                "swale",
                "--period",
                "Q4 2022/23",
                "--out",
                form.toString()))
        .as(typing.complaints())
        .isZero();
    try (ZipFile book = new ZipFile(form.toFile())) {
      byte[] texts = book.getInputStream(book.getEntry("xl/sharedStrings.xml")).readAllBytes();
      assertThat(new String(texts, StandardCharsets.UTF_8)).contains("3 May 2023");
    }
    assertThat(typing.type("collections", "show", "sanctuary")).isZero();
    assertThat(typing.said()).contains("Due: 33 days after the end of each quarter");
  }
}
