package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The text of the launcher for Windows, which nothing here can run, held to the rules of cmd. */
class LauncherTest {
  /** What is given to Java on every system. */
  private static final List<String> SAME =
      List.of("-Xshare:auto", "-Dfile.encoding=UTF-8", "-Dslf4j.internal.verbosity=ERROR", "70");

  @Test
  void paths_stand_in_quotes_whatever_is_in_them() throws IOException {
    String cmd = Files.readString(Path.of("safe-returns.cmd"));

    assertThat(cmd.lines().map(line -> line.replaceAll("\"[^\"]*\"", "")))
        .noneMatch(line -> line.matches("(?i).*%(here|jar|java|java_home|~dp0)\\W.*"));
    assertThat(cmd).contains("DisableDelayedExpansion").doesNotContain("=%HERE%\\\"");
  }

  @Test
  void a_block_asks_for_the_code_of_a_command_and_never_for_the_one_before_it() throws IOException {
    String cmd = Files.readString(Path.of("safe-returns.cmd"));
    String blocks =
        String.join(
            "",
            Pattern.compile("(?s)\\(\\R.*?\\R\\)")
                .matcher(cmd)
                .results()
                .map(r -> r.group())
                .toList());

    assertThat(blocks).contains("if errorlevel 1").doesNotContainIgnoringCase("%errorlevel%");
    assertThat(cmd.strip()).endsWith("exit /b %ERRORLEVEL%");
    assertThat(cmd.lines().filter(line -> line.contains("mvnw")))
        .allMatch(l -> l.contains("call "));
  }

  @Test
  void both_launchers_start_java_in_the_same_way() throws IOException {
    for (String launcher : List.of("safe-returns", "safe-returns.cmd")) {
      assertThat(Files.readString(Path.of(launcher))).contains(SAME);
    }
    assertThat(Files.readString(Path.of(".gitattributes"))).contains("*.cmd text eol=crlf");
  }
}
