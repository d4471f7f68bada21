package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safereturns.issue.IssueList.Column;
import org.safereturns.issue.Outcome;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import picocli.CommandLine;

/** A query is closed by an explanation, in whichever way the sender gives it. */
class ExplanationsTest {
  private static final Path SAMPLES = Path.of("inbox-sample");
  private static final String WHY =
      "The desk that records this was closed from June to October after a fire.";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

  private final StringWriter said = new StringWriter();

  @TempDir Path folder;
  private Path inbox;
  private Path out;

  @BeforeEach
  void registry() throws IOException {
    inbox = Files.createDirectories(folder.resolve("inbox"));
    out = folder.resolve("out");
    Files.copy(SAMPLES.resolve("senders.yaml"), inbox.resolve("senders.yaml"));
  }

  /** The sample has fourteen queries of one check and its format cannot be annotated. */
  @Test
  void the_list_sent_back_by_itself_explains_the_last_return() throws IOException {
    send("tunbridge-wells", "da-homelessness-2022-23.xls");
    Submission first = last();
    assertThat(first.outcome()).contains(Outcome.ACCEPTED_WITH_QUERIES);

    answer(
        first, "issues.xlsx", row -> row.createCell(Column.EXPLANATION.place()).setCellValue(WHY));
    run("run", inbox.toString());

    Submission second = last();
    assertThat(second.outcome()).contains(Outcome.ACCEPTED);
    assertThat(second.about().orElseThrow().answers()).isEqualTo(first.reference());
    assertThat(read("datasets/gaps.csv")).contains("CMP-205: " + WHY, second.reference());
    assertThat(read("datasets/explanations.csv").lines()).hasSize(15);
    assertThat(read(reply(second) + "/report.html"))
        .contains("Your return is accepted", "Explained:", WHY);
    assertThat(read(reply(second) + "/letter.txt")).doesNotContain("fire");
    assertThat(read(reply(second) + "/issues.csv")).contains(WHY);
  }

  @Test
  void what_explains_nothing_is_asked_for_again() throws IOException {
    send("tunbridge-wells", "da-homelessness-2022-23.xls");

    answer(
        last(),
        "issues.xlsx",
        row -> row.createCell(Column.EXPLANATION.place()).setCellValue("OK, checked"));
    run("run", inbox.toString());

    assertThat(last().outcome()).contains(Outcome.ACCEPTED_WITH_QUERIES);
    assertThat(read(reply(last()) + "/report.html"))
        .contains("You wrote:", "OK, checked", "but not why");
    assertThat(read("datasets/explanations.csv")).contains(",no,");
  }

