package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sender tries its files before it sends them. */
class CheckTest {
  private static final String CASES = "ashford/homelessness-cases-2022-23-q4.xlsx";

  @TempDir private Path folder;
  private final Typing typing = new Typing(Typing.CLOCK);

  @Test
  void the_form_says_whose_it_is_where_nobody_else_does() throws IOException {
    assertThat(typing.type("check", copy(CASES), "--sender", "ashford")).isZero();
    String named = typing.said();

    assertThat(typing.type("check", copy(CASES))).as(typing.said()).isZero();
    assertThat(typing.said()).isEqualTo(named);
  }

  @Test
  void the_exit_code_is_that_of_the_gravest_file() throws IOException {
    String none = copy("maidstone/duty-desk-rota-may-2023.xlsx");
    String returned = copy("maidstone/da-homelessness-2022-23-1.xlsx");

    assertThat(typing.type("check", returned, copy(CASES))).isEqualTo(2);
    assertThat(typing.type("check", copy(CASES), none, returned)).isEqualTo(3);
    assertThat(typing.type("check", "no such file")).isEqualTo(Exit.USAGE);
  }

  private String copy(String sample) throws IOException {
    Path file = folder.resolve(Path.of(sample).getFileName());
    if (!Files.exists(file)) {
      Files.copy(Path.of("inbox-sample").resolve(sample), file);
    }
    return file.toString();
  }
}
