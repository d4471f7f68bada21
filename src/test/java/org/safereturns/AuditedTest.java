package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Letter;
import org.safereturns.ledger.Submission;
import picocli.CommandLine;

/** Every command changes nothing of what is kept, or it stands in the audit log who did what. */
class AuditedTest {
  private static final Path SAMPLE = Path.of("inbox-sample");
  private static final String CLARION = "clarion/clarion_north_south_kent_kidas_2022-23.xlsx";
  private static final String RELEASE =
      """
      release: first
      measure: survivors
      count: n
      dimensions: { sex: {} }
      tables: [ { name: by-sex, by: [sex] } ]
      """;

  /** The day after a yearly return is due. */
  private static final Typing DUE =
      new Typing(Clock.fixed(Instant.parse("2023-06-01T12:00:00Z"), ZoneOffset.UTC));

  @TempDir private Path folder;
  private final Typing typing = new Typing(Typing.CLOCK);
  private final Map<String, Use> uses = new LinkedHashMap<>();
  private Path out = Path.of("");

  /**
   * How a command is typed.
   *
   * @param deed what the audit log tells of it; empty if it changes nothing
   */
  private record Use(String deed, List<String> words) {}

  @BeforeEach
  void take_in_some_returns() throws IOException {
    out = folder.resolve("out");
    copy("senders.yaml");
    copy("dartford/da-homelessness-2022-23-1.xls");
    copy("tunbridge-wells/da-homelessness-2022-23.xls");
    partner("kent-police", "Kent Police", "sent by the police", "7654321");
    String children = "Front door of children's services (example)";
    partner("children-example", children, "received from the police", "3456789");
    put("inbox/ashford/minutes.csv", "Minutes of a meeting\n");
    put("key", "A".repeat(43) + "=");
    put("config.yaml", settings(""));
    put("keyed.yaml", settings("encryption: { keys: [ { id: a, file: " + at("key") + " } ] }\n"));
    put("spec.yaml", RELEASE);
    put("data.csv", "sex,n\nf,41\nm,20\n");
    assertThat(typing.type("run", "--config", at("config.yaml"))).isZero();
    try (Ledger ledger = Ledger.open(out.resolve("ledger"), Typing.CLOCK)) {
      for (String id : List.of("ML-1", "ML-2")) {
        Letter.Head head = new Letter.Head("<" + id + "@x>", "a@x.org", "s", Optional.empty());
        ledger.outbox().queue(new Letter(id, "dover", "", head, Letter.Body.of("a", "a")));
        ledger.outbox().refused(id, "550 no such user");
      }
    }
  }

  @Test
  void every_command_changes_nothing_or_stands_in_the_audit_log() throws Exception {
    commands();
    assertThat(uses.keySet())
        .as("a new command is to be said here what it does")
        .containsExactlyInAnyOrderElementsOf(leaves("", App.commandLine(home(), Typing.CLOCK)));
    SoftAssertions all = new SoftAssertions();
    for (Map.Entry<String, Use> use : uses.entrySet()) {
      if (use.getValue().words().isEmpty()) {
        continue; // a watch never ends; it does what a run does
      }
      List<String> before = state();
      int noted = entries().size();
      Typing typing = use.getKey().equals("remind") ? DUE : this.typing;
      int code = typing.type(use.getValue().words().toArray(String[]::new));
      List<String> added = entries().subList(noted, entries().size());
      String what = use.getKey() + ": " + code + " " + typing.said() + typing.complaints();
      if (use.getValue().deed().isEmpty()) {
        all.assertThat(state()).as(what).isEqualTo(before);
      } else {
        all.assertThat(added).as(what).anyMatch(e -> e.contains("  " + use.getValue().deed()));
      }
      all.assertThat(code).as(what).isNotIn(Exit.USAGE, Exit.FAULT, Exit.CONFIGURATION);
    }
    all.assertAll();
  }

