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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.issue.ValidationResult;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import org.safereturns.pipeline.Trees;
import picocli.CommandLine;

/** The whole program on the inbox that comes with it. */
class SampleRunTest {
  private static final Path INBOX = Path.of("inbox-sample");

  /** What becomes of every file; write it anew with {@code -Dgolden.refresh=true} and read it. */
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "golden", "inbox-sample", "outcomes.csv");

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private static Path folder;
  private static Path out;
  private static SortedMap<String, String> inboxBefore = new TreeMap<>();
  private static String printed = "";

  @BeforeAll
  static void run_once() {
    inboxBefore = Trees.withTimes(INBOX);
    out = folder.resolve("out");
    printed = run(out);
  }

  @Test
  void every_file_has_exactly_one_outcome() throws IOException {
    List<Submission> submissions = submissions();

    assertThat(submissions).hasSameSizeAs(sent());
    assertThat(submissions).noneMatch(Submission::isUnfinished);
    assertThat(submissions).noneMatch(Summary::weFailed);
    assertThat(submissions)
        .allMatch(s -> s.outcome().isPresent() != s.quarantine().isPresent() || isUnreadable(s));
    assertThat(printed.lines().filter(line -> line.contains("SR-"))).hasSameSizeAs(submissions);
    for (Submission submission : submissions) {
      Path reply = out.resolve("replies").resolve(submission.sender());
      assertThat(reply.resolve(submission.reference()).resolve("report.html")).exists();
    }
  }

  @Test
  void every_file_of_a_reply_tells_the_same_numbers() throws IOException {
    for (Submission submission : submissions()) {
      Path reply = out.resolve("replies").resolve(submission.sender());
      Map<String, ReplyNumbers> told = ReplyNumbers.of(reply.resolve(submission.reference()));
      assertThat(told).as(submission.reference()).hasSize(5);
      assertThat(Set.copyOf(told.values())).as("%s %s", submission.reference(), told).hasSize(1);
    }
  }

  @Test
  void the_inbox_is_not_touched() {
    assertThat(Trees.withTimes(INBOX)).isEqualTo(inboxBefore);
  }

  @Test
  void a_second_run_answers_nobody_and_changes_nothing_that_people_read() {
    SortedMap<String, String> before = read(out);

    String again = run(out);

    assertThat(read(out)).isEqualTo(before);
    assertThat(again.lines().filter(line -> line.contains("SR-")))
        .isNotEmpty()
        .allMatch(line -> line.contains("answered before"));
  }

  @Test
  void from_an_emptied_folder_the_same_bytes_again() {
    Path fresh = folder.resolve("fresh");

    run(fresh);

    assertThat(Trees.of(fresh.resolve("replies"))).isEqualTo(Trees.of(out.resolve("replies")));
    assertThat(Trees.of(fresh.resolve("datasets"))).isEqualTo(Trees.of(out.resolve("datasets")));
    assertThat(Trees.of(fresh.resolve("quarantine")))
        .isEqualTo(Trees.of(out.resolve("quarantine")));
  }

  @Test
  void outcomes_and_findings_are_those_that_were_read_and_kept() throws IOException {
    String outcomes = outcomes();
    if (Boolean.getBoolean("golden.refresh")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, outcomes);
    }
    assertThat(outcomes)
        .as("if this change is right: mvn test -Dtest=SampleRunTest -Dgolden.refresh=true")
        .isEqualTo(Files.readString(GOLDEN));
  }

  /** A relation that finds something, each for its sender; the others agree or say why not. */
  @Test
  void some_relations_between_senders_fail_and_most_hold() throws IOException {
    List<String> lines = Files.readAllLines(out.resolve("datasets").resolve("comparisons.csv"));

    assertThat(codes(lines, ",disagrees,")).containsExactly("XSR-104", "XSR-109", "XSR-202");
    assertThat(codes(lines, ",agrees,"))
        .containsExactly(
            "XSR-101", "XSR-102", "XSR-103", "XSR-106", "XSR-107", "XSR-108", "XSR-109", "XSR-110",
            "XSR-112", "XSR-113", "XSR-201", "XSR-202");
    assertThat(lines).anyMatch(l -> l.contains("XSR-114,not compared,\"different footprints"));
  }

  private static List<String> codes(List<String> lines, String result) {
    return lines.stream()
        .filter(line -> line.contains(result))
        .map(line -> line.replaceFirst(".*?(XSR-\\d{3}),.*", "$1"))
        .distinct()
        .sorted()
        .toList();
  }

  private static String outcomes() {
    StringBuilder lines = new StringBuilder("sender,file,template,outcome,figures,found\n");
    try (Ledger ledger = Ledger.open(out.resolve("ledger"), CLOCK)) {
      for (Submission s : ledger.submissions().list()) {
        ValidationResult result = ledger.submissions().result(s.reference()).orElseThrow();
        lines
            .append(s.sender())
            .append(',')
            .append(s.fileName())
            .append(',')
            .append(s.about().map(Submission.About::template).orElse(""))
            .append(',')
            .append(result.outcome())
            .append(',')
            .append(result.cells().size())
            .append(',')
            .append(
                result.issues().totals().entrySet().stream()
                    .map(code -> code.getKey() + " " + code.getValue())
                    .collect(Collectors.joining("; ")))
            .append('\n');
      }
    }
    return lines.toString();
  }

  private static String run(Path folder) {
    Home home = new Home(Path.of("").toAbsolutePath(), Path.of("target", "test-cache"));
    CommandLine app = App.commandLine(home, CLOCK);
    StringWriter said = new StringWriter();
    StringWriter complaints = new StringWriter();
    app.setOut(new PrintWriter(said, true));
    app.setErr(new PrintWriter(complaints, true));
    int code = app.execute("run", INBOX.toString(), "--out", folder.toString());
    assertThat(code).as("%s", complaints).isEqualTo(Exit.OK);
    return said.toString();
  }

  private static boolean isUnreadable(Submission submission) {
    return submission.quarantine().isPresent();
  }

  private static List<Submission> submissions() {
    try (Ledger ledger = Ledger.open(out.resolve("ledger"), CLOCK)) {
      return ledger.submissions().list();
    }
  }

  private static List<Path> sent() throws IOException {
    try (Stream<Path> files = Files.walk(INBOX)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("senders.yaml"))
          .toList();
    }
  }

  /** What senders and analysts read, with the time of writing: unchanged means not written. */
  private static SortedMap<String, String> read(Path folder) {
    SortedMap<String, String> files = new TreeMap<>();
    for (String part : List.of("replies", "datasets", "quarantine")) {
      for (Map.Entry<String, String> file : Trees.withTimes(folder.resolve(part)).entrySet()) {
        files.put(part + "/" + file.getKey(), file.getValue());
      }
    }
    return files;
  }
}
