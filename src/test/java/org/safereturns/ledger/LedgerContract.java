package org.safereturns.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safereturns.canonical.TestData.figure;
import static org.safereturns.ledger.LedgerData.arrive;
import static org.safereturns.ledger.LedgerData.finish;
import static org.safereturns.ledger.LedgerData.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Filing;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.issue.Account;
import org.safereturns.issue.Comparison;
import org.safereturns.issue.Explanation;
import org.safereturns.issue.Outcome;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.Settlement;
import org.safereturns.issue.Severity;
import org.safereturns.issue.SystemFault;
import org.safereturns.issue.ValidationResult;

/** What the ledger promises, on whatever database. */
abstract class LedgerContract {
  static final Instant NOW = Instant.parse("2026-01-05T09:30:00.123456789Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir Path folder;
  Ledger ledger;

  abstract Ledger open(Path folder);

  /** Of the database of {@link #ledger}, for others. */
  abstract String address();

  /** The address of a database that has no tables yet. */
  abstract String emptyDatabase() throws SQLException;

  @BeforeEach
  void openOne() throws IOException {
    ledger = open(folder);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private String received(String sender, String content) {
    return arrive(ledger, folder, sender, content).reference();
  }

  private String accepted(String sender, String content, String figure) {
    String reference = received(sender, content);
    finish(ledger, reference, result().cells(figure().value(figure)).by(sender));
    return reference;
  }

  private List<String> standing() {
    return ledger.figures().standingFigures().stream()
        .map(Filed::cell)
        .map(c -> ((Observation) c).value().toPlainString())
        .toList();
  }

  @Test
  void a_first_arrival_is_received_at_the_time_of_the_clock() {
    Receipt receipt = arrive(ledger, folder, "dover", "a");
    Submission submission = ledger.submissions().get(receipt.reference());
    assertThat(receipt.kind()).isEqualTo(Receipt.Kind.NEW);
    assertThat(submission.state()).isEqualTo(State.RECEIVED);
    assertThat(submission.received()).isEqualTo("2026-01-05T09:30:00.123Z");
    assertThat(submission.outcome()).isEmpty();
    assertThat(submission.sha256()).startsWith("ca978112");
  }

  @Test
  void the_same_content_of_the_same_sender_is_one_submission() {
    String first = received("dover", "a");
    assertThat(arrive(ledger, folder, "dover", "a"))
        .isEqualTo(new Receipt(first, Receipt.Kind.UNFINISHED));
    finish(ledger, first, result().by("dover"));
    assertThat(arrive(ledger, folder, "dover", "a"))
        .isEqualTo(new Receipt(first, Receipt.Kind.KNOWN));
    assertThat(arrive(ledger, folder, "thanet", "a").kind()).isEqualTo(Receipt.Kind.NEW);
    assertThat(ledger.submissions().list()).hasSize(2);
  }

  @Test
  void what_validation_gave_comes_back_as_it_was() {
    ValidationResult given =
        result()
            .outcome(Outcome.ACCEPTED_WITH_QUERIES)
            .issue("SUM-101", Severity.QUERY, 4)
            .issue("SUM-101", Severity.QUERY, 5)
            .issue("VAL-101", Severity.WARNING, 4)
            .by("dover");
    String reference = received("dover", "a");
    assertThat(ledger.submissions().validated(reference, given)).isTrue();
    ValidationResult back = ledger.submissions().result(reference).orElseThrow();
    assertThat(back).usingRecursiveComparison().ignoringFields("issues").isEqualTo(given);
    assertThat(back.issues().kept()).isEqualTo(given.issues().kept());
    assertThat(back.issues().totals()).isEqualTo(given.issues().totals());
    assertThat(back.issues().total()).isEqualTo(3);
    Submission submission = ledger.submissions().get(reference);
    assertThat(submission.about().orElseThrow().period()).isEqualTo(Period.financialYear(2022));
    assertThat(submission.versions()).contains(given.versions());
  }

  @Test
  void a_ledger_of_an_earlier_version_still_knows_what_its_checks_were() throws SQLException {
    String url = emptyDatabase();
    OldLedger.make(url, "first book", "SUM-101", "SUM-101 as it was");
    OldLedger.make(url, "second book", "SUM-101", "SUM-101 as it is");
    OldLedger.make(url, "second book", "SUM-101", "SUM-101 as it is");
    try (Ledger carried = Ledger.open(url, folder, CLOCK, Vault.NONE)) {
      List<Submission> all = carried.submissions().list();
      assertThat(all)
          .flatExtracting(s -> carried.submissions().result(s.reference()).orElseThrow().checks())
          .extracting(check -> check.code().text() + " " + check.title())
          .containsExactly(
              "SUM-101 SUM-101 as it was", "SUM-101 SUM-101 as it is", "SUM-101 SUM-101 as it is");
    }
  }

  @Test
  void what_the_checks_are_is_kept_once_for_each_rule_book() throws SQLException {
    for (String content : List.of("a", "b", "c")) {
      assertThat(ledger.submissions().validated(received("dover", content), result().by("dover")))
          .isTrue();
    }
    assertThat(OldLedger.count(address(), "rule_book_check where rule_book = 'book'")).isOne();
  }

  @Test
  void an_accepted_explanation_is_known_to_later_submissions_of_its_sender_alone() {
    String first = received("dover", "a");
    finish(ledger, first, result().explained("TRD-101", "A fire in June.", "").by("dover"));
    String poor = received("dover", "b");
    finish(ledger, poor, result().explained("TRD-102", "OK", "But why?").by("dover"));
    Submission later = ledger.submissions().get(received("dover", "c"));
    Submission other = ledger.submissions().get(received("thanet", "c"));

    assertThat(ledger.explanations().known(later).values())
        .containsExactly(new Explanation("A fire in June.", "", first, ""));
    assertThat(ledger.explanations().known(other)).isEmpty();
    assertThat(ledger.explanations().known(ledger.submissions().get(first))).isEmpty();
    assertThat(ledger.explanations().of(poor))
        .extracting(i -> i.explanation().orElseThrow().objection())
        .containsExactly("But why?");
    assertThat(ledger.submissions().get(first).found().orElseThrow().explained()).isEqualTo(1);
  }

  @Test
  void an_analyst_notes_an_explanation_and_the_submission_is_judged_again() {
    String reference = received("dover", "a");
    finish(
        ledger,
        reference,
        result().outcome(Outcome.ACCEPTED_WITH_QUERIES).queried("TRD-101").by("dover"));
    Explanation said = new Explanation("A fire in June.", "the desk, by telephone", reference, "");

    ledger.desk().explain(reference, List.of(1), said, "anna");

    Submission submission = ledger.submissions().get(reference);
    assertThat(submission.state()).isEqualTo(State.RECEIVED);
    assertThat(ledger.explanations().known(submission).values()).containsExactly(said);
    assertThat(ledger.desk().decisions(reference))
        .extracting(Decision::kind)
        .containsExactly(Decision.Kind.EXPLAIN);
  }

  @Test
  void what_an_analyst_noted_is_taken_back_and_the_submission_is_judged_again() {
    String reference = received("dover", "a");
    var queried = result().outcome(Outcome.ACCEPTED_WITH_QUERIES).queried("TRD-101").by("dover");
    finish(ledger, reference, queried);
    Explanation said = new Explanation("A fire in June.", "the desk", reference, "");
    ledger.desk().explain(reference, List.of(1), said, "anna");
    finish(ledger, reference, queried);

    ledger.desk().takeBack(reference, List.of(1), "anna", "the wrong number");

    Submission submission = ledger.submissions().get(reference);
    assertThat(submission.state()).isEqualTo(State.RECEIVED);
    assertThat(ledger.explanations().known(submission)).isEmpty();
    assertThat(ledger.audit().faults()).isEmpty();
    finish(ledger, reference, queried);
    assertThatExceptionOfType(DecisionRefused.class)
        .isThrownBy(() -> ledger.desk().takeBack(reference, List.of(1), "anna", "again"))
        .withMessageContaining("no. 1 without");
  }

  @Test
  void only_queries_and_warnings_that_there_are_can_be_explained() {
    String reference = received("dover", "a");
    finish(
        ledger,
        reference,
        result().outcome(Outcome.RETURNED).issue("SUM-101", Severity.ERROR, 4).by("dover"));
    Explanation said = new Explanation("A fire in June.", "the desk", reference, "");

    assertThatExceptionOfType(DecisionRefused.class)
        .isThrownBy(() -> ledger.desk().explain(reference, List.of(1), said, "anna"))
        .withMessageContaining("no. 1 as error");
    assertThatExceptionOfType(DecisionRefused.class)
        .isThrownBy(() -> ledger.desk().explain(reference, List.of(2), said, "anna"))
        .withMessageContaining("no issue with the no. 2");
    Explanation empty = new Explanation(" ", "the desk", reference, "");
    assertThatExceptionOfType(DecisionRefused.class)
        .isThrownBy(() -> ledger.desk().explain(reference, List.of(1), empty, "anna"))
        .withMessageContaining("what they said");
    assertThat(ledger.desk().decisions(reference)).isEmpty();
  }

  @Test
  void a_list_sent_back_belongs_to_the_last_file_of_its_kind() {
    String first = received("dover", "a");
    finish(ledger, first, result().by("dover"));
    String second = received("dover", "b");
    finish(ledger, second, result().by("dover"));
    String answers = received("dover", "c");
    finish(ledger, answers, result().by("dover").stating(ReturnHeader.ANSWERS, second));
    Submission asking = ledger.submissions().get(received("dover", "d"));
    Submission stranger = ledger.submissions().get(received("thanet", "d"));

    assertThat(ledger.explanations().returnOf(first, asking).map(Submission::reference))
        .contains(second);
    assertThat(ledger.explanations().returnOf(answers, asking).map(Submission::reference))
        .contains(second);
    assertThat(ledger.explanations().returnOf(first, stranger)).isEmpty();
    assertThat(ledger.explanations().returnOf("SR-2222-2222", asking)).isEmpty();
    assertThat(ledger.submissions().get(answers).about().orElseThrow().answers()).isEqualTo(second);
  }

  @Test
  void decimals_as_printed_are_kept() {
    String reference = received("dover", "a");
    ledger
        .submissions()
        .validated(
            reference,
            result().cells(figure().value("1E+3"), figure().at(3, 1).value("9.70")).by("dover"));
    assertThat(ledger.figures().of(reference))
        .extracting(c -> ((Observation) c).value().toString())
        .containsExactly("1E+3", "9.70");
  }

  @Test
  void text_no_database_takes_is_kept_as_unreadable() {
    String reference = received("dover", "a");
    Observation odd =
        new Observation(
            figure().value("1").key(),
            java.math.BigDecimal.ONE,
            "PERSONS",
            org.safereturns.canonical.ObsStatus.NORMAL,
            figure().value("1").origin(),
            "1\u0000\ud800 😀");
    ledger.submissions().validated(reference, result().cells(odd).by("dover"));
    assertThat(ledger.figures().of(reference))
        .extracting(c -> c.raw())
        .containsExactly("1\ufffd\ufffd 😀");
  }

  @Test
  void each_step_is_taken_once_and_in_order() {
    Submissions submissions = ledger.submissions();
    String reference = received("dover", "a");
    assertThat(submissions.answered(reference, Optional.empty())).isFalse();
    assertThat(submissions.validated(reference, result().by("dover"))).isTrue();
    assertThat(submissions.validated(reference, result().cells().by("dover"))).isFalse();
    assertThat(ledger.figures().of(reference)).hasSize(2);
    assertThat(submissions.answered(reference, Optional.empty())).isTrue();
    assertThat(submissions.answered(reference, Optional.empty())).isFalse();
    assertThat(submissions.quarantine(reference, Quarantine.OUR_FAILURE, "late")).isFalse();
    submissions.published(submissions.list(), "f");
    assertThat(submissions.get(reference).state()).isEqualTo(State.PUBLISHED);
    assertThat(LedgerData.unfinished(submissions)).isEmpty();
  }

  @Test
  void what_was_begun_is_taken_up_again() {
    String received = received("dover", "a");
    String validated = received("dover", "b");
    String answered = received("dover", "c");
    String returned = received("dover", "d");
    accepted("dover", "e", "1");
    ledger.submissions().validated(validated, result().by("dover"));
    ledger.submissions().validated(answered, result().by("dover"));
    ledger.submissions().answered(answered, Optional.empty());
    ledger.submissions().validated(returned, result().outcome(Outcome.RETURNED).by("dover"));
    ledger.submissions().answered(returned, Optional.empty());
    ledger.close();
    ledger = open(folder);
    assertThat(LedgerData.unfinished(ledger.submissions()))
        .extracting(Submission::reference)
        .containsExactly(received, validated, answered, returned);
  }

  @Test
  void attempts_are_counted_before_the_work() {
    String reference = received("dover", "a");
    assertThat(ledger.submissions().begin(reference)).isEqualTo(1);
    ledger.submissions().failed(reference, "disk full");
    assertThat(ledger.submissions().begin(reference)).isEqualTo(2);
    assertThat(ledger.submissions().get(reference).lastCause()).isEqualTo("disk full");
  }

  @Test
  void our_failure_does_not_count_as_seen() {
    String reference = received("dover", "a");
    assertThat(ledger.submissions().quarantine(reference, Quarantine.OUR_FAILURE, "out of memory"))
        .isTrue();
    assertThat(ledger.submissions().get(reference).answerIsNews()).isTrue();
    ledger.submissions().answered(reference, Optional.empty());
    assertThat(LedgerData.unfinished(ledger.submissions())).isEmpty();
    assertThat(arrive(ledger, folder, "dover", "a").kind()).isEqualTo(Receipt.Kind.RETRY);
    Submission again = ledger.submissions().get(reference);
    assertThat(again.state()).isEqualTo(State.RECEIVED);
    assertThat(again.round()).isEqualTo(2);
    assertThat(again.quarantine()).isEmpty();
    ledger.submissions().quarantine(reference, Quarantine.OUR_FAILURE, "out of memory");
    assertThat(ledger.submissions().get(reference).answerIsNews()).isFalse();
    assertThat(ledger.submissions().result(reference)).isEmpty();
  }

  @Test
  void an_unreadable_file_is_not_answered_twice() {
    String reference = received("dover", "a");
    ledger
        .submissions()
        .validated(reference, result().issue("FIL-101", Severity.ERROR, 0).unreadable());
    ledger.submissions().answered(reference, Optional.empty());
    assertThat(arrive(ledger, folder, "dover", "a").kind()).isEqualTo(Receipt.Kind.KNOWN);
    Submission submission = ledger.submissions().get(reference);
    assertThat(submission.quarantine()).contains(Quarantine.UNREADABLE_FILE);
    assertThat(ledger.submissions().result(reference).orElseThrow().header()).isNull();
    assertThat(ledger.desk().quarantined()).containsExactly(submission);
  }

  @Test
  void a_resubmission_supersedes_and_a_returned_one_does_not() {
    String first = accepted("dover", "a", "1");
    String second = accepted("dover", "b", "2");
    assertThat(standing()).containsExactly("2");
    assertThat(ledger.figures().superseded(second).orElseThrow().reference()).isEqualTo(first);
    String third = received("dover", "c");
    finish(
        ledger, third, result().outcome(Outcome.RETURNED).cells(figure().value("3")).by("dover"));
    assertThat(standing()).containsExactly("2");
    assertThat(ledger.figures().superseded(third).orElseThrow().reference()).isEqualTo(second);
    assertThat(ledger.figures().superseded(first)).isEmpty();
  }

  @Test
  void another_period_sender_or_template_supersedes_nothing_a_new_version_does() {
    accepted("dover", "a", "1");
    accepted("thanet", "a", "2");
    String other = received("dover", "b");
    finish(ledger, other, result().template("other.v1").cells(figure().value("3")).by("dover"));
    String later = received("dover", "c");
    Period next = Period.financialYear(2023);
    finish(ledger, later, result().period(next).cells(figure().value("4")).by("dover"));
    assertThat(standing()).containsExactlyInAnyOrder("1", "2", "3", "4");
    assertThat(ledger.figures().standingFigures(next)).hasSize(1);
    assertThat(ledger.figures().standingFigures("test", Period.financialYear(2022))).hasSize(3);
    String form2 = received("dover", "d");
    finish(ledger, form2, result().template("test.v2").cells(figure().value("5")).by("dover"));
    assertThat(standing()).containsExactlyInAnyOrder("5", "2", "3", "4");
  }

  @Test
  void a_withdrawn_submission_gives_way_to_the_one_it_superseded() {
    accepted("dover", "a", "1");
    String second = accepted("dover", "b", "2");
    ledger.desk().withdraw(second, "J. Analyst", "sent by mistake");
    assertThat(standing()).containsExactly("1");
    assertThat(LedgerData.unfinished(ledger.submissions()))
        .extracting(Submission::reference)
        .containsExactly(second);
    assertThat(arrive(ledger, folder, "dover", "b").kind()).isEqualTo(Receipt.Kind.UNFINISHED);
    ledger.submissions().published(ledger.submissions().list(), "f");
    assertThat(arrive(ledger, folder, "dover", "b").kind()).isEqualTo(Receipt.Kind.KNOWN);
    ledger.desk().accept(second, "J. Analyst", "right after all");
    assertThat(standing()).containsExactly("2");
    assertThat(ledger.desk().decisions(second))
        .extracting(Decision::kind)
        .containsExactly(Decision.Kind.WITHDRAW, Decision.Kind.ACCEPT);
  }

  @Test
  void datasets_written_before_a_decision_do_not_show_it() {
    String reference = received("dover", "a");
    ledger.submissions().validated(reference, result().by("dover"));
    ledger.submissions().answered(reference, Optional.empty());
    List<Submission> shown = ledger.submissions().list();
    ledger.desk().withdraw(reference, "J. Analyst", "sent by mistake");
    ledger.submissions().published(shown, "f");
    assertThat(ledger.submissions().get(reference).state()).isEqualTo(State.ANSWERED);
  }

  @Test
  void an_analyst_accepts_a_returned_submission_and_the_sender_is_told() {
    String reference = received("dover", "a");
    finish(
        ledger,
        reference,
        result().outcome(Outcome.RETURNED).issue("SUM-101", Severity.ERROR, 3).by("dover"));
    ledger.desk().accept(reference, "J. Analyst", "the total is right, by telephone");
    Submission accepted = ledger.submissions().get(reference);
    assertThat(accepted.state()).isEqualTo(State.VALIDATED);
    assertThat(accepted.answerIsNews()).isTrue();
    assertThat(accepted.round()).isEqualTo(2);
    assertThat(ledger.submissions().result(reference).orElseThrow().outcome())
        .isEqualTo(Outcome.ACCEPTED);
    assertThat(ledger.figures().standing()).hasSize(1);
  }

  @Test
  void what_an_analyst_accepted_stays_accepted_until_other_errors_are_found() {
    String reference = received("dover", "a");
    finish(ledger, reference, returned("SUM-101").by("dover"));
    ledger.desk().accept(reference, "J. Analyst", "the total is right");
    ledger.submissions().answered(reference, Optional.empty());
    ledger.desk().reprocess(reference, "J. Analyst", "mapping v2");
    ledger
        .submissions()
        .validated(reference, returned("SUM-101").cells(figure().value("2")).by("dover"));

    Submission anew = ledger.submissions().get(reference);
    assertThat(anew.ruling()).isEqualTo(Submission.Ruling.ACCEPTED);
    assertThat(anew.outcome()).contains(Outcome.ACCEPTED);
    assertThat(anew.answerIsNews()).isFalse();
    assertThat(standing()).containsExactly("2");

    ledger.submissions().answered(reference, Optional.empty());
    ledger.desk().withdraw(reference, "J. Analyst", "by mistake");
    ledger.desk().accept(reference, "J. Analyst", "it was right");
    ledger.desk().reprocess(reference, "J. Analyst", "mapping v3");
    ledger.submissions().validated(reference, returned("SUM-101").by("dover"));
    assertThat(ledger.submissions().get(reference).outcome()).contains(Outcome.ACCEPTED);
    assertThat(ledger.submissions().get(reference).answerIsNews()).isFalse();

    ledger.submissions().answered(reference, Optional.empty());
    ledger.desk().reprocess(reference, "J. Analyst", "a new rule");
    ledger.submissions().validated(reference, returned("SUM-102").by("dover"));
    anew = ledger.submissions().get(reference);
    assertThat(anew.ruling()).isEqualTo(Submission.Ruling.NONE);
    assertThat(anew.outcome()).contains(Outcome.RETURNED);
    assertThat(anew.answerIsNews()).isTrue();
    assertThat(standing()).isEmpty();
  }

  private static LedgerData.ResultBuilder returned(String code) {
    return result().outcome(Outcome.RETURNED).issue(code, Severity.ERROR, 3);
  }

  @Test
  void figures_stand_while_a_submission_is_reprocessed() {
    String reference = accepted("dover", "a", "1");
    ledger.desk().reprocess(reference, "J. Analyst", "mapping v2");
    assertThat(standing()).containsExactly("1");
    ledger.submissions().quarantine(reference, Quarantine.OUR_FAILURE, "mapping failed");
    assertThat(ledger.submissions().quarantine(reference, Quarantine.OUR_FAILURE, "again"))
        .isFalse();
    assertThat(standing()).containsExactly("1");
    assertThat(ledger.desk().quarantined()).hasSize(1);
    ledger.desk().retry(reference, "J. Analyst", "mended");
    ledger.submissions().validated(reference, result().cells(figure().value("2")).by("dover"));
    assertThat(standing()).containsExactly("2");
    assertThat(ledger.desk().quarantined()).isEmpty();
  }

  @Test
  void a_verdict_that_we_fail_to_answer_is_no_verdict() {
    String reference = received("dover", "a");
    ledger.submissions().validated(reference, result().by("dover"));
    assertThat(ledger.submissions().quarantine(reference, Quarantine.OUR_FAILURE, "report failed"))
        .isTrue();
    assertThat(ledger.submissions().result(reference)).isEmpty();
    assertThat(ledger.figures().standing()).isEmpty();
    ledger.desk().retry(reference, "J. Analyst", "mended");
    ledger.submissions().validated(reference, result().by("dover"));
    assertThat(ledger.submissions().result(reference)).isPresent();
  }

  @Test
  void a_publication_is_noted_once_however_often_it_is_written() {
    ledger.submissions().published(List.of(), "f");
    ledger.submissions().published(List.of(), "f");
    ledger.submissions().published(List.of(), "g");
    ledger.submissions().published(List.of(), "f");
    List<String> noted =
        ledger
            .database()
            .call(
                handle ->
                    handle
                        .select("select fingerprint from publication order by id")
                        .mapTo(String.class)
                        .list());
    assertThat(noted).containsExactly("f", "g", "f");
  }

  @Test
  void reprocessing_with_the_same_result_is_no_news() {
    String reference = accepted("dover", "a", "1");
    ledger.desk().reprocess(reference, "J. Analyst", "mapping v2");
    ledger.submissions().validated(reference, result().cells(figure().value("1")).by("dover"));
    assertThat(ledger.submissions().get(reference).answerIsNews()).isFalse();
    ledger.submissions().answered(reference, Optional.empty());
    ledger.desk().reprocess(reference, "J. Analyst", "mapping v3");
    ledger
        .submissions()
        .validated(reference, result().issue("SUM-101", Severity.QUERY, 1).by("dover"));
    assertThat(ledger.submissions().get(reference).answerIsNews()).isTrue();
  }

  @Test
  void a_discarded_submission_is_left_alone() {
    String reference = received("dover", "a");
    ledger.submissions().quarantine(reference, Quarantine.OUR_FAILURE, "no");
    ledger.submissions().answered(reference, Optional.empty());
    ledger.desk().discard(reference, "J. Analyst", "a holiday picture");
    assertThat(ledger.desk().quarantined()).isEmpty();
    assertThat(arrive(ledger, folder, "dover", "a").kind()).isEqualTo(Receipt.Kind.KNOWN);
    assertThat(ledger.originals().find(reference)).isPresent();
  }

  @Test
  void what_cannot_be_decided_is_refused_and_leaves_no_trace() {
    String reference = accepted("dover", "a", "1");
    Desk desk = ledger.desk();
    assertThatThrownBy(() -> desk.retry(reference, "J", "r")).isInstanceOf(DecisionRefused.class);
    assertThatThrownBy(() -> desk.discard(reference, "J", "r")).isInstanceOf(DecisionRefused.class);
    assertThatThrownBy(() -> desk.accept(reference, "J", "r")).isInstanceOf(DecisionRefused.class);
    assertThatThrownBy(() -> desk.withdraw(reference, "J", " "))
        .isInstanceOf(DecisionRefused.class);
    assertThatThrownBy(() -> desk.withdraw("SR-2222-2222", "J", "r"))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("SR-2222-2222");
    desk.reprocess(reference, "J", "r");
    assertThatThrownBy(() -> desk.withdraw(reference, "J", "r"))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("being worked on");
    assertThat(desk.decisions(reference)).hasSize(1);
  }

  @Test
  void a_letter_is_queued_once_and_claimed_by_one() {
    String reference = received("dover", "a");
    Letter letter = letter(reference + ".1", reference);
    ledger.submissions().validated(reference, result().by("dover"));
    ledger.submissions().answered(reference, Optional.of(letter));
    ledger.submissions().answered(reference, Optional.of(letter));
    assertThat(ledger.outbox().due()).containsExactly(letter);
    assertThat(ledger.outbox().claim(letter, Duration.ofMinutes(5))).isTrue();
    assertThat(ledger.outbox().claim(letter, Duration.ofMinutes(5))).isFalse();
    assertThat(ledger.outbox().due()).isEmpty();
    assertThat(ledger.outbox().waiting()).isEqualTo(1);
    ledger.outbox().sent(letter.id());
    assertThat(ledger.outbox().waiting()).isZero();
  }

  @Test
  void a_letter_that_failed_is_due_again() {
    String reference = received("dover", "a");
    Letter letter = letter(reference + ".1", reference);
    ledger.submissions().validated(reference, result().by("dover"));
    ledger.submissions().answered(reference, Optional.of(letter));
    ledger.outbox().claim(letter, Duration.ZERO);
    ledger.outbox().failed(letter.id(), "no connection", Duration.ZERO);
    assertThat(ledger.outbox().due()).singleElement().extracting(Letter::attempts).isEqualTo(1);
  }

  @Test
  void a_letter_that_is_refused_or_comes_back_is_told_until_an_analyst_decides() {
    Outbox outbox = ledger.outbox();
    outbox.queue(letter("ML-1", ""));
    outbox.queue(letter("ML-2", ""));
    outbox.refused("ML-1", "refused: 550");
    outbox.sent("ML-2");
    assertThat(outbox.bounced("<ML-2@example.org>", "came back: 5.1.1")).isTrue();
    assertThat(outbox.bounced("<other@example.org>", "came back")).isFalse();
    assertThat(outbox.due()).isEmpty();
    assertThat(outbox.undelivered())
        .extracting(Outbox.Undelivered::cause)
        .containsExactly("refused: 550", "came back: 5.1.1");

    outbox.retry("ML-1");
    outbox.drop("ML-2");
    assertThat(outbox.undelivered()).isEmpty();
    assertThat(outbox.due()).extracting(Letter::id).containsExactly("ML-1");
    assertThatThrownBy(() -> outbox.retry("ML-2")).isInstanceOf(DecisionRefused.class);
  }

  @Test
  void what_was_told_is_not_told_again() {
    Outbox outbox = ledger.outbox();
    assertThat(outbox.tell(letter("R-1", ""), List.of("reminder:a", "reminder:b"))).isTrue();
    assertThat(outbox.tell(letter("R-2", ""), List.of("reminder:a"))).isFalse();
    assertThat(outbox.isTold("reminder:b")).isTrue();
    assertThat(outbox.told("reminder:", java.time.Instant.EPOCH)).isEqualTo(2);
    assertThat(outbox.due()).extracting(Letter::id).containsExactly("R-1");
  }

  @Test
  void attempts_at_a_letter_are_counted_until_it_is_done_or_given_up() {
    MailAttempts attempts = ledger.mailAttempts();
    assertThat(attempts.begin("1.7")).isEqualTo(1);
    attempts.failed("1.7", "disk full");
    assertThat(attempts.begin("1.7")).isEqualTo(2);
    attempts.done("1.7");
    assertThat(attempts.begin("1.7")).isEqualTo(1);
    attempts.giveUp("1.7", "disk full");
    assertThat(attempts.givenUp()).containsExactly("disk full");
  }

  private static Letter letter(String id, String reference) {
    MailThread thread = new MailThread("<m@b>", "<l@b> <m@b>", "b@example.org");
    return new Letter(
        id,
        "dover",
        reference,
        new Letter.Head(
            "<" + id + "@example.org>", thread.address(), "Accepted", Optional.of(thread)),
        Letter.Body.in("dover/" + reference, List.of("report.html", "issues.xlsx")));
  }

  @Test
  void several_at_once_take_a_step_once() throws Exception {
    String reference = received("dover", "a");
    Callable<Boolean> step = () -> ledger.submissions().validated(reference, result().by("dover"));
    Callable<Boolean> arrival =
        () -> arrive(ledger, folder, "thanet", "b").kind() == Receipt.Kind.NEW;
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      assertThat(trues(threads.invokeAll(List.of(step, step, step, step)))).isEqualTo(1);
      assertThat(trues(threads.invokeAll(List.of(arrival, arrival, arrival, arrival))))
          .isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  private static long trues(List<Future<Boolean>> taken) throws Exception {
    long trues = 0;
    for (Future<Boolean> one : taken) {
      trues += one.get() ? 1 : 0;
    }
    return trues;
  }

  private static Comparison comparison(String dover, String thanet) {
    return new Comparison(
        new RuleCode("XSR-201"),
        "row",
        Account.of(filed("dover", dover)),
        Account.of(filed("thanet", thanet)),
        Comparison.Asked.BOTH,
        "");
  }

  private static Filed filed(String sender, String value) {
    Filing filing = new Filing(sender, "test", "SR", Period.financialYear(2022), Map.of());
    return new Filed(filing, figure().value(value));
  }

  @Test
  void a_settlement_is_kept_with_the_figures_it_was_about() {
    Comparison one = comparison("1", "2");
    ledger.disagreements().keep(List.of(one));
    ledger.desk().settle(one.reference(), "dover", "J. Analyst", "asked\u0000 them");
    ledger.disagreements().keep(List.of(comparison("1", "3")));
    ledger.desk().settle(one.reference(), Settlement.BOTH, "J. Analyst", "both count");
    ledger.close();
    ledger = open(folder);

    List<Settlement> kept = ledger.disagreements().settlements();

    assertThat(kept).extracting(Settlement::stands).containsExactly("dover", Settlement.BOTH);
    assertThat(kept.get(0).reason()).isEqualTo("asked\ufffd them");
    assertThat(kept.get(0).holds(one)).isTrue();
    assertThat(kept.get(1).holds(one)).isFalse();
    assertThat(kept.get(1).holds(comparison("1", "3"))).isTrue();
    assertThat(kept.get(1).at()).isEqualTo("2026-01-05T09:30:00.123Z");
  }

  @Test
  void only_what_is_a_disagreement_now_can_be_settled_by_one_of_its_sides() {
    Comparison one = comparison("1", "2");
    Desk desk = ledger.desk();
    ledger.disagreements().keep(List.of(one));
    ledger.disagreements().keep(List.of(one));
    assertThat(ledger.disagreements().count()).isEqualTo(1);
    assertThatThrownBy(() -> desk.settle(one.reference(), "swale", "J", "r"))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("dover, thanet or both");
    assertThatThrownBy(() -> desk.settle(one.reference(), "dover", "J", " "))
        .isInstanceOf(DecisionRefused.class);
    ledger.disagreements().keep(List.of());
    assertThatThrownBy(() -> desk.settle(one.reference(), "dover", "J", "r"))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining(one.reference());
    assertThat(ledger.disagreements().settlements()).isEmpty();
  }

  @Test
  void what_was_done_stands_in_the_audit_log_without_what_was_said() {
    String reference = accepted("dover", "a", "7");
    ledger.desk().withdraw(reference, "J. Analyst", "Jane Doe asked");

    List<AuditEntry> entries = about(reference);

    assertThat(entries)
        .extracting(AuditEntry::deed)
        .containsExactly("received", "judged", "answered", "published", "withdraw");
    assertThat(entries.get(0).at()).isEqualTo("2026-01-05T09:30:00.123Z");
    assertThat(entries.get(4).detail())
        .startsWith("by J. Analyst, reason sha256 ")
        .doesNotContain("Jane");
    assertThat(ledger.audit().faults()).isEmpty();
  }

  private List<AuditEntry> about(String reference) {
    List<AuditEntry> entries = new ArrayList<>();
    ledger.audit().read(entries::add);
    return entries.stream().filter(entry -> entry.about().equals(reference)).toList();
  }

  /** Each on a ledger that is whole; the statement is what somebody with the password may do. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update audit_entry set who = 'x' where number = (select max(number) - 2 from audit_entry)"
            + " | changed after it was written",
        "update audit_entry set hash = previous where number ="
            + " (select max(number) - 1 from audit_entry) | changed after it was written",
        "delete from audit_entry where number = (select max(number) - 1 from audit_entry)"
            + " | before it is gone",
        "delete from audit_entry where number = (select max(number) from audit_entry)"
            + " | The last entries are gone",
        "delete from audit_entry where number > 1; update audit_head set number = 1, hash ="
            + " (select hash from audit_entry) | The last entries are gone",
        "delete from audit_entry; update audit_head set number = 0, hash = ''" + " | has no entry",
        "update audit_head set begun_after = begun_after + 100 | does not follow"
      })
  void a_log_that_was_touched_is_found(String change, String told) {
    accepted("dover", "a", "7");
    ledger.audit().anchor();
    Pattern.compile(";").splitAsStream(change).forEach(this::execute);

    assertThat(String.join(" ", ledger.audit().faults())).contains(told);
  }

  private void execute(String statement) {
    ledger.database().run(handle -> handle.execute(statement));
  }

  @Test
  void a_log_written_anew_does_not_agree_with_the_file_beside_it() throws IOException {
    accepted("dover", "a", "7");
    ledger.audit().anchor();
    Path heads = folder.resolve("audit.heads");
    Files.writeString(heads, Files.readString(heads).replaceFirst(" .", " 0"));

    assertThat(String.join(" ", ledger.audit().faults())).contains("the log was written anew");
  }

  @Test
  void two_processes_add_to_one_chain() throws Exception {
    Callable<Boolean> here = () -> noted(ledger);
    try (Ledger other = another()) {
      Callable<Boolean> there = () -> noted(other);
      ExecutorService threads = Executors.newFixedThreadPool(4);
      try {
        assertThat(trues(threads.invokeAll(List.of(here, there, here, there)))).isEqualTo(4);
      } finally {
        threads.shutdownNow();
      }
    }
    assertThat(about("chain")).hasSize(40);
    assertThat(ledger.audit().faults()).isEmpty();
  }

  /** The same database once more. */
  Ledger another() {
    return open(folder);
  }

  private static boolean noted(Ledger ledger) {
    for (int i = 0; i < 10; i++) {
      ledger.audit().note(Deed.EXPORTED, "chain", "" + i);
    }
    return true;
  }

  @Test
  void a_step_that_fails_half_way_leaves_nothing() {
    String reference = received("dover", "a");
    Letter toNobody = letter("x.1", "SR-2222-2222");
    ledger.submissions().validated(reference, result().by("dover"));
    assertThatThrownBy(() -> ledger.submissions().answered(reference, Optional.of(toNobody)))
        .isInstanceOfAny(java.util.NoSuchElementException.class, SystemFault.class);
    assertThat(ledger.submissions().get(reference).state()).isEqualTo(State.VALIDATED);
  }
}
