package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AppTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    Home home = new Home(folder, folder.resolve("cache"));
    Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    CommandLine app = App.commandLine(home, clock);
    app.setOut(new PrintWriter(out, true));
    app.setErr(new PrintWriter(err, true));
    return app.execute(args);
  }

  @Test
  void no_command_is_a_question_and_not_a_verdict() {
    assertThat(run()).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("Which command?").contains("check");
  }

  @Test
  void an_unknown_option_is_not_a_verdict() {
    assertThat(run("check", "--nonsense")).isEqualTo(Exit.USAGE);
  }

  @Test
  void what_is_wrong_is_not_hidden_by_a_page_of_options() {
    assertThat(run("check", "nowhere.csv")).isEqualTo(Exit.USAGE);
    assertThat(err.toString().lines())
        .containsExactly(
            "There is no file nowhere.csv.", "safe-returns check --help says how it is used.");
  }

  @Test
  void every_command_says_how_it_is_used() {
    Home home = new Home(folder, folder.resolve("cache"));
    CommandLine app = App.commandLine(home, Clock.systemUTC());
    assertThat(everyCommand(app)).hasSizeGreaterThan(20);
    assertThat(everyCommand(app).filter(c -> !c.getCommandSpec().mixinStandardHelpOptions()))
        .extracting(CommandLine::getCommandName)
        .isEmpty();
  }

  @Test
  void every_option_is_described_and_every_command_in_a_sentence() {
    Home home = new Home(folder, folder.resolve("cache"));
    for (CommandLine command : everyCommand(App.commandLine(home, Clock.systemUTC())).toList()) {
      CommandLine.Model.CommandSpec spec = command.getCommandSpec();
      assertThat(spec.args().stream().filter(arg -> arg.description().length == 0))
          .as(spec.qualifiedName())
          .isEmpty();
      assertThat(spec.usageMessage().description()[0]).as(spec.qualifiedName()).endsWith(".");
    }
  }

  private static Stream<CommandLine> everyCommand(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(AppTest::everyCommand));
  }

  @Test
  void missing_rules_stop_the_start() {
    assertThat(run("check", "pom.xml")).isEqualTo(Exit.CONFIGURATION);
    assertThat(err.toString()).contains("Nothing was started").contains("rules");
  }
}
