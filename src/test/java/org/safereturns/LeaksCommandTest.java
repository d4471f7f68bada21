package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaksCommandTest {
  private static final String BY_SEX =
      """
      Survivors supported by age and sex
      Age group,Female,Male,Total
      16-24,74,(s),79
      25-34,411,38,449
      35-44,139,21,160
      45 and over,66,(s),%s
      Total,690,68,758
      """;

  @TempDir private Path folder;
  private final Typing typing = new Typing(Typing.CLOCK);

  @Test
  void totals_are_found_by_name_and_by_adding_up_and_are_said() {
    assertThat(leaks(file("sex.csv", BY_SEX.formatted("70")))).isEqualTo(Exit.RETURNED);
    assertThat(typing.said())
        .contains("“Total” taken as the total of “Female” and “Male” (2): adds up in 3 places")
        .contains("“Total” taken as the total of “16-24” to “45 and over” (4)")
        .contains("sex.csv › C3  can be worked out exactly")
        .contains("2 leaks.")
        .doesNotContain("How:");
  }

  @Test
  void a_file_without_tables_is_not_called_safe() {
    assertThat(leaks(file("minutes.csv", "Minutes of a meeting\n"))).isEqualTo(Exit.NOT_READABLE);
    assertThat(typing.said()).contains("nothing can be told").doesNotContain("Nothing hidden");
  }

  @Test
  void the_derivation_names_cells_and_never_numbers() {
    leaks(file("sex.csv", BY_SEX.formatted("70")), "--show-derivation");
    assertThat(typing.lineOf("How:"))
        .isEqualTo(
            "    How: the total in D3 less the printed parts (“Female” and “Male”) leaves only"
                + " C3.");
  }

  @Test
  void tables_that_hide_enough_give_nothing_away() {
    String few = BY_SEX.replace("16-24,74", "16-24,(s)").replace("66,(s)", "(s),(s)");
    assertThat(leaks(file("few.csv", few.formatted("70")), "--show-derivation"))
        .isEqualTo(Exit.RETURNED);
    assertThat(typing.said()).contains("leaves what C3 and C6 hold together").contains("2 leaks.");
    String safe = few.replace("139,21", "(s),(s)");
    assertThat(leaks(file("safe.csv", safe.formatted("70")))).isEqualTo(Exit.OK);
    assertThat(typing.said()).contains("Nothing hidden can be worked out");
  }

  @Test
  void percentages_of_a_number_that_is_not_printed_give_a_count_away() {
    String table =
        """
        Ethnic group,Number,%
        White British,201,50.1
        Black,97,24.2
        Asian,64,16.0
        Mixed,33,8.2
        Other,*,1.5
        """;
    assertThat(leaks(file("groups.csv", table))).isEqualTo(Exit.RETURNED);
    assertThat(typing.said())
        .contains("“%” taken as percentages that belong to “Number”, of a number not printed.")
        .contains("groups.csv › B6  can be worked out exactly");
  }

  @Test
  void what_one_file_hides_another_prints() {
    String rows = "Area,Survivors\nNorth,120\nEast,95\nWest,88\nSouth,";
    Path now = file("now.csv", rows + "[c]\n");
    assertThat(leaks(now)).isEqualTo(Exit.OK);
    assertThat(leaks(file("then.csv", rows + "7\n"), now.toString())).isEqualTo(Exit.RETURNED);
    assertThat(typing.said()).contains("now.csv › B5  can be worked out exactly");
  }

  /** “Not known” of an age is another answer than “Not known” of a sex. */
  @Test
  void answers_to_other_questions_are_other_figures() {
    String rows = ",Survivors\nTotal,303\nNorth,120\nEast,95\nWest,88\n\n";
    String ages = "Age,Survivors\nTotal,303\n16 to 34,101\n35 and over,182\nNot known,20\n";
    String sexes = "Sex,Survivors\nTotal,303\nFemale,(s)\nAll other,(s)\nNot known,(s)\n";
    Path first = file("age.csv", "Area" + rows + ages);
    Path second = file("sex.csv", "Area" + rows + sexes);
    assertThat(leaks(first, second.toString())).isEqualTo(Exit.OK);
    assertThat(typing.said()).doesNotContain("“All other” taken as the total");
  }

  @Test
  void a_revision_by_a_few_is_a_small_count() {
    String rows = "Area,Survivors\nNorth,120\nEast,95\nWest,88\nSouth,";
    assertThat(leaks(file("then.csv", rows + "41\n"), file("now.csv", rows + "44\n").toString()))
        .isEqualTo(Exit.RETURNED);
    assertThat(typing.said()).contains("now.csv › B5  differs by a small count");
  }

  @Test
  void figures_of_other_years_have_nothing_to_do_with_each_other() {
    String rows = "Area,Survivors\nNorth,%s\nEast,%s\nWest,%s\nSouth,%s\n";
    Path then = file("then.csv", rows.formatted("120", "95", "88", "7"));
    Path now = file("now.csv", rows.formatted("124", "99", "81", "(s)"));
    assertThat(leaks(then, now.toString())).isEqualTo(Exit.OK);
  }

  @Test
  void a_return_that_we_know_is_read_as_its_mapping_says() {
    Path known = Path.of("inbox-sample/hmpps/probation_caseload_2022-23.xlsx");
    assertThat(leaks(known, "--json")).isEqualTo(Exit.RETURNED);
    assertThat(typing.said())
        .contains("Read as “Kent Probation Service caseload”")
        .contains("\"kind\" : \"EXACT\"")
        .contains("\"cells\" : \"C12\"");
  }

  @Test
  void a_file_without_tables_is_no_clean_file() {
    assertThat(leaks(file("words.csv", "Nothing here\nbut words\n"))).isEqualTo(Exit.NOT_READABLE);
  }

  @Test
  void a_specification_says_what_linked_tables_are_made_of() {
    Path spec =
        file(
            "release.yaml",
            """
            release: r1
            measure: survivors
            dimensions:
              district: { title: District, groups: { North: [Dartford, Swale] } }
              sex: { title: Sex }
            tables:
              - { name: by-district, by: [district] }
              - { name: by-sex, by: [district, sex] }
            """);
    Path districts =
        file(
            "by-district.csv",
            "District,Count\nTotal,90\nNorth,41\nDartford,[c]\nSwale,[c]\nDover,49\n");
    Path sexes =
        file(
            "by-sex.csv",
            """
            District,Sex,Count
            Dartford,Female,30
            Dartford,Male,[c]
            Swale,Female,[c]
            Swale,Male,[c]
            Dover,Female,40
            Dover,Male,9
            North,Female,33
            """);
    assertThat(leaks(districts, "--spec", spec.toString())).isEqualTo(Exit.OK);
    assertThat(leaks(districts, sexes.toString(), "--spec", spec.toString(), "--show-derivation"))
        .isEqualTo(Exit.RETURNED);
    assertThat(typing.said())
        .contains("by-sex.csv › C4  can be worked out exactly")
        .contains("the total in by-sex.csv › C8 less the printed parts (district) leaves only");
  }

  @Test
  void a_rate_of_a_known_population_gives_its_count_away() {
    file("residents.csv", "district,people\nDartford,90000\nSwale,120000\nDover,97000\n");
    Path spec =
        file(
            "rates.yaml",
            """
            release: r1
            measure: survivors
            dimensions:
              district: {}
            populations:
              all: { file: residents.csv, number: people, title: residents }
            tables:
              - { name: by-district, by: [district], rates: { of: all, decimals: 3 } }
            """);
    Path districts =
        file(
            "rates.csv",
            "District,Count,Per 1000 residents\nDartford,[c],0.089\nSwale,[c],[c]\nDover,49,0.505\n");
    assertThat(leaks(districts, "--spec", spec.toString())).isEqualTo(Exit.RETURNED);
    assertThat(typing.said())
        .contains(
            "3 counts, 2 of them hidden.", "rates.csv › B2  can be worked out exactly", "1 leak.");
  }

  @Test
  void a_table_that_the_specification_does_not_fit_is_refused() {
    Path spec =
        file(
            "release.yaml",
            "release: r1\nmeasure: m\ndimensions: { sex: {} }\ntables:\n  - { name: t, by: [sex] }\n");
    Path table = file("t.csv", "Colour,Count\nRed,4\n");
    assertThat(leaks(table, "--spec", spec.toString())).isEqualTo(Exit.CONFIGURATION);
    assertThat(typing.complaints()).contains("t.csv").contains("column 'Colour' is no dimension");
  }

  @Test
  void the_manual_shows_the_reply_as_it_is() throws IOException {
    typing.type("check", "inbox-sample/hmpps/probation_caseload_2022-23.xlsx", "--sender", "hmpps");
    String said = typing.said();
    String leaks = said.substring(said.indexOf("SDC-103"), said.indexOf("FOR YOUR INFORMATION"));
    assertThat(Files.readString(Path.of("docs/leaks.md"))).contains(leaks.strip());
  }

  private int leaks(Path file, String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "leaks";
    words[1] = file.toString();
    System.arraycopy(more, 0, words, 2, more.length);
    return typing.type(words);
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
