package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Returns of two years from one council, as it and the analyst hear of them. */
class TwoYearsTest {
  private static final Path SAMPLE = Path.of("inbox-sample");
  private static final String FILE = "da-homelessness-2022-23.json";
  private static final String DUTY =
      "\"Figure\" : \"Households: Owed a prevention or relief duty, Because of domestic abuse\",\n"
          + "  \"Number\" : ";

  @TempDir private Path folder;
  private final Typing typing = new Typing(Typing.CLOCK);

  @Test
  void a_share_that_is_far_from_last_years_is_asked_about() throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox/thanet")).getParent();
    Path out = folder.resolve("out");
    Files.copy(SAMPLE.resolve("senders.yaml"), inbox.resolve("senders.yaml"));
    String thisYear = Files.readString(SAMPLE.resolve("thanet").resolve(FILE));
    assertThat(thisYear).contains(DUTY + "55\n"); // of 700
    String lastYear = thisYear.replace("2022/23", "2021/22").replace(DUTY + "55", DUTY + "110");
    Files.writeString(inbox.resolve("thanet/a-2021-22.json"), lastYear);
    Files.writeString(inbox.resolve("thanet").resolve(FILE), thisYear);

    assertThat(typing.type("run", inbox.toString(), "--out", out.toString())).isEqualTo(Exit.OK);

    assertThat(typing.lineOf(FILE)).contains("accepted");
    assertThat(out.resolve("replies/thanet/comparison-2022-23.txt"))
        .content()
        .contains("TRD-303", "55 are 7.9% of the whole, after 15.7% in your return");
    assertThat(out.resolve("replies/thanet/comparison-2021-22.txt")).doesNotExist();
    assertThat(Files.readAllLines(out.resolve("datasets/comparisons.csv")))
        .filteredOn(line -> line.contains("TRD-") && line.contains(",disagrees,"))
        .singleElement()
        .asString()
        .contains("TRD-303", "55 of 700", "110 of 700");
  }
}
