package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.pipeline.Trees;

/** The commands of analysts where returns are kept encrypted. */
class EncryptedTest {
  private static final Path SAMPLE = Path.of("inbox-sample");
  private static final String RETURN = "oasis_east_kent_kidas_2022-23.csv";

  @TempDir private Path folder;
  private final Typing typing = new Typing(Typing.CLOCK);

  @Test
  void everything_works_on_encrypted_originals_and_nothing_without_the_key() throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Files.copy(SAMPLE.resolve("senders.yaml"), inbox.resolve("senders.yaml"));
    Path sent = Files.createDirectories(inbox.resolve("oasis")).resolve(RETURN);
    Files.copy(SAMPLE.resolve("oasis").resolve(RETURN), sent);
    Files.writeString(inbox.resolve("oasis").resolve("minutes.csv"), "Zebulon,was,here\n");
    Path first = key("first", 1);
    Path second = key("second", 2);
    Path one = config("one.yaml", "- { id: first, file: %s }".formatted(first));

    type(Exit.OK, "run", "--config", one.toString());
    String reference = Typing.submission(out(), RETURN).reference();
    String unread = Typing.submission(out(), "minutes.csv").reference();
    assertThat(stored()).hasSize(2).allMatch(bytes -> bytes.startsWith("safe-returns sealed 1"));
    assertThat(String.join("", stored())).doesNotContain("Zebulon");
    assertThat(out().resolve("quarantine").resolve(unread + ".txt"))
        .content()
        .contains("safe-returns original " + unread);

    type(Exit.OK, "reprocess", reference, "--reason", "again", "--config", one.toString());
    type(Exit.OK, "quarantine", "retry", unread, "--reason", "again", "--config", one.toString());
    type(Exit.OK, "rules", "replay", "--config", one.toString());
    Path taken = folder.resolve("taken.csv");
    type(Exit.OK, "original", reference, "--to", taken.toString(), "--config", one.toString());
    assertThat(taken).hasSameBinaryContentAs(sent);
    assertThat(out().resolve("ledger/open")).isEmptyDirectory();

    String keys =
        "- { id: second, file: %s }\n    - { id: first, file: %s }".formatted(second, first);
    type(Exit.OK, "rekey", "--config", config("two.yaml", keys).toString());
    Files.delete(first);
    type(Exit.CONFIGURATION, "run", "--config", one.toString());
    type(Exit.CONFIGURATION, "run", inbox.toString(), "--out", out().toString());
    assertThat(typing.complaints()).contains("encrypted with the key 'second', which is not here");
    Path three = config("three.yaml", "- { id: second, file: %s }".formatted(second));
    type(Exit.OK, "reprocess", reference, "--reason", "again", "--config", three.toString());

    Path saved = folder.resolve("saved");
    type(Exit.OK, "backup", saved.toString(), "--config", three.toString());
    type(Exit.USAGE, "backup", saved.toString(), "--config", three.toString());
    restored(saved, three);

    type(Exit.OK, "audit", "list", "--config", three.toString());
    assertThat(typing.said()).contains("rekeyed", "exported  " + reference, "configured");
    type(Exit.OK, "audit", "verify", "--config", three.toString());
  }

  /** As docs/operations.md says; replies and datasets are written anew, to the same bytes. */
  private void restored(Path saved, Path config) throws IOException {
    Path again = folder.resolve("again");
    Path ledger = again.resolve("ledger");
    OwnHome.copy(saved, ledger);
    Files.copy(SAMPLE.resolve("senders.yaml"), again.resolve("senders.yaml"));
    String[] where = {"--config", config.toString(), "--out", again.toString()};

    type(Exit.OK, "audit", "verify", where[0], where[1], where[2], where[3]);
    String[] why = {"--reason", "restored"};
    type(Exit.OK, "reprocess", "--all", why[0], why[1], where[0], where[1], where[2], where[3]);

    assertThat(again.resolve("datasets/observations.csv"))
        .hasSameBinaryContentAs(out().resolve("datasets/observations.csv"));
    assertThat(Trees.of(again.resolve("replies")).keySet())
        .anyMatch(file -> file.endsWith("report.html"))
        .isEqualTo(Trees.of(out().resolve("replies")).keySet());
  }

  private void type(int code, String... words) {
    assertThat(typing.type(words)).as("%s%s", typing.said(), typing.complaints()).isEqualTo(code);
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Path key(String name, int fill) throws IOException {
    byte[] secret = new byte[32];
    secret[0] = (byte) fill;
    return Files.writeString(folder.resolve(name), Base64.getEncoder().encodeToString(secret));
  }

  private Path config(String name, String keys) throws IOException {
    String text = "inbox: %s\nout: %s\nencryption:\n  keys:\n    %s\n";
    return Files.writeString(
        folder.resolve(name), text.formatted(folder.resolve("inbox"), out(), keys));
  }

  private List<String> stored() throws IOException {
    try (Stream<Path> files = Files.walk(out().resolve("ledger/returns"))) {
      return files.filter(Files::isRegularFile).map(EncryptedTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
