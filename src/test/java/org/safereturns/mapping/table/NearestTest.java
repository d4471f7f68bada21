package org.safereturns.mapping.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.CodeLists;

class NearestTest {
  private static final CodeLists LISTS =
      CodeLists.load(SourceFile.below(Path.of("mappings/codelists"), ".csv"));

  @Test
  void a_slip_in_a_name_is_asked_about_in_the_words_of_the_list() {
    assertThat(Nearest.on("REF_AREA", "Canterbary", LISTS)).isEqualTo("Did you mean “Canterbury”?");
    assertThat(Nearest.on("TENURE", "rents from concil", LISTS)).startsWith("Did you mean “");
  }

  @Test
  void a_name_like_no_other_is_not_guessed() {
    assertThat(Nearest.on("REF_AREA", "Atlantis", LISTS)).isEmpty();
    assertThat(Nearest.on("NO_SUCH_LIST", "Kent", LISTS)).isEmpty();
  }
}
