package org.safereturns.mapping;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.safereturns.issue.ConfigurationFault;

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
        "unknown code list \"SEKS\"; did you mean \"SEX\"?");
    refused(TABLE.replace("{area}", "{aera}"), 10, "unknown placeholder {aera}");
  }

  @Test
  void a_sign_must_have_a_known_meaning() {
    refused(TABLE + "tokens:\n  \"..\": not carreid\n", 13, "did you mean \"not carried\"?");
  }

  @Test
  void broken_yaml_is_told_with_its_line() {
    refused(TABLE + "sums: [\n", 12, "is not YAML");
    refused(TABLE + "title: again\n", 12, "\"title\" stands twice");
  }

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
