package org.safereturns.rules.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safereturns.canonical.TestData.figure;

import org.junit.jupiter.api.Test;
import org.safereturns.issue.Severity;
import org.safereturns.rules.check.Wording;

class WordsTest {
  private final Words words = new Words(Labels.NONE);

  @Test
  void a_subject_begins_with_what_tells_it_from_its_neighbours() {
    assertThat(words.subject(figure().measure("HOUSEHOLDS").by("ETHNIC_GROUP", "IRISH").value("4")))
        .matches("IRISH, .+: HOUSEHOLDS");
    assertThat(words.subject(figure().measure("HOUSEHOLDS").value("4"))).endsWith(": HOUSEHOLDS");
  }

  @Test
  void quotation_marks_are_the_same_everywhere() {
    Wording wording =
        new Wording(
            "t", Severity.ERROR, "{a} is \"x\" (\"y\").", "Write \"n/a\"", "", false, "w", "s");

    assertThat(wording.message()).isEqualTo("{a} is “x” (“y”).");
    assertThat(wording.mend()).isEqualTo("Write “n/a”");
  }
}
