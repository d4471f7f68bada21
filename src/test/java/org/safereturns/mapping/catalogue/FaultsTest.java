package org.safereturns.mapping.catalogue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.CodeLists;

class FaultsTest {
  private static final String TABLE =
      """
      tables:
        - layout: crosstab
          under: Bed spaces
          measure: BED_SPACES
          rows: { "{area}": {} }
          columns: { "{period}": {} }
      """;

  @Test
  void an_unknown_key_is_told_with_its_line_and_the_nearest_known_one() {
    refused(
        TABLE.replace("measure:", "mesure:"),
        9,
        "unknown key \"mesure\"; did you mean \"measure\"?");
    refused(TABLE + "tokns: {}\n", 12, "unknown key \"tokns\"; did you mean \"tokens\"?");
  }

  @Test
  void an_unknown_code_is_told_with_the_nearest_known_one() {
    refused(TABLE.replace("BED_SPACES", "BED_SPACE"), 9, "did you mean \"BED_SPACES\"?");
    refused(
        TABLE.replace("{period}\": {}", "{period}\": { by: { SEKS: \"001\" } }"),
        11,
        "there is no code list \"SEKS\"; did you mean \"SEX\"?");
    refused(TABLE.replace("{area}", "{aera}"), 10, "unknown placeholder {aera}");
  }

  @Test
  void a_sign_must_have_a_known_meaning() {
    refused(TABLE + "tokens:\n  \"..\": not carreid\n", 13, "did you mean \"not carried\"?");
  }

  @Test
  void broken_yaml_is_told_with_its_line() {
    refused(TABLE + "sums: [\n", 12, "is opened and not closed");
    refused(TABLE + "title: again\n", 12, "\"title\" stands twice");
  }

  @Test
  void broken_yaml_is_told_in_plain_words() {
    refused(TABLE.replace("    under:", "\tunder:"), 8, "begins with a tab: indent with spaces");
    refused(TABLE.replace("    under:", "     under:"), 8, "");
    refused(TABLE.replace("{ \"{area}\": {} }", "{ \"{area}\": {}"), 10, "{ is opened here");
    refused(
        TABLE.replace("{ \"{period}\": {} }", "\n      {period}: {}"), 12, "into quotation marks");
  }

  @Test
  void a_figure_without_a_measure_is_told_with_its_line() {
    refused(
        TABLE.replace("    measure: BED_SPACES\n", ""),
        9,
        "figures under “{area}”, “{period}” have no measure");
    refused(
        TABLE.replace("{period}\": {}", "{period}\": { measure: \"{row}_DA\" }"),
        11,
        "\"BED_SPACES_DA\" is not on the list MEASURE");
  }

  @Test
  void what_a_return_states_about_itself_is_looked_up() {
    refused(TABLE + "declares: { AREA_SCHEM: KIDAS }\n", 12, "did you mean \"AREA_SCHEME\"?");
    refused(
        TABLE + "declares: { ETHNICITY_SCHEME: nonsense }\n",
        12,
        "\"nonsense\" is not on the list ETHNICITY_SCHEME; there are CENSUS_2021");
    refused(TABLE + "declares: { INCLUDES_MEDWAY: maybe }\n", 12, "there are no, yes");
  }

  @Test
  void what_an_officer_saw_never_counts_as_what_a_person_said() {
    refused(
        """
        tables:
          - layout: records
            reference: Case
            fields:
              OFFICER_ETHNICITY: { column: IC code, characteristic: ethnic group }
        """,
        10,
        "what an officer saw never counts as what a person said");
  }

  @Test
  void a_mapping_ends_after_it_begins() {
    refused("from: 2022/23\nto: 2020/21\n" + TABLE, 7, "\"to\" (2020/21) is before \"from\"");
  }

  @Test
  void a_mapping_that_was_never_tried_does_not_start() {
    List<SourceFile> sources = new ArrayList<>(SourceFile.below(Path.of("mappings"), ".csv"));
    sources.add(new SourceFile(Mappings.PATH, Mappings.START + TABLE));

    assertThatThrownBy(() -> MappingCatalogue.load(sources))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining(Mappings.PATH + ": was never tried")
        .hasMessageContaining("form.v1.expected.csv");
  }

  @Test
  void a_group_that_is_no_code_is_told_with_its_line() {
    List<SourceFile> lists =
        List.of(
            new SourceFile(
                "mappings/codelists/A.csv",
                "# group = a code of B.\n" + HEADER + "x,X,,BB,,,,,ours\n"),
            new SourceFile("mappings/codelists/B.csv", HEADER + "BA,Ba,,,,,,,ours\n"));

    assertThatThrownBy(() -> CodeLists.load(lists))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessage(
            "mappings/codelists/A.csv:3: group \"BB\" is not on the list B; did you mean \"BA\"?");
  }

  @Test
  void a_broken_line_of_a_code_list_is_told_with_its_number() {
    for (String line : List.of("x,X,,,,,,,ours,more\n", "x,\"X\"Y,,,,,,,ours\n")) {
      List<SourceFile> lists = List.of(new SourceFile("mappings/codelists/A.csv", HEADER + line));
      assertThatThrownBy(() -> CodeLists.load(lists))
          .isInstanceOf(ConfigurationFault.class)
          .hasMessageStartingWith("mappings/codelists/A.csv:2: ");
    }
  }

  private static final String HEADER = "code,label,parent,group,aliases,from,to,missing,source\n";

  @Test
  void every_mistake_is_told_at_once() {
    assertThatThrownBy(
            () ->
                Mappings.of(Mappings.START + TABLE.replace("measure:", "mesure:") + "tokns: {}\n"))
        .isInstanceOf(ConfigurationFault.class)
        .satisfies(
            e ->
                org.assertj.core.api.Assertions.assertThat(((ConfigurationFault) e).mistakes())
                    .hasSize(2));
  }

  private static void refused(String yaml, int line, String problem) {
    assertThatThrownBy(() -> Mappings.of(Mappings.START + yaml))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining(Mappings.PATH + ":" + line + ": ")
        .hasMessageContaining(problem);
  }
}
