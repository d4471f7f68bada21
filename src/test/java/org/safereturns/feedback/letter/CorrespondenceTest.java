package org.safereturns.feedback.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safereturns.feedback.Judged;
import org.safereturns.feedback.Page;
import org.safereturns.feedback.letter.Correspondence.About;
import org.safereturns.issue.ConfigurationFault;

class CorrespondenceTest {
  private static final Path RULES = Path.of("rules");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(LetterKind.class)
  void every_letter_says_in_our_words_what_to_do_without_a_figure(LetterKind kind)
      throws Exception {
    Correspondence.Written letter =
        Correspondence.load(RULES, Judged.CONTACT)
            .write(kind, About.sender("Ashford Borough Council").with("where", "in the file"));

    assertThat(letter.text())
        .contains("Ashford Borough Council", Judged.CONTACT.name())
        .doesNotContain("{", "}");
    assertThat(letter.text().replaceAll("(?m)^\\d\\. ", "")).doesNotContainPattern("\\d");
    assertThat(letter.text().lines()).allMatch(line -> line.length() <= 78);
    assertThat(letter.subject()).isNotBlank().doesNotContain("\n");
    Path page = Files.writeString(folder.resolve("letter.html"), letter.html());
    assertThat(Page.read(page).text("//body")).contains(Judged.CONTACT.mail());
  }

  @Test
  void what_a_registry_or_a_period_says_breaks_no_line_and_no_page() {
    Correspondence.Written letter =
        Correspondence.load(RULES, Judged.CONTACT)
            .write(
                LetterKind.REMINDER_AFTER,
                About.sender("Ash\r\nBcc: all@example.net\r\n\u202E<b>ford</b>")
                    .listing(List.of("a return\nof <script>")));

    assertThat(letter.text()).contains("Ash Bcc: all@example.net <b>ford</b>", "- a return of");
    assertThat(letter.html()).doesNotContain("<b>ford", "<script>").contains("&lt;script&gt;");
    assertThat(letter.subject()).isEqualTo("A return is overdue");
  }

  @Test
  void words_that_are_missing_or_use_what_is_not_there_stop_the_start() throws IOException {
    String words = Files.readString(RULES.resolve(Correspondence.WORDS));
    Path file = folder.resolve(Correspondence.WORDS);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, words.replace("{limit}", "{figure}").replaceAll("(?s)\nCOMPARISON:.*", "\n"));

    assertThatThrownBy(() -> Correspondence.load(folder, Judged.CONTACT))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("TOO_LARGE has nothing for {figure}")
        .hasMessageContaining("COMPARISON is missing");
  }
}
