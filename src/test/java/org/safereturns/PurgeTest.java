package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Letter;
import org.safereturns.ledger.Vault;
import org.safereturns.pipeline.settings.Configuration;

/** What is past its date is gone to the last byte; what must stay stays. */
class PurgeTest {
  private static final Path SAMPLE = Path.of("inbox-sample");
  private static final String OASIS = "oasis_east_kent_kidas_2022-23.csv";
  private static final String CASES = "harbour-example/refuge-cases-2022-23-q4-2.xlsx";
  private static final List<String> MARKS =
      List.of(
          "Zebulon-cell", "Zebulon-name", "Zebulon-reason", "Zebulon-minutes", "Zebulon-letter");
  private static final String RELEASE =
      """
      release: %s
      measure: survivors
      count: n
      dimensions: { sex: {} }
      tables: [ { name: by-sex, by: [sex] } ]
      print: [ {} ]
      """;

  @TempDir private Path folder;
  private Path inbox = Path.of("");
  private Path out = Path.of("");
  private Path config = Path.of("");

  @Test
  void what_is_past_its_date_is_in_no_byte_and_what_was_published_stays() throws Exception {
    purged("", () -> {});
    assertThat(Traces.below(out, List.of("address@elsewhere.example.org"))).isEmpty();
  }

  @Test
  void and_in_none_of_a_database_server_but_its_log_of_the_day() throws Exception {
    Path data = folder.resolve("postgres");
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).start()) {
      Path url =
          Files.writeString(
              folder.resolve("url"), server.getJdbcUrl("postgres", "postgres") + "\n");
      purged(
          "ledger: { url_file: %s }\n".formatted(url),
          () -> {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
              statement.execute("checkpoint");
            }
            assertThat(Traces.below(data.resolve("base"), MARKS)).isEmpty();
          });
    }
  }

  /** What else is looked at when all is gone. */
  private interface Look {
    void take() throws Exception;
  }

  private void purged(String ledger, Look look) throws Exception {
    inbox = Files.createDirectories(folder.resolve("inbox"));
    out = folder.resolve("out");
    config =
        Files.writeString(
            folder.resolve("config.yaml"),
            "inbox: %s\nout: %s\nretention: { other_days: 365 }\n%s".formatted(inbox, out, ledger));
    Files.copy(SAMPLE.resolve("senders.yaml"), inbox.resolve("senders.yaml"));
    String sent =
        Files.readString(
            SAMPLE.resolve("gravesham/da-homelessness-2022-23.csv"), StandardCharsets.ISO_8859_1);
    Path marked = Files.createDirectories(inbox.resolve("gravesham")).resolve("Zebulon-name.csv");
    Files.writeString(marked, sent.replace("accommodation;2;", "accommodation;Zebulon-cell;"));
    Files.writeString(inbox.resolve("gravesham/minutes.csv"), "Zebulon-minutes,of,a meeting\n");
    Files.createDirectories(inbox.resolve("harbour-example"));
    Files.copy(SAMPLE.resolve(CASES), inbox.resolve(CASES));
    Typing then = at("2024-01-15T12:00:00Z");
    type(Exit.OK, then, "run");
    String reference = reference(then.lineOf("Zebulon-name"));
    send("Zebulon-letter, a line to a stranger");
    type(Exit.OK, then, "datasets");
    assertThat(out.resolve("editions/1/csv").toFile().list()).contains("cases_refuge.csv");
    type(Exit.OK, then, "accept", reference, "--reason", "Zebulon-reason is right");
    type(Exit.OK, then, protect("first", "sex,n\nf,41\nm,20\n"));
    Files.createDirectories(inbox.resolve("oasis"));
    Files.copy(SAMPLE.resolve("oasis").resolve(OASIS), inbox.resolve("oasis").resolve(OASIS));
    type(Exit.OK, at("2024-12-15T12:00:00Z"), "run");
    assertThat(String.join("\n", Traces.below(folder, MARKS))).contains(MARKS);
    String figures = figures();
    Typing now = at("2025-02-01T12:00:00Z");

    type(Exit.OK, now, "purge", "--dry-run");
    assertThat(now.said()).contains(reference).doesNotContain("oasis");
    assertThat(Traces.below(out, MARKS)).isNotEmpty();
    type(Exit.OK, now, "purge");

    assertThat(now.said())
        .containsPattern("3 submissions, \\d+ texts looked for, found in 0 files");
    assertThat(Traces.below(out, MARKS)).isEmpty();
    look.take();
    assertThat(out.resolve("editions/1").toFile().list()).containsExactly("REMOVED.txt");
    assertThat(out.resolve("replies/gravesham").resolve(reference)).doesNotExist();
    assertThat(out.resolve("ledger/returns").resolve(reference)).doesNotExist();
    assertThat(figures()).isEqualTo(figures).contains("gravesham", "oasis");
    type(Exit.OK, now, "audit", "verify");
    type(Exit.OK, now, "audit", "list", "--about", reference);
    assertThat(now.said()).contains("purged", "content sha256");

    type(Exit.OK, now, "run");
    assertThat(now.lineOf(reference)).contains("answered before");
    assertThat(Traces.below(out, MARKS)).isEmpty();
    type(Exit.USAGE, now, "reprocess", reference, "--reason", "again");
    assertThat(now.complaints()).contains("past its date");
    type(Exit.OK, now, "reprocess", "--all", "--reason", "again");
    type(Exit.RETURNED, now, protect("second", "sex,n\nf,44\nm,20\n"));
    type(Exit.OK, now, "purge");
    assertThat(now.said()).contains("0 submissions");
  }

  private static String reference(String line) {
    Matcher reference = Pattern.compile("SR-[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(line);
    assertThat(reference.find()).as(line).isTrue();
    return reference.group();
  }

  /** A letter that answers no submission, sent long ago. */
  private void send(String words) {
    Clock then = Clock.fixed(Instant.parse("2024-01-15T12:00:00Z"), ZoneOffset.UTC);
    String url = Configuration.load(config).ledgerUrl();
    Path here = out.resolve("ledger");
    try (Ledger ledger =
        url.isEmpty() ? Ledger.open(here, then) : Ledger.open(url, here, then, Vault.NONE)) {
      Letter.Head head =
          new Letter.Head("<MS-1@x>", "address@elsewhere.example.org", "s", Optional.empty());
      ledger.outbox().queue(new Letter("MS-1", "", "", head, Letter.Body.of(words, words)));
      ledger.outbox().sent("MS-1");
    }
  }

  private static Typing at(String instant) {
    return new Typing(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
  }

  private void type(int code, Typing typing, String... words) {
    String[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--config";
    all[words.length + 1] = config.toString();
    assertThat(typing.type(all)).as("%s%s", typing.said(), typing.complaints()).isEqualTo(code);
  }

  private String[] protect(String release, String data) throws IOException {
    Path spec = Files.writeString(folder.resolve("spec.yaml"), RELEASE.formatted(release));
    Path file = Files.writeString(folder.resolve("data.csv"), data);
    return new String[] {"protect", "--data", file.toString(), "--spec", spec.toString()};
  }

  /** Sender, measure and figure of all that is published, without the places they came from. */
  private String figures() throws IOException {
    StringBuilder figures = new StringBuilder();
    for (String line : Files.readAllLines(out.resolve("datasets/observations.csv"))) {
      String[] cells = line.split(",", -1);
      figures.append(String.join(",", List.of(cells).subList(0, 9))).append('\n');
    }
    return figures.toString();
  }
}