  @Test
  void an_annotated_workbook_is_the_return_and_brings_its_explanations() throws IOException {
    send("kent-districts", "district_homelessness_2022-23.xlsx");
    Submission first = last();
    long queries = first.found().orElseThrow().queries();
    assertThat(queries).isPositive();

    answer(
        first,
        "your-return-annotated.xlsx",
        row -> {
          if (row.getCell(Column.SEVERITY.place()).getStringCellValue().equals("query")) {
            row.createCell(Column.EXPLANATION.place()).setCellValue(WHY + " " + row.getRowNum());
          }
        });
    run("run", inbox.toString());

    Submission second = last();
    assertThat(second.outcome()).contains(Outcome.ACCEPTED);
    assertThat(second.found().orElseThrow().explained()).isEqualTo(queries);
    assertThat(second.about().orElseThrow().answers()).isEmpty();
    try (XSSFWorkbook again = workbook(second, "your-return-annotated.xlsx")) {
      assertThat(again.getSheet("Issues (2)")).isNull();
      XSSFSheet issues = again.getSheet("Issues");
      assertThat(text(issues.getRow(1), Column.EXPLANATION)).startsWith(WHY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls", "ods"})
  @Tag("programs")
  void libreoffice_may_save_the_workbook_in_between(String format) throws Exception {
    send("kent-districts", "district_homelessness_2022-23.xlsx");
    Submission first = last();
    answer(
        first,
        "your-return-annotated.xlsx",
        row -> row.createCell(Column.EXPLANATION.place()).setCellValue(WHY));
    Path written = inbox.resolve("kent-districts").resolve("answered-your-return-annotated.xlsx");
    Process program =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("libreoffice").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                Files.createDirectories(folder.resolve("saved")).toString(),
                written.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(program.waitFor(180, TimeUnit.SECONDS)).isTrue();
    Files.delete(written);
    Path saved = folder.resolve("saved").resolve("answered-your-return-annotated." + format);
    Files.move(saved, written.resolveSibling(saved.getFileName()));
    run("run", inbox.toString());

    Submission second = last();
    assertThat(second.found().orElseThrow().queries())
        .isEqualTo(first.found().orElseThrow().queries());
    assertThat(read("datasets/explanations.csv")).contains(WHY);
    assertThat(read(reply(second) + "/issues.csv")).doesNotContain("has changed since");
  }

  @Test
  void an_analyst_notes_what_was_said_on_the_telephone() throws IOException {
    send("tunbridge-wells", "da-homelessness-2022-23.xls");
    String reference = last().reference();

    assertThat(type("explain", reference, "1", "--by", "Ms Example", "--reason", "it is right, ok"))
        .isEqualTo(Exit.USAGE);
    run("explain", reference, "1", "2", "--by", "Ms Example, by telephone", "--reason", WHY);

    assertThat(last().reference()).isEqualTo(reference);
    assertThat(last().outcome()).contains(Outcome.ACCEPTED_WITH_QUERIES);
    assertThat(last().found().orElseThrow().explained()).isEqualTo(2);
    assertThat(read(reply(last()) + "/report.txt"))
        .contains("queries explained 2", "Explained: " + WHY.substring(0, 20))
        .doesNotContain("Ms Example");
    assertThat(read("datasets/decisions.csv")).contains("explain");
  }

  @Test
  void what_an_analyst_noted_of_the_wrong_query_is_taken_back() throws IOException {
    send("tunbridge-wells", "da-homelessness-2022-23.xls");
    String reference = last().reference();
    run("explain", reference, "1", "2", "--by", "Ms Example", "--reason", WHY);
    assertThat(said.toString()).contains("Explained: no. 1, CMP-205", "Explained: no. 2");

    run("explain", reference, "2", "--take-back", "--reason", "she spoke of the first");

    assertThat(last().found().orElseThrow().explained()).isOne();
    assertThat(type("explain", reference, "2", "--take-back", "--reason", "again"))
        .isEqualTo(Exit.USAGE);
    run("explain", reference);
    assertThat(said.toString()).containsPattern("\n1 .*yes\n2 .*[^s]\n3 ");
    assertThat(read("datasets/decisions.csv")).contains("take_back");
    run("audit", "verify");
  }

  @Test
  void no_query_is_open_once_an_analyst_has_accepted_the_return() throws IOException {
    send("tunbridge-wells", "da-homelessness-2022-23.xls");
    run("status");
    assertThat(said.toString()).containsPattern("Tunbridge Wells .*accepted, 14 queries open");

    run("accept", last().reference(), "--reason", WHY);

    said.getBuffer().setLength(0);
    run("status");
    assertThat(said.toString())
        .containsPattern("Tunbridge Wells .*accepted")
        .doesNotContain("queries open");
  }

  @Test
  void nobody_explains_the_return_of_another() throws IOException {
    send("tunbridge-wells", "da-homelessness-2022-23.xls");
    Submission theirs = last();
    Path list = out.resolve(reply(theirs)).resolve("issues.xlsx");
    Files.copy(list, Files.createDirectories(inbox.resolve("ashford")).resolve("issues.xlsx"));

    run("run", inbox.toString());

    Submission asked = last();
    assertThat(asked.sender()).isEqualTo("ashford");
    assertThat(asked.outcome()).contains(Outcome.QUARANTINED);
    assertThat(read(reply(asked) + "/report.html")).contains("FIL-114");
  }

  private void send(String sender, String file) throws IOException {
    Path to = Files.createDirectories(inbox.resolve(sender));
    Files.copy(SAMPLES.resolve(sender).resolve(file), to.resolve(file));
    run("run", inbox.toString());
  }

  /** The sender writes into the list, in another order and without some of its rows. */
  private void answer(Submission submission, String name, Consumer<Row> write) throws IOException {
    try (XSSFWorkbook workbook = workbook(submission, name)) {
      XSSFSheet issues = workbook.getSheet("Issues");
      issues.forEach(
          row -> {
            if (row.getRowNum() > 0 && !text(row, Column.REFERENCE).isEmpty()) {
              write.accept(row);
            }
          });
      workbook.setSheetName(workbook.getSheetIndex(issues), "Our answers");
      Path back = inbox.resolve(submission.sender()).resolve("answered-" + name);
      try (OutputStream file = Files.newOutputStream(back)) {
        workbook.write(file);
      }
    }
  }

  private XSSFWorkbook workbook(Submission submission, String name) throws IOException {
    try (InputStream in = Files.newInputStream(out.resolve(reply(submission)).resolve(name))) {
      return new XSSFWorkbook(in);
    }
  }

  private static String text(Row row, Column column) {
    return row.getCell(column.place()) == null ? "" : row.getCell(column.place()).toString();
  }

  private static String reply(Submission submission) {
    return "replies/" + submission.sender() + "/" + submission.reference();
  }

  private String read(String file) throws IOException {
    return Files.readString(out.resolve(file));
  }

  private Submission last() {
    try (Ledger ledger = Ledger.open(out.resolve("ledger"), CLOCK)) {
      List<Submission> all = ledger.submissions().list();
      return all.get(all.size() - 1);
    }
  }

  private void run(String... command) {
    assertThat(type(command)).as("%s", said).isEqualTo(Exit.OK);
  }

  private int type(String... command) {
    Home home = new Home(Path.of("").toAbsolutePath(), Path.of("target", "test-cache"));
    CommandLine app = App.commandLine(home, CLOCK);
    app.setOut(new PrintWriter(said, true));
    app.setErr(new PrintWriter(said, true));
    String[] all = java.util.Arrays.copyOf(command, command.length + 2);
    all[command.length] = "--out";
    all[command.length + 1] = out.toString();
    return app.execute(all);
  }
}
