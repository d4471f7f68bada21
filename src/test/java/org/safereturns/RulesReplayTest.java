package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.pipeline.Trees;

/**
 * What a changed rule book would do to all that was ever sent, before anybody is answered by it.
 */
class RulesReplayTest {
  private static final Path SAMPLE = Path.of("inbox-sample");

  @TempDir private Path folder;

  @Test
  void findings_that_appear_and_disappear_are_shown_and_nothing_is_changed() throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Files.copy(SAMPLE.resolve("senders.yaml"), inbox.resolve("senders.yaml"));
    OwnHome.copy(SAMPLE.resolve("dartford"), inbox.resolve("dartford"));
    String out = folder.resolve("out").toString();
    Typing typing = new Typing(Typing.CLOCK);
    assertThat(typing.type("run", inbox.toString(), "--out", out)).isEqualTo(Exit.OK);
    var replies = Trees.withTimes(Path.of(out, "replies"));
    var datasets = Trees.withTimes(Path.of(out, "datasets"));

    assertThat(typing.type("rules", "replay", "--out", out)).isEqualTo(Exit.OK);
    assertThat(typing.said()).contains("of which 0 differ").contains("MB of memory");

    OwnHome changed = OwnHome.in(folder.resolve("changed"));
    changed.add("severities.csv", "SUM-101,dartford,,warning,The form,Me,2026-12-31");
    String rules = changed.rules().toString();
    assertThat(typing.type("rules", "replay", "--rules", rules, "--out", out, "--details"))
        .as(typing.complaints())
        .isEqualTo(1);

    assertThat(typing.lineOf("SUM-101")).matches("SUM-101 +1 +1 *");
    assertThat(typing.lineOf("->")).contains("-1.xls", "returned -> accepted");
    assertThat(typing.said())
        .contains("  + SUM-101 warning  Households B6")
        .contains("  - SUM-101 error  Households B6");
    Path csv = folder.resolve("replay.csv");
    assertThat(
            typing.type(
                "rules", "replay", "--told", "--rules", rules, "--out", out, "--csv", csv + ""))
        .isEqualTo(1);
    assertThat(typing.said()).startsWith("What senders were told").contains("of which 1 differ");
    assertThat(Files.readAllLines(csv))
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).startsWith("appears,").contains("SUM-101,warning,"))
        .anySatisfy(line -> assertThat(line).startsWith("disappears,").contains(",SUM-101,error,"));
    assertThat(Trees.withTimes(Path.of(out, "replies"))).isEqualTo(replies);
    assertThat(Trees.withTimes(Path.of(out, "datasets"))).isEqualTo(datasets);
  }
}
