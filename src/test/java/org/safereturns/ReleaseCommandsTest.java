package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases, by the commands that analysts type. */
class ReleaseCommandsTest {
  private static final Path EXAMPLE = Path.of("docs", "release-example");

  @TempDir private Path folder;

  @Test
  void the_manual_shows_a_refusal_as_it_is_printed() throws IOException {
    Typing typing = new Typing(Typing.CLOCK);
    assertThat(typing.type(protect("refused.yaml"))).isEqualTo(Exit.RETURNED);
    String manual = Files.readString(Path.of("docs", "releases.md"));
    assertThat(manual).contains("```\n" + typing.said().replace("\r\n", "\n") + "```");
    assertThat(folder.resolve("releases")).doesNotExist();
  }

  /** Another processor than those the solver is built for, in a Java of its own. */
  @Test
  void without_the_solver_what_has_a_secret_is_refused_and_the_rest_published()
      throws IOException, InterruptedException {
    assertThat(withoutSolver(protect("refused.yaml")))
        .contains("Nothing was written: the solver does not run on this machine");

    Path spec = folder.resolve("large.yaml");
    Files.writeString(
        spec,
        """
        release: by-district
        measure: survivors of large districts
        count: survivors
        dimensions: { district: {} }
        tables: [ { name: by-district, by: [district] } ]
        """);
    String[] large = protect("release.yaml");
    large[4] = spec.toString();
    assertThat(withoutSolver(large)).contains("0 are withheld");
    assertThat(withoutSolver("verify", folder.toString())).contains("by-district: safe");
  }

  private String[] protect(String spec) {
    return new String[] {
      "protect",
      "--data",
      EXAMPLE.resolve("survivors.csv").toString(),
      "--spec",
      EXAMPLE.resolve(spec).toString(),
      "--out",
      folder.toString()
    };
  }

  private String withoutSolver(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dos.arch=riscv64", "-cp", System.getProperty("java.class.path")));
    command.add("org.safereturns.App");
    command.addAll(List.of(words));
    File said = folder.resolve("said.txt").toFile();
    Process program =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said).start();
    assertThat(program.waitFor(180, TimeUnit.SECONDS)).isTrue();
    return Files.readString(said.toPath());
  }
}
