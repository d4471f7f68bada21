package org.safereturns.mapping.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safereturns.canonical.Field;
import org.safereturns.intake.Intake;
import org.safereturns.intake.raw.Limits;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.catalogue.Mappings;
import org.safereturns.mapping.catalogue.TextFile;
import org.safereturns.mapping.template.Table;

class SuggestionTest {
  private final CodeLists lists =
      CodeLists.load(SourceFile.below(Path.of("mappings/codelists"), ".csv"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kidas/clarion.v1.sample.xlsx",
        "kidas/look-ahead.v1.sample.xlsx",
        "kidas/oasis.v1.sample.csv",
        "referral/victim-support.v1.sample.csv",
        "district/kent-districts.v1.sample.xlsx",
        "probation/hmpps.v1.sample.xlsx"
      })
  void a_draft_of_a_real_return_wants_nothing_but_measures(String sample) {
    Path path = Path.of("mappings").resolve(sample);
    try (RawFile file = new Intake(Limits.DEFAULT).open(path, sample)) {
      String draft = Suggestion.draft(file, lists);
      assertThat(faults(draft)).allMatch(line -> line.contains("have no measure: name it"));
      assertThat(draft).contains("layout: crosstab").doesNotContain("layout: records");
    }
  }

  private static List<String> faults(String draft) {
    try {
      Mappings.of(draft);
      return List.of();
    } catch (ConfigurationFault fault) {
      return fault.getMessage().lines().toList();
    }
  }

  @Test
  void districts_are_areas_and_ages_are_no_years() {
    String draft =
        Suggestion.draft(
            TextFile.of(
                "Summary 2022/23",
                "",
                "Table 1: Referrals by district",
                "District|April 2022|May 2022",
                "Ashford|12|40",
                "Dover|n/a|5",
                "",
                "Table 2: Age of survivors",
                "Age|Count",
                "16-17|5",
                "18-24|20",
                "Total|25"),
            lists);

    assertThat(draft)
        .contains("rows: { \"{area}\": {} }", "\"{period}\": {}")
        .contains("\"16-17\": { by: { AGE_BAND: \"16-17\" } }");
  }

  @Test
  void a_list_of_cases_is_drafted_with_types_and_code_lists() {
    List<String> lines =
        new ArrayList<>(List.of("Case ref|Gender|Age|Date of entry|District|Surname"));
    for (int i = 0; i < 20; i++) {
      lines.add(
          "R%d|%s|%d|0%d/05/2022|Tun wells|X"
              .formatted(i, i % 2 == 0 ? "F" : "M", 20 + i, 1 + i % 9));
    }
    String draft = Suggestion.draft(TextFile.of(lines.toArray(String[]::new)), lists);
    Table.Records table =
        (Table.Records) Mappings.of(draft).mappings().get("test.form.v1").tables().get(0);
    assertThat(table.reference().name()).isEqualTo("Case ref");
    assertThat(table.fields())
        .extracting(Table.RecordField::name, Table.RecordField::type, Table.RecordField::list)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("SEX", Field.Type.CODE, "SEX"),
            org.assertj.core.groups.Tuple.tuple("AGE", Field.Type.NUMBER, ""),
            org.assertj.core.groups.Tuple.tuple("DATE_OF_ENTRY", Field.Type.DATE, ""),
            org.assertj.core.groups.Tuple.tuple("DISTRICT", Field.Type.CODE, "REF_AREA"));
    assertThat(draft).contains("type: number, characteristic: age }");
    assertThat(table.ignored()).extracting(Table.Column::name).containsExactly("Surname");
  }

  @Test
  void a_list_of_figures_is_drafted_with_the_role_of_each_column() {
    String draft =
        Suggestion.draft(
            TextFile.of(
                "Contract monitoring",
                "Quarter|Q4 2022/23",
                "Provider|District|Indicator|Sex|Unit|Value|Comment",
                "Oasis|Dover|Survivors in refuge|Female|people|14|",
                "Oasis|Thanet|Survivors in refuge|Male|people|2|fewer rooms",
                "Oasis|Thanet|Refuge survivors known to us|Male|people|n/a|"),
            lists);
    Table.Listing table =
        (Table.Listing) Mappings.of(draft).mappings().get("test.form.v1").tables().get(0);
    assertThat(table.columns())
        .extracting(c -> c.name() + ": " + c.role())
        .containsExactly(
            "Provider: own area",
            "District: area",
            "Indicator: measure",
            "Sex: SEX",
            "Unit: unit",
            "Value: value",
            "Comment: note");
    assertThat(table.measures()).hasSize(1);
  }
}
