package org.safereturns.publication.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safereturns.canonical.TestData.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Filing;
import org.safereturns.canonical.Period;
import org.safereturns.publication.table.Labels;
import org.safereturns.publication.written.AnalystTable;

/** People who used a service beside a census that tells the same characteristic, or does not. */
class ProfileTableTest {
  private static final String KENT = "E10000016";
  private static final Period YEAR = Period.financialYear(2022);

  private static AssessmentSpec.Source source(String title, String measure, boolean fixed) {
    return new AssessmentSpec.Source(title, measure, null, null, fixed, null, null);
  }

  private static final AssessmentSpec SPEC =
      new AssessmentSpec(
          "Test",
          KENT,
          Map.of(),
          1000,
          new AssessmentSpec.Test(new BigDecimal("1.96"), 30),
          Map.of(
              "refuge", source("Refuge", "SURVIVORS", false),
              "residents", source("Residents", "POPULATION", true)),
          null,
          List.of(),
          List.of(),
          null);

  private final List<Filed> filed = new ArrayList<>();

  private void given(String measure, Period period, String total, String female, String male) {
    add(figure().measure(measure).period(period).value(total));
    if (!female.isEmpty()) {
      add(figure().measure(measure).period(period).by("SEX", "001").value(female));
      add(figure().measure(measure).period(period).by("SEX", "002").value(male));
    }
  }

  private void add(Cell cell) {
    filed.add(new Filed(new Filing("sender", "test", "SR-2222-2222", YEAR, Map.of()), cell));
  }

  private AnalystTable table() {
    Tabulation work = new Tabulation(SPEC, new Reckoner(filed), new Labels(Map.of()), YEAR);
    AssessmentSpec.Profile profile =
        new AssessmentSpec.Profile(
            List.of("refuge"), List.of("SEX"), List.of("residents"), "residents");
    return new ProfileTable(work, profile, "SEX").table();
  }

  private static List<String> printed(AnalystTable table, int row) {
    return table.rows().get(row).cells().stream().skip(2).map(AnalystTable.Cell::printed).toList();
  }

  @Test
  void a_group_is_judged_against_the_census_of_those_whose_answer_is_known() {
    given("SURVIVORS", YEAR, "100", "80", "10");
    given("SURVIVORS", YEAR.previous(), "100", "50", "40");
    given("POPULATION", YEAR, "2000", "1000", "900");

    AnalystTable table = table();
    assertThat(printed(table, 0)).startsWith("Total", "100", "[z]", "50.00", "0.0", "[z]", "2000");
    assertThat(printed(table, 1)).startsWith("Answer known", "90").contains("1900");
    assertThat(printed(table, 2))
        .containsExactly(
            "001",
            "80",
            "88.9",
            "80.00",
            "60.0",
            "higher share",
            "1000",
            "52.6",
            "over-represented",
            "1 of 1");
    assertThat(printed(table, 3)).contains("lower share", "under-represented");
  }

  @Test
  void a_census_without_the_characteristic_is_said_to_be_missing() {
    given("SURVIVORS", YEAR, "100", "80", "20");
    given("POPULATION", YEAR, "2000", "", "");

    AnalystTable table = table();
    assertThat(table.about()).contains("no return gives Residents by sex");
    assertThat(printed(table, 0)).contains("2000");
    assertThat(printed(table, 2))
        .containsExactly("001", "80", "80.0", "[x]", "[x]", "[x]", "[x]", "1 of 1");
    assertThat(table.headings()).noneMatch(h -> h.startsWith("Compared with"));
  }
}
