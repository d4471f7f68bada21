package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody types who meant something else. */
class MistypedTest {
  private final Typing typing = new Typing(Typing.CLOCK);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status",
        "quarantine list",
        "audit list",
        "trace F-2222-2222",
        "explain SR-2222-2222",
        "withdraw SR-2222-2222 --reason x",
        "reprocess --all --reason x"
      })
  void where_nothing_was_received_nothing_is_made(String command) {
    Path typo = folder.resolve("typo");

    assertThat(typing.type((command + " --out " + typo).split(" ", -1))).isEqualTo(Exit.USAGE);
    assertThat(typing.complaints()).contains("There is no ledger in " + typo);
    assertThat(typo).doesNotExist();
  }

  @Test
  void a_folder_is_no_table() {
    assertThat(typing.type("leaks", folder.toString())).isEqualTo(Exit.USAGE);
    assertThat(typing.complaints()).contains(folder + " is a folder: name the files in it.");
  }

  @Test
  void nobody_knows_whose_sample_it_is() {
    assertThat(typing.type("mappings", "expect", "kidas.clarion.v1", "--sender", "ashfrod"))
        .isEqualTo(Exit.USAGE);
    assertThat(typing.complaints())
        .contains("There is no organisation ashfrod", "did you mean \"ashford\"?");
  }
}
