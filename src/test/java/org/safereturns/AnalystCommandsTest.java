package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import picocli.CommandLine;

/** What analysts decide, by the commands they type. */
class AnalystCommandsTest {
  private static final Path SAMPLE = Path.of("inbox-sample");
  private static final Path DATASET = Path.of("datasets", "observations.csv");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();
  private Path out = Path.of("");

  @BeforeEach
  void take_in_one_return_that_is_accepted_one_that_is_returned_and_one_that_is_none()
      throws IOException {
    Path inbox = folder.resolve("inbox");
    out = folder.resolve("out");
    copy("senders.yaml", inbox);
    copy("oasis/oasis_east_kent_kidas_2022-23.csv", inbox);
    copy("dartford/da-homelessness-2022-23-1.xls", inbox);
    Files.createDirectories(inbox.resolve("ashford"));
    Files.writeString(inbox.resolve("ashford").resolve("minutes.csv"), "Minutes of a meeting\n");
    assertThat(type("run", inbox.toString())).as("%s", said).isEqualTo(Exit.OK);
  }

  @Test
  void a_cell_on_a_sheet_that_is_not_named_or_not_there_is_asked_about() {
    String reference = reference("dartford");

    assertThat(type("trace", "--return", reference, "--cell", "B7")).isEqualTo(Exit.USAGE);
    assertThat(said.toString()).contains("On which sheet? Figures were read from: \"");
    assertThat(type("trace", "--return", reference, "--cell", "Sheet9!B7")).isEqualTo(Exit.USAGE);
    assertThat(said.toString()).contains("No figure was read from a sheet \"Sheet9\".");
  }

  @Test
  void a_refusal_says_what_the_submission_is() {
    String given = reference("oasis");
    String unread = reference("ashford");
    type("withdraw", given.toLowerCase(Locale.ROOT), "--reason", "sent in error");

    refused(given + " is withdrawn ('accept' takes that back): it is not", "reprocess", given);
    refused(given + " is withdrawn ('accept' takes that back): it has no", "withdraw", given);
    refused(reference("dartford") + " is returned: it has no", "withdraw", reference("dartford"));
    refused(unread + " is in quarantine ('quarantine retry' or", "accept", unread);
    type("quarantine", "discard", unread, "--reason", "no return");
    refused(unread + " was discarded: it is not in quarantine.", "quarantine", "retry", unread);
    type("accept", reference("dartford"), "--reason", "explained");
    refused(" was accepted by an analyst: only what", "accept", reference("dartford"));
  }

  private void refused(String why, String... words) {
    said.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--reason", "again"));
    assertThat(type(all.toArray(String[]::new))).isEqualTo(Exit.USAGE);
    assertThat(said.toString()).contains(why);
  }

  @Test
  void withdrawn_figures_leave_the_datasets() throws IOException {
    String reference = reference("oasis");
    assertThat(observations()).contains("oasis");

    assertThat(type("withdraw", reference, "--reason", "sent in error")).isEqualTo(Exit.OK);

    assertThat(observations()).doesNotContain("oasis");
    assertThat(said.toString()).contains(reference + " is withdrawn");
    assertThat(type("withdraw", reference, "--reason", "again")).isEqualTo(Exit.USAGE);
  }

  @Test
  void an_accepted_return_stands_and_its_sender_is_told() throws IOException {
    String reference = reference("dartford");
    Path letter = out.resolve("replies/dartford").resolve(reference).resolve("letter.txt");
    String before = Files.readString(letter);
    assertThat(observations()).doesNotContain("dartford");

    assertThat(type("accept", reference, "--reason", "explained")).as("%s", said).isZero();

    assertThat(observations()).contains("dartford");
    assertThat(Files.readString(letter))
        .isNotEqualTo(before)
        .contains("accepted it as it is")
        .doesNotContain("every check that must hold");
    assertThat(Files.readString(letter.resolveSibling("report.html")))
        .contains("Accepted as it is")
        .doesNotContain("Must be corrected", "cannot be accepted");
  }

  @Test
  void what_was_accepted_stays_accepted_when_it_is_judged_anew() throws IOException {
    String reference = reference("dartford");
    type("accept", reference, "--reason", "explained", "--analyst", "Jo");
    String accepted = observations();
    String stays = reference + " stays accepted: Jo accepted it on 2026-01-15 (\"explained\").";

    assertThat(type("reprocess", reference, "--reason", "a new rule")).as("%s", said).isZero();
    assertThat(said.toString()).containsOnlyOnce(stays);
    assertThat(type("reprocess", "--all", "--reason", "a new rule")).as("%s", said).isZero();

    assertThat(said.toString().split(Pattern.quote(stays), -1)).hasSize(3);
    assertThat(observations()).isEqualTo(accepted).contains("dartford");
    assertThat(out.resolve("replies/dartford").resolve(reference).resolve("letter.txt"))
        .content()
        .contains("accepted it as it is");
  }

  @Test
  void accepting_a_return_tells_if_a_newer_one_stands() throws IOException {
    String older = reference("dartford");
    copy("dartford/da-homelessness-2022-23-2.xls", folder.resolve("inbox"));
    type("run", folder.resolve("inbox").toString());

    assertThat(type("accept", older, "--reason", "explained")).isZero();

    assertThat(said.toString())
        .containsPattern("Its figures are not in the datasets: SR-.* came after it and stands");
  }

