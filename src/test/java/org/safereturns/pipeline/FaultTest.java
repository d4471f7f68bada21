package org.safereturns.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.issue.Outcome;
import org.safereturns.issue.SourceFile;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Door;
import org.safereturns.ledger.Quarantine;
import org.safereturns.ledger.Receipt;
import org.safereturns.ledger.State;
import org.safereturns.ledger.Submission;
import org.safereturns.pipeline.hall.Handled;
import org.safereturns.pipeline.inbox.Incoming;
import org.safereturns.rules.book.RuleBook;
import org.slf4j.LoggerFactory;

/** What goes wrong on our side is never put on the sender, and nothing is lost by it. */
class FaultTest {
  private static final String OASIS = "oasis_east_kent_kidas_2022-23.csv";

  @TempDir private Path folder;

  @Test
  void a_rule_that_throws_quarantines_without_a_verdict_and_is_tried_again() throws IOException {
    Incoming incoming = oasis("66613"); // the figure on which the rule throws, quoting it
    Path out = folder.resolve("out");
    final String reference;
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(log);
    try (House house = House.open(out, rulesWithOneThatThrows())) {
      Submission set = house.pipeline.submit(incoming).submission();
      reference = set.reference();

      assertThat(set.quarantine()).contains(Quarantine.OUR_FAILURE);
      assertThat(set.lastCause()).contains("rule").doesNotContain("66613");
      assertThat(out.resolve("quarantine").resolve(reference + ".txt"))
          .content()
          .doesNotContain("66613");
      assertThat(house.rooms.ledger().submissions().result(reference)).isEmpty();
      assertThat(reply(out, reference, "letter.txt"))
          .containsIgnoringCase("our side")
          .doesNotContain("VAL-");
      assertThat(out.resolve("quarantine").resolve(reference + ".txt")).exists();
      assertThat(incoming.file()).exists();
      assertThat(house.rooms.ledger().originals().find(reference)).isPresent();
    }
    root.detachAppender(log);
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anyMatch(line -> line.startsWith(reference + " is quarantined"))
        .noneMatch(line -> line.contains("66613"));
    try (House house = House.open(out)) { // the rule is mended
      Handled again = house.pipeline.submit(incoming);

      assertThat(again.kind()).isEqualTo(Receipt.Kind.RETRY);
      assertThat(again.submission().outcome()).isPresent();
      assertThat(again.submission().outcome()).isNotEqualTo(Outcome.QUARANTINED);
      assertThat(again.submission().quarantine()).isEmpty();
      assertThat(out.resolve("quarantine").resolve(reference + ".txt")).doesNotExist();
    }
  }

  @Test
  void a_reply_that_cannot_be_written_is_written_next_time() throws IOException {
    Path out = folder.resolve("out");
    try (House house = House.open(out)) {
      Files.writeString(out.resolve("replies"), "a file where the folder should be");
      Submission stuck = house.pipeline.submit(oasis("78")).submission();
      assertThat(stuck.state()).isEqualTo(State.VALIDATED);
      assertThat(stuck.lastCause()).contains("cannot write");

      Files.delete(out.resolve("replies"));
      assertThat(house.pipeline.resume())
          .extracting(Submission::reference, Submission::state)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(stuck.reference(), State.ANSWERED));
      assertThat(reply(out, stuck.reference(), "report.html")).contains(stuck.reference());
    }
  }

  @Test
  void a_file_that_cannot_be_kept_is_not_received_and_the_door_is_told() throws IOException {
    Path out = folder.resolve("out");
    try (House house = House.open(out)) {
      Files.writeString(out.resolve("ledger").resolve("returns"), "a file in the way");
      Incoming incoming = oasis("78");

      assertThatThrownBy(() -> house.pipeline.submit(incoming)).isInstanceOf(SystemFault.class);
      assertThat(house.rooms.ledger().submissions().list()).isEmpty();
      assertThat(incoming.file()).exists();
    }
  }

  @Test
  void a_folder_of_nobody_registered_waits_for_an_analyst() throws IOException {
    Path out = folder.resolve("out");
    Path file = Files.createDirectories(folder.resolve("inbox/nobody-known")).resolve("a.csv");
    Files.writeString(file, "a,b\n1,2\n");
    try (House house = House.open(out)) {
      Submission set =
          house.pipeline.submit(Incoming.of("nobody-known", file, Door.COMMAND)).submission();

      assertThat(set.quarantine()).contains(Quarantine.UNKNOWN_SENDER);
      assertThat(set.lastCause()).contains("nobody-known").contains("regist");
      assertThat(out.resolve("replies")).doesNotExist();
      assertThat(out.resolve("quarantine").resolve(set.reference() + ".txt")).exists();
    }
  }

  private Incoming oasis(String referrals) throws IOException {
    Charset windows = Charset.forName("windows-1252");
    String text = Files.readString(House.SAMPLE.resolve("oasis").resolve(OASIS), windows);
    Path file = Files.createDirectories(folder.resolve("inbox/oasis")).resolve(OASIS);
    Files.writeString(file, text.replace("145,78,", "145," + referrals + ","), windows);
    return Incoming.of("oasis", file, Door.COMMAND);
  }

  private static String reply(Path out, String reference, String name) throws IOException {
    return Files.readString(out.resolve("replies/oasis").resolve(reference).resolve(name));
  }

  /** The repository's rules and one more, which throws where a figure is 66613, and quotes it. */
  private static RuleBook rulesWithOneThatThrows() {
    List<SourceFile> sources = new ArrayList<>(SourceFile.below(Path.of("rules"), ".drl", ".csv"));
    sources.add(
        new SourceFile(
            "rules/value/VAL-901.drl",
            """
            package rules.value
            import org.safereturns.canonical.Observation
            global org.safereturns.rules.IssueSink issues

            // Why: to see what becomes of a rule that throws.
            rule "VAL-901"
                @title("Throws on 66613")
                @severity("warning")
                @phase("return")
                @from("2020-04") @to("")
                @needs("figures")
                @source("this test")
                @message("A figure is 667.")
                @mend("Nothing.")
            when
                $figure : Observation( value == 667
                    || (value == 66613 && Integer.parseInt(value.toString() + "x") > 0) )
            then
                issues.raise(drools, $figure);
            end
            """));
    sources.add(
        new SourceFile(
            "rules/value/VAL-901.cases.csv",
            """
            case,expect,measure,value
            just above,raised,REFUGE_REFERRALS,667
            far away,ok,REFUGE_REFERRALS,1
            """));
    return RuleBook.load(sources, House.CACHE);
  }
}
