package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.ledger.Door;
import org.safereturns.ledger.Submission;
import org.safereturns.pipeline.hall.Senders;
import org.safereturns.pipeline.inbox.Incoming;
import picocli.CommandLine;

/** A rule that never ends costs one submission its verdict, is named, and holds up nobody else. */
class EndlessRulesTest {
  private static final Path SAMPLE = Path.of("inbox-sample");
  private static final Path STRUCK = SAMPLE.resolve("victim-support/referral-service-2022-23.csv");
  private static final Path OTHER = SAMPLE.resolve("oasis/oasis_east_kent_kidas_2022-23.csv");

  @TempDir private Path folder;
  private OwnHome home;
  private Path out;

  @BeforeEach
  void a_home_of_our_own() throws IOException {
    home = OwnHome.in(folder);
    out = folder.resolve("out");
  }

  @Test
  void rules_that_do_not_end_are_run_singly_and_the_culprit_is_named() throws IOException {
    // It does end, after a minute or so: what is left behind must not run for as long as the tests.
    home.rule(
        "CMP-001", // the first of all: none before it is compiled and run in vain
        "$a : Observation( measure == \"DA_VICTIM_CRIMES\", \"%s\" matches \"%sy\" )"
            .formatted("x".repeat(60), "x*".repeat(8)));

    Submission struck = submitBoth(Duration.ofSeconds(4));

    assertThat(struck.lastCause())
        .startsWith("rules did not end within 4000 ms")
        .endsWith(
            "Run by itself, CMP-001 (rules/completeness/CMP-001.drl:7) did not end within 2 s");
  }

  @Test
  void a_rule_that_raises_without_end_is_stopped_and_named() throws IOException {
    home.rule(
        "CMP-002",
        """
        $a : Observation( )
            $b : Observation( measure == $a.measure )
            $c : Observation( measure == $b.measure )
            $d : Observation( measure == $c.measure )""");

    Submission struck = submitBoth(Duration.ofMinutes(2));

    assertThat(struck.lastCause()).matches("the rule CMP-002 was still raising issues after \\d+");
  }

  /** The submission that the rule strikes; of another one after it, that it is judged. */
  private Submission submitBoth(Duration limit) throws IOException {
    Home.Books all =
        new Home(home.folder(), Path.of("target", "test-cache").toAbsolutePath()).books();
    Home.Books books = new Home.Books(all.rules().within(limit), all.mappings(), all.home());
    Senders senders = Senders.load(SAMPLE.resolve("senders.yaml"));
    Workplace workplace = CommandLine.populateCommand(new Workplace(), "--out", out.toString());
    try (Workplace.Open open =
        workplace.open(books, Typing.CLOCK, senders, Occupancy.enter(out).orElseThrow())) {
      Submission struck = submit(open, "victim-support", STRUCK);
      assertThat(Summary.outcome(struck)).isEqualTo("quarantined: we failed");
      assertThat(out.resolve("replies/victim-support/" + struck.reference() + "/report.html"))
          .content()
          .contains("our side");
      open.exchange(all); // with time enough on a busy machine
      assertThat(Summary.outcome(submit(open, "oasis", OTHER))).isEqualTo("accepted");
      assertThat(Files.readString(out.resolve("quarantine/" + struck.reference() + ".txt")))
          .contains(struck.lastCause().replaceAll(".*(CMP-00\\d).*", "$1"));
      return struck;
    }
  }

  private static Submission submit(Workplace.Open open, String sender, Path file) {
    return open.pipeline()
        .submit(new Incoming(sender, file.getFileName() + "", file, Door.COMMAND, Optional.empty()))
        .submission();
  }
}