  @Test
  void what_is_refused_does_not_hold_up_the_others() {
    String reference = reference("ashford");

    assertThat(type("quarantine", "discard", "SR-2222-2222", reference, "--reason", "no return"))
        .isEqualTo(Exit.USAGE);

    assertThat(said.toString())
        .contains("No submission has the reference SR-2222-2222.")
        .contains(reference + " is off the list");
    assertThat(out.resolve("quarantine").resolve(reference + ".txt")).doesNotExist();
  }

  @Test
  void a_discarded_file_leaves_the_quarantine_and_its_bytes_are_kept() {
    String reference = reference("ashford");
    assertThat(type("quarantine", "list")).isZero();
    assertThat(said.toString()).contains(reference);

    assertThat(type("quarantine", "retry", reference, "--reason", "mended")).isZero();
    assertThat(type("quarantine", "discard", reference, "--reason", "no return")).isZero();

    try (Ledger ledger = Ledger.open(out.resolve("ledger"), CLOCK)) {
      assertThat(ledger.desk().quarantined()).isEmpty();
      assertThat(ledger.originals().find(reference)).isPresent();
    }
    assertThat(out.resolve("quarantine").resolve(reference + ".txt")).doesNotExist();
  }

  @Test
  void the_bytes_of_a_discarded_file_may_be_erased_by_hand() throws IOException {
    String reference = reference("ashford");
    type("quarantine", "discard", reference, "--reason", "names people");
    Files.delete(folder.resolve("inbox/ashford/minutes.csv"));
    erase(out.resolve("ledger/returns").resolve(reference));

    assertThat(type("run", folder.resolve("inbox").toString())).as("%s", said).isZero();
    assertThat(type("reprocess", "--all", "--reason", "a new rule")).as("%s", said).isZero();
    assertThat(type("status")).isZero();

    assertThat(said.toString()).containsPattern("ashford .* discarded .* done +" + reference);
    assertThat(type("quarantine", "retry", reference, "--reason", "mended")).isEqualTo(Exit.USAGE);
  }

  private static void erase(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void reprocessing_without_a_change_changes_nothing() throws IOException {
    String before = observations();

    assertThat(type("reprocess", "--all", "--reason", "a new rule")).as("%s", said).isZero();

    assertThat(observations()).isEqualTo(before);
    assertThat(said.toString()).contains(reference("oasis"));
  }

  @Test
  void status_shows_who_has_sent_what_and_who_has_not() {
    assertThat(type("status")).isZero();

    assertThat(said.toString())
        .contains("oasis", "accepted", "returned", "quarantined: not readable")
        .containsPattern("Have sent nothing: .*canterbury")
        .contains("In quarantine: 1");
  }

  @Test
  void status_and_datasets_say_what_is_due_and_missing() throws IOException {
    assertThat(type("status")).isZero();

    String returned =
        "Missing from Dartford Borough Council for 2022/23: yearly homelessness return.";
    assertThat(said.toString())
        .contains(returned + " What was sent had to be corrected and has not come again.")
        .contains("Missing from Canterbury City Council for 2022/23: yearly homelessness return.\n")
        .contains("Nil returns: 0", "Absent for a reason: 0")
        .doesNotContain("Missing from Oasis");
    assertThat(Files.readString(out.resolve("datasets/coverage.csv")))
        .contains(returned)
        .containsPattern("COV-205,oasis,.*,given,");
  }

  @Test
  void status_is_a_matrix_of_senders_and_periods_in_words() throws IOException {
    Path page = folder.resolve("status.html");
    Path lines = folder.resolve("status.csv");

    assertThat(type("status", "--html", page.toString(), "--csv", lines.toString())).isZero();

    assertThat(said.toString())
        .contains("Refuge case records (refuge)")
        .containsPattern("Dartford Borough Council +returned, not sent again")
        .containsPattern("Oasis Domestic Abuse Support Ltd +accepted");
    assertThat(Files.readString(page))
        .contains("<caption>Refuge case records</caption>", "<th scope=\"col\">2022/23</th>")
        .contains("<th scope=\"row\">Dartford Borough Council</th><td class=\"wanted\">returned");
    assertThat(Files.readString(lines))
        .contains("district,dartford,yearly homelessness return,2022/23,2023-05-31,returned,");
  }

  private void copy(String place, Path inbox) throws IOException {
    Files.createDirectories(inbox.resolve(place).getParent());
    Files.copy(SAMPLE.resolve(place), inbox.resolve(place));
  }

  private int type(String... words) {
    Home home = new Home(Path.of("").toAbsolutePath(), Path.of("target", "test-cache"));
    CommandLine app = App.commandLine(home, CLOCK);
    app.setOut(new PrintWriter(said, true));
    app.setErr(new PrintWriter(said, true));
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--out", out.toString()));
    return app.execute(all.toArray(String[]::new));
  }

  private String reference(String sender) {
    try (Ledger ledger = Ledger.open(out.resolve("ledger"), CLOCK)) {
      return ledger.submissions().list().stream()
          .filter(s -> s.sender().equals(sender))
          .map(Submission::reference)
          .findFirst()
          .orElseThrow();
    }
  }

  private String observations() throws IOException {
    return Files.readString(out.resolve(DATASET));
  }
}
