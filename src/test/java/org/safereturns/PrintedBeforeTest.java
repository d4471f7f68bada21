package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A return for publication that its sender gave before, with other figures hidden. */
class PrintedBeforeTest {
  private static final Path SAMPLE = Path.of("inbox-sample");
  private static final String FILE = "oasis_east_kent_kidas_2022-23.csv";

  @TempDir private Path folder;
  private final Typing typing = new Typing(Typing.CLOCK);

  @Test
  void a_figure_that_is_hidden_too_late_is_told_without_its_number() throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox/oasis")).getParent();
    Path out = folder.resolve("out");
    Files.copy(SAMPLE.resolve("senders.yaml"), inbox.resolve("senders.yaml"));
    byte[] first = Files.readAllBytes(SAMPLE.resolve("oasis").resolve(FILE));
    Files.write(inbox.resolve("oasis/a.csv"), first);
    String later =
        new String(first, StandardCharsets.ISO_8859_1)
            .replace("IDVA survivors,,177,196,", "IDVA survivors,,177,(s),");
    Files.writeString(inbox.resolve("oasis/b.csv"), later, StandardCharsets.ISO_8859_1);

    assertThat(typing.type("run", inbox.toString(), "--out", out.toString())).isEqualTo(Exit.OK);

    assertThat(report(out, typing.lineOf("a.csv")))
        .contains("No earlier return of this form is known. (SDC-113, SDC-114, SDC-115)");
    assertThat(report(out, typing.lineOf("b.csv")))
        .contains("SDC-114", "D8", "a.csv")
        .doesNotContain("196");
  }

  private static String report(Path out, String line) throws IOException {
    String reference = line.replaceFirst(".*(SR-\\S+).*", "$1");
    return Files.readString(out.resolve("replies/oasis").resolve(reference).resolve("report.txt"));
  }
}
