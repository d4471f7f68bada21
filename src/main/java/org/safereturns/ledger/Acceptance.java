package org.safereturns.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.issue.Issue;
import org.safereturns.issue.Issues;
import org.safereturns.issue.Outcome;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.Severity;
import org.safereturns.issue.ValidationResult;
import org.safereturns.ledger.Submission.Ruling;

/**
 * What an analyst accepted stays accepted when it is judged anew, unless errors are found that the
 * analyst cannot have known.
 */
final class Acceptance {
  private record Known(RuleCode code, Origin place) {}

  private Acceptance() {}

  /** Whether a submission that is judged anew, not kept yet, is accepted all the same. */
  static boolean stands(Handle handle, String reference, ValidationResult anew) {
    return SubmissionRows.find(handle, reference)
        .filter(submission -> submission.ruling() == Ruling.ACCEPTED)
        .filter(submission -> canBeFiled(anew))
        .flatMap(submission -> ResultRows.find(handle, submission, Outcome.ACCEPTED))
        .filter(known -> nothingNew(known.issues(), anew.issues()))
        .isPresent();
  }

  private static boolean canBeFiled(ValidationResult anew) {
    ReturnHeader header = anew.header();
    return anew.outcome() != Outcome.QUARANTINED && header != null && header.period().isStated();
  }

  private static boolean nothingNew(Issues known, Issues anew) {
    return anew.total(Severity.ERROR) <= known.total(Severity.ERROR)
        && errors(known).containsAll(errors(anew));
  }

  private static Set<Known> errors(Issues issues) {
    return issues.kept(Severity.ERROR).stream()
        .map(Acceptance::known)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Known known(Issue issue) {
    return new Known(issue.code(), issue.origin());
  }

  /** Equal for equal reasons: one who was told so is not told again. */
  static String answer(String reason) {
    return Sha256.of((Decision.Kind.ACCEPT + reason).getBytes(StandardCharsets.UTF_8));
  }

  /** What its sender is to be told: what was told if that was an acceptance, else the last. */
  static String answer(Handle handle, String reference) {
    List<String> answers =
        handle
            .select(
                "select reason from decision where submission_id = ? and kind = 'ACCEPT'"
                    + " order by id desc",
                Steps.id(handle, reference))
            .mapTo(String.class)
            .map(Acceptance::answer)
            .list();
    return handle
        .select("select told from submission where reference = ?", reference)
        .mapTo(String.class)
        .findOne()
        .filter(answers::contains)
        .orElseGet(() -> answers.get(0));
  }
}
