package org.safereturns.feedback.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safereturns.canonical.Period;
import org.safereturns.feedback.Judged;
import org.safereturns.issue.Severity;

class ComparisonNoticeTest {
  private final ComparisonNotice comparison = new ComparisonNotice(Judged.CONTACT);

  @Test
  void a_notice_says_once_what_was_given_and_keeps_its_lines_short() {
    String notice =
        comparison.text(
            "Ashford Borough Council",
            Period.financialYear(2022),
            List.of(
                Judged.issue("XSR-104", Severity.QUERY, "Return", 4, 2, "29"),
                Judged.told("XSR-105", "You record 31 referrals, the service another number.")));

    assertThat(notice)
        .contains("XSR-104 (query), test.xlsx › Return!B4", "You gave: 29", "To mend: Correct")
        .doesNotContain("You gave: 31");
    assertThat(notice.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(95));
  }

  @Test
  void what_is_mended_in_the_same_way_is_told_so_once() {
    String notice =
        comparison.text(
            "Ashford Borough Council",
            Period.financialYear(2022),
            List.of(
                Judged.issue("XSR-104", Severity.QUERY, "Return", 4, 2, "29"),
                Judged.issue("XSR-104", Severity.QUERY, "Return", 5, 2, "31")));

    assertThat(notice)
        .contains("Return!B4", "Return!B5")
        .containsOnlyOnce("To mend (each of these 2): Correct");
  }
}
