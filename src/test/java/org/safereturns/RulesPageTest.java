package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What watches say about their rules. */
class RulesPageTest {
  @TempDir private Path out;

  @Test
  void it_stays_until_the_last_watch_here_stops() throws IOException {
    Path rules = Files.writeString(out.resolve("rules.txt"), "In use: rule book 1\n");
    RulesPage page = new RulesPage(out);
    try (Occupancy other = Occupancy.enter(out, true).orElseThrow()) {
      page.removeIfAlone();
      assertThat(other).isNotNull();
      assertThat(rules).exists();
    }
    page.removeIfAlone();
    assertThat(rules).doesNotExist();
    assertThat(page.line()).isEmpty();
  }
}
