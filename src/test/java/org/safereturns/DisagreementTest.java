package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Two senders disagree: what each of them reads, and what an analyst does about it. */
class DisagreementTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
  private static final String SENT = "7654321";
  private static final String RECEIVED = "3456789";

  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();
  private Path inbox = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void take_in_two_ends_of_the_same_notifications() throws IOException {
    inbox = folder.resolve("inbox");
    out = folder.resolve("out");
    Files.createDirectories(inbox);
    Files.copy(Path.of("inbox-sample", "senders.yaml"), inbox.resolve("senders.yaml"));
    put("kent-police", "Kent Police", "sent by the police", SENT);
    put(
        "children-example",
        "Front door of children's services (example)",
        "received from the police",
        RECEIVED);
    assertThat(type("run", inbox.toString())).as("%s", said).isEqualTo(Exit.OK);
  }

  private void put(String sender, String organisation, String what, String number)
      throws IOException {
    Path file = inbox.resolve(sender).resolve("figures-" + number + ".csv");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
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

  @Test
  void each_is_told_of_the_other_and_reads_its_own_figure_only() throws IOException {
    assertThat(notice("kent-police")).contains("children's services").contains("7,654,321");
    assertThat(notice("children-example")).contains("Kent Police").contains("3,456,789");
    assertThat(read("kent-police")).noneMatch(text -> text.replace(",", "").contains(RECEIVED));
    assertThat(read("children-example")).noneMatch(text -> text.replace(",", "").contains(SENT));
  }

  @Test
  void what_is_settled_silences_both_and_travels_with_the_figures() throws IOException {
    String reference = line("comparisons", "XSR-114").split(",", -1)[0];
    assertThat(line("comparisons", "XSR-114")).contains("disagrees", SENT, RECEIVED);

    assertThat(settle(reference, "children-example")).as("%s", said).isEqualTo(Exit.OK);

    assertThat(notices()).isEmpty();
    assertThat(line("observations", SENT)).contains("set aside," + reference);
    assertThat(line("observations", RECEIVED)).contains("stands," + reference);
    assertThat(line("comparisons", "XSR-114"))
        .contains("settled", "J. Analyst", "they count what arrived");
    assertThat(line("settlements", reference)).endsWith(",holds");
    String figure = line("observations", SENT).split(",", -1)[0];
    assertThat(type("trace", figure)).isEqualTo(Exit.OK);
    assertThat(said.toString())
        .contains("Compared: " + reference + " (XSR-114) with children-example")
        .contains("Settled by J. Analyst: the figure of children-example stands.")
        .contains("Why: they count what arrived");
  }

  @Test
  void a_changed_figure_opens_the_question_again() throws IOException {
    String reference = line("comparisons", "XSR-114").split(",", -1)[0];
    settle(reference, "children-example");
    put("kent-police", "Kent Police", "sent by the police", "7654322");

    assertThat(type("run", inbox.toString())).as("%s", said).isEqualTo(Exit.OK);

    assertThat(notice("kent-police")).contains("7,654,322");
    assertThat(line("comparisons", "XSR-114")).startsWith(reference).endsWith(",yes");
    assertThat(line("settlements", reference)).endsWith(",open again");
    assertThat(line("observations", RECEIVED)).doesNotContain(reference);
  }

  @Test
  void only_a_side_of_a_known_disagreement_can_stand() throws IOException {
    String reference = line("comparisons", "XSR-114").split(",", -1)[0];

    assertThat(settle(reference, "dover")).isEqualTo(Exit.USAGE);
    assertThat(said.toString()).contains("one of these stands: children-example, kent-police or");
    assertThat(settle("XS-2222-2222", "both")).isEqualTo(Exit.USAGE);
    assertThat(notices()).hasSize(2);
  }

  private int settle(String reference, String stands) {
    return type(
        "settle",
        reference,
        "--stands",
        stands,
        "--reason",
        "they count what arrived",
        "--analyst",
        "J. Analyst");
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

  private String line(String dataset, String part) throws IOException {
    return Files.readAllLines(out.resolve("datasets").resolve(dataset + ".csv")).stream()
        .filter(l -> l.contains(part))
        .findFirst()
        .orElseThrow();
  }

  private String notice(String sender) throws IOException {
    return Files.readString(
        out.resolve("replies").resolve(sender).resolve("comparison-2022-23.txt"));
  }

  private List<Path> notices() throws IOException {
    try (Stream<Path> files = Files.walk(out.resolve("replies"), 2)) {
      return files.filter(f -> f.getFileName().toString().startsWith("comparison-")).toList();
    }
  }

  /** Everything that a sender reads, workbooks unpacked. */
  private List<String> read(String sender) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(out.resolve("replies").resolve(sender))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
        texts.addAll(unpacked(file));
      }
    }
    assertThat(texts).hasSizeGreaterThan(5);
    return texts;
  }

  private static List<String> unpacked(Path file) {
    List<String> texts = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        texts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
