package org.safereturns.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.safereturns.intake.Intake;
import org.safereturns.intake.raw.Limits;
import org.safereturns.issue.Issue;
import org.safereturns.issue.IssueJournal;
import org.safereturns.issue.Severity;
import org.safereturns.issue.ValidationResult;
import org.safereturns.mapping.catalogue.MappingCatalogue;
import org.safereturns.rules.book.OurBook;
import org.safereturns.rules.book.RuleBook;
import org.safereturns.validation.Sent;
import org.safereturns.validation.Validation;

/** Each sample ends as {@code docs/samples.md} says: its outcome, and the checks it fails. */
class SampleOutcomesTest {
  private static final LocalDate RECEIVED = LocalDate.of(2026, 1, 15);
  private static final Path INBOX = Path.of("inbox-sample");
  private static final Path EXPECTED = Path.of("src/test/resources/samples/outcomes.txt");

  @Test
  void each_sample_ends_as_described() throws IOException {
    MappingCatalogue mappings = OurBook.mappings();
    RuleBook rules = OurBook.load(mappings);
    Validation validation = new Validation(new Intake(Limits.DEFAULT), mappings, rules);
    List<String> ends = new ArrayList<>();
    for (String name : SampleInbox.files().keySet()) {
      ends.add(name + ": " + end(validation, INBOX.resolve(name)));
    }
    if (Boolean.getBoolean("samples.write")) {
      Files.write(EXPECTED, ends);
    }
    assertThat(ends).containsExactlyElementsOf(Files.readAllLines(EXPECTED));
  }

  private static String end(Validation validation, Path file) {
    String sender = String.valueOf(file.getParent().getFileName());
    String name = String.valueOf(file.getFileName());
    ValidationResult result =
        validation.validate(new Sent(file, name, sender, RECEIVED), IssueJournal.NONE);
    TreeMap<String, Integer> codes = new TreeMap<>();
    for (Issue issue : result.issues().kept()) {
      if (issue.severity() != Severity.NOTE) {
        codes.merge(issue.code().toString(), 1, Integer::sum);
      }
    }
    return result.outcome() + " " + codes;
  }
}
