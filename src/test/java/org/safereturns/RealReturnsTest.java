package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safereturns.intake.Intake;
import org.safereturns.intake.raw.Limits;
import org.safereturns.issue.Issue;
import org.safereturns.issue.IssueJournal;
import org.safereturns.issue.Outcome;
import org.safereturns.issue.Severity;
import org.safereturns.issue.ValidationResult;
import org.safereturns.mapping.catalogue.MappingCatalogue;
import org.safereturns.rules.book.OurBook;
import org.safereturns.rules.book.RuleBook;
import org.safereturns.validation.Sent;
import org.safereturns.validation.Validation;

/**
 * What the rule book says about real, published returns: every fault that stands in their tables
 * and sentences, and nothing else. A new line here is a false alarm, a lost one a finding we no
 * longer make.
 */
class RealReturnsTest {
  private static final Path RETURNS = Path.of("src/test/resources/returns");
  private static Validation validation;

  @BeforeAll
  static void load() {
    MappingCatalogue mappings = OurBook.mappings();
    RuleBook rules = OurBook.load(mappings);
    validation = new Validation(new Intake(Limits.DEFAULT), mappings, rules);
  }

  @Test
  void clarion_shows_a_count_below_ten_gives_another_away_and_says_what_is_missing() {
    assertIssues(
        "clarion",
        "clarion_north_south_kent_kidas_2022-23.xlsx",
        Outcome.ACCEPTED,
        "COV-111 Cover!A10",
        "COV-111 Cover!A11",
        "COV-111 Cover!A8",
        "COV-111 Cover!A9",
        "SDC-101 Spec IDVA!C4",
        "SDC-104 Refuge!A17");
  }

  @Test
  void look_ahead_prints_a_percentage_that_is_not_that_of_its_two_numbers() {
    assertIssues(
        "look-ahead",
        "look_ahead_west_kent_kidas_2022-23.xlsx",
        Outcome.ACCEPTED_WITH_QUERIES,
        "SUM-201 Return!A30");
  }

  @Test
  void oasis_is_clean() {
    assertIssues("oasis", "oasis_east_kent_kidas_2022-23.csv", Outcome.ACCEPTED);
  }

  @Test
  void the_risk_table_is_clean_though_its_roundings_differ_by_a_last_digit() {
    assertIssues("victim-support", "rat_and_crime_risk_by_district_2022-23.csv", Outcome.ACCEPTED);
  }

  @Test
  void the_districts_leave_out_districts_children_and_tenure_and_call_three_times_almost_three() {
    assertIssues(
        "kent-districts",
        "district_homelessness_2022-23.xlsx",
        Outcome.ACCEPTED_WITH_QUERIES,
        "CMP-201 ",
        "CMP-201 ",
        "CMP-201 DA homelessness!B20",
        "CMP-201 DA homelessness!B20",
        "CMP-201 DA homelessness!B21",
        "CMP-201 DA homelessness!B21",
        "CMP-201 DA homelessness!B28",
        "CMP-201 DA homelessness!B28",
        "SUM-401 DA homelessness!A37");
  }

  @Test
  void probation_hides_three_counts_that_can_be_worked_out_or_narrowed() {
    assertIssues(
        "hmpps",
        "probation_caseload_2022-23.xlsx",
        Outcome.ACCEPTED,
        "SDC-102 Caseload!C12",
        "SDC-103 Caseload!B12",
        "SDC-103 Caseload!B17");
  }

  private static void assertIssues(
      String sender, String file, Outcome outcome, String... expected) {
    ValidationResult result =
        validation.validate(
            new Sent(RETURNS.resolve(file), file, sender, LocalDate.of(2023, 10, 2)),
            IssueJournal.NONE);
    List<String> found =
        result.issues().kept().stream()
            .filter(issue -> issue.severity() != Severity.NOTE)
            .map(RealReturnsTest::line)
            .sorted()
            .toList();
    assertThat(found).containsExactly(expected);
    assertThat(result.outcome()).isEqualTo(outcome);
  }

  private static String line(Issue issue) {
    String sheet = issue.origin().sheet();
    String place = sheet.isEmpty() ? "" : sheet + "!";
    return issue.code() + " " + place + issue.origin().cells();
  }
}
