package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people put into an inbox besides returns with sensible names, as {@code run} tells it. */
class OddInboxTest {
  private static final Path SAMPLE = Path.of("inbox-sample");
  private static final Path OASIS = SAMPLE.resolve("oasis/oasis_east_kent_kidas_2022-23.csv");

  @TempDir private Path folder;
  private final Typing typing = new Typing(Typing.CLOCK);
  private Path inbox = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void an_inbox_with_its_registry() throws IOException {
    inbox = Files.createDirectories(folder.resolve("inbox"));
    out = folder.resolve("out");
    Files.copy(SAMPLE.resolve("senders.yaml"), inbox.resolve("senders.yaml"));
  }

  @Test
  void a_file_from_nobody_we_know_is_no_failure_of_ours_and_is_judged_once_its_sender_is_known()
      throws IOException {
    put("east-kent/return.csv", Files.readAllBytes(OASIS));
    put("in-no-folder.csv", "Minutes of a meeting");

    assertThat(run()).isEqualTo(Exit.OK);

    assertThat(typing.lineOf("return.csv")).contains("quarantined: not from a known sender");
    assertThat(typing.lineOf("in-no-folder.csv")).contains("quarantined: not from a known sender");
    assertThat(page("return.csv")).contains("nobody with the code 'east-kent'", "senders.yaml");
    assertThat(page("in-no-folder.csv")).contains("it lies in no sender's folder");
    assertThat(datasets("submissions.csv")).contains("unknown_sender");
    typing.type("status", "--out", out.toString());
    assertThat(typing.lineOf("return.csv")).contains("waits for an analyst");

    Path registry = inbox.resolve("senders.yaml");
    String known = Files.readString(registry);
    Files.writeString(registry, known.replace("code: oasis", "code: east-kent"));
    assertThat(run()).isEqualTo(Exit.OK);
    assertThat(typing.lineOf("return.csv")).doesNotContain("quarantined");
  }

  @Test
  void a_copy_is_listed_under_its_own_name() throws IOException {
    put("oasis/first.csv", Files.readAllBytes(OASIS));
    put("oasis/second.csv", Files.readAllBytes(OASIS));

    run();

    assertThat(typing.lineOf("  first.csv")).contains("accepted").doesNotContain("same content");
    assertThat(typing.lineOf("second.csv")).contains("accepted", "the same content as first.csv");
    run();
    assertThat(typing.lineOf("  first.csv")).contains("answered before");
    assertThat(typing.lineOf("REMARK")).startsWith("SENDER");
  }

  @Test
  void what_nobody_means_as_a_return_is_left_aside_and_told_then_and_later() throws IOException {
    String[] odd = {
      "ashford/..csv",
      "ashford/.DS_Store",
      "ashford/.hidden/return.csv",
      "ashford/.~lock.return.ods#",
      "ashford/Thumbs.db",
      "ashford/desktop.ini",
      "ashford/__MACOSX/return.csv",
      "ashford/return.csv.part",
      "ashford/return.xlsx.crdownload",
      "ashford/~$return.xlsx",
      "ashford/~WRL0001.tmp"
    };
    for (String name : odd) {
      put(name, "not a return");
    }
    Files.createSymbolicLink(inbox.resolve("ashford/link.csv"), OASIS.toAbsolutePath());

    assertThat(run()).isEqualTo(Exit.OK);

    assertThat(typing.said()).doesNotContain("SR-").contains("ashford/link.csv: a link");
    assertThat(typing.said()).contains(odd);
    typing.type("status", "--out", out.toString());
    assertThat(typing.said()).contains("Left aside in the inbox: 12").contains(odd);

    try (Stream<Path> left = Files.walk(inbox.resolve("ashford"))) {
      for (Path file : left.filter(f -> !Files.isDirectory(f)).toList()) {
        Files.delete(file);
      }
    }
    run();
    typing.type("status", "--out", out.toString());
    assertThat(typing.said()).contains("Left aside in the inbox: 0");
  }

  @Test
  void personal_details_and_control_characters_in_a_name_are_kept_nowhere() throws IOException {
    put("oasis/07700900123_AB123456C someone@example.org.csv", Files.readAllBytes(OASIS));
    put("ashford/mi\tnu\u001b[31mtes\nBcc: x ZZ9 9ZZ\u202e.csv", "Minutes of a meeting");

    run();

    assertThat(typing.said())
        .contains("[telephone number] [National Insurance number] [e-mail address].csv")
        .contains("mi nu [31mtes Bcc: x [full postcode].csv");
    assertThat(typing.said().chars()).noneMatch(c -> c == 27 || c == '\t' || c == 0x202e);
    try (Stream<Path> written = Files.walk(out)) {
      for (Path file : written.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
            .as("%s", file)
            .doesNotContain("07700900123", "AB123456C", "someone@example.org", "ZZ9 9ZZ")
            .doesNotContain("\u001b[31m");
      }
    }
  }

  private int run() {
    return typing.type("run", inbox.toString(), "--out", out.toString());
  }

  private void put(String place, String text) throws IOException {
    put(place, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private void put(String place, byte[] bytes) throws IOException {
    Path file = inbox.resolve(place);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private String page(String fileName) throws IOException {
    String reference = Typing.submission(out, fileName).reference();
    return Files.readString(out.resolve("quarantine").resolve(reference + ".txt"));
  }

  private String datasets(String name) throws IOException {
    return Files.readString(out.resolve("datasets").resolve(name));
  }
}