  private void commands() throws IOException {
    copy("thanet/da-homelessness-2022-23.json");
    String dartford = reference("dartford");
    nothing("check", SAMPLE.resolve(CLARION).toString(), "--sender", "clarion");
    nothing("rules list");
    nothing("rules check", "SUM-101");
    nothing("rules docs");
    nothing("rules time", SAMPLE.resolve(CLARION).toString(), "--seconds", "1");
    nothing("mappings check", "kidas.clarion.v1");
    nothing("mappings expect", "kidas.oasis.v1", "--sender", "oasis");
    nothing("mappings suggest", SAMPLE.resolve(CLARION).toString());
    nothing("collections list");
    nothing("collections check");
    nothing("collections show", "marac");
    nothing("template", "marac", "--out", at("marac.xlsx"));
    nothing("config");
    nothing("status", kept());
    nothing("rules replay", kept());
    nothing("quarantine list", kept());
    nothing("post list", kept());
    nothing("audit list", kept());
    nothing("audit verify", kept());
    noted("received", "run", kept());
    noted("received", "watch");
    noted("sent again", "post retry", kept("ML-1"));
    noted("dropped", "post drop", kept("ML-2"));
    noted("written", "remind", kept());
    noted("retry", "quarantine retry", kept(reference("ashford"), "--reason", "mended"));
    noted("discard", "quarantine discard", kept(reference("ashford"), "--reason", "no return"));
    noted("accept", "accept", kept(dartford, "--reason", "explained"));
    String asked = reference("tunbridge-wells");
    noted(
        "explain",
        "explain",
        kept(asked, "1", "--by", "J", "--reason", "A fire closed it all June."));
    noted("reprocess", "reprocess", kept(dartford, "--reason", "a new rule"));
    noted("withdraw", "withdraw", kept(asked, "--reason", "sent in error"));
    String comparison = found("datasets/comparisons.csv", "XS-[0-9A-Z]{4}-[0-9A-Z]{4}");
    noted("settled", "settle", kept(comparison, "--stands", "both", "--reason", "two years"));
    noted("exported", "datasets", kept());
    noted(
        "exported", "trace", kept(found("datasets/observations.csv", "F-[0-9A-Z]{4}-[0-9A-Z]{4}")));
    noted("exported", "assessment", kept());
    noted("released", "protect", kept("--data", at("data.csv"), "--spec", at("spec.yaml")));
    nothing(
        "leaks", out.resolve("releases/first/by-sex.csv").toString(), "--spec", at("spec.yaml"));
    nothing("verify", out.toString());
    noted("exported", "original", kept(asked, "--to", at("original.xls")));
    noted("exported", "backup", kept(at("backup")));
    uses.put("rekey", new Use("rekeyed", List.of("rekey", "--config", at("keyed.yaml"))));
    uses.put("purge", new Use("purged", List.of("purge", "--config", at("keyed.yaml"))));
  }

  private void nothing(String command, String... words) {
    noted("", command, words);
  }

  private void noted(String deed, String command, String... words) {
    List<String> all = new ArrayList<>(Arrays.asList(command.split(" ")));
    all.addAll(Arrays.asList(words));
    uses.put(command, new Use(deed, command.equals("watch") ? List.of() : all));
  }

  /** Words of a command that works on the folder. */
  private String[] kept(String... words) {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--config", at("config.yaml")));
    return all.toArray(String[]::new);
  }

  private static Set<String> leaves(String name, CommandLine command) {
    Set<String> leaves = new TreeSet<>();
    command
        .getSubcommands()
        .forEach((sub, line) -> leaves.addAll(leaves((name + " " + sub).strip(), line)));
    return leaves.isEmpty() ? Set.of(name) : leaves;
  }

  /** Every row of the ledger, and every other file with its bytes. */
  private List<String> state() throws IOException, SQLException {
    List<String> state = rows("script nosettings");
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.startsWith(out.resolve("ledger"))) {
          state.add(out.relativize(file) + " " + Arrays.hashCode(Files.readAllBytes(file)));
        }
      }
    }
    return state;
  }

  private List<String> entries() throws SQLException {
    return rows("select number || '  ' || deed || '  ' || about from audit_entry order by number");
  }

  private List<String> rows(String query) throws SQLException {
    String url = "jdbc:h2:file:" + out.resolve("ledger/ledger").toAbsolutePath();
    List<String> rows = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(url + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
        ResultSet found = connection.createStatement().executeQuery(query)) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }

  private String settings(String more) {
    return """
        inbox: %s
        out: %s
        retention: { other_days: 1 }
        mail:
          from: returns@county.example.org
          imap: { host: localhost, port: 9, tls: false }
          smtp: { host: localhost, port: 9, tls: false }
          reminders: { hour: 0 }
        %s"""
        .formatted(at("inbox"), out, more);
  }

  private static Home home() {
    return new Home(Path.of("").toAbsolutePath(), Path.of("target", "test-cache"));
  }

  private String at(String file) {
    return folder.resolve(file).toString();
  }

  private void put(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void copy(String file) throws IOException {
    Path path = folder.resolve("inbox").resolve(file);
    Files.createDirectories(path.getParent());
    Files.copy(SAMPLE.resolve(file), path);
  }

  private void partner(String sender, String organisation, String what, String number)
      throws IOException {
    put(
        "inbox/" + sender + "/figures.csv",
        """
        Partner figures: one figure a row
        Template,partner.v1
        Organisation,%s
        Reporting period,2022/23
        Figures for Kent include Medway,No

        Measure,Area,Referred by,Period,Unit,Number,Remarks
        Notifications about children %s,Kent,,2022/23,notifications,%s,
        """
            .formatted(organisation, what, number));
  }

  private String found(String file, String form) throws IOException {
    Matcher text = Pattern.compile(form).matcher(Files.readString(out.resolve(file)));
    assertThat(text.find()).as(file).isTrue();
    return text.group();
  }

  private String reference(String sender) {
    try (Ledger ledger = Ledger.open(out.resolve("ledger"), Typing.CLOCK)) {
      return ledger.submissions().list().stream()
          .filter(s -> s.sender().equals(sender))
          .map(Submission::reference)
          .findFirst()
          .orElseThrow();
    }
  }
}
