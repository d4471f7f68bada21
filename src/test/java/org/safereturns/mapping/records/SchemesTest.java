package org.safereturns.mapping.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safereturns.canonical.Invalid;
import org.safereturns.mapping.catalogue.Mappings;
import org.safereturns.mapping.catalogue.TextFile;

/** The same code is another group in another list: which list holds is never guessed. */
class SchemesTest {
  private static final String YAML =
      """
      declares: { ETHNICITY_SCHEME: { right_of: Scheme } }
      tables:
        - layout: records
          reference: Case
          fields:
            ETHNIC_GROUP: { column: Ethnic group, scheme: ETHNICITY_SCHEME }
          tally:
            - { measure: REFUGE_SURVIVORS, by: [ETHNIC_GROUP], completeness: true }
      """;

  private static TextFile form(String scheme) {
    return TextFile.of(
        "Form", "Scheme|" + scheme, "Case|Ethnic group", "a|O1", "b|W9", "c|W9", "d|A1");
  }

  private static List<Object> read(String scheme) {
    Mappings.Kept kept = new Mappings.Kept();
    Mappings.read(YAML, form(scheme), kept);
    return kept.records.stream().map(r -> r.value("ETHNIC_GROUP")).toList();
  }

  @Test
  void codes_are_read_in_the_scheme_that_the_return_declares() {
    assertThat(read("16+1"))
        .containsExactly("002", new Invalid("W9", true), new Invalid("W9", true), "003");
    assertThat(read("18+1").get(0)).isEqualTo(new Invalid("O1"));
  }

  @Test
  void without_a_declared_scheme_only_codes_that_mean_the_same_in_all_are_read() {
    assertThat(read(""))
        .containsExactly(new Invalid("O1"), new Invalid("W9"), new Invalid("W9"), "003");
  }

  @Test
  void a_code_wider_than_any_of_the_list_is_told_once_with_its_number() {
    assertThat(Mappings.lines(YAML, form("16+1")))
        .contains("finding,WIDER_CODE,,,,,,,code=W9;column=Ethnic group;count=2,B3")
        .contains(
            "completeness,REFUGE_SURVIVORS,E07000105,2022-04-01/P12M,,ethnic group,4 asked and 2"
                + " usable of 4,,,B4:B7");
  }

  @Test
  void a_scheme_nobody_knows_is_told_where_it_stands() {
    assertThat(Mappings.lines(YAML, form("20 groups")))
        .anyMatch(l -> l.startsWith("finding,UNKNOWN_DECLARATION") && l.endsWith(",B2"));
  }
}
