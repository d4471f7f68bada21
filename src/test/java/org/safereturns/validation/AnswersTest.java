package org.safereturns.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.Explanation;
import org.safereturns.issue.Issue;
import org.safereturns.issue.IssueKey;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.Severity;
import org.safereturns.rules.Objections;
import org.safereturns.rules.book.RuleBook;
import org.safereturns.validation.AnswerSheets.Row;

/** Which explanation belongs to which issue, and for how long. */
class AnswersTest {
  private static final String WHY = "The refuge was closed from June to October after a fire.";
  private static final Objections OBJECTIONS =
      RuleBook.load(RuleBook.sources(Path.of("rules")), Path.of("target", "test-cache", "rules"))
          .objections();

  @Test
  void the_reference_finds_the_query_wherever_its_row_and_cell_stand() {
    Row moved = new Row(key("12").reference(), "TRD-101", "Other", "Z99", "", WHY);

    assertThat(explained(query("12"), moved).isExplained()).isTrue();
  }

  @Test
  void an_explanation_of_an_earlier_figure_does_not_close_the_query_about_a_new_one() {
    Row row = row(key("12").reference(), WHY);

    Issue changed = explained(query("13"), row);

    assertThat(changed.isExplained()).isFalse();
    assertThat(changed.explanation().orElseThrow().objection()).isEqualTo(OBJECTIONS.changed());
  }

  @Test
  void another_query_of_the_same_cell_is_not_taken_for_it() {
    Row own = row(key("12").reference(), "");
    Row other = row("Q-2222-2222", WHY);

    assertThat(explained(query("12"), own, other).explanation()).isEmpty();
  }

  @Test
  void without_references_the_place_and_the_message_tell() {
    assertThat(explained(query("12"), row("", WHY)).isExplained()).isTrue();
    assertThat(explained(query("12"), new Row("", "TRD-101", "S", "B2", "Something else", WHY)))
        .matches(issue -> !issue.isExplained());
  }

  @Test
  void an_error_is_never_closed() {
    Issue error = issue(Severity.ERROR, IssueKey.NONE);

    Issue told = explained(error, row("", WHY));

    assertThat(told.isExplained()).isFalse();
    assertThat(told.explanation().orElseThrow().objection()).isEqualTo(OBJECTIONS.error());
  }

  @Test
  void what_was_accepted_before_stands_unless_something_better_comes() {
    Explanation before = new Explanation(WHY, "", "SR-7KQ4-M2XD", "");
    Map<String, Explanation> known = Map.of(key("12").reference(), before);

    assertThat(
            new Answers(OBJECTIONS, known, List.of(row(key("12").reference(), "OK")))
                .explained(query("12"))
                .explanation())
        .contains(before);
    assertThat(new Answers(OBJECTIONS, known, List.of()).explained(query("13")).explanation())
        .isEmpty();
  }

  @Test
  void personal_details_are_hidden() {
    Row row = row(key("12").reference(), WHY + " Ask Mrs Example on 07700 900123, CT1 1AA.");

    assertThat(explained(query("12"), row).explanation().orElseThrow().words())
        .doesNotContain("Example", "07700", "CT1");
  }

  private static Issue explained(Issue issue, Row... rows) {
    return new Answers(OBJECTIONS, Map.of(), List.of(rows)).explained(issue);
  }

  private static Row row(String reference, String words) {
    return new Row(reference, "TRD-101", "S", "B2", "It fell from 90 to 12.", words);
  }

  private static Issue query(String stated) {
    return issue(Severity.QUERY, key(stated));
  }

  private static IssueKey key(String stated) {
    return IssueKey.of(new RuleCode("TRD-101"), "HOUSEHOLDS|E07000105", stated);
  }

  private static Issue issue(Severity severity, IssueKey key) {
    return new Issue(
        new RuleCode("TRD-101"),
        severity,
        Origin.cell("f", "S", 2, 2),
        List.of(),
        "",
        "It fell from 90 to 12.",
        "12",
        "Correct or explain.",
        false,
        key,
        Optional.empty(),
        Optional.empty());
  }
}
