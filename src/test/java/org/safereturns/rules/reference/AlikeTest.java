package org.safereturns.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.Issue;
import org.safereturns.issue.IssueKey;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.Severity;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.text.Mistakes;

/** Thirty rows with one fault are one issue, a few rows are each their own. */
class AlikeTest {
  private static final Alike OURS =
      Alike.read(SourceFile.below(Path.of("rules/tables"), Alike.FILE).get(0), new Mistakes());

  private static Issue issue(String code, int row) {
    return new Issue(
        new RuleCode(code),
        Severity.QUERY,
        Origin.cell("f", "Cases", row, 4),
        List.of(),
        "R" + row,
        "Row " + row + " is wrong.",
        "",
        "Correct it.",
        false,
        new IssueKey("R" + row, "Q-" + row),
        java.util.Optional.empty(),
        java.util.Optional.empty());
  }

  private static List<Issue> issues(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(row -> issue("VAL-101", row)).toList();
  }

  private static List<Issue> told(List<Issue> issues, int rows) {
    return OURS.told(issues, Alike.Of.RECORDS, column -> rows);
  }

  @Test
  void most_of_a_column_is_told_once_with_the_exact_number() {
    List<Issue> told = told(issues(2, 31), 60);
    assertThat(told).hasSize(1);
    assertThat(told.get(0).origin().cells()).isEqualTo("D2:D31");
    assertThat(told.get(0).message())
        .startsWith("30 of 60 rows")
        .contains("D2: Row 2 is wrong.", "D3, D4, D5, D6");
    assertThat(told.get(0).mend()).endsWith("Correct it.");
  }

  @Test
  void less_than_half_or_a_few_are_told_one_by_one() {
    assertThat(told(issues(2, 31), 61)).hasSize(30);
    assertThat(told(issues(2, 20), 19)).hasSize(19);
  }

  @Test
  void each_check_tells_its_own_share_of_a_spoilt_column() {
    List<Issue> both =
        Stream.concat(
                issues(2, 31).stream(), IntStream.range(32, 35).mapToObj(r -> issue("VAL-102", r)))
            .toList();
    assertThat(told(both, 60))
        .extracting(i -> i.code().text())
        .containsExactly("VAL-101", "VAL-102", "VAL-102", "VAL-102");
  }

  @Test
  void it_is_another_question_once_one_of_them_changes() {
    assertThat(told(issues(2, 31), 40).get(0).key())
        .isNotEqualTo(told(issues(2, 30), 40).get(0).key());
  }
}
