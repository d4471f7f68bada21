package org.safereturns.pipeline.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.Issue;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.Severity;

/** Two checks that always find the same: told with what it rests on, and not by chance. */
class SameCellsTest {
  private final SameCells sameCells = new SameCells();

  private void found(String code, int submission, int cells) {
    List<Issue> issues =
        IntStream.rangeClosed(1, cells)
            .mapToObj(row -> Origin.cell("f", "Return", row, 2))
            .map(
                at ->
                    new Issue(
                        new RuleCode(code), Severity.QUERY, at, List.of(), "", "", "", "", false))
            .toList();
    sameCells.add("SR-" + submission, issues);
  }

  @Test
  void a_pair_is_told_with_its_evidence() {
    for (int submission = 1; submission <= 3; submission++) {
      found("SUM-101", submission, 4);
      found("SUM-102", submission, 4);
      found("SUM-103", submission, submission == 3 ? 5 : 4);
    }

    assertThat(sameCells.pairs())
        .containsExactly(new Replay.Pair(new RuleCode("SUM-101"), new RuleCode("SUM-102"), 3, 12));
  }

  @Test
  void little_evidence_is_none() {
    for (String code : List.of("SUM-101", "SUM-102")) {
      found(code, 1, 50);
      found(code, 2, 50);
    }
    for (String code : List.of("VAL-101", "VAL-102")) {
      IntStream.rangeClosed(3, 6).forEach(submission -> found(code, submission, 2));
    }

    assertThat(sameCells.pairs()).isEmpty();
  }
}
