package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The systemd unit, as systemd understands it; {@code .ci/programs} runs it. */
@Tag("programs")
class ServiceUnitTest {
  /** Of ten, in tenths: below two, little is left open. */
  private static final String MOST_EXPOSED = "20";

  @TempDir private Path folder;
  private String unit = "";

  @BeforeEach
  void as_it_would_be_installed() throws IOException {
    String text = Files.readString(Path.of("docs", "operations", "safe-returns.service"));
    Path launcher = Path.of("safe-returns").toAbsolutePath();
    String here = text.replace("/opt/safe-returns/safe-returns", launcher.toString());
    unit = Files.writeString(folder.resolve("safe-returns.service"), here).toString();
  }

  @Test
  void every_line_of_the_unit_is_understood() throws Exception {
    assertThat(said("systemd-analyze", "verify", unit)).isEmpty();
  }

  @Test
  void the_service_is_shut_in() throws Exception {
    assertThat(
            said(
                "systemd-analyze",
                "security",
                "--offline=yes",
                "--threshold=" + MOST_EXPOSED,
                unit))
        .contains("Overall exposure level");
  }

  private static String said(String... command) throws Exception {
    Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(program.waitFor()).as(said).isZero();
    return said;
  }
}
