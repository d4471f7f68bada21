package org.safereturns.mapping.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.CodeLists;

/** Where a period, an area or a category should stand, a name may stand. */
class QuotedTest {
  private static final CodeLists LISTS =
      CodeLists.load(SourceFile.below(Path.of("mappings/codelists"), ".csv"));

  private final Quoted quoted = new Quoted(LISTS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shanice Okonkwo | [words]",
        "OKONKWO, Shanice | [words]",
        "S. Okonkwo | [words]",
        "Shanice_Okonkwo | [words]",
        "ShaniceOkonkwo (2) | [words] (2)",
        "Shanice Mary-Anne O'Donovan-Okonkwo | [words]",
        "Female Shanice Okonkwo | Female [words]",
        "moved in with Shanice Okonkwo (2) | moved in with [words] (2)",
        "Shanice Okonkwo Female | [words] Female"
      })
  void what_may_be_a_name_is_hidden(String text, String shown) {
    assertThat(quoted.of(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dover District",
        "Tunbridge Wels",
        "TunbridgeWells",
        "East Sussex",
        "Wales",
        "Number of pets in the household",
        "Q3 2024",
        "Dissabled",
        "Asian or Asian British",
        ""
      })
  void other_words_are_shown(String text) {
    assertThat(quoted.of(text)).isEqualTo(text);
  }

  @Test
  void a_story_is_cut_before_it_is_looked_through() {
    assertThat(quoted.of("A ".repeat(20_000))).hasSizeLessThan(300);
  }
}
